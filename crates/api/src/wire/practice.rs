//! A practice session: start, next question, answer.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::common::{Area, Explained, Marks, QuestionView};

/// Starts a session. Give `n_questions` (1 to 200), or `minutes` (1 to 240), or neither for the plan's minutes.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct PracticeStart {
    pub pack: String,
    pub minutes: Option<u32>,
    pub n_questions: Option<u32>,
}

/// Names one session.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SessionRef {
    pub session: String,
}

/// A session that has been started.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SessionStarted {
    pub session: String,
    pub total: u32,
    pub n_due: u32,
    pub n_new: u32,
}

/// Why a question is asked now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Its concept comes back today.
    Due,
    /// Its concept has not been seen.
    New,
    /// Its concept was missed earlier in this session.
    Again,
}

/// The next thing to do in a session.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PracticeStep {
    Question {
        /// From 1. Names the question within the session.
        position: u32,
        /// Grows when a missed concept is put at the end again.
        total: u32,
        reason: Reason,
        question: QuestionView,
        area: Area,
        marks: Marks,
    },
    Done {
        summary: SessionSummary,
    },
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SessionSummary {
    pub answered: u32,
    pub right: u32,
    /// Answered surely and wrongly: worth a second look.
    pub sure_but_wrong: u32,
    /// Titles of the concepts missed at least once, in the order in which they came up.
    pub missed: Vec<String>,
    /// When the next concept of the pack comes back, RFC 3339; absent when none will.
    pub next_due: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    Sure,
    Unsure,
}

/// Answers the question at `position`. Each position can be answered once.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PracticeAnswer {
    pub session: String,
    pub position: u32,
    /// The id of the chosen option.
    pub option: String,
    pub confidence: Confidence,
    /// From the question's appearance to the answer; 0 to 86,400,000.
    pub elapsed_ms: i64,
}

/// When a concept is asked again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ComesBack {
    /// RFC 3339
    pub at: String,
    /// Whole days from today; 0 is later today.
    pub days: i64,
}

/// The four grades of FSRS, made from correctness, confidence and time; a learner never picks one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Rating {
    Again,
    Hard,
    Good,
    Easy,
}

/// What an answer led to. It is on disk when this arrives.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PracticeOutcome {
    pub correct: bool,
    /// The chosen option's id.
    pub chosen: String,
    pub key: String,
    pub rating: Rating,
    /// Sure and wrong.
    pub second_look: bool,
    pub explained: Explained,
    pub comes_back: ComesBack,
    pub answered: u32,
    pub total: u32,
}
