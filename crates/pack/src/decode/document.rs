//! One JSON file of a pack: parsed, held against its schema, and read in parts so that one bad
//! entry does not take the others with it.

use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::files::PackFiles;
use crate::json;
use crate::problem::Findings;
use crate::rule::Rule;
use crate::shape::Shape;

pub(super) struct Document<'a> {
    file: &'a str,
    value: Value,
    /// Where it departs from the schema.
    faults: Vec<String>,
}

/// One entry of a document's list.
pub(super) struct Entry<T> {
    pub idx: usize,
    pub value: Value,
    pub typed: T,
}

impl<'a> Document<'a> {
    /// Parses `file` and reports where it departs from the schema; `None` when it is absent or
    /// no JSON.
    pub(super) fn open(
        files: &PackFiles,
        file: &'a str,
        shape: &Shape,
        findings: &mut Findings,
    ) -> Option<Self> {
        let value = json::parse(files.get(file)?, file, findings)?;
        let departures = shape.departures(&value);
        let mut faults = Vec::with_capacity(departures.len());
        for departure in departures {
            faults.push(departure.pointer.clone());
            findings.add(departure.rule, file, departure.pointer, departure.facts);
        }
        Some(Self {
            file,
            value,
            faults,
        })
    }

    /// The document as a whole; `None` when any part of it departs from the schema.
    pub(super) fn whole<T: DeserializeOwned>(self, findings: &mut Findings) -> Option<T> {
        if !self.faults.is_empty() {
            return None;
        }
        typed(&self.value, self.file, String::new(), findings)
    }

    /// A field of text at the top.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        self.value[name].as_str().map(str::to_owned)
    }

    /// The sound entries of the list `name`; none when the document is at fault outside of it.
    pub(super) fn entries<T: DeserializeOwned>(
        mut self,
        name: &str,
        findings: &mut Findings,
    ) -> Vec<Entry<T>> {
        let mut faulty = std::collections::HashSet::new();
        for pointer in &self.faults {
            match entry_of(pointer, name) {
                Some(idx) => faulty.insert(idx),
                None => return Vec::new(),
            };
        }
        let Value::Array(values) = self.value[name].take() else {
            return Vec::new();
        };
        values
            .into_iter()
            .enumerate()
            .filter(|(idx, _)| !faulty.contains(idx))
            .filter_map(|(idx, value)| {
                let pointer = format!("/{name}/{idx}");
                let typed = typed(&value, self.file, pointer, findings)?;
                Some(Entry { idx, value, typed })
            })
            .collect()
    }
}

/// The index of the entry that `pointer` points into.
fn entry_of(pointer: &str, name: &str) -> Option<usize> {
    let rest = pointer
        .strip_prefix('/')?
        .strip_prefix(name)?
        .strip_prefix('/')?;
    rest.split('/').next()?.parse().ok()
}

/// The schema has been met, so that this fails only where type and schema disagree.
fn typed<T: DeserializeOwned>(
    value: &Value,
    file: &str,
    pointer: String,
    findings: &mut Findings,
) -> Option<T> {
    match T::deserialize(value) {
        Ok(typed) => Some(typed),
        Err(error) => {
            findings.add(Rule::WrongType, file, pointer, error.to_string());
            None
        }
    }
}

/// The schema of a file's type.
pub(super) fn shape<T: JsonSchema>() -> Shape {
    Shape::of::<T>()
}
