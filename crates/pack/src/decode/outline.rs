//! `outline.json`: its ids, its weights, and the domain's tree.

use std::collections::{HashMap, HashSet};

use docket_domain::id::{ConceptId, DomainId, SubdomainId, TopicId};
use docket_domain::outline as domain;

use super::document::{Document, shape};
use super::ids;
use super::reading::OUTLINE_JSON;
use crate::files::PackFiles;
use crate::format::outline::{Concept, OutlineFile, Subdomain, Topic, Weight};
use crate::problem::Findings;
use crate::rule::Rule;

/// Where each area and concept of an outline belongs.
pub(crate) struct Areas {
    pub subdomains: HashSet<String>,
    pub topics: HashSet<String>,
    /// A concept's subdomain and topic.
    pub concepts: HashMap<String, (String, String)>,
}

impl Areas {
    pub(crate) fn of(outline: &OutlineFile) -> Self {
        let mut areas = Self {
            subdomains: HashSet::new(),
            topics: HashSet::new(),
            concepts: HashMap::new(),
        };
        for subdomain in outline.domains.iter().flat_map(|domain| &domain.subdomains) {
            areas.subdomains.insert(subdomain.id.clone());
            for topic in &subdomain.topics {
                areas.topics.insert(topic.id.clone());
                for concept in &topic.concepts {
                    let place = (subdomain.id.clone(), topic.id.clone());
                    areas.concepts.insert(concept.id.clone(), place);
                }
            }
        }
        areas
    }
}

pub(super) fn read(files: &PackFiles, findings: &mut Findings) -> Option<OutlineFile> {
    if files.get(OUTLINE_JSON).is_none() {
        findings.add(Rule::MissingFile, OUTLINE_JSON, "", "");
        return None;
    }
    let document = Document::open(files, OUTLINE_JSON, &shape::<OutlineFile>(), findings)?;
    let outline: OutlineFile = document.whole(findings)?;
    ids_are_sound(&outline, findings);
    weights_add_up(&outline, findings);
    (!findings.has_error_in(OUTLINE_JSON)).then_some(outline)
}

/// Holds each id to its form, and to being the only one of its kind.
struct IdCheck<'a, 'b> {
    seen: HashSet<&'a str>,
    findings: &'b mut Findings,
}

impl<'a> IdCheck<'a, '_> {
    fn id(&mut self, id: &'a str, has_form: bool, pointer: &str) {
        if !has_form {
            self.findings
                .add(Rule::IdForm, OUTLINE_JSON, format!("{pointer}/id"), id);
        }
        if !self.seen.insert(id) {
            self.findings
                .add(Rule::DuplicateId, OUTLINE_JSON, format!("{pointer}/id"), id);
        }
    }

    fn subdomain(&mut self, subdomain: &'a Subdomain, pointer: &str) {
        self.id(&subdomain.id, ids::is_area(&subdomain.id), pointer);
        for (topic_idx, topic) in subdomain.topics.iter().enumerate() {
            let pointer = format!("{pointer}/topics/{topic_idx}");
            self.id(&topic.id, ids::is_child(&topic.id, &subdomain.id), &pointer);
            for (concept_idx, concept) in topic.concepts.iter().enumerate() {
                let pointer = format!("{pointer}/concepts/{concept_idx}");
                self.id(&concept.id, ids::is_child(&concept.id, &topic.id), &pointer);
            }
        }
    }
}

fn ids_are_sound(outline: &OutlineFile, findings: &mut Findings) {
    let mut domains = IdCheck {
        seen: HashSet::new(),
        findings,
    };
    for (domain_idx, domain) in outline.domains.iter().enumerate() {
        let pointer = format!("/domains/{domain_idx}");
        domains.id(&domain.id, ids::is_area(&domain.id), &pointer);
    }
    // A domain of one part may share its id with that part.
    let mut parts = IdCheck {
        seen: HashSet::new(),
        findings: domains.findings,
    };
    for (domain_idx, domain) in outline.domains.iter().enumerate() {
        for (subdomain_idx, subdomain) in domain.subdomains.iter().enumerate() {
            let pointer = format!("/domains/{domain_idx}/subdomains/{subdomain_idx}");
            parts.subdomain(subdomain, &pointer);
        }
    }
}

fn weights_add_up(outline: &OutlineFile, findings: &mut Findings) {
    let mut total = 0;
    for (domain_idx, domain) in outline.domains.iter().enumerate() {
        let whole = weight(&domain.weight).0;
        let parts: u32 = domain
            .subdomains
            .iter()
            .map(|subdomain| weight(&subdomain.weight).0)
            .sum();
        total += whole;
        if parts != whole {
            let facts = format!(
                "the subdomains of {} sum to {}, not {}",
                domain.id,
                domain::Weight(parts).percent(),
                domain::Weight(whole).percent()
            );
            let pointer = format!("/domains/{domain_idx}/weight");
            findings.add(Rule::WeightSum, OUTLINE_JSON, pointer, facts);
        }
    }
    if total != 10_000 {
        let facts = format!("the domains sum to {}", domain::Weight(total).percent());
        findings.add(Rule::WeightSum, OUTLINE_JSON, "/domains", facts);
    }
}

/// The schema holds percents within 0 to 100.
pub(crate) fn weight(weight: &Weight) -> domain::Weight {
    domain::Weight((weight.percent.clamp(0.0, 100.0) * 100.0).round() as u32)
}

pub(super) fn domain_outline(file: &OutlineFile) -> domain::Outline {
    let domains = file
        .domains
        .iter()
        .map(|area| domain::Domain {
            id: DomainId::new(&area.id),
            title: area.title.clone(),
            weight: weight(&area.weight),
            subdomains: area.subdomains.iter().map(domain_subdomain).collect(),
        })
        .collect();
    domain::Outline { domains }
}

fn domain_subdomain(file: &Subdomain) -> domain::Subdomain {
    domain::Subdomain {
        id: SubdomainId::new(&file.id),
        title: file.title.clone(),
        weight: weight(&file.weight),
        topics: file.topics.iter().map(domain_topic).collect(),
    }
}

fn domain_topic(file: &Topic) -> domain::Topic {
    domain::Topic {
        id: TopicId::new(&file.id),
        title: file.title.clone(),
        concepts: file.concepts.iter().map(domain_concept).collect(),
    }
}

fn domain_concept(file: &Concept) -> domain::Concept {
    domain::Concept {
        id: ConceptId::new(&file.id),
        title: file.title.clone(),
        statement: file.statement.clone(),
    }
}
