//! What the outline asks for and the questions give: topics, concepts, siblings and quotas.

use std::collections::HashMap;

use docket_domain::exam::blueprint::quotas;
use docket_domain::question::Pool;

use super::{items, some_of};
use crate::decode::outline::{Areas, weight};
use crate::decode::reading::{OUTLINE_JSON, Reading};
use crate::format::outline::{OutlineFile, Subdomain};
use crate::problem::Findings;
use crate::rule::Rule;

const TOPICS: std::ops::RangeInclusive<usize> = 6..=10;
const CONCEPTS: std::ops::RangeInclusive<usize> = 3..=8;
/// Fewer, and a learner can pass by remembering a sentence.
const QUESTIONS_OF_A_CONCEPT: usize = 2;

pub(super) fn check(reading: &Reading, findings: &mut Findings) {
    let Some(outline) = &reading.outline else {
        return;
    };
    outline_counts(outline, findings);
    weight_sources(outline, findings);
    id_topics(reading, outline, findings);
    siblings(reading, outline, findings);
    if let Some(about) = &reading.about {
        mock_quotas(reading, outline, about.exam.items, findings);
    }
}

fn subdomains(outline: &OutlineFile) -> impl Iterator<Item = &Subdomain> {
    outline.domains.iter().flat_map(|domain| &domain.subdomains)
}

fn outline_counts(outline: &OutlineFile, findings: &mut Findings) {
    for (domain_idx, domain) in outline.domains.iter().enumerate() {
        for (subdomain_idx, subdomain) in domain.subdomains.iter().enumerate() {
            let pointer = format!("/domains/{domain_idx}/subdomains/{subdomain_idx}/topics");
            if !TOPICS.contains(&subdomain.topics.len()) {
                let facts = format!("{} has {}", subdomain.id, subdomain.topics.len());
                findings.add(Rule::TopicCount, OUTLINE_JSON, &pointer, facts);
            }
            for (topic_idx, topic) in subdomain.topics.iter().enumerate() {
                if !CONCEPTS.contains(&topic.concepts.len()) {
                    let facts = format!("{} has {}", topic.id, topic.concepts.len());
                    let pointer = format!("{pointer}/{topic_idx}/concepts");
                    findings.add(Rule::ConceptCount, OUTLINE_JSON, pointer, facts);
                }
            }
        }
    }
}

fn weight_sources(outline: &OutlineFile, findings: &mut Findings) {
    for (domain_idx, domain) in outline.domains.iter().enumerate() {
        if domain.weight.source.is_none() {
            let pointer = format!("/domains/{domain_idx}/weight");
            findings.add(Rule::WeightSource, OUTLINE_JSON, pointer, &domain.id);
        }
    }
}

fn id_topics(reading: &Reading, outline: &OutlineFile, findings: &mut Findings) {
    let areas = Areas::of(outline);
    for (sheet, item) in items(reading) {
        let question = &item.question;
        let Some((_, topic)) = areas.concepts.get(question.concept.as_str()) else {
            continue;
        };
        let named = question
            .id
            .as_str()
            .rsplit_once('.')
            .map(|(topic, _)| topic);
        if named != Some(topic.as_str()) {
            let facts = format!("{} (its concept is in {topic})", question.id);
            findings.add(
                Rule::IdTopic,
                &sheet.file,
                format!("{}/id", item.pointer),
                facts,
            );
        }
    }
}

fn siblings(reading: &Reading, outline: &OutlineFile, findings: &mut Findings) {
    let mut n_questions: HashMap<&str, usize> = HashMap::new();
    for (_, item) in items(reading) {
        *n_questions
            .entry(item.question.concept.as_str())
            .or_default() += 1;
    }
    for subdomain in subdomains(outline) {
        let concepts = || subdomain.topics.iter().flat_map(|topic| &topic.concepts);
        let few: Vec<&str> = concepts()
            .map(|concept| concept.id.as_str())
            .filter(|id| n_questions.get(id).copied().unwrap_or(0) < QUESTIONS_OF_A_CONCEPT)
            .collect();
        if !few.is_empty() {
            let facts = format!("{} of {}: {}", few.len(), concepts().count(), some_of(&few));
            let file = format!("questions/{}.json", subdomain.id);
            findings.add(Rule::FewQuestions, &file, "/questions", facts);
        }
    }
}

fn mock_quotas(reading: &Reading, outline: &OutlineFile, n_items: u32, findings: &mut Findings) {
    let weights: Vec<_> = subdomains(outline)
        .map(|subdomain| weight(&subdomain.weight))
        .collect();
    let mut n_mock: HashMap<&str, u32> = HashMap::new();
    for (sheet, item) in items(reading) {
        if item.question.pool == Pool::Mock {
            *n_mock.entry(sheet.subdomain.as_str()).or_default() += 1;
        }
    }
    for (subdomain, quota) in subdomains(outline).zip(quotas(&weights, n_items)) {
        let n = n_mock.get(subdomain.id.as_str()).copied().unwrap_or(0);
        if n < quota {
            let facts = format!("{n}, a form takes {quota}");
            let file = format!("questions/{}.json", subdomain.id);
            findings.add(Rule::MockQuota, &file, "/questions", facts);
        }
    }
}
