//! `questions/<subdomain>.json`: the question bank of a subdomain.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use docket_domain::question as domain;
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Number;

use super::Source;

/// The questions of one subdomain.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionsFile {
    /// The schema that an editor checks this file against.
    #[serde(rename = "$schema")]
    #[schemars(length(max = 300))]
    pub schema: Option<String>,
    /// The subdomain's id; the file has the same name.
    #[schemars(length(min = 1, max = 30))]
    pub subdomain: String,
    pub questions: Vec<Question>,
}

/// A multiple-choice question with one best answer.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// A topic's id, a point and three digits, e.g. `FM-1.trust.012`. Stable for ever, never reused.
    #[schemars(length(min = 1, max = 100))]
    pub id: String,
    /// The id of the concept that the question tests.
    #[schemars(length(min = 1, max = 120))]
    pub concept: String,
    pub pool: Pool,
    /// A complete question in Markdown without HTML, answerable before the options are read.
    #[schemars(length(min = 1, max = 2000))]
    pub stem: String,
    /// As many as the pack's exam has.
    #[schemars(length(min = 2, max = 10))]
    pub options: Vec<AnswerOption>,
    /// The id of the one best option.
    #[schemars(length(min = 1, max = 20))]
    pub key: String,
    pub order: OptionOrder,
    pub level: Level,
    /// The share of just-qualified candidates expected to answer rightly: a modified-Angoff rating.
    #[schemars(range(min = 0, max = 1))]
    pub minimal_competence: f64,
    /// One sentence worth remembering.
    #[schemars(length(min = 1, max = 500))]
    pub takeaway: String,
    #[schemars(length(min = 1, max = 12))]
    pub sources: Vec<Source>,
    /// For a computed answer: its numbers and formulas.
    pub computation: Option<Computation>,
    /// The day by which to look again, where the fact changes by year or by rule-making.
    pub review_by: Option<NaiveDate>,
}

/// One option of a question.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerOption {
    /// `a`, `b`, `c` …
    #[schemars(length(min = 1, max = 20))]
    pub id: String,
    /// Markdown without HTML.
    #[schemars(length(min = 1, max = 300))]
    pub text: String,
    /// One or two sentences on why it is right, or which mistake leads to it.
    #[schemars(length(min = 1, max = 700))]
    pub why: String,
}

/// Where a question may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Pool {
    /// In practice.
    Practice,
    /// In mock exams and nowhere else.
    Mock,
}

/// Whether the options may change places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OptionOrder {
    /// They are shuffled at each showing.
    Shuffle,
    /// Numbers, dates and other natural orders stay as written.
    Fixed,
}

/// What a question asks of the candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// To know it.
    Recall,
    /// To use it in a situation.
    Apply,
    /// To weigh, compare or compute.
    Analyze,
}

/// The numbers and formulas of a computed answer, so that all its options can be computed again.
///
/// A formula holds names from `given`, numbers, `+ - * /` and parentheses.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Computation {
    /// Every number used, by name; the same numbers stand in the stem.
    pub given: BTreeMap<String, Number>,
    /// The places to which results are rounded, half away from zero.
    #[schemars(range(max = 6))]
    pub decimals: u32,
    /// The formula of the correct option.
    #[schemars(length(min = 1, max = 500))]
    pub key: String,
    /// One formula for each other option, by option id: the slip itself, worked out.
    pub distractors: BTreeMap<String, String>,
}

impl From<Pool> for domain::Pool {
    fn from(pool: Pool) -> Self {
        match pool {
            Pool::Practice => Self::Practice,
            Pool::Mock => Self::Mock,
        }
    }
}

impl From<OptionOrder> for domain::OptionOrder {
    fn from(order: OptionOrder) -> Self {
        match order {
            OptionOrder::Shuffle => Self::Shuffle,
            OptionOrder::Fixed => Self::Fixed,
        }
    }
}

impl From<Level> for domain::Level {
    fn from(level: Level) -> Self {
        match level {
            Level::Recall => Self::Recall,
            Level::Apply => Self::Apply,
            Level::Analyze => Self::Analyze,
        }
    }
}
