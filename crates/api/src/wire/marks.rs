//! Bookmarks, notes and reports of faulty questions.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::common::Explained;

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BookmarkSet {
    pub pack: String,
    pub question: String,
    pub bookmarked: bool,
}

/// Replaces the note; an empty text removes it. At most 10,000 characters.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NoteSet {
    pub pack: String,
    pub question: String,
    pub text: String,
}

/// What is wrong with a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    WrongKey,
    Ambiguous,
    OutOfDate,
    Unclear,
    Other,
}

/// "Something is wrong with this question": kept on this device, exported by `reports_export`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReportAdd {
    pub pack: String,
    pub question: String,
    pub fault: Fault,
    /// At most 2,000 characters; may be empty.
    pub text: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReportsCount {
    pub n_reports: u32,
}

/// The questions of a pack that carry a bookmark or a note, the newest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Saved {
    pub questions: Vec<Explained>,
    pub n_reports: u32,
}
