//! A question: stem, options, key, rationales and sources.

use chrono::NaiveDate;
use rand::seq::SliceRandom;
use serde::{Deserialize, Serialize};

use crate::id::{ConceptId, OptionId, QuestionId};
use crate::seed::Seed;

/// A multiple-choice question with one best answer.
///
/// Held complete by whoever made it: the key names one of the options, of which there are at
/// least two. Serialized into a mock exam's form, which keeps the text that it was drawn with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Question {
    pub id: QuestionId,
    pub concept: ConceptId,
    pub pool: Pool,
    /// Markdown without HTML.
    pub stem: String,
    pub options: Vec<AnswerOption>,
    pub key: OptionId,
    pub order: OptionOrder,
    pub level: Level,
    pub minimal_competence: MinimalCompetence,
    pub takeaway: String,
    pub sources: Vec<Source>,
    pub review_by: Option<NaiveDate>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerOption {
    pub id: OptionId,
    /// Markdown without HTML.
    pub text: String,
    /// Why it is right, or which mistake leads to it.
    pub why: String,
}

/// Where a question may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pool {
    Practice,
    /// In mock exams and nowhere else.
    Mock,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OptionOrder {
    Shuffle,
    /// Numbers, dates and other natural orders.
    Fixed,
}

/// What a question asks of the candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    Recall,
    Apply,
    Analyze,
}

/// The share of just-qualified candidates expected to answer rightly, in thousandths, 0 to 1,000:
/// a modified-Angoff rating (Angoff, "Scales, norms, and equivalent scores", 1971).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MinimalCompetence(pub u32);

/// Where a fact comes from, and the day on which that was last looked up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    pub title: String,
    pub locator: String,
    pub as_of: NaiveDate,
}

impl Question {
    pub fn option(&self, id: &OptionId) -> Option<&AnswerOption> {
        self.options.iter().find(|option| option.id == *id)
    }

    /// The options in the order in which they are shown: as written when the order means
    /// something, else shuffled by `seed`.
    pub fn presented(&self, seed: Seed) -> Vec<&AnswerOption> {
        let mut options: Vec<&AnswerOption> = self.options.iter().collect();
        match self.order {
            OptionOrder::Fixed => {}
            OptionOrder::Shuffle => options.shuffle(&mut seed.rng()),
        }
        options
    }
}
