//! What was read of a pack: its sound parts, each with its place in the files.

use std::collections::HashSet;

use docket_domain::question::Question;
use serde_json::Value;

use super::document::{Document, shape};
use super::{ids, notes, outline, questions};
use crate::files::PackFiles;
use crate::format;
use crate::format::about::PackFile;
use crate::format::outline::OutlineFile;
use crate::problem::Findings;
use crate::rule::Rule;

pub(crate) const PACK_JSON: &str = "pack.json";
pub(crate) const OUTLINE_JSON: &str = "outline.json";
pub(crate) const GLOSSARY_JSON: &str = "glossary.json";

/// The sound parts of a pack's files.
pub(crate) struct Reading {
    pub about: Option<PackFile>,
    pub outline: Option<OutlineFile>,
    pub questions: Vec<QuestionSheet>,
    pub notes: Vec<Note>,
    pub glossary: Vec<GlossaryEntry>,
}

/// A question file.
pub(crate) struct QuestionSheet {
    pub file: String,
    pub subdomain: String,
    pub items: Vec<Item>,
}

/// A question and its place in its file.
pub(crate) struct Item {
    /// `/questions/<idx>`.
    pub pointer: String,
    /// As it is written, for its hash.
    pub value: Value,
    pub question: Question,
    pub computation: Option<format::questions::Computation>,
}

pub(crate) struct Note {
    pub file: String,
    pub topic: String,
    pub text: String,
}

pub(crate) struct GlossaryEntry {
    pub pointer: String,
    pub term: format::glossary::Term,
}

pub(crate) fn read(files: &PackFiles, findings: &mut Findings) -> Reading {
    unexpected_files(files, findings);
    let about = about(files, findings);
    let outline = outline::read(files, findings);
    let areas = outline.as_ref().map(outline::Areas::of);
    let questions = questions::read(files, about.as_ref(), areas.as_ref(), findings);
    let notes = notes::read(files, areas.as_ref(), findings);
    let glossary = notes::read_glossary(files, areas.as_ref(), findings);
    Reading {
        about,
        outline,
        questions,
        notes,
        glossary,
    }
}

fn about(files: &PackFiles, findings: &mut Findings) -> Option<PackFile> {
    if files.get(PACK_JSON).is_none() {
        findings.add(Rule::MissingFile, PACK_JSON, "", "");
        return None;
    }
    let document = Document::open(files, PACK_JSON, &shape::<PackFile>(), findings)?;
    let about: PackFile = document.whole(findings)?;
    if about.format != format::VERSION {
        let facts = about.format.to_string();
        findings.add(Rule::UnsupportedFormat, PACK_JSON, "/format", facts);
    }
    if !ids::is_slug(&about.id) {
        findings.add(Rule::IdForm, PACK_JSON, "/id", &about.id);
    }
    if !ids::is_version(&about.version) {
        findings.add(Rule::IdForm, PACK_JSON, "/version", &about.version);
    }
    let exam = &about.exam;
    if exam.scored + exam.pilot != exam.items {
        let facts = format!("{} + {} is not {}", exam.scored, exam.pilot, exam.items);
        findings.add(Rule::ItemCounts, PACK_JSON, "/exam", facts);
    }
    (!findings.has_error_in(PACK_JSON)).then_some(about)
}

fn unexpected_files(files: &PackFiles, findings: &mut Findings) {
    const FILES: [&str; 3] = [PACK_JSON, OUTLINE_JSON, GLOSSARY_JSON];
    const PARTS: [(&str, &str); 3] = [("questions", "json"), ("reviews", "json"), ("notes", "md")];
    let expected: HashSet<&str> = PARTS
        .iter()
        .flat_map(|(part, extension)| files.in_part(part, extension))
        .map(|(path, _)| path)
        .chain(FILES)
        .collect();
    for path in files.paths() {
        // The guide to the certification is the app's to read.
        if !expected.contains(path) && !path.starts_with("guide/") {
            findings.add(Rule::UnexpectedFile, path, "", "");
        }
    }
}
