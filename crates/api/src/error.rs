//! Errors on the wire: a code that a screen acts on, and a message in plain words that says what
//! happened, what it means for the learner's work, and what to do.

use std::path::Path;

use docket_app::{AppError, StoreError};
use serde::Serialize;
use serde_json::{Value, json};
use ts_rs::TS;

/// What a screen switches on; never on words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ErrorCode")]
pub enum Code {
    /// The payload is not what the command takes.
    BadRequest,
    UnknownCommand,
    NotFound,
    AlreadyAnswered,
    SessionOver,
    ExamOver,
    ExamRunning,
    NotEnoughQuestions,
    /// No pack could be read, or it has nothing to practise.
    NoContent,
    StoreCorrupt,
    StoreNewer,
    StoreReadOnly,
    StoreFull,
    StoreBusy,
    StoreFailed,
    Internal,
}

impl Code {
    pub(crate) fn is_of_the_store(self) -> bool {
        matches!(
            self,
            Self::StoreCorrupt
                | Self::StoreNewer
                | Self::StoreReadOnly
                | Self::StoreFull
                | Self::StoreBusy
                | Self::StoreFailed
        )
    }
}

/// An error reply.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WireError {
    pub code: Code,
    /// For the learner: plain words.
    pub message: String,
    /// For whoever looks closer: facts by name.
    #[ts(type = "Record<string, unknown>")]
    pub details: Value,
}

impl WireError {
    /// An error of the host's own.
    pub fn new(code: Code, message: impl Into<String>, details: Value) -> Self {
        Self {
            code,
            message: message.into(),
            details,
        }
    }

    pub(crate) fn unknown_command(command: &str) -> Self {
        Self::new(
            Code::UnknownCommand,
            format!("There is no command “{command}”."),
            json!({ "command": command }),
        )
    }

    pub(crate) fn bad_payload(command: &str, error: &serde_json::Error) -> Self {
        Self::new(
            Code::BadRequest,
            format!("The request “{command}” was not understood: {error}. Nothing was changed."),
            json!({ "command": command, "reason": error.to_string() }),
        )
    }

    /// A field whose value is not what is `expected`.
    pub fn bad_field(field: &str, expected: &str) -> Self {
        Self::new(
            Code::BadRequest,
            format!("“{field}” must be {expected}. Nothing was changed."),
            json!({ "field": field, "expected": expected }),
        )
    }

    pub(crate) fn not_found(what: &str, id: &str) -> Self {
        Self::new(
            Code::NotFound,
            format!("Docket has no {what} “{id}”. Nothing was changed."),
            json!({ "what": what, "id": id }),
        )
    }

    pub(crate) fn internal(command: &str) -> Self {
        Self::new(
            Code::Internal,
            "Something went wrong inside Docket. Everything saved before is safe. \
             Please try again, or close Docket and open it once more.",
            json!({ "command": command }),
        )
    }

    pub(crate) fn with_path(mut self, path: &Path) -> Self {
        if let Value::Object(details) = &mut self.details {
            details.insert("path".to_owned(), json!(path.display().to_string()));
        }
        self
    }
}

impl From<AppError> for WireError {
    fn from(error: AppError) -> Self {
        match error {
            AppError::Store(error) => store(&error),
            AppError::NoSuchPack(id) => Self::not_found("pack", id.as_str()),
            AppError::NoSuchQuestion(id) => Self::not_found("question", id.as_str()),
            AppError::NoSuchOption(id) => Self::not_found("option", id.as_str()),
            AppError::NoSuchSession(id) => Self::not_found("session", &id.to_string()),
            AppError::NoSuchPosition(position) => {
                Self::not_found("place in the session", &position.to_string())
            }
            AppError::NoSuchAttempt(id) => Self::not_found("mock exam", &id.to_string()),
            AppError::AlreadyAnswered(position) => Self::new(
                Code::AlreadyAnswered,
                "This question was answered before. The first answer is kept.",
                json!({ "position": position }),
            ),
            AppError::SessionOver => Self::new(
                Code::SessionOver,
                "This session has ended. Every answer you gave is kept.",
                json!({}),
            ),
            AppError::NothingToStudy => Self::new(
                Code::NoContent,
                "There is nothing to practise right now.",
                json!({}),
            ),
            AppError::ExamOver => Self::new(
                Code::ExamOver,
                "The exam has ended. Every answer given before the end counts.",
                json!({}),
            ),
            AppError::ExamRunning(id) => Self::new(
                Code::ExamRunning,
                "A mock exam is still running. End it first; its report comes then.",
                json!({ "attempt": id.to_string() }),
            ),
            AppError::Shortage(shortage) => Self::new(
                Code::NotEnoughQuestions,
                format!(
                    "A full mock exam can't be drawn: the area {} has {} questions and needs {}.",
                    shortage.subdomain, shortage.n_available, shortage.n_needed
                ),
                json!({
                    "subdomain": shortage.subdomain.as_str(),
                    "n_available": shortage.n_available,
                    "n_needed": shortage.n_needed,
                }),
            ),
            AppError::Invalid { field, expected } => Self::bad_field(field, expected),
        }
    }
}

fn store(error: &StoreError) -> WireError {
    let (code, message) = match error {
        StoreError::Corrupt(_) => (
            Code::StoreCorrupt,
            "The file with your study history is damaged. Docket has stopped using it. \
             Make a copy of the file, then put back a copy from before, or move the file away to \
             start afresh.",
        ),
        StoreError::NotDocket(_) => (
            Code::StoreCorrupt,
            "The file in the place of your study history belongs to another program. Docket has \
             changed nothing in it. Move that file away and try again.",
        ),
        StoreError::Newer { .. } => (
            Code::StoreNewer,
            "Your study history was written by a newer Docket. This one has changed nothing in \
             it. Install the newest Docket and open it again.",
        ),
        StoreError::ReadOnly => (
            Code::StoreReadOnly,
            "Docket may not write to the file with your study history. Nothing is lost. Allow \
             writing to the file and its folder, then try again.",
        ),
        StoreError::Full => (
            Code::StoreFull,
            "The disk is full, so this was not saved. Everything saved before is safe. Free some \
             space, then try again.",
        ),
        StoreError::Busy => (
            Code::StoreBusy,
            "Another program is using your study history, so this was not saved. Everything \
             saved before is safe. Close the other program, then try again.",
        ),
        StoreError::Folder(_) | StoreError::Sqlite(_) => (
            Code::StoreFailed,
            "The file with your study history could not be used. Everything saved before is as \
             it was. Check the disk and its permissions, then try again.",
        ),
    };
    WireError::new(code, message, json!({ "reason": error.to_string() }))
}
