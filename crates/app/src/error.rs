//! What can keep a use case from being done. Facts, not prose: `docket-api` puts them into words.

use docket_domain::exam::form::Shortage;
use docket_domain::id::{AttemptId, OptionId, PackId, QuestionId, SessionId};
use docket_store::StoreError;
use thiserror::Error;

#[derive(Debug, Error)]
pub enum AppError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("no pack {0}")]
    NoSuchPack(PackId),
    #[error("no question {0}")]
    NoSuchQuestion(QuestionId),
    #[error("the question has no option {0}")]
    NoSuchOption(OptionId),
    #[error("no session {0}")]
    NoSuchSession(SessionId),
    #[error("the session has no place {0}")]
    NoSuchPosition(u32),
    #[error("place {0} was answered before")]
    AlreadyAnswered(u32),
    #[error("the session has ended")]
    SessionOver,
    #[error("the pack has nothing to practise")]
    NothingToStudy,
    #[error("no attempt {0}")]
    NoSuchAttempt(AttemptId),
    #[error("the exam has ended")]
    ExamOver,
    #[error("attempt {0} is running")]
    ExamRunning(AttemptId),
    #[error(transparent)]
    Shortage(#[from] Shortage),
    /// A value out of its range.
    #[error("{field}: {expected}")]
    Invalid {
        field: &'static str,
        expected: &'static str,
    },
}
