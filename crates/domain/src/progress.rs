//! How far a learner has come, by area.

use std::collections::HashMap;

use crate::bank::Bank;
use crate::grading::Mark;
use crate::id::{ConceptId, QuestionId};
use crate::review::{ConceptState, Sightings};
use crate::scheduler::Scheduler;
use crate::time::{StudyDay, Timestamp};

/// Right answers out of all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub right: u32,
    pub n: u32,
}

impl Tally {
    pub fn add(&mut self, mark: Mark) {
        self.n += 1;
        self.right += u32::from(mark == Mark::Right);
    }

    pub fn merge(&mut self, other: Self) {
        self.n += other.n;
        self.right += other.right;
    }
}

/// What is known of one area's concepts.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct AreaProgress {
    /// Concepts that have a practice question.
    pub n_concepts: u32,
    pub n_seen: u32,
    pub n_due: u32,
    recall_sum: f64,
    /// Answers at the first sight of a question.
    pub first_sight: Tally,
}

impl AreaProgress {
    /// The mean chance, 0 to 1, to recall each seen concept today; `None` when none was seen.
    pub fn expected_recall(&self) -> Option<f64> {
        (self.n_seen > 0).then(|| self.recall_sum / f64::from(self.n_seen))
    }

    pub fn merge(&mut self, other: &Self) {
        self.n_concepts += other.n_concepts;
        self.n_seen += other.n_seen;
        self.n_due += other.n_due;
        self.recall_sum += other.recall_sum;
        self.first_sight.merge(other.first_sight);
    }
}

/// Progress by subdomain, in the outline's order.
pub fn by_subdomain(
    scheduler: &Scheduler,
    bank: &Bank,
    states: &HashMap<ConceptId, ConceptState>,
    sightings: &HashMap<QuestionId, Sightings>,
    today: StudyDay,
    now: Timestamp,
) -> Vec<AreaProgress> {
    bank.to_study()
        .iter()
        .map(|concepts| {
            let mut area = AreaProgress::default();
            for concept in concepts {
                area.n_concepts += 1;
                if let Some(state) = states.get(concept) {
                    area.n_seen += 1;
                    area.n_due += u32::from(state.due.is_due(today, now));
                    area.recall_sum += scheduler.recall(state.memory, state.reviewed_on, today);
                }
                for question in bank.practice_of(concept) {
                    if let Some(seen) = sightings.get(&question.id) {
                        area.first_sight.add(seen.first);
                    }
                }
            }
            area
        })
        .collect()
}
