//! The shares of a file: levels, and what a guesser could learn from keys' lengths and places.

use docket_domain::question::Level;

use crate::decode::reading::QuestionSheet;
use crate::problem::Findings;
use crate::rule::Rule;
use crate::stats::{key_is_longest, key_place};

/// From this many questions on, shares are held to exactly; below, one question more or less
/// than the share's whole number is let pass.
const EXACT_FROM: usize = 20;

/// A file's number of questions, and the tolerance that goes with it.
#[derive(Clone, Copy)]
struct Size(usize);

impl Size {
    /// The most questions that are within `percent` of the file.
    fn at_most(self, percent: usize) -> usize {
        let exact = self.0 * percent / 100;
        if self.0 < EXACT_FROM {
            exact + 1
        } else {
            exact
        }
    }

    /// The fewest questions that are at least `percent` of the file.
    fn at_least(self, percent: usize) -> usize {
        let exact = (self.0 * percent).div_ceil(100);
        if self.0 < EXACT_FROM {
            exact.saturating_sub(1)
        } else {
            exact
        }
    }
}

pub(super) fn check(sheet: &QuestionSheet, findings: &mut Findings) {
    let size = Size(sheet.items.len());
    let mut report = |rule, facts: String| findings.add(rule, &sheet.file, "/questions", facts);
    levels(sheet, size, &mut report);
    let n_longest = sheet
        .items
        .iter()
        .filter(|item| key_is_longest(&item.question))
        .count();
    if n_longest > size.at_most(30) {
        report(Rule::KeyLongest, format!("{n_longest} of {}", size.0));
    }
    key_positions(sheet, size, &mut report);
}

fn levels(sheet: &QuestionSheet, size: Size, report: &mut impl FnMut(Rule, String)) {
    let n_recall = sheet
        .items
        .iter()
        .filter(|item| item.question.level == Level::Recall)
        .count();
    let n_situations = size.0 - n_recall;
    if n_situations < size.at_least(50) {
        report(Rule::FewSituations, format!("{n_situations} of {}", size.0));
    }
    let slack = usize::from(size.0 < EXACT_FROM);
    if n_recall > size.0 / 3 + slack {
        report(Rule::MuchRecall, format!("{n_recall} of {}", size.0));
    }
}

/// Each place within a fifth of its even share: 20 to 30 percent of four options.
fn key_positions(sheet: &QuestionSheet, size: Size, report: &mut impl FnMut(Rule, String)) {
    let n_options = sheet
        .items
        .iter()
        .map(|item| item.question.options.len())
        .max()
        .unwrap_or(0);
    for place in 0..n_options {
        let n = sheet
            .items
            .iter()
            .filter(|item| key_place(&item.question) == Some(place))
            .count();
        let least = size.at_least(80 / n_options);
        let most = size.at_most(120 / n_options);
        if !(least..=most).contains(&n) {
            let facts = format!(
                "place {} in {n} of {}, {least} to {most} wanted",
                place + 1,
                size.0
            );
            report(Rule::KeyPosition, facts);
        }
    }
}
