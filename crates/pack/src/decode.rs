//! From files to a pack: lenient, and with a report. A malformed question file, question, term
//! or note is left out; only a fault of `pack.json` or `outline.json`, or the lack of any usable
//! question, makes a pack unusable.

mod document;
mod ids;
mod notes;
pub(crate) mod outline;
mod questions;
pub(crate) mod reading;
pub(crate) mod reviews;

use docket_domain::bank::Bank;
use docket_domain::id::{PackId, SubdomainId, TopicId};
use docket_domain::question::{self as domain, Question};
use serde_json::Value;

use crate::files::PackFiles;
use crate::format;
use crate::format::about::PackFile;
use crate::hash::question_hash;
use crate::pack::{About, ExamSpec, Pack, Term};
use crate::problem::{Findings, Problem};
use crate::rule::Rule;
use reading::{PACK_JSON, Reading};

/// A pack's files, understood as far as possible.
#[derive(Debug)]
pub struct Decoded {
    /// `None` when something makes the whole pack unusable.
    pub pack: Option<Pack>,
    /// Every fault of structure, in reading order. Rules of good questions are [`crate::check`]'s.
    pub problems: Vec<Problem>,
}

/// Reads a pack's files. Whatever is wrong with them is a [`Problem`], never a panic.
pub fn decode(files: &PackFiles) -> Decoded {
    let mut findings = Findings::new(files.folder());
    let reading = reading::read(files, &mut findings);
    let pack = pack(reading, &mut findings);
    Decoded {
        pack,
        problems: findings.into_sorted(),
    }
}

/// A question, and its text as it stands in the file.
#[derive(Debug, Clone)]
pub struct WrittenQuestion {
    pub subdomain: SubdomainId,
    pub question: Question,
    pub json: Value,
    /// [`question_hash`] of `json`.
    pub hash: String,
}

/// The sound questions of a pack as they are written, for reviewers and for telling what a new
/// version changes.
pub fn written_questions(files: &PackFiles) -> Vec<WrittenQuestion> {
    let reading = reading::read(files, &mut Findings::new(files.folder()));
    let mut written = Vec::new();
    for sheet in reading.questions {
        let subdomain = SubdomainId::new(&sheet.subdomain);
        written.extend(sheet.items.into_iter().map(|item| WrittenQuestion {
            subdomain: subdomain.clone(),
            question: item.question,
            hash: question_hash(&item.value),
            json: item.value,
        }));
    }
    written
}

fn pack(reading: Reading, findings: &mut Findings) -> Option<Pack> {
    let n_usable: usize = reading
        .questions
        .iter()
        .map(|sheet| sheet.items.len())
        .sum();
    if n_usable == 0 {
        findings.add(Rule::NoQuestions, PACK_JSON, "", "");
        return None;
    }
    let about_file = reading.about?;
    let outline_file = reading.outline?;
    let questions = reading
        .questions
        .into_iter()
        .flat_map(|sheet| sheet.items)
        .map(|item| item.question)
        .collect();
    Some(Pack {
        about: about(&about_file, &outline_file),
        exam: exam_spec(&about_file),
        bank: Bank::new(outline::domain_outline(&outline_file), questions),
        notes: reading
            .notes
            .into_iter()
            .map(|note| (TopicId::new(&note.topic), note.text))
            .collect(),
        glossary: reading
            .glossary
            .iter()
            .map(|entry| term(&entry.term))
            .collect(),
    })
}

fn about(file: &PackFile, outline: &format::outline::OutlineFile) -> About {
    let weights_source = outline
        .domains
        .first()
        .and_then(|first| first.weight.source.as_ref());
    About {
        id: PackId::new(&file.id),
        title: file.title.clone(),
        short_title: file.short_title.clone(),
        version: file.version.clone(),
        language: file.language.clone(),
        jurisdiction: file.jurisdiction.clone(),
        licence: file.licence.clone(),
        disclaimer: file.disclaimer.clone(),
        outline_note: outline.outline_note.clone(),
        weights_source: weights_source.map(domain::Source::from),
        sources: file.sources.iter().map(domain::Source::from).collect(),
    }
}

fn exam_spec(file: &PackFile) -> ExamSpec {
    ExamSpec {
        n_items: file.exam.items,
        n_scored: file.exam.scored,
        n_pilot: file.exam.pilot,
        minutes: file.exam.minutes,
        n_options: file.exam.options,
    }
}

fn term(file: &format::glossary::Term) -> Term {
    Term {
        term: file.term.clone(),
        definition: file.definition.clone(),
        topic: TopicId::new(&file.topic),
        source: domain::Source::from(&file.source),
    }
}
