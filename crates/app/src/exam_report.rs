//! The report of an ended attempt.

use docket_domain::exam::score::{self, Score};
use docket_domain::id::AttemptId;
use docket_store::MarkRow;

use crate::exam::Progressing;
use crate::{App, AppError};

#[derive(Debug)]
pub struct Report {
    pub exam: Progressing,
    pub score: Score,
    /// The learner's marks, item by item.
    pub marks: Vec<MarkRow>,
}

impl App {
    /// # Errors
    /// [`AppError::ExamRunning`] before the end: nothing is told of right or wrong till then.
    pub fn exam_report(&mut self, id: AttemptId) -> Result<Report, AppError> {
        self.peek_exam(id)?;
        let exam = self.load_exam(id)?;
        if exam.state.ended.is_none() {
            return Err(AppError::ExamRunning(id));
        }
        let read = self.store.read();
        let marks = exam
            .form
            .items
            .iter()
            .map(|item| Ok(read.mark(&exam.row.pack, &item.question.id)?))
            .collect::<Result<Vec<_>, AppError>>()?;
        Ok(Report {
            score: score::score(&exam.form, &exam.state),
            exam,
            marks,
        })
    }
}
