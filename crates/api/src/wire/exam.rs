//! The mock exam: before, during and after.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::common::{Explained, OptionView, Proportion};
use super::home::ExamSpecView;

/// How many questions an area gives to a form.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Quota {
    pub id: String,
    pub title: String,
    pub weight_percent: f64,
    pub n_items: u32,
    /// Questions of the area that the pool holds.
    pub n_available: u32,
}

/// What a full mock exam of the pack would be.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ExamPreview {
    pub exam: ExamSpecView,
    pub quotas: Vec<Quota>,
    /// False when an area has too few questions for its quota.
    pub available: bool,
    /// Questions of the pool that earlier forms have not used.
    pub n_unseen: u32,
    pub n_pool: u32,
    /// At least this many questions of the next form were in an earlier one.
    pub n_repeated: u32,
}

/// Names one attempt at a mock exam.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AttemptRef {
    pub attempt: String,
}

/// An act of the candidate. Positions count from 1.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum ExamAct {
    Answer { position: u32, option: String },
    Flag { position: u32, flagged: bool },
    Move { position: u32 },
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExamRecord {
    pub attempt: String,
    pub act: ExamAct,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExamState {
    Running,
    Finished,
}

/// One place of the form, for the navigator. It does not tell pilots from scored questions.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ExamPlace {
    pub seen: bool,
    pub flagged: bool,
    /// The chosen option's id.
    pub chosen: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ExamQuestion {
    pub stem: String,
    pub options: Vec<OptionView>,
}

/// The exam's clock, as the core has it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ClockView {
    pub state: ExamState,
    /// 0 when the time is up.
    pub remaining_ms: i64,
    pub total_ms: i64,
}

/// A running (or ended) exam: all that its screen needs.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ExamView {
    pub attempt: String,
    pub title: String,
    pub clock: ClockView,
    /// Where the candidate is, from 1.
    pub position: u32,
    pub question: ExamQuestion,
    pub places: Vec<ExamPlace>,
    pub n_answered: u32,
}

/// How an attempt came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    Submitted,
    TimeUp,
}

/// One line of the list of attempts.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AttemptSummary {
    pub attempt: String,
    /// RFC 3339
    pub started_at: String,
    pub state: ExamState,
    pub n_items: u32,
    pub n_answered: u32,
    /// Of the scored questions; absent while the exam runs.
    pub score: Option<Proportion>,
    pub passed: Option<bool>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Attempts {
    pub attempts: Vec<AttemptSummary>,
}

/// A score over one area's scored questions.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AreaScore {
    pub id: String,
    pub title: String,
    pub score: Proportion,
    pub subdomains: Vec<AreaScore>,
}

/// The pass mark: the sum of the authors' ratings over the scored questions. It is the pack's own.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CutView {
    /// Questions right that pass.
    pub points: u32,
    /// The sum before rounding up.
    pub exact: f64,
    pub share: f64,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReportItem {
    pub position: u32,
    /// False for a pilot, which does not count.
    pub scored: bool,
    pub question: Explained,
    pub chosen: Option<String>,
    pub correct: bool,
    pub flagged: bool,
    /// Time on the question, over all visits.
    pub elapsed_ms: i64,
}

/// The report of an ended attempt.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ExamReport {
    pub attempt: String,
    pub pack: String,
    pub title: String,
    pub pack_version: String,
    /// RFC 3339
    pub started_at: String,
    pub finished_at: String,
    pub ending: Ending,
    pub used_ms: i64,
    pub total_ms: i64,
    /// How often the exam was taken up again after Docket had been closed.
    pub n_interruptions: u32,
    pub score: Proportion,
    pub cut: CutView,
    pub passed: bool,
    pub pilots: Proportion,
    pub n_unanswered: u32,
    pub domains: Vec<AreaScore>,
    pub items: Vec<ReportItem>,
    /// The seed that the form was drawn with.
    pub seed: String,
}
