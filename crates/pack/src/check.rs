//! Every rule of a good pack that a machine can hold, for authors.

mod balance;
mod computation;
mod coverage;
mod dates;
mod ledger;
mod notes;
mod options;
mod prose;
mod repetition;
mod stem;
mod words;

use chrono::NaiveDate;

use crate::decode::reading::{self, Item, PACK_JSON, QuestionSheet, Reading};
use crate::decode::reviews;
use crate::files::PackFiles;
use crate::problem::{Findings, Problem};
use crate::rule::Rule;
use prose::Prose;

/// Checks a pack's files: all of [`crate::decode`]'s problems, and every breach of the rules of
/// good questions. `today` is the day against which dates are held.
pub fn check(files: &PackFiles, today: NaiveDate) -> Vec<Problem> {
    let mut findings = Findings::new(files.folder());
    let reading = reading::read(files, &mut findings);
    let prose = Prose::of(reading.about.as_ref().map(|about| about.language.as_str()));
    if reading.questions.iter().all(|sheet| sheet.items.is_empty()) {
        findings.add(Rule::NoQuestions, PACK_JSON, "", "");
    }
    for sheet in &reading.questions {
        question_file(sheet, &prose, today, &mut findings);
    }
    coverage::check(&reading, &mut findings);
    dates::check_pack(&reading, today, &mut findings);
    notes::check(&reading, &prose, &mut findings);
    let reviews = reviews::read(files, &mut findings);
    ledger::check(&reading, &reviews, today, &mut findings);
    findings.into_sorted()
}

fn question_file(sheet: &QuestionSheet, prose: &Prose, today: NaiveDate, findings: &mut Findings) {
    for item in &sheet.items {
        let mut report = Report {
            file: &sheet.file,
            item,
            findings,
        };
        prose::check_question(prose, &mut report);
        stem::check(&mut report);
        options::check(&mut report);
        computation::check(&mut report);
        dates::check_question(today, &mut report);
    }
    stem::check_file(sheet, findings);
    balance::check(sheet, findings);
    repetition::check(sheet, findings);
}

/// Takes in what is wrong with one question.
struct Report<'a> {
    file: &'a str,
    item: &'a Item,
    findings: &'a mut Findings,
}

impl<'a> Report<'a> {
    /// `place` is relative to the question.
    fn add(&mut self, rule: Rule, place: &str, facts: &str) {
        let id = &self.item.question.id;
        let facts = match facts {
            "" => id.to_string(),
            facts => format!("{id} ({facts})"),
        };
        let pointer = format!("{}{place}", self.item.pointer);
        self.findings.add(rule, self.file, pointer, facts);
    }

    fn item(&self) -> &'a Item {
        self.item
    }
}

/// The first ids of a list, and how many more there are.
fn some_of(ids: &[&str]) -> String {
    const SHOWN: usize = 8;
    let shown = ids
        .iter()
        .take(SHOWN)
        .copied()
        .collect::<Vec<_>>()
        .join(", ");
    match ids.len().checked_sub(SHOWN) {
        None | Some(0) => shown,
        Some(more) => format!("{shown} and {more} more"),
    }
}

/// Every question of a pack with its file.
fn items(reading: &Reading) -> impl Iterator<Item = (&QuestionSheet, &Item)> {
    reading
        .questions
        .iter()
        .flat_map(|sheet| sheet.items.iter().map(move |item| (sheet, item)))
}
