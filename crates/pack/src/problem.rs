//! Faults of a pack as values: where, which rule, and the facts of the case. Never a panic, and
//! never the first fault alone.

use std::borrow::Cow;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::rule::Rule;

/// Whether a pack with the fault may be installed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    Error,
    Warning,
}

/// One fault of one pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The pack's folder.
    pub pack: String,
    /// The file's path in the folder.
    pub file: String,
    /// The place in the file (RFC 6901); empty for the file as a whole.
    pub pointer: String,
    pub rule: Rule,
    /// The facts of the case, e.g. a question's id and what was found; may be empty.
    pub facts: String,
}

impl Problem {
    pub fn severity(&self) -> Severity {
        self.rule.severity()
    }

    /// What is wrong, with the facts of the case.
    pub fn message(&self) -> String {
        if self.facts.is_empty() {
            self.rule.what().to_owned()
        } else {
            format!("{}: {}", self.rule.what(), self.facts)
        }
    }

    /// What to do about it.
    pub fn remedy(&self) -> &'static str {
        self.rule.remedy()
    }
}

impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Problem", 7)?;
        fields.serialize_field("pack", &self.pack)?;
        fields.serialize_field("file", &self.file)?;
        fields.serialize_field("pointer", &self.pointer)?;
        fields.serialize_field("rule", self.rule.id())?;
        fields.serialize_field("severity", &self.severity())?;
        fields.serialize_field("message", &self.message())?;
        fields.serialize_field("remedy", self.remedy())?;
        fields.end()
    }
}

/// The faults found so far in one pack.
pub(crate) struct Findings {
    pack: String,
    found: Vec<Problem>,
}

impl Findings {
    pub(crate) fn new(pack: &str) -> Self {
        Self {
            pack: pack.to_owned(),
            found: Vec::new(),
        }
    }

    pub(crate) fn add(
        &mut self,
        rule: Rule,
        file: &str,
        pointer: impl Into<String>,
        facts: impl Into<String>,
    ) {
        self.found.push(Problem {
            pack: self.pack.clone(),
            file: file.to_owned(),
            pointer: pointer.into(),
            rule,
            facts: facts.into(),
        });
    }

    /// Whether an error was found in `file`.
    pub(crate) fn has_error_in(&self, file: &str) -> bool {
        self.found
            .iter()
            .any(|problem| problem.file == file && problem.severity() == Severity::Error)
    }

    /// In reading order: by file, then by place.
    pub(crate) fn into_sorted(mut self) -> Vec<Problem> {
        self.found
            .sort_by_cached_key(|problem| (problem.file.clone(), reading_order(&problem.pointer)));
        self.found
    }

    pub(crate) fn into_first(mut self) -> Box<Problem> {
        Box::new(self.found.swap_remove(0))
    }
}

/// A pointer's parts, with the indices as numbers so that 10 comes after 9.
fn reading_order(pointer: &str) -> Vec<(Option<usize>, String)> {
    pointer
        .split('/')
        .map(|part| (part.parse().ok(), part.to_owned()))
        .collect()
}

/// A key as a part of a JSON pointer (RFC 6901, section 3).
pub(crate) fn pointer_part(key: &str) -> Cow<'_, str> {
    if key.contains(['~', '/']) {
        Cow::Owned(key.replace('~', "~0").replace('/', "~1"))
    } else {
        Cow::Borrowed(key)
    }
}
