//! The stem: a complete question, positive, and not too long.

use super::Report;
use super::words::{n_words, questions, words};
use crate::decode::reading::QuestionSheet;
use crate::problem::Findings;
use crate::rule::Rule;

const MAX_STEM_WORDS: usize = 110;
/// One negative stem in twenty is rare; one in a small file is too.
const NEGATIVE_ONE_IN: usize = 20;

pub(super) fn check(report: &mut Report<'_>) {
    let question = &report.item().question;
    let stem = question.stem.as_str();
    if !stem.contains('?') {
        report.add(Rule::StemQuestion, "/stem", "");
    }
    let n = n_words(stem);
    if n > MAX_STEM_WORDS {
        report.add(Rule::LongStem, "/stem", &format!("{n} words"));
    }
    if let Some(word) = quiet_negative(stem) {
        report.add(Rule::NegativeCase, "/stem", word);
    }
    let n_negations = questions(stem).iter().map(|asked| negations(asked)).max();
    let has_negative_option = question
        .options
        .iter()
        .any(|option| negations(&option.text) > 0);
    if n_negations > Some(1) || (is_negative(stem) && has_negative_option) {
        report.add(Rule::DoubleNegative, "/stem", "");
    }
}

pub(super) fn check_file(sheet: &QuestionSheet, findings: &mut Findings) {
    let negative: Vec<&str> = sheet
        .items
        .iter()
        .filter(|item| is_negative(&item.question.stem))
        .map(|item| item.question.id.as_str())
        .collect();
    if negative.len() > (sheet.items.len() / NEGATIVE_ONE_IN).max(1) {
        let facts = super::some_of(&negative);
        findings.add(Rule::NegativeOften, &sheet.file, "/questions", facts);
    }
}

/// Whether the question asks for the exception, in capitals.
fn is_negative(stem: &str) -> bool {
    questions(stem).iter().any(|asked| {
        asked
            .split(|letter: char| !letter.is_alphabetic())
            .any(|word| matches!(word, "NOT" | "EXCEPT" | "LEAST"))
    })
}

/// The negative word of "which … is not …?" or "… except …?" in small letters.
fn quiet_negative(stem: &str) -> Option<&'static str> {
    const VERBS: [&str; 14] = [
        "is", "are", "was", "were", "does", "do", "did", "would", "should", "must", "may", "can",
        "could", "will",
    ];
    for asked in questions(stem) {
        // Capitals stay apart: NOT is as it should be.
        let found: Vec<&str> = asked
            .split(|letter: char| !letter.is_alphabetic())
            .filter(|word| !word.is_empty())
            .collect();
        let asks_which = found
            .first()
            .is_some_and(|word| word.eq_ignore_ascii_case("which"));
        if found.last() == Some(&"except") {
            return Some("except");
        }
        let after_verb = |word: &str| {
            found
                .windows(2)
                .any(|pair| pair[1] == word && VERBS.contains(&pair[0]))
        };
        if asks_which && after_verb("not") {
            return Some("not");
        }
        if asks_which && found.windows(2).any(|pair| pair == ["least", "likely"]) {
            return Some("least");
        }
    }
    None
}

fn negations(text: &str) -> usize {
    words(text)
        .filter(|word| matches!(word.as_str(), "not" | "never" | "cannot" | "except" | "nor"))
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_negative_question_is_told_from_a_fact_with_not() {
        assert_eq!(quiet_negative("Which cost is not fixed?"), Some("not"));
        assert_eq!(
            quiet_negative("Which step is least likely to help?"),
            Some("least")
        );
        assert_eq!(
            quiet_negative("Each of these helps except?"),
            Some("except")
        );
        assert_eq!(quiet_negative("Which cost is NOT fixed?"), None);
        assert_eq!(
            quiet_negative("Rent is not due. What is the least gross pay due?"),
            None
        );
        assert!(is_negative("Which is NOT so?") && !is_negative("It is NOT so. Which is it?"));
    }
}
