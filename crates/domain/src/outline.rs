//! An exam's outline: domain > subdomain > topic > concept, and the published weights.

use crate::id::{ConceptId, DomainId, SubdomainId, TopicId};

/// A share of the exam in hundredths of a percent, 0 to 10,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Weight(pub u32);

impl Weight {
    pub fn percent(self) -> f64 {
        f64::from(self.0) / 100.0
    }

    /// The share as a number from 0 to 1.
    pub fn share(self) -> f64 {
        f64::from(self.0) / 10_000.0
    }
}

/// The tree of an exam's areas, in the publisher's order.
#[derive(Debug, Clone, Default)]
pub struct Outline {
    pub domains: Vec<Domain>,
}

#[derive(Debug, Clone)]
pub struct Domain {
    pub id: DomainId,
    pub title: String,
    pub weight: Weight,
    pub subdomains: Vec<Subdomain>,
}

#[derive(Debug, Clone)]
pub struct Subdomain {
    pub id: SubdomainId,
    pub title: String,
    pub weight: Weight,
    pub topics: Vec<Topic>,
}

#[derive(Debug, Clone)]
pub struct Topic {
    pub id: TopicId,
    pub title: String,
    pub concepts: Vec<Concept>,
}

#[derive(Debug, Clone)]
pub struct Concept {
    pub id: ConceptId,
    pub title: String,
    /// What one knows who knows the concept, in one sentence.
    pub statement: String,
}

impl Outline {
    /// Every subdomain, in the outline's order.
    pub fn subdomains(&self) -> impl Iterator<Item = &Subdomain> {
        self.domains.iter().flat_map(|domain| &domain.subdomains)
    }
}
