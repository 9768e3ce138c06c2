//! `notes/<topic>.md` and `glossary.json`: texts that belong to topics.

use std::collections::HashSet;

use super::document::{Document, shape};
use super::outline::Areas;
use super::reading::{GLOSSARY_JSON, GlossaryEntry, Note};
use crate::files::PackFiles;
use crate::format::glossary::{GlossaryFile, Term};
use crate::json;
use crate::problem::Findings;
use crate::rule::Rule;

pub(super) fn read(files: &PackFiles, areas: Option<&Areas>, findings: &mut Findings) -> Vec<Note> {
    let mut notes = Vec::new();
    for (file, topic) in files.in_part("notes", "md") {
        if areas.is_some_and(|areas| !areas.topics.contains(topic)) {
            findings.add(Rule::UnknownTopic, file, "", topic);
            continue;
        }
        let bytes = files.get(file).unwrap_or_default();
        let Some(text) = json::text(bytes, file, findings) else {
            continue;
        };
        if text.trim().is_empty() {
            findings.add(Rule::Blank, file, "", "");
            continue;
        }
        notes.push(Note {
            file: file.to_owned(),
            topic: topic.to_owned(),
            text: text.replace("\r\n", "\n"),
        });
    }
    notes
}

pub(super) fn read_glossary(
    files: &PackFiles,
    areas: Option<&Areas>,
    findings: &mut Findings,
) -> Vec<GlossaryEntry> {
    let shape = shape::<GlossaryFile>();
    let Some(document) = Document::open(files, GLOSSARY_JSON, &shape, findings) else {
        return Vec::new();
    };
    let mut seen = HashSet::new();
    let mut entries = Vec::new();
    for entry in document.entries::<Term>("terms", findings) {
        let term = entry.typed;
        let pointer = format!("/terms/{}", entry.idx);
        if areas.is_some_and(|areas| !areas.topics.contains(&term.topic)) {
            findings.add(
                Rule::UnknownTopic,
                GLOSSARY_JSON,
                format!("{pointer}/topic"),
                &term.topic,
            );
            continue;
        }
        if !seen.insert(term.term.to_lowercase()) {
            findings.add(
                Rule::DuplicateId,
                GLOSSARY_JSON,
                format!("{pointer}/term"),
                &term.term,
            );
            continue;
        }
        entries.push(GlossaryEntry { pointer, term });
    }
    entries
}
