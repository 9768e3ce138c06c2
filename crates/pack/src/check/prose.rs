//! Rules for every text: no HTML, no links, no hidden characters, spelling, readable sentences.

use std::collections::HashMap;

use super::Report;
use super::words::{n_words, sentences, words_as_written};
use crate::rule::Rule;

mod spelling;

const MAX_SENTENCE_WORDS: usize = 45;

/// The rules for the texts of a pack in one language.
pub(super) struct Prose {
    spelling: HashMap<&'static str, (Rule, &'static str)>,
    /// The listed words' lengths by first letter, a bit for each: most words need no look-up.
    lengths: [u32; 26],
}

impl Prose {
    /// The language is the pack's (BCP 47); spelling is known for English.
    pub(super) fn of(language: Option<&str>) -> Self {
        let language = language.unwrap_or_default();
        let mut spelling = HashMap::new();
        if language.starts_with("en") {
            for (wrong, right) in spelling::MISSPELLINGS {
                spelling.insert(*wrong, (Rule::Misspelling, *right));
            }
        }
        if language == "en-US" {
            for (british, american) in spelling::BRITISH {
                spelling.insert(*british, (Rule::BritishSpelling, *american));
            }
        }
        let mut lengths = [0; 26];
        for word in spelling.keys() {
            if let Some(letter) = letter_idx(word) {
                lengths[letter] |= length_bit(word);
            }
        }
        Self { spelling, lengths }
    }

    fn may_be_listed(&self, word: &str) -> bool {
        letter_idx(word).is_some_and(|letter| self.lengths[letter] & length_bit(word) != 0)
    }

    /// What is wrong with a text, each with its facts.
    pub(super) fn faults(&self, text: &str) -> Vec<(Rule, String)> {
        let mut faults = Vec::new();
        if let Some(tag) = html_in(text) {
            faults.push((Rule::Html, tag));
        }
        if let Some(sign) = link_in(text) {
            faults.push((Rule::Link, sign.to_owned()));
        }
        if let Some(odd) = text.chars().find(|letter| is_odd(*letter)) {
            faults.push((Rule::OddCharacter, format!("U+{:04X}", u32::from(odd))));
        }
        let mut lower = String::new();
        for word in words_as_written(text).filter(|word| self.may_be_listed(word)) {
            lower.clear();
            lower.extend(word.chars().map(|letter| letter.to_ascii_lowercase()));
            if let Some((rule, right)) = self.spelling.get(lower.as_str()) {
                faults.push((*rule, format!("{lower}: {right}")));
            }
        }
        if n_words(text) > MAX_SENTENCE_WORDS {
            for n in sentences(text).into_iter().map(n_words) {
                if n > MAX_SENTENCE_WORDS {
                    faults.push((Rule::LongSentence, format!("{n} words")));
                }
            }
        }
        faults
    }
}

pub(super) fn check_question(prose: &Prose, report: &mut Report<'_>) {
    let question = &report.item().question;
    let mut texts = vec![
        ("/stem".to_owned(), question.stem.as_str()),
        ("/takeaway".to_owned(), question.takeaway.as_str()),
    ];
    for (option_idx, option) in question.options.iter().enumerate() {
        texts.push((format!("/options/{option_idx}/text"), &option.text));
        texts.push((format!("/options/{option_idx}/why"), &option.why));
    }
    for (place, text) in texts {
        for (rule, facts) in prose.faults(text) {
            report.add(rule, &place, &facts);
        }
    }
}

fn letter_idx(word: &str) -> Option<usize> {
    let first = word.bytes().next()?.to_ascii_lowercase();
    first
        .is_ascii_lowercase()
        .then(|| usize::from(first - b'a'))
}

fn length_bit(word: &str) -> u32 {
    1u32.checked_shl(u32::try_from(word.len()).unwrap_or(u32::MAX))
        .unwrap_or(0)
}

/// A tag, comment or closing tag outside of code.
fn html_in(text: &str) -> Option<String> {
    if !text.contains('<') {
        return None;
    }
    let mut in_code = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '`' => in_code = !in_code,
            '<' if !in_code => {
                let next = letters.peek().copied().unwrap_or(' ');
                if next.is_ascii_alphabetic() || next == '/' || next == '!' {
                    return Some(format!("<{next}"));
                }
            }
            _ => {}
        }
    }
    None
}

fn link_in(text: &str) -> Option<&'static str> {
    const SIGNS: [&str; 6] = ["](", "![", "]: ", "http://", "https://", "www."];
    SIGNS.into_iter().find(|sign| text.contains(sign))
}

/// Control characters, and those that hide text or turn its direction.
fn is_odd(letter: char) -> bool {
    (letter.is_control() && !matches!(letter, '\n' | '\t'))
        || matches!(
            letter,
            '\u{ad}'
                | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{2069}'
                | '\u{feff}'
        )
}
