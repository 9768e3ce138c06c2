//! JSON text to a value, strictly: bounded depth, no field given twice, and a syntax error that
//! knows its line, its column and its place in the document.

use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use crate::problem::{Findings, pointer_part};
use crate::rule::Rule;

/// Deeper nesting than any file of the format needs.
const MAX_DEPTH: usize = 32;

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A file's text: UTF-8, without a byte order mark.
pub(crate) fn text<'a>(bytes: &'a [u8], file: &str, findings: &mut Findings) -> Option<&'a str> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let facts = format!("at byte {}", error.valid_up_to());
            findings.add(Rule::NotUtf8, file, "", facts);
            return None;
        }
    };
    match text.strip_prefix(BYTE_ORDER_MARK) {
        Some(rest) => {
            findings.add(Rule::ByteOrderMark, file, "", "");
            Some(rest)
        }
        None => Some(text),
    }
}

/// Parses a file; `None` when its syntax is at fault. A field given twice keeps its last value.
pub(crate) fn parse(bytes: &[u8], file: &str, findings: &mut Findings) -> Option<Value> {
    let text = text(bytes, file, findings)?;
    let trail = Trail::default();
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let parsed = Node(&trail)
        .deserialize(&mut deserializer)
        .and_then(|value| deserializer.end().map(|()| value));
    for pointer in trail.repeated.take() {
        findings.add(Rule::DuplicateField, file, pointer, "");
    }
    match parsed {
        Ok(value) => Some(value),
        Err(error) => {
            findings.add(Rule::JsonSyntax, file, trail.pointer(), error.to_string());
            None
        }
    }
}

/// Where the parser is. An error leaves it where it happened.
#[derive(Default)]
struct Trail {
    parts: RefCell<Vec<Part>>,
    repeated: RefCell<Vec<String>>,
}

enum Part {
    Key(String),
    Index(usize),
}

impl Trail {
    fn pointer(&self) -> String {
        self.parts
            .borrow()
            .iter()
            .fold(String::new(), |pointer, part| match part {
                Part::Key(key) => pointer + "/" + &pointer_part(key),
                Part::Index(idx) => pointer + "/" + &idx.to_string(),
            })
    }

    fn enter(&self, part: Part) {
        self.parts.borrow_mut().push(part);
    }

    fn leave(&self) {
        self.parts.borrow_mut().pop();
    }

    fn is_too_deep(&self) -> bool {
        self.parts.borrow().len() >= MAX_DEPTH
    }
}

#[derive(Clone, Copy)]
struct Node<'a>(&'a Trail);

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value;

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Value, E> {
        Number::from_f64(value)
            .map(Value::Number)
            .ok_or_else(|| E::custom("a number out of range"))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        if self.0.is_too_deep() {
            return Err(A::Error::custom("nested too deep"));
        }
        let mut values = Vec::new();
        loop {
            self.0.enter(Part::Index(values.len()));
            let Some(value) = items.next_element_seed(self)? else {
                self.0.leave();
                return Ok(Value::Array(values));
            };
            values.push(value);
            self.0.leave();
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        if self.0.is_too_deep() {
            return Err(A::Error::custom("nested too deep"));
        }
        let mut values = Map::new();
        while let Some(key) = fields.next_key::<String>()? {
            self.0.enter(Part::Key(key.clone()));
            if values.contains_key(&key) {
                self.0.repeated.borrow_mut().push(self.0.pointer());
            }
            let value = fields.next_value_seed(self)?;
            values.insert(key, value);
            self.0.leave();
        }
        Ok(Value::Object(values))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Problem;

    fn faults(bytes: &[u8]) -> Vec<(Rule, String)> {
        let mut findings = Findings::new("tiny");
        let _ = parse(bytes, "x.json", &mut findings);
        findings
            .into_sorted()
            .into_iter()
            .map(|Problem { rule, pointer, .. }| (rule, pointer))
            .collect()
    }

    #[test]
    fn a_syntax_error_names_its_place() {
        let broken = br#"{"questions":[{"id":"a"},{"id":"b","stem":tru}]}"#;
        assert_eq!(
            faults(broken),
            [(Rule::JsonSyntax, "/questions/1/stem".to_owned())]
        );
    }

    #[test]
    fn a_field_given_twice_is_reported_where_it_stands() {
        assert_eq!(
            faults(br#"{"a":{"b/c":1,"b/c":2}}"#),
            [(Rule::DuplicateField, "/a/b~1c".to_owned())]
        );
    }

    #[test]
    fn depth_size_and_encoding_are_bounded() {
        for hostile in [
            "[".repeat(100_000),
            "{\"a\":".repeat(100_000),
            "1e999".to_owned(),
        ] {
            assert_eq!(faults(hostile.as_bytes())[0].0, Rule::JsonSyntax);
        }
        assert_eq!(faults(b"\"\xff\"")[0].0, Rule::NotUtf8);
        assert_eq!(faults(b"\xef\xbb\xbf{}\r\n")[0].0, Rule::ByteOrderMark);
        assert!(faults(b"{\r\n\"a\": [1, -2, 3.5, null, true]\r\n}\r\n").is_empty());
    }
}
