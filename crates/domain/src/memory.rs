//! The memory of a concept, by FSRS-6. The only file that knows the `fsrs` crate.
//!
//! The algorithm: Ye, "A stochastic shortest path algorithm for optimizing spaced repetition
//! scheduling" (KDD 2022), and the description of FSRS-6 by open-spaced-repetition. Retrievability
//! `R(t) = (1 + f * t / S)^-d`, with `f` chosen so that `R(S) = 0.9`.

use fsrs::{DEFAULT_PARAMETERS, FSRS, MemoryState, current_retrievability};
use serde::{Deserialize, Serialize};

use crate::grading::Rating;

/// What is remembered of a concept.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Memory {
    /// Days until the chance of recall has fallen to 0.9; over 0.
    pub stability: f32,
    /// 1 (easy) to 10 (hard).
    pub difficulty: f32,
}

/// FSRS-6 with one set of parameters.
#[derive(Debug)]
pub struct MemoryModel {
    fsrs: FSRS,
    decay: f32,
}

impl Default for MemoryModel {
    fn default() -> Self {
        Self {
            fsrs: FSRS::new(&[]).expect("no parameters means the crate's own defaults"),
            decay: DEFAULT_PARAMETERS[DEFAULT_PARAMETERS.len() - 1],
        }
    }
}

impl MemoryModel {
    /// The memory after an answer that came `days` whole days after the one before it.
    /// A first answer has no memory before it, and `days` is not used.
    pub fn review(&self, before: Option<Memory>, days: u32, rating: Rating) -> Memory {
        let state = before.map(|memory| MemoryState {
            stability: memory.stability,
            difficulty: memory.difficulty,
        });
        let next = self
            .fsrs
            .next_states(state, Self::RETENTION, days)
            .expect("a state that FSRS gave is one that it takes");
        let state = match rating {
            Rating::Again => next.again,
            Rating::Hard => next.hard,
            Rating::Good => next.good,
            Rating::Easy => next.easy,
        }
        .memory;
        Memory {
            stability: state.stability,
            difficulty: state.difficulty,
        }
    }

    /// The share of concepts that the schedule wants remembered when they come back.
    pub const RETENTION: f32 = 0.9;

    /// The chance, 0 to 1, to recall after `days` (may be broken) without review.
    pub fn retrievability(&self, memory: Memory, days: f32) -> f32 {
        let state = MemoryState {
            stability: memory.stability,
            difficulty: memory.difficulty,
        };
        current_retrievability(state, days.max(0.0), self.decay)
    }

    /// Whole days, at least 1, after which the chance of recall has fallen to [`Self::RETENTION`].
    pub fn interval(&self, memory: Memory) -> u32 {
        let days = self
            .fsrs
            .next_interval(Some(memory.stability), Self::RETENTION, 3);
        // Clamped to 1..=3,650, so the conversion is exact.
        days.round().clamp(1.0, Self::LONGEST_INTERVAL) as u32
    }

    const LONGEST_INTERVAL: f32 = 3_650.0;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_better_answer_lasts_longer() {
        let model = MemoryModel::default();
        let days = [Rating::Again, Rating::Hard, Rating::Good, Rating::Easy]
            .map(|rating| model.review(None, 0, rating).stability);
        assert!(days.is_sorted(), "{days:?}");
    }

    #[test]
    fn recall_is_nine_in_ten_when_a_concept_comes_back() {
        let model = MemoryModel::default();
        let memory = model.review(None, 0, Rating::Easy);
        let recall = model.retrievability(memory, memory.stability);
        assert!((recall - 0.9).abs() < 1e-4, "{recall}");
        assert_eq!(model.interval(memory), memory.stability.round() as u32);
    }

    #[test]
    fn spacing_strengthens_and_forgetting_weakens() {
        let model = MemoryModel::default();
        let first = model.review(None, 0, Rating::Good);
        let soon = model.review(Some(first), 1, Rating::Good);
        let later = model.review(Some(first), 5, Rating::Good);
        let lapsed = model.review(Some(later), 20, Rating::Again);
        assert!(later.stability > soon.stability);
        assert!(lapsed.stability < later.stability);
        assert!(lapsed.difficulty > later.difficulty);
    }
}
