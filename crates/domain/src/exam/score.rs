//! Scoring an ended attempt: by area, against the cut score.

use crate::exam::attempt::Attempt;
use crate::exam::form::{Form, FormItem, ItemKind};
use crate::grading::Mark;
use crate::id::{DomainId, SubdomainId};
use crate::progress::Tally;

/// The pass mark: the sum of the modified-Angoff ratings of the scored items, in thousandths of a
/// question (Angoff 1971). The ratings are the pack's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cut(pub u32);

impl Cut {
    /// Questions right that pass: the sum, rounded up.
    pub fn points(self) -> u32 {
        self.0.div_ceil(1_000)
    }

    /// The sum in questions.
    pub fn exact(self) -> f64 {
        f64::from(self.0) / 1_000.0
    }

    pub fn is_met_by(self, tally: Tally) -> bool {
        tally.right >= self.points()
    }
}

/// What an attempt amounts to. Only scored items count toward `whole` and the areas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score {
    pub whole: Tally,
    pub pilots: Tally,
    pub cut: Cut,
    /// In the outline's order.
    pub domains: Vec<DomainScore>,
    /// Scored items and pilots alike.
    pub n_unanswered: u32,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DomainScore {
    pub id: DomainId,
    pub title: String,
    pub tally: Tally,
    pub subdomains: Vec<SubdomainScore>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubdomainScore {
    pub id: SubdomainId,
    pub title: String,
    pub tally: Tally,
}

impl Score {
    pub fn passed(&self) -> bool {
        self.cut.is_met_by(self.whole)
    }
}

/// Whether an item was answered rightly; an unanswered one was not.
pub fn mark(form: &Form, attempt: &Attempt, item_idx: usize) -> Mark {
    if attempt.items[item_idx].chosen.as_ref() == Some(&form.items[item_idx].question.key) {
        Mark::Right
    } else {
        Mark::Wrong
    }
}

/// Scores an attempt as it stands.
pub fn score(form: &Form, attempt: &Attempt) -> Score {
    let mut score = Score {
        whole: Tally::default(),
        pilots: Tally::default(),
        cut: Cut(0),
        domains: Vec::new(),
        n_unanswered: 0,
    };
    let mut in_order: Vec<usize> = (0..form.items.len()).collect();
    in_order.sort_by_key(|&item_idx| form.items[item_idx].area.subdomain_idx);
    for item_idx in in_order {
        let item = &form.items[item_idx];
        let mark = mark(form, attempt, item_idx);
        score.n_unanswered += u32::from(attempt.items[item_idx].chosen.is_none());
        match item.kind {
            ItemKind::Pilot => score.pilots.add(mark),
            ItemKind::Scored => {
                score.whole.add(mark);
                score.cut.0 += item.question.minimal_competence.0;
                add_to_area(&mut score.domains, item, mark);
            }
        }
    }
    score
}

fn add_to_area(domains: &mut Vec<DomainScore>, item: &FormItem, mark: Mark) {
    let area = &item.area;
    if domains.last().is_none_or(|domain| domain.id != area.domain) {
        domains.push(DomainScore {
            id: area.domain.clone(),
            title: area.domain_title.clone(),
            tally: Tally::default(),
            subdomains: Vec::new(),
        });
    }
    let Some(domain) = domains.last_mut() else {
        return;
    };
    domain.tally.add(mark);
    if domain
        .subdomains
        .last()
        .is_none_or(|subdomain| subdomain.id != area.subdomain)
    {
        domain.subdomains.push(SubdomainScore {
            id: area.subdomain.clone(),
            title: area.subdomain_title.clone(),
            tally: Tally::default(),
        });
    }
    if let Some(subdomain) = domain.subdomains.last_mut() {
        subdomain.tally.add(mark);
    }
}
