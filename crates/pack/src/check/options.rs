//! The options: of one kind and length, none giving the key away, none combining others.

use std::collections::{HashMap, HashSet};

use docket_domain::question::{AnswerOption, OptionOrder, Question};

use super::Report;
use super::words::{words, words_as_written};
use crate::formula::Fraction;
use crate::rule::Rule;

/// Options shorter than this may differ in length as they must.
const SHORT_CHARS: usize = 24;

pub(super) fn check(report: &mut Report<'_>) {
    let question = &report.item().question;
    let numbers: Option<Vec<Fraction>> = question
        .options
        .iter()
        .map(|option| number(&option.text))
        .collect();
    equal(question, report);
    forbidden(question, report);
    absolute(question, report);
    match numbers {
        Some(numbers) => in_order(question, &numbers, report),
        None => {
            lengths(question, report);
            stem_echo(question, report);
        }
    }
}

/// The number that an option's text is, without `$`, `,` and `%`.
pub(super) fn number(text: &str) -> Option<Fraction> {
    let bare: String = text
        .trim()
        .chars()
        .filter(|letter| !matches!(letter, '$' | ',' | '%'))
        .map(|letter| if letter == '−' { '-' } else { letter })
        .collect();
    Fraction::parse(&bare)
}

fn distractors(question: &Question) -> impl Iterator<Item = &AnswerOption> {
    question
        .options
        .iter()
        .filter(|option| option.id != question.key)
}

fn key_text(question: &Question) -> &str {
    question
        .option(&question.key)
        .map_or("", |option| option.text.as_str())
}

fn equal(question: &Question, report: &mut Report<'_>) {
    let mut seen = HashMap::new();
    for (option_idx, option) in question.options.iter().enumerate() {
        let text = option.text.trim().to_lowercase();
        if let Some(earlier) = seen.insert(text, &option.id) {
            let facts = format!("{earlier} and {}", option.id);
            report.add(
                Rule::EqualOptions,
                &format!("/options/{option_idx}/text"),
                &facts,
            );
        }
    }
}

fn forbidden(question: &Question, report: &mut Report<'_>) {
    const PHRASES: [&str; 10] = [
        "all of the above",
        "none of the above",
        "any of the above",
        "both of the above",
        "either of the above",
        "neither of the above",
        "all of these",
        "none of these",
        "each of these",
        "both of these",
    ];
    let letters: HashSet<&str> = question
        .options
        .iter()
        .map(|option| option.id.as_str())
        .collect();
    for (option_idx, option) in question.options.iter().enumerate() {
        let place = format!("/options/{option_idx}");
        let text = option.text.to_lowercase();
        let phrase = PHRASES.into_iter().find(|phrase| text.contains(phrase));
        if let Some(phrase) = phrase {
            report.add(Rule::ForbiddenOption, &format!("{place}/text"), phrase);
        } else if combines(&text, &letters) {
            report.add(
                Rule::ForbiddenOption,
                &format!("{place}/text"),
                &option.text,
            );
        }
        if let Some(letter) = letter_in(&option.why, &letters) {
            report.add(Rule::LetterInWhy, &format!("{place}/why"), &letter);
        }
    }
}

/// Whether an option is made of the others' letters, as "both a and b" is.
fn combines(text: &str, letters: &HashSet<&str>) -> bool {
    // A formula's names, as of a spreadsheet's cells, are no options.
    let is_prose = |letter: char| letter.is_alphabetic() || matches!(letter, ' ' | ',' | '.' | '&');
    if !text.chars().all(is_prose) {
        return false;
    }
    let mut n_letters = 0;
    for word in words(text) {
        if letters.contains(word.as_str()) {
            n_letters += 1;
        } else if !matches!(
            word.as_str(),
            "and" | "or" | "nor" | "both" | "either" | "neither" | "only" | "options" | "answers"
        ) {
            return false;
        }
    }
    n_letters > 1
}

/// "option B" and the like. A small `a` is taken for the article.
fn letter_in(why: &str, letters: &HashSet<&str>) -> Option<String> {
    let found: Vec<&str> = why
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    found
        .windows(2)
        .find(|pair| {
            let names_option = ["option", "answer", "choice", "distractor"]
                .iter()
                .any(|name| pair[0].eq_ignore_ascii_case(name));
            let lower = pair[1].to_lowercase();
            names_option && pair[1] != "a" && letters.contains(lower.as_str())
        })
        .map(|pair| pair.join(" "))
}

fn absolute(question: &Question, report: &mut Report<'_>) {
    const ABSOLUTE: [&str; 6] = [
        "always",
        "never",
        "none",
        "nobody",
        "everyone",
        "everything",
    ];
    let absolute_in = |text: &str| words(text).find(|word| ABSOLUTE.contains(&word.as_str()));
    if absolute_in(key_text(question)).is_some() {
        return;
    }
    if let Some(word) = distractors(question).find_map(|option| absolute_in(&option.text)) {
        report.add(Rule::AbsoluteWord, "/options", &word);
    }
}

/// Words of five letters and more; shorter ones return by themselves.
fn stem_echo(question: &Question, report: &mut Report<'_>) {
    let telling = |text: &str| -> HashSet<String> {
        words_as_written(text)
            .filter(|word| word.chars().count() >= 5)
            .map(str::to_lowercase)
            .filter(|word| !COMMON.contains(&word.as_str()))
            .collect()
    };
    let in_key = telling(key_text(question));
    if in_key.is_empty() {
        return;
    }
    let in_stem = telling(&question.stem);
    let elsewhere: HashSet<String> = distractors(question)
        .flat_map(|option| telling(&option.text))
        .collect();
    let mut only: Vec<String> = in_key
        .into_iter()
        .filter(|word| in_stem.contains(word) && !elsewhere.contains(word))
        .collect();
    only.sort();
    if !only.is_empty() {
        report.add(Rule::StemEcho, "/options", &only.join(", "));
    }
}

/// Words that say nothing about the answer.
const COMMON: [&str; 8] = [
    "which", "would", "should", "under", "their", "there", "these", "those",
];

fn lengths(question: &Question, report: &mut Report<'_>) {
    let n_chars = |text: &str| text.chars().count();
    let lengths: Vec<usize> = question
        .options
        .iter()
        .map(|option| n_chars(&option.text))
        .collect();
    let longest = lengths.iter().copied().max().unwrap_or(0);
    let shortest = lengths.iter().copied().min().unwrap_or(0);
    // More than 1.9 times as long.
    if longest * 10 > shortest * 19 && longest > SHORT_CHARS {
        report.add(
            Rule::UnevenOptions,
            "/options",
            &format!("{lengths:?} characters"),
        );
    }
    let key = n_chars(key_text(question));
    let longest_other = distractors(question)
        .map(|option| n_chars(&option.text))
        .max();
    // More than 1.25 times as long.
    if key * 4 > longest_other.unwrap_or(0) * 5 && key > SHORT_CHARS {
        report.add(
            Rule::KeyStandsOut,
            "/options",
            &format!("{lengths:?} characters"),
        );
    }
}

fn in_order(question: &Question, numbers: &[Fraction], report: &mut Report<'_>) {
    if question.order != OptionOrder::Fixed {
        report.add(Rule::NumbersShuffled, "/order", "");
    }
    if !numbers.windows(2).all(|pair| pair[0].is_below(pair[1])) {
        report.add(Rule::NumbersNotRising, "/options", "");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_joined_are_a_combination_and_cells_of_a_spreadsheet_are_none() {
        let letters = HashSet::from(["a", "b", "c", "d"]);
        for text in [
            "both a and b",
            "a, b and c",
            "neither b nor d",
            "a & c only",
        ] {
            assert!(combines(text, &letters), "{text}");
        }
        for text in ["`=$b5*d$1`", "a", "plan b and a budget", "forms a and b"] {
            assert!(!combines(text, &letters), "{text}");
        }
    }

    #[test]
    fn a_small_a_after_option_is_the_article() {
        let letters = HashSet::from(["a", "b"]);
        assert_eq!(
            letter_in("Takes option B instead.", &letters).as_deref(),
            Some("option B")
        );
        assert_eq!(letter_in("It gives the option a value.", &letters), None);
    }
}
