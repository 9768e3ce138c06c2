//! The direction of dependency, held by reading every manifest.

#![allow(clippy::unwrap_used, reason = "a panic is a test's report")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use toml::Table;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// What each crate may depend on, of the crates of this workspace.
const ALLOWED: &[(&str, &[&str])] = &[
    ("docket-domain", &[]),
    ("docket-pack", &["docket-domain"]),
    ("docket-interchange", &["docket-domain", "docket-pack"]),
    ("docket-store", &["docket-domain"]),
    (
        "docket-app",
        &[
            "docket-domain",
            "docket-pack",
            "docket-interchange",
            "docket-store",
        ],
    ),
    (
        "docket-api",
        &["docket-app", "docket-domain", "docket-pack"],
    ),
    (
        "docket-simulation",
        &["docket-app", "docket-domain", "docket-pack"],
    ),
    (
        "docket-cli",
        &[
            "docket-api",
            "docket-app",
            "docket-domain",
            "docket-pack",
            "docket-simulation",
        ],
    ),
    ("docket-shell", &["docket-api", "docket-app"]),
];

/// Who alone may know a library.
const KEPT: &[(&str, &[&str])] = &[
    ("tauri", &["docket-shell"]),
    ("rusqlite", &["docket-store", "docket-interchange"]),
    ("fsrs", &["docket-domain"]),
    ("ts-rs", &["docket-api"]),
    ("tiny_http", &["docket-cli"]),
];

const PURE: &[&str] = &["domain", "pack", "interchange"];

fn manifests() -> BTreeMap<String, BTreeSet<String>> {
    let crates = fs::read_dir(root().join("crates")).unwrap();
    let mut paths: Vec<PathBuf> = crates.map(|entry| entry.unwrap().path()).collect();
    paths.push(root());
    paths.iter().map(|path| manifest(path)).collect()
}

/// A package's name, and what it depends on when it is built for use.
fn manifest(folder: &std::path::Path) -> (String, BTreeSet<String>) {
    let text = fs::read_to_string(folder.join("Cargo.toml")).unwrap();
    let manifest: Table = text.parse().unwrap();
    let name = manifest["package"]["name"].as_str().unwrap().to_owned();
    let dependencies = manifest
        .get("dependencies")
        .and_then(|table| table.as_table())
        .map(|table| table.keys().cloned().collect())
        .unwrap_or_default();
    (name, dependencies)
}

#[test]
fn dependencies_point_one_way() {
    let allowed: BTreeMap<&str, &[&str]> = ALLOWED.iter().copied().collect();
    for (name, dependencies) in manifests() {
        let allowed = allowed
            .get(name.as_str())
            .unwrap_or_else(|| panic!("{name} has no place in the drawing of dependencies"));
        for dependency in dependencies
            .iter()
            .filter(|name| name.starts_with("docket-"))
        {
            assert!(
                allowed.contains(&dependency.as_str()),
                "{name} may not know {dependency}"
            );
        }
    }
}

#[test]
fn each_outer_library_has_one_keeper() {
    for (name, dependencies) in manifests() {
        for (library, keepers) in KEPT {
            assert!(
                !dependencies.contains(*library) || keepers.contains(&name.as_str()),
                "{name} may not know {library}"
            );
        }
    }
}

#[test]
fn pure_crates_forbid_the_clock_and_the_disk() {
    for name in PURE {
        let rules = fs::read_to_string(root().join(format!("crates/{name}/clippy.toml"))).unwrap();
        for call in [
            "SystemTime::now",
            "Instant::now",
            "Utc::now",
            "fs::read_to_string",
            "env::var",
        ] {
            assert!(
                rules.contains(call),
                "crates/{name}/clippy.toml forbids {call}"
            );
        }
    }
}

#[test]
fn every_crate_keeps_the_lints_of_the_workspace() {
    for entry in fs::read_dir(root().join("crates")).unwrap() {
        let path = entry.unwrap().path().join("Cargo.toml");
        let manifest: Table = fs::read_to_string(&path).unwrap().parse().unwrap();
        assert_eq!(
            manifest["lints"]["workspace"].as_bool(),
            Some(true),
            "{}",
            path.display()
        );
    }
}

#[test]
fn the_page_of_the_architecture_stays_short() {
    let page = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    assert!(page.lines().count() < 200);
}

#[test]
fn nothing_about_one_exam_is_in_code() {
    let folders = ["crates", "src-tauri/src", "ui/src"];
    let mut sources = Vec::new();
    for folder in folders {
        collect(&root().join(folder), &mut sources);
    }
    assert!(sources.len() > 100, "the sources were found");
    for path in sources {
        let text = fs::read_to_string(&path).unwrap();
        for word in ["Certified Legal Manager", "Association of Legal", "alanet"] {
            assert!(!text.contains(word), "{} names {word}", path.display());
        }
    }
}

fn collect(folder: &std::path::Path, sources: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let kind = path.extension().and_then(|ending| ending.to_str());
        if path.is_dir() {
            collect(&path, sources);
        } else if matches!(kind, Some("rs" | "ts" | "svelte")) {
            sources.push(path);
        }
    }
}
