//! Types that several commands share.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A request without arguments: `{}`.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// Names one content pack.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PackRef {
    pub pack: String,
}

/// Names one question of one pack.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct QuestionRef {
    pub pack: String,
    pub question: String,
}

/// Where a question stands in the outline, in titles from the widest to the narrowest.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Area {
    pub domain: String,
    pub subdomain: String,
    pub topic: String,
}

/// One answer to choose from. The key is not told.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OptionView {
    pub id: String,
    /// Markdown without HTML.
    pub text: String,
}

/// A question as it is asked: without its key, its rationales and its concept.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct QuestionView {
    pub id: String,
    /// Markdown without HTML.
    pub stem: String,
    /// In the order in which they are shown.
    pub options: Vec<OptionView>,
}

/// Where a fact comes from, and when it was last looked up.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SourceView {
    pub title: String,
    pub locator: String,
    /// `YYYY-MM-DD`
    pub as_of: String,
}

/// One option with its rationale, told once the answer is in.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ExplainedOption {
    pub id: String,
    pub text: String,
    pub why: String,
    pub correct: bool,
}

/// A question with everything that is known about it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Explained {
    pub id: String,
    pub stem: String,
    /// In the order in which they were shown.
    pub options: Vec<ExplainedOption>,
    pub takeaway: String,
    pub sources: Vec<SourceView>,
    pub area: Area,
    /// The title of the concept that the question tests.
    pub concept: String,
    /// What one knows who knows the concept.
    pub statement: String,
    /// The date by which the pack's author wants to look at the question again, `YYYY-MM-DD`.
    pub review_by: Option<String>,
    pub marks: Marks,
}

/// What the learner has put on a question.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Marks {
    pub bookmarked: bool,
    /// The learner's own note; empty when there is none.
    pub note: String,
}

/// A share of a count, with its 80 % interval by Wilson's method. All shares are 0 to 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Proportion {
    pub right: u32,
    pub n: u32,
    /// Absent while `n` is 0.
    pub share: Option<f64>,
    pub low: f64,
    pub high: f64,
}

/// A text file that the host saves or downloads.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TextFile {
    pub name: String,
    pub mime: String,
    pub text: String,
}
