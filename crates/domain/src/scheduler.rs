//! When a concept comes back, and what a session holds.

use std::collections::HashSet;

use crate::bank::Bank;
use crate::grading::{Pace, Rating};
use crate::id::{ConceptId, QuestionId};
use crate::memory::{Memory, MemoryModel};
use crate::review::{Due, Review, Sightings};
use crate::time::{Span, StudyDay, Timestamp};

/// The rules of spacing over one memory model.
#[derive(Debug, Default)]
pub struct Scheduler {
    model: MemoryModel,
}

/// Why a concept stands in a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    Due,
    New,
    /// Missed earlier in the same session.
    Again,
}

/// A concept that a session will ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    pub concept: ConceptId,
    pub reason: Reason,
}

impl Scheduler {
    /// A missed concept comes back on the same day, but not before this.
    pub const RELEARNING_STEP: Span = Span::minutes(10);

    pub fn model(&self) -> &MemoryModel {
        &self.model
    }

    /// When the concept of `review` comes back, given the memory after it. FSRS counts whole days,
    /// so the step after a miss is ours.
    pub fn due(&self, memory: Memory, review: &Review) -> Due {
        match review.rating {
            Rating::Again => Due {
                day: review.day,
                not_before: review.at + Self::RELEARNING_STEP,
            },
            Rating::Hard | Rating::Good | Rating::Easy => Due {
                day: review.day.plus(self.model.interval(memory)),
                not_before: review.at,
            },
        }
    }

    /// The chance, 0 to 1, to recall on `today` what was last reviewed on `reviewed_on`. At least a
    /// day is taken to have passed: what was read minutes ago says nothing of memory.
    pub fn recall(&self, memory: Memory, reviewed_on: StudyDay, today: StudyDay) -> f64 {
        let days = today.days_since(reviewed_on).max(1);
        // Days beyond the range of an f32's whole numbers make no difference to the chance.
        f64::from(self.model.retrievability(memory, days as f32))
    }
}

/// What a session holds: `due` first (at most `n`), then new concepts spread over the exam.
///
/// Each new concept comes from the subdomain that lags most behind its weight, counting what was
/// seen before and what this session has taken already.
pub fn plan(bank: &Bank, due: &[ConceptId], seen: &HashSet<ConceptId>, n: usize) -> Vec<Planned> {
    let mut planned: Vec<Planned> = due
        .iter()
        .take(n)
        .map(|concept| Planned {
            concept: concept.clone(),
            reason: Reason::Due,
        })
        .collect();
    let mut fresh: Vec<_> = bank
        .to_study()
        .iter()
        .map(|concepts| concepts.iter().filter(|concept| !seen.contains(*concept)))
        .collect();
    let weights: Vec<f64> = bank
        .outline()
        .subdomains()
        .map(|subdomain| subdomain.weight.share())
        .collect();
    let mut n_taken: Vec<f64> = bank
        .to_study()
        .iter()
        .map(|concepts| {
            concepts
                .iter()
                .filter(|concept| seen.contains(*concept))
                .count() as f64
        })
        .collect();
    let mut open: Vec<usize> = (0..fresh.len()).collect();
    while planned.len() < n {
        let total: f64 = n_taken.iter().sum::<f64>() + 1.0;
        let Some((nth, &area)) = open.iter().enumerate().max_by(|(_, a), (_, b)| {
            let lag = |area: usize| weights[area] * total - n_taken[area];
            // Ties go to the earlier area of the outline.
            lag(**a).total_cmp(&lag(**b)).then(b.cmp(a))
        }) else {
            break;
        };
        match fresh[area].next() {
            Some(concept) => {
                n_taken[area] += 1.0;
                planned.push(Planned {
                    concept: concept.clone(),
                    reason: Reason::New,
                });
            }
            None => {
                open.remove(nth);
            }
        }
    }
    planned
}

/// The question to ask of a concept: the one seen least, then the one seen longest ago, then the
/// first by id, so that nobody learns the wording. `None` when the concept has no practice question.
pub fn pick<'a>(
    siblings: impl Iterator<Item = (&'a QuestionId, Option<Sightings>)>,
) -> Option<&'a QuestionId> {
    siblings
        .min_by_key(|(id, seen)| {
            let n_seen = seen.map_or(0, |seen| seen.n_seen);
            let last_at = seen.map_or(Timestamp(i64::MIN), |seen| seen.last_at);
            (n_seen, last_at, *id)
        })
        .map(|(id, _)| id)
}

/// How many questions fit into `minutes` at the learner's pace, 3 to 120.
pub fn n_questions(minutes: u32, pace: Option<Pace>) -> usize {
    let answering = pace.map_or(UNKNOWN_PACE, Pace::span);
    let each = (answering + READING_FEEDBACK).0;
    let n = Span::minutes(i64::from(minutes)).0 / each;
    usize::try_from(n.clamp(3, 120)).unwrap_or(3)
}

/// A question takes this long until the learner's own pace is known.
const UNKNOWN_PACE: Span = Span::seconds(45);
/// Reading the rationales.
const READING_FEEDBACK: Span = Span::seconds(15);
