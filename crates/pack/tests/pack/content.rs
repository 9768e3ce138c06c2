//! The repository's own content: its schemas are fresh, and the packs built in are usable.

use docket_pack::{bundled, decode, rule_table, schema};

#[test]
fn schemas_in_the_repository_are_those_of_the_types() {
    let committed = [
        include_str!("../../../../content/schema/pack.schema.json"),
        include_str!("../../../../content/schema/outline.schema.json"),
        include_str!("../../../../content/schema/questions.schema.json"),
        include_str!("../../../../content/schema/reviews.schema.json"),
        include_str!("../../../../content/schema/glossary.schema.json"),
    ];
    for ((name, text), committed) in schema::all().into_iter().zip(committed) {
        assert!(
            text == committed,
            "{name} is stale: run `docket content schema`"
        );
    }
}

#[test]
fn every_pack_built_in_is_usable_and_complete() {
    let packs = bundled();
    assert!(packs.iter().any(|files| files.folder() == "clm"));
    for files in packs {
        let decoded = decode(&files);
        assert!(decoded.problems.is_empty(), "{:?}", decoded.problems);
        let pack = decoded.pack.expect("a pack without problems is usable");
        assert_eq!(pack.about.id.as_str(), files.folder());
        assert!(!files.paths().any(|path| path.starts_with("reviews/")));
    }
}

#[test]
fn the_documented_rules_are_those_of_the_check() {
    let page = include_str!("../../../../docs/pack-format.md");
    assert!(
        page.contains(&rule_table()),
        "docs/pack-format.md is stale: put in what `docket content rules` prints"
    );
}
