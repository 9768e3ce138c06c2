//! The ledger of reviews against the questions as they are now.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::{items, some_of};
use crate::decode::reading::{Item, PACK_JSON, QuestionSheet, Reading};
use crate::decode::reviews::ReviewSheet;
use crate::format::reviews::{Review, ReviewKind, Verdict};
use crate::hash::question_hash;
use crate::problem::Findings;
use crate::rule::Rule;

/// What the ledger says of the questions.
#[derive(Default)]
struct Ledger<'a> {
    /// Questions with a blind review of their present text that agrees.
    agreed: HashSet<&'a str>,
    /// Questions with a fact check of their present text.
    checked: HashSet<&'a str>,
    /// Questions with any review of their present text, by kind.
    current: HashSet<(&'a str, ReviewKind)>,
    /// The last blind review of a question's present text.
    last_blind: HashMap<&'a str, (&'a str, String, &'a Review)>,
}

pub(super) fn check(
    reading: &Reading,
    sheets: &[ReviewSheet],
    today: NaiveDate,
    findings: &mut Findings,
) {
    if sheets.is_empty() {
        if items(reading).next().is_some() {
            findings.add(Rule::NoLedger, PACK_JSON, "", "");
        }
        return;
    }
    let known: HashMap<&str, (&Item, String)> = items(reading)
        .map(|(_, item)| {
            let hash = question_hash(&item.value);
            (item.question.id.as_str(), (item, hash))
        })
        .collect();
    let mut ledger = Ledger::default();
    let mut outdated = Vec::new();
    for sheet in sheets {
        for (pointer, review) in &sheet.entries {
            if review.date > today {
                let place = format!("{pointer}/date");
                findings.add(
                    Rule::FutureDate,
                    &sheet.file,
                    place,
                    review.date.to_string(),
                );
            }
            let Some((item, hash)) = known.get(review.question.as_str()) else {
                let place = format!("{pointer}/question");
                findings.add(Rule::UnknownReviewed, &sheet.file, place, &review.question);
                continue;
            };
            if *hash != review.hash {
                outdated.push((sheet, pointer, review));
            } else if let Some(fault) = contradiction(review, item) {
                let facts = format!("{} ({fault})", review.question);
                findings.add(Rule::ReviewAnswer, &sheet.file, pointer, facts);
            } else {
                ledger.take(&sheet.file, pointer, review);
            }
        }
    }
    for (sheet, pointer, review) in outdated {
        // An entry that a later one has replaced is history.
        if !ledger
            .current
            .contains(&(review.question.as_str(), review.kind))
        {
            let place = format!("{pointer}/hash");
            findings.add(Rule::ReviewVoid, &sheet.file, place, &review.question);
        }
    }
    ledger.report(&reading.questions, findings);
}

/// What an entry says that can't be so.
fn contradiction(review: &Review, item: &Item) -> Option<&'static str> {
    match review.kind {
        ReviewKind::Blind => {
            let (Some(answer), Some(_)) = (&review.answer, review.confidence) else {
                return Some("a blind review without answer or confidence");
            };
            let question = &item.question;
            if !question
                .options
                .iter()
                .any(|option| option.id.as_str() == answer)
            {
                return Some("the answer is none of the options");
            }
            let is_key = question.key.as_str() == answer;
            match review.verdict {
                Verdict::Agrees if !is_key => Some("agrees, but the answer is not the key"),
                Verdict::Disagrees if is_key => Some("disagrees, but the answer is the key"),
                Verdict::Agrees | Verdict::Disagrees | Verdict::TwoDefensible => None,
                Verdict::Confirmed | Verdict::Corrected => Some("a fact check's verdict"),
            }
        }
        ReviewKind::Fact => match review.verdict {
            Verdict::Confirmed | Verdict::Corrected => None,
            Verdict::Agrees | Verdict::Disagrees | Verdict::TwoDefensible => {
                Some("a blind review's verdict")
            }
        },
    }
}

impl<'a> Ledger<'a> {
    fn take(&mut self, file: &'a str, pointer: &str, review: &'a Review) {
        let question = review.question.as_str();
        self.current.insert((question, review.kind));
        match review.kind {
            ReviewKind::Fact => {
                self.checked.insert(question);
            }
            ReviewKind::Blind => {
                if review.verdict == Verdict::Agrees {
                    self.agreed.insert(question);
                }
                let is_later = self
                    .last_blind
                    .get(question)
                    .is_none_or(|(_, _, earlier)| earlier.date <= review.date);
                if is_later {
                    let entry = (file, pointer.to_owned(), review);
                    self.last_blind.insert(question, entry);
                }
            }
        }
    }

    fn report(&self, sheets: &[QuestionSheet], findings: &mut Findings) {
        for (question, (file, pointer, review)) in &self.last_blind {
            if review.verdict != Verdict::Agrees {
                let place = format!("{pointer}/verdict");
                findings.add(Rule::ReviewAgainst, file, place, *question);
            }
        }
        for sheet in sheets {
            let lacking = [
                (Rule::NotReviewed, &self.agreed),
                (Rule::NotChecked, &self.checked),
            ];
            for (rule, done) in lacking {
                let open: Vec<&str> = sheet
                    .items
                    .iter()
                    .map(|item| item.question.id.as_str())
                    .filter(|id| !done.contains(id))
                    .collect();
                if !open.is_empty() {
                    let n = sheet.items.len();
                    let facts = format!("{} of {n}: {}", open.len(), some_of(&open));
                    findings.add(rule, &sheet.file, "/questions", facts);
                }
            }
        }
    }
}
