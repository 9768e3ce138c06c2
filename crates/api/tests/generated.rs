//! What is generated from the table of commands is fresh.

#![allow(clippy::unwrap_used, reason = "a panic is a test's report")]

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use docket_api::{typescript, wire_page};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

#[test]
fn the_typescript_types_are_fresh() {
    let folder = root().join("ui/src/wire/generated");
    let found: BTreeMap<String, String> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| {
            let entry = entry.unwrap();
            let name = entry.file_name().to_string_lossy().into_owned();
            (name, fs::read_to_string(entry.path()).unwrap())
        })
        .collect();
    assert!(
        found == typescript::files(),
        "run `cargo run -p docket-cli -- wire`"
    );
}

#[test]
fn the_page_of_commands_is_fresh() {
    let found = fs::read_to_string(root().join("docs/wire.md")).unwrap();
    assert!(
        found == wire_page::page(),
        "run `cargo run -p docket-cli -- wire`"
    );
}
