//! Home, packs, plan and settings.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The exam that a pack prepares for, as its publisher describes it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ExamSpecView {
    pub items: u32,
    pub scored: u32,
    pub pilot: u32,
    pub minutes: u32,
}

/// A pack that can be studied.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PackCard {
    pub id: String,
    pub title: String,
    /// A few letters for narrow places.
    pub short_title: String,
    pub version: String,
    pub jurisdiction: String,
    pub licence: String,
    pub disclaimer: String,
    /// Whose words the outline's topics and concepts are.
    pub outline_note: String,
    /// Where the published weights were read, and when.
    pub weights_source: Option<super::common::SourceView>,
    pub exam: ExamSpecView,
    pub n_practice: u32,
    pub n_mock: u32,
    pub n_concepts: u32,
    /// Comes with Docket, or was put into the user's folder.
    pub origin: PackOrigin,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PackOrigin {
    Bundled,
    Folder,
}

/// What the learner has said about the exam ahead. Both may be left open.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Plan {
    /// `YYYY-MM-DD`
    pub exam_date: Option<String>,
    /// 5 to 480.
    pub minutes_per_day: Option<u32>,
}

/// Sets the plan of a pack as a whole; a field left out is cleared.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanSet {
    pub pack: String,
    pub exam_date: Option<String>,
    pub minutes_per_day: Option<u32>,
}

/// What a session of a given length would hold, were it started now.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SessionOffer {
    pub minutes: u32,
    pub n_questions: u32,
    /// Concepts that come back.
    pub n_due: u32,
    /// Concepts never seen.
    pub n_new: u32,
    /// Titles of the topics that take most of the session, at most three.
    pub topics: Vec<String>,
}

/// A session that was left before its end.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OpenSession {
    pub session: String,
    pub answered: u32,
    pub total: u32,
}

/// A mock exam that is running.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OpenAttempt {
    pub attempt: String,
    pub answered: u32,
    pub total: u32,
    pub remaining_ms: i64,
}

/// What the first screen shows.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Home {
    /// The learner's date, `YYYY-MM-DD`.
    pub today: String,
    pub app_version: String,
    /// True until the learner has answered or chosen anything.
    pub welcome: bool,
    /// The pack being studied; absent only when no pack could be read.
    pub pack: Option<PackCard>,
    pub packs: Vec<PackCard>,
    pub plan: Plan,
    /// Absent without a date; negative after it.
    pub days_to_exam: Option<i64>,
    /// Tonight's session, sized by the plan's minutes (20 when none are given).
    pub offer: Option<SessionOffer>,
    pub open_session: Option<OpenSession>,
    pub open_attempt: Option<OpenAttempt>,
    /// Answers given in practice today.
    pub answered_today: u32,
    /// Faults found in packs; `content_problems` lists them.
    pub n_content_problems: u32,
}

/// One fault of a pack, with its place and what to do.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ContentProblem {
    pub pack: String,
    pub file: String,
    /// RFC 6901 JSON pointer inside the file; empty for the whole file.
    pub pointer: String,
    pub rule: String,
    pub severity: Severity,
    pub message: String,
    pub remedy: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    Error,
    Warning,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ContentProblems {
    pub problems: Vec<ContentProblem>,
    /// The folder in which further packs are looked for, if the host has one.
    pub folder: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

/// How the app looks on this device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    pub theme: Theme,
    /// Percent, 90 to 200.
    pub text_scale: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Theme::System,
            text_scale: 100,
        }
    }
}
