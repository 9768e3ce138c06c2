//! From an answer to a rating. A learner never picks a grade: correctness, confidence and time
//! give it by the rule in [`rate`].

use serde::{Deserialize, Serialize};

use crate::id::OptionId;
use crate::question::Question;
use crate::time::Span;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    Right,
    Wrong,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    Sure,
    Unsure,
}

/// The four grades of FSRS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rating {
    Again,
    Hard,
    Good,
    Easy,
}

/// The time that the learner typically takes for an answer: the median of recent ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace(Span);

impl Pace {
    /// How many of the latest answers make the pace.
    pub const N_RECENT: usize = 32;
    /// Fewer answers than this are no pace yet.
    pub const N_NEEDED: usize = 10;
    /// Longer answers were interrupted, and say nothing about the pace.
    pub const LONGEST: Span = Span::minutes(5);

    /// The pace of the latest answers, or `None` while there are too few.
    pub fn of(recent: &[Span]) -> Option<Self> {
        let mut spans: Vec<Span> = recent
            .iter()
            .copied()
            .filter(|span| *span > Span::ZERO && *span <= Self::LONGEST)
            .collect();
        if spans.len() < Self::N_NEEDED {
            return None;
        }
        spans.sort_unstable();
        Some(Self(spans[spans.len() / 2]))
    }

    pub fn span(self) -> Span {
        self.0
    }
}

/// Whether `chosen` is the key. `None` when the question has no such option.
pub fn mark(question: &Question, chosen: &OptionId) -> Option<Mark> {
    question.option(chosen).map(|option| {
        if option.id == question.key {
            Mark::Right
        } else {
            Mark::Wrong
        }
    })
}

/// The rating of an answer:
///
/// | answer | confidence | time | rating |
/// | --- | --- | --- | --- |
/// | wrong | any | any | again |
/// | right | not sure | any | hard: it may have been a guess |
/// | right | sure | over half the pace, or no pace yet | good |
/// | right | sure | at most half the pace | easy |
pub fn rate(mark: Mark, confidence: Confidence, elapsed: Span, pace: Option<Pace>) -> Rating {
    match (mark, confidence) {
        (Mark::Wrong, _) => Rating::Again,
        (Mark::Right, Confidence::Unsure) => Rating::Hard,
        (Mark::Right, Confidence::Sure) => match pace {
            Some(Pace(typical)) if elapsed > Span::ZERO && elapsed.0 <= typical.0 / 2 => {
                Rating::Easy
            }
            _ => Rating::Good,
        },
    }
}

/// Sure and wrong: a belief worth a second look.
pub fn wants_second_look(mark: Mark, confidence: Confidence) -> bool {
    mark == Mark::Wrong && confidence == Confidence::Sure
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pace(seconds: i64) -> Option<Pace> {
        Pace::of(&[Span::seconds(seconds); Pace::N_NEEDED])
    }

    #[test]
    fn a_wrong_answer_is_again_however_sure_or_fast() {
        for confidence in [Confidence::Sure, Confidence::Unsure] {
            let rating = rate(Mark::Wrong, confidence, Span::seconds(1), pace(60));
            assert_eq!(rating, Rating::Again);
        }
    }

    #[test]
    fn a_lucky_guess_counts_less_than_a_sure_answer() {
        let unsure = rate(Mark::Right, Confidence::Unsure, Span::seconds(1), pace(60));
        let sure = rate(Mark::Right, Confidence::Sure, Span::seconds(50), pace(60));
        assert_eq!(unsure, Rating::Hard);
        assert_eq!(sure, Rating::Good);
    }

    #[test]
    fn easy_needs_a_known_pace_and_half_of_it() {
        let rated =
            |seconds, pace| rate(Mark::Right, Confidence::Sure, Span::seconds(seconds), pace);
        assert_eq!(rated(30, pace(60)), Rating::Easy);
        assert_eq!(rated(31, pace(60)), Rating::Good);
        assert_eq!(rated(1, None), Rating::Good);
        assert_eq!(rated(0, pace(60)), Rating::Good);
    }

    #[test]
    fn interrupted_answers_do_not_make_the_pace() {
        let mut recent = vec![Span::seconds(40); Pace::N_NEEDED];
        recent.extend([Span::hours(2); 30]);
        assert_eq!(Pace::of(&recent).map(Pace::span), Some(Span::seconds(40)));
        assert_eq!(Pace::of(&recent[Pace::N_NEEDED..]), None);
    }

    #[test]
    fn only_sure_and_wrong_wants_a_second_look() {
        assert!(wants_second_look(Mark::Wrong, Confidence::Sure));
        assert!(!wants_second_look(Mark::Wrong, Confidence::Unsure));
        assert!(!wants_second_look(Mark::Right, Confidence::Sure));
    }
}
