//! Hostile files: whatever the bytes are, they become problems and never a panic.

use crate::tiny::{QUESTIONS, Tiny, today};
use docket_pack::{Rule, check, decode, question_hash, stats};
use proptest::prelude::*;
use serde_json::Value;

fn decoded_rules(file: &str, bytes: Vec<u8>) -> Vec<Rule> {
    let mut tiny = Tiny::new();
    tiny.raw.insert(file.to_owned(), bytes);
    let files = tiny.files();
    let _ = check(&files, today());
    decode(&files)
        .problems
        .into_iter()
        .map(|problem| problem.rule)
        .collect()
}

#[test]
fn deep_nesting_and_huge_numbers_are_syntax_errors() {
    for hostile in [
        "[".repeat(1_000_000),
        "{\"a\":".repeat(200_000),
        "[1e400]".to_owned(),
    ] {
        let rules = decoded_rules("pack.json", hostile.into_bytes());
        assert!(rules.contains(&Rule::JsonSyntax), "{rules:?}");
    }
}

#[test]
fn numbers_that_fit_no_integer_are_refused_by_their_field() {
    for number in ["18446744073709551616", "-1", "1.5", "1e300", "4294967296"] {
        let text = Tiny::new().json["pack.json"].to_string();
        let text = text.replace("\"items\":18", &format!("\"items\":{number}"));
        let rules = decoded_rules("pack.json", text.into_bytes());
        let refused = rules.contains(&Rule::WrongType) || rules.contains(&Rule::OutOfRange);
        assert!(refused, "{number}: {rules:?}");
    }
}

#[test]
fn carriage_returns_are_white_space() {
    let text = serde_json::to_string_pretty(&Tiny::new().json[QUESTIONS]).unwrap();
    let rules = decoded_rules(QUESTIONS, text.replace('\n', "\r\n").into_bytes());
    assert!(rules.is_empty(), "{rules:?}");
}

#[test]
fn every_json_file_may_be_any_json_value() {
    for file in [
        "pack.json",
        "outline.json",
        "glossary.json",
        QUESTIONS,
        "reviews/A-1.json",
    ] {
        for value in [
            "null",
            "true",
            "0",
            "\"\"",
            "[]",
            "{}",
            "[[]]",
            "{\"questions\":{}}",
        ] {
            decoded_rules(file, value.as_bytes().to_vec());
        }
    }
}

#[test]
fn a_thousand_empty_objects_are_reported_each() {
    let text = format!(
        "{{\"subdomain\":\"A-1\",\"questions\":[{}{{}}]}}",
        "{},".repeat(999)
    );
    let rules = decoded_rules(QUESTIONS, text.into_bytes());
    let missing = rules
        .iter()
        .filter(|rule| **rule == Rule::MissingField)
        .count();
    assert_eq!(missing, 1_000 * 11);
}

/// Every place in a value, as pointers.
fn places(value: &Value, pointer: &str, found: &mut Vec<String>) {
    found.push(pointer.to_owned());
    match value {
        Value::Object(fields) => {
            for (key, child) in fields {
                places(child, &format!("{pointer}/{key}"), found);
            }
        }
        Value::Array(items) => {
            for (idx, child) in items.iter().enumerate().take(3) {
                places(child, &format!("{pointer}/{idx}"), found);
            }
        }
        _ => {}
    }
}

fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,40}".prop_map(Value::from),
        "[-+*/()a-z0-9. ]{0,30}".prop_map(Value::from),
        prop::collection::vec(".{0,5}", 0..3).prop_map(Value::from),
        Just(serde_json::json!({"a": 1})),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn changed_values_never_panic(
        file in prop::sample::select(vec!["pack.json", "outline.json", "glossary.json", QUESTIONS, "reviews/A-1.json"]),
        place in any::<prop::sample::Index>(),
        value in any_value(),
    ) {
        let mut tiny = Tiny::new();
        let mut found = Vec::new();
        places(&tiny.json[file], "", &mut found);
        let pointer = &found[place.index(found.len())];
        *tiny.at(file, pointer) = value;
        let files = tiny.files();
        let _ = check(&files, today());
        if let Some(pack) = decode(&files).pack {
            let _ = stats(&pack);
        }
    }

    #[test]
    fn changed_bytes_never_panic(
        file in prop::sample::select(vec!["pack.json", "outline.json", QUESTIONS, "notes/A-1.taaa.md"]),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut tiny = Tiny::new();
        let mut bytes = tiny.bytes()[file].clone();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if cut.index(2) == 0 {
            bytes.truncate(cut.index(bytes.len()));
        }
        tiny.raw.insert(file.to_owned(), bytes);
        let files = tiny.files();
        let _ = check(&files, today());
        let _ = decode(&files);
    }

    #[test]
    fn the_hash_does_not_depend_on_the_order_of_fields(keys in prop::collection::hash_set("[a-zé]{1,4}", 1..8)) {
        let text = |keys: Vec<&String>| {
            let fields: Vec<String> = keys.iter().map(|key| format!("{key:?}:1")).collect();
            format!("{{{}}}", fields.join(","))
        };
        let forward: Value = serde_json::from_str(&text(keys.iter().collect())).unwrap();
        let mut reversed: Vec<&String> = keys.iter().collect();
        reversed.reverse();
        let backward: Value = serde_json::from_str(&text(reversed)).unwrap();
        prop_assert_eq!(question_hash(&forward), question_hash(&backward));
    }
}
