//! How far the learner has come, by area.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::common::Proportion;

/// One area of the outline and what is known about it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AreaProgress {
    pub id: String,
    pub title: String,
    /// Share of the exam, in percent, as published.
    pub weight_percent: f64,
    /// Concepts that have a practice question.
    pub n_concepts: u32,
    pub n_seen: u32,
    pub n_due: u32,
    /// Mean over the seen concepts of the chance, 0 to 1, to recall each today, by the memory model; absent when none was seen.
    pub expected_recall: Option<f64>,
    /// Answers at the first sight of a practice question.
    pub first_sight: Proportion,
    pub subdomains: Vec<AreaProgress>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Progress {
    pub domains: Vec<AreaProgress>,
    pub n_concepts: u32,
    pub n_seen: u32,
    pub n_answers: u32,
    pub first_sight: Proportion,
}
