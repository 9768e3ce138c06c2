//! Counts of a pack, by subdomain: what there is, and how far it goes.

use std::collections::{BTreeMap, HashSet};

use docket_domain::exam::blueprint::{Quota, form_quotas};
use docket_domain::question::{Level, Pool, Question};
use serde::Serialize;

use crate::pack::Pack;

/// Counts of a pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stats {
    pub pack: String,
    /// In the outline's order.
    pub areas: Vec<AreaStats>,
    /// Forms without a shared question that the mock pool can fill.
    pub n_forms: u32,
}

/// Counts of one subdomain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AreaStats {
    pub subdomain: String,
    pub title: String,
    pub n_practice: u32,
    pub n_mock: u32,
    pub n_recall: u32,
    pub n_apply: u32,
    pub n_analyze: u32,
    /// How often each place, from the first option on, holds the key.
    pub key_positions: Vec<u32>,
    /// Questions whose key is strictly the longest option.
    pub n_key_longest: u32,
    /// Concepts with a question.
    pub n_concepts_covered: u32,
    pub n_concepts: u32,
    /// Mock questions that one form takes from here.
    pub quota: u32,
}

impl AreaStats {
    pub fn n_questions(&self) -> u32 {
        self.n_practice + self.n_mock
    }

    /// Forms without a shared question that this subdomain can fill; `None` where a form takes
    /// nothing from it.
    pub fn n_forms(&self) -> Option<u32> {
        self.n_mock.checked_div(self.quota)
    }
}

pub fn stats(pack: &Pack) -> Stats {
    let subdomains: Vec<_> = pack.bank.outline().subdomains().collect();
    let weights: Vec<_> = subdomains
        .iter()
        .map(|subdomain| subdomain.weight)
        .collect();
    let quotas = form_quotas(&weights, &pack.exam);
    let mut by_area: BTreeMap<usize, Vec<&Question>> = BTreeMap::new();
    for question in pack.bank.questions() {
        if let Some(place) = pack.bank.place(&question.concept) {
            by_area
                .entry(place.subdomain_idx)
                .or_default()
                .push(question);
        }
    }
    let areas: Vec<AreaStats> = subdomains
        .iter()
        .zip(quotas)
        .enumerate()
        .map(|(subdomain_idx, (subdomain, quota))| {
            let questions = by_area.remove(&subdomain_idx).unwrap_or_default();
            let n_concepts = subdomain
                .topics
                .iter()
                .map(|topic| topic.concepts.len())
                .sum();
            AreaStats {
                subdomain: subdomain.id.to_string(),
                title: subdomain.title.clone(),
                n_concepts: count(n_concepts),
                ..area(&questions, quota, pack.exam.n_options)
            }
        })
        .collect();
    Stats {
        pack: pack.about.id.to_string(),
        n_forms: areas
            .iter()
            .filter_map(AreaStats::n_forms)
            .min()
            .unwrap_or(0),
        areas,
    }
}

fn area(questions: &[&Question], quota: Quota, n_options: u32) -> AreaStats {
    let n_in = |pool| count(questions.iter().filter(|q| q.pool == pool).count());
    let n_of = |level| count(questions.iter().filter(|q| q.level == level).count());
    let covered: HashSet<_> = questions.iter().map(|question| &question.concept).collect();
    let key_positions = (0..n_options as usize)
        .map(|place| {
            count(
                questions
                    .iter()
                    .filter(|q| key_place(q) == Some(place))
                    .count(),
            )
        })
        .collect();
    AreaStats {
        subdomain: String::new(),
        title: String::new(),
        n_practice: n_in(Pool::Practice),
        n_mock: n_in(Pool::Mock),
        n_recall: n_of(Level::Recall),
        n_apply: n_of(Level::Apply),
        n_analyze: n_of(Level::Analyze),
        key_positions,
        n_key_longest: count(questions.iter().filter(|q| key_is_longest(q)).count()),
        n_concepts_covered: count(covered.len()),
        n_concepts: 0,
        quota: quota.n_items,
    }
}

/// The place of the key among the options as written.
pub(crate) fn key_place(question: &Question) -> Option<usize> {
    question
        .options
        .iter()
        .position(|option| option.id == question.key)
}

/// Whether the key is longer than every other option, in characters.
pub(crate) fn key_is_longest(question: &Question) -> bool {
    let length = |text: &str| text.chars().count();
    let longest_other = question
        .options
        .iter()
        .filter(|option| option.id != question.key)
        .map(|option| length(&option.text))
        .max();
    question
        .option(&question.key)
        .is_some_and(|key| Some(length(&key.text)) > longest_other)
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
