//! The log of reviews and its folds: what a log entry says, and what a concept's state and a
//! question's sightings are after it. The folds are caches; the log is the truth.

use serde::{Deserialize, Serialize};

use crate::grading::{Confidence, Mark, Rating};
use crate::id::{ConceptId, DeviceId, OptionId, PackId, QuestionId, ReviewId, SessionId};
use crate::memory::Memory;
use crate::scheduler::Scheduler;
use crate::time::{Span, StudyDay, Timestamp};

/// One answer in practice: an entry of the append-only log.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Review {
    pub id: ReviewId,
    pub device: DeviceId,
    pub session: SessionId,
    pub at: Timestamp,
    /// The learner's day at that time, in the time zone of that time.
    pub day: StudyDay,
    pub pack: PackId,
    pub question: QuestionId,
    pub concept: ConceptId,
    pub chosen: OptionId,
    pub mark: Mark,
    pub confidence: Confidence,
    pub elapsed: Span,
    pub rating: Rating,
}

/// What is known of a concept after its reviews.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ConceptState {
    pub memory: Memory,
    pub reviewed_on: StudyDay,
    pub due: Due,
    pub n_reviews: u32,
    pub n_lapses: u32,
}

/// When a concept comes back: on a day, and not before an instant of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Due {
    pub day: StudyDay,
    pub not_before: Timestamp,
}

impl Due {
    pub fn is_due(self, today: StudyDay, now: Timestamp) -> bool {
        self.day <= today && self.not_before <= now
    }
}

impl ConceptState {
    /// The state after one more review.
    pub fn after(scheduler: &Scheduler, before: Option<&Self>, review: &Review) -> Self {
        let days = before.map_or(0, |state| review.day.days_since(state.reviewed_on));
        let memory =
            scheduler
                .model()
                .review(before.map(|state| state.memory), days, review.rating);
        let lapsed = before.is_some() && review.rating == Rating::Again;
        Self {
            memory,
            reviewed_on: review.day,
            due: scheduler.due(memory, review),
            n_reviews: before.map_or(0, |state| state.n_reviews) + 1,
            n_lapses: before.map_or(0, |state| state.n_lapses) + u32::from(lapsed),
        }
    }
}

/// How often a question was seen in practice, and what came of the first time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sightings {
    pub n_seen: u32,
    pub last_at: Timestamp,
    /// First sight is evidence of what a learner knows; a repeat isn't.
    pub first: Mark,
}

impl Sightings {
    pub fn after(before: Option<&Self>, review: &Review) -> Self {
        match before {
            None => Self {
                n_seen: 1,
                last_at: review.at,
                first: review.mark,
            },
            Some(seen) => Self {
                n_seen: seen.n_seen + 1,
                last_at: review.at.max(seen.last_at),
                first: seen.first,
            },
        }
    }
}
