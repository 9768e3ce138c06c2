//! `docket content`, as an author calls it.

#![allow(
    clippy::unwrap_used,
    reason = "a panic in a test is its failure's report"
)]

use std::path::Path;
use std::process::{Command, Output};
use std::{fs, str};

use serde_json::Value;

const CLM: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../content/clm");

fn docket(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_docket"))
        .arg("content")
        .args(arguments)
        .output()
        .unwrap()
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap()
}

fn broken_pack(folder: &Path) -> &str {
    fs::write(folder.join("pack.json"), "{\"format\": 1,}").unwrap();
    folder.to_str().unwrap()
}

#[test]
fn a_check_with_errors_exits_with_1_and_says_where() {
    let folder = tempfile::tempdir().unwrap();
    let path = broken_pack(folder.path());
    let output = docket(&["check", path, "--json"]);
    assert_eq!(output.status.code(), Some(1));
    let report = json(&output);
    let problems = report["problems"].as_array().unwrap();
    let syntax = problems
        .iter()
        .find(|problem| problem["rule"] == "json-syntax")
        .unwrap();
    assert_eq!(syntax["file"], "pack.json");
    assert!(
        syntax["message"]
            .as_str()
            .unwrap()
            .contains("line 1 column")
    );

    let text = docket(&["check", path]);
    let text = str::from_utf8(&text.stdout).unwrap();
    assert!(
        text.contains("error [missing-file]") && text.contains("errors, "),
        "{text}"
    );
}

#[test]
fn a_path_that_is_not_there_exits_with_2() {
    assert_eq!(docket(&["check", "/no/such/folder"]).status.code(), Some(2));
}

#[test]
fn the_built_in_packs_are_counted() {
    let output = docket(&["stats", "--json"]);
    let stats = json(&output);
    let clm = stats
        .as_array()
        .unwrap()
        .iter()
        .find(|pack| pack["pack"] == "clm")
        .unwrap();
    assert_eq!(clm["areas"].as_array().unwrap().len(), 9);
}

#[test]
fn a_blind_sheet_gives_nothing_away_and_the_key_sheet_resolves_its_letters() {
    let blind = json(&docket(&["sheet", "LB-2", "--seed", "7", CLM]));
    let keyed = json(&docket(&[
        "sheet",
        "LB-2",
        "--seed",
        "7",
        "--with-key",
        CLM,
    ]));
    let rows = blind
        .as_array()
        .unwrap()
        .iter()
        .zip(keyed.as_array().unwrap());
    let mut n_moved = 0;
    for (blind, keyed) in rows {
        let fields: Vec<&String> = blind.as_object().unwrap().keys().collect();
        assert_eq!(fields, ["hash", "id", "options", "stem"]);
        assert_eq!(blind["hash"], keyed["hash"]);
        for (letter, text) in blind["options"].as_object().unwrap() {
            let id = &keyed["letters"][letter];
            let options = keyed["question"]["options"].as_array().unwrap();
            let option = options.iter().find(|option| option["id"] == *id).unwrap();
            assert_eq!(option["text"], *text);
            n_moved += usize::from(letter.to_lowercase() != id.as_str().unwrap());
        }
    }
    assert!(n_moved > 0, "nothing was shuffled");
    let again = json(&docket(&["sheet", "LB-2", "--seed", "7", CLM]));
    assert_eq!(blind, again);
}

#[test]
fn schemas_are_written_where_they_are_wanted() {
    let folder = tempfile::tempdir().unwrap();
    let output = docket(&["schema", "--out", folder.path().to_str().unwrap()]);
    assert!(output.status.success());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 5);
}
