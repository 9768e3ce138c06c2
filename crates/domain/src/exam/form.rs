//! Drawing a form: which questions a mock exam asks, and which of them are pilots.

use std::collections::{HashMap, HashSet};

use rand::seq::SliceRandom;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::bank::{Bank, Located};
use crate::exam::blueprint::{ExamSpec, Quota, form_quotas};
use crate::id::{DomainId, OptionId, QuestionId, SubdomainId};
use crate::outline::Weight;
use crate::question::{AnswerOption, Question};
use crate::seed::Seed;
use crate::time::Timestamp;

/// A mock exam's questions in their order, with the text that they were drawn with: a later
/// version of the pack changes nothing in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    pub seed: Seed,
    pub items: Vec<FormItem>,
}

/// One place of a form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FormItem {
    pub question: Question,
    pub kind: ItemKind,
    pub area: ItemArea,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    Scored,
    Pilot,
}

/// Where an item stood in the outline when it was drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemArea {
    pub domain: DomainId,
    pub domain_title: String,
    pub subdomain: SubdomainId,
    pub subdomain_title: String,
    /// Among all subdomains of the outline; keeps a report in the outline's order.
    pub subdomain_idx: usize,
    pub topic_title: String,
    pub concept_title: String,
    pub statement: String,
}

/// An area of the pool with fewer questions than its quota.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{subdomain} has {n_available} mock questions and needs {n_needed}")]
pub struct Shortage {
    pub subdomain: SubdomainId,
    pub n_available: u32,
    pub n_needed: u32,
}

/// When each question was last drawn into a form.
pub type Drawn = HashMap<QuestionId, Timestamp>;

/// Draws a form from the bank's mock pool by the exam's quotas.
///
/// Within each subdomain, questions never drawn come first, then those drawn longest ago; no
/// concept twice while another is free. The same bank, history and seed give the same form.
pub fn assemble(bank: &Bank, spec: &ExamSpec, drawn: &Drawn, seed: Seed) -> Result<Form, Shortage> {
    let weights: Vec<Weight> = bank.outline().subdomains().map(|s| s.weight).collect();
    let quotas = form_quotas(&weights, spec);
    let mut items = Vec::with_capacity(quotas.iter().map(|q| q.n_items as usize).sum());
    for (subdomain_idx, (quota, subdomain)) in
        quotas.iter().zip(bank.outline().subdomains()).enumerate()
    {
        let part = seed.part(subdomain_idx as u64);
        let picked = draw(bank, subdomain_idx, *quota, drawn, part);
        if picked.len() < quota.n_items as usize {
            return Err(Shortage {
                subdomain: subdomain.id.clone(),
                n_available: u32::try_from(picked.len()).unwrap_or(u32::MAX),
                n_needed: quota.n_items,
            });
        }
        items.extend(
            picked
                .into_iter()
                .enumerate()
                .filter_map(|(nth, question)| {
                    let kind = if nth < quota.n_scored as usize {
                        ItemKind::Scored
                    } else {
                        ItemKind::Pilot
                    };
                    item(bank, question, kind)
                }),
        );
    }
    items.shuffle(&mut seed.rng());
    Ok(Form { seed, items })
}

/// At most `quota.n_items` questions of one subdomain, in random order.
fn draw<'a>(
    bank: &'a Bank,
    subdomain_idx: usize,
    quota: Quota,
    drawn: &Drawn,
    seed: Seed,
) -> Vec<&'a Question> {
    let mut candidates: Vec<&Question> = bank.mock_of(subdomain_idx).collect();
    // By id first, so that the order of files and lines makes no difference.
    candidates.sort_by(|a, b| a.id.cmp(&b.id));
    let mut rng = seed.rng();
    candidates.shuffle(&mut rng);
    candidates.sort_by_key(|question| drawn.get(&question.id).copied());
    let n_unseen = candidates
        .iter()
        .take_while(|question| !drawn.contains_key(&question.id))
        .count();
    let (unseen, seen) = candidates.split_at(n_unseen);
    let mut concepts = HashSet::new();
    let mut ordered: Vec<&Question> = Vec::with_capacity(candidates.len());
    for group in [unseen, seen] {
        let (free, repeated): (Vec<&Question>, Vec<&Question>) = group
            .iter()
            .partition(|question| concepts.insert(&question.concept));
        ordered.extend(free);
        ordered.extend(repeated);
    }
    ordered.truncate(quota.n_items as usize);
    // Which of them are pilots must not depend on how often they were seen.
    ordered.shuffle(&mut rng);
    ordered
}

fn item(bank: &Bank, question: &Question, kind: ItemKind) -> Option<FormItem> {
    let place = bank.place(&question.concept)?;
    let Located {
        domain,
        subdomain,
        topic,
        concept,
    } = bank.located(&question.concept)?;
    Some(FormItem {
        question: question.clone(),
        kind,
        area: ItemArea {
            domain: domain.id.clone(),
            domain_title: domain.title.clone(),
            subdomain: subdomain.id.clone(),
            subdomain_title: subdomain.title.clone(),
            subdomain_idx: place.subdomain_idx,
            topic_title: topic.title.clone(),
            concept_title: concept.title.clone(),
            statement: concept.statement.clone(),
        },
    })
}

impl Form {
    /// The options of an item in the order in which the candidate sees them, the same at each visit.
    pub fn presented(&self, item_idx: usize) -> Vec<&AnswerOption> {
        self.items[item_idx]
            .question
            .presented(self.seed.part(1_000 + item_idx as u64))
    }

    pub fn has_option(&self, item_idx: usize, option: &OptionId) -> bool {
        self.items
            .get(item_idx)
            .is_some_and(|item| item.question.option(option).is_some())
    }
}
