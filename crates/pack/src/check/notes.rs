//! Texts outside of question files: the pack's own, the outline's, study notes and the glossary.

use std::collections::HashSet;

use super::prose::Prose;
use super::some_of;
use super::words::n_words;
use crate::decode::reading::{GLOSSARY_JSON, OUTLINE_JSON, PACK_JSON, Reading};
use crate::problem::Findings;
use crate::rule::Rule;

const NOTE_WORDS: std::ops::RangeInclusive<usize> = 250..=600;

pub(super) fn check(reading: &Reading, prose: &Prose, findings: &mut Findings) {
    let mut text = |file: &str, pointer: &str, text: &str| {
        for (rule, facts) in prose.faults(text) {
            findings.add(rule, file, pointer, facts);
        }
    };
    if let Some(about) = &reading.about {
        text(PACK_JSON, "/disclaimer", &about.disclaimer);
    }
    for entry in &reading.glossary {
        let pointer = format!("{}/definition", entry.pointer);
        text(GLOSSARY_JSON, &pointer, &entry.term.definition);
    }
    for note in &reading.notes {
        text(&note.file, "", &note.text);
    }
    outline_texts(reading, &mut text);
    note_lengths(reading, findings);
    topics_without_note(reading, findings);
}

fn outline_texts(reading: &Reading, text: &mut impl FnMut(&str, &str, &str)) {
    let Some(outline) = &reading.outline else {
        return;
    };
    text(OUTLINE_JSON, "/outline_note", &outline.outline_note);
    for (domain_idx, domain) in outline.domains.iter().enumerate() {
        for (subdomain_idx, subdomain) in domain.subdomains.iter().enumerate() {
            for (topic_idx, topic) in subdomain.topics.iter().enumerate() {
                let pointer =
                    format!("/domains/{domain_idx}/subdomains/{subdomain_idx}/topics/{topic_idx}");
                text(OUTLINE_JSON, &format!("{pointer}/title"), &topic.title);
                for (concept_idx, concept) in topic.concepts.iter().enumerate() {
                    let pointer = format!("{pointer}/concepts/{concept_idx}");
                    text(OUTLINE_JSON, &format!("{pointer}/title"), &concept.title);
                    text(
                        OUTLINE_JSON,
                        &format!("{pointer}/statement"),
                        &concept.statement,
                    );
                }
            }
        }
    }
}

fn note_lengths(reading: &Reading, findings: &mut Findings) {
    for note in &reading.notes {
        let n = n_words(&note.text);
        if !NOTE_WORDS.contains(&n) {
            findings.add(Rule::NoteLength, &note.file, "", format!("{n} words"));
        }
    }
}

fn topics_without_note(reading: &Reading, findings: &mut Findings) {
    let noted: HashSet<&str> = reading
        .notes
        .iter()
        .map(|note| note.topic.as_str())
        .collect();
    let Some(outline) = &reading.outline else {
        return;
    };
    let topics: Vec<&str> = outline
        .domains
        .iter()
        .flat_map(|domain| &domain.subdomains)
        .flat_map(|subdomain| &subdomain.topics)
        .map(|topic| topic.id.as_str())
        .collect();
    let without: Vec<&str> = topics
        .iter()
        .copied()
        .filter(|id| !noted.contains(id))
        .collect();
    if !without.is_empty() {
        let facts = format!(
            "{} of {}: {}",
            without.len(),
            topics.len(),
            some_of(&without)
        );
        findings.add(Rule::TopicWithoutNote, OUTLINE_JSON, "", facts);
    }
}
