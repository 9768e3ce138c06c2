//! Bookmarks, notes, and "something is wrong with this question".

use std::collections::HashSet;

use docket_domain::bank::Located;
use docket_domain::id::{PackId, QuestionId, ReportId};
use docket_domain::question::{Pool, Question};
use docket_interchange::fault_csv::{self, FaultLine};
use docket_store::{MarkRow, ReportRow};

use crate::{App, AppError};

/// A question that carries a bookmark or a note.
#[derive(Debug)]
pub struct SavedQuestion<'a> {
    pub question: &'a Question,
    pub located: Located<'a>,
    pub mark: MarkRow,
}

impl App {
    /// Characters that a note may have.
    pub const LONGEST_NOTE: usize = 10_000;
    /// Characters that a report of a fault may have.
    pub const LONGEST_REPORT: usize = 2_000;

    pub fn mark_of(&self, pack: &PackId, question: &QuestionId) -> Result<MarkRow, AppError> {
        Ok(self.store.read().mark(pack, question)?)
    }

    /// Changes the mark of a question that the pack has.
    pub fn change_mark(
        &mut self,
        pack: &PackId,
        question: &QuestionId,
        change: impl FnOnce(&mut MarkRow),
    ) -> Result<MarkRow, AppError> {
        self.known_question(pack, question)?;
        let mut mark = self.mark_of(pack, question)?;
        change(&mut mark);
        if mark.note.chars().count() > Self::LONGEST_NOTE {
            return Err(AppError::Invalid {
                field: "text",
                expected: "at most 10,000 characters",
            });
        }
        let now = self.env.now();
        self.store
            .write(|write| write.put_mark(pack, question, &mark, now))
            .map_err(AppError::Store)?;
        Ok(mark)
    }

    /// The questions with a bookmark or a note, the latest change first. Questions that the pack
    /// no longer has keep their marks, and are left out.
    pub fn saved_questions(&self, pack: &PackId) -> Result<Vec<SavedQuestion<'_>>, AppError> {
        let bank = &self.pack(pack)?.bank;
        let read = self.store.read();
        let marked = read.marked_questions(pack)?;
        let told = read.told_questions(pack)?;
        Ok(marked
            .into_iter()
            .filter_map(|marked| {
                let question = bank
                    .question(&marked.question)
                    .filter(|question| is_told(question, &told))?;
                Some(SavedQuestion {
                    question,
                    located: bank.located(&question.concept)?,
                    mark: marked.mark,
                })
            })
            .collect())
    }

    /// Notes that something is wrong with a question; it stays on this device.
    pub fn report_fault(
        &mut self,
        pack: &PackId,
        question: &QuestionId,
        fault: &str,
        text: &str,
    ) -> Result<u32, AppError> {
        self.known_question(pack, question)?;
        if text.chars().count() > Self::LONGEST_REPORT {
            return Err(AppError::Invalid {
                field: "text",
                expected: "at most 2,000 characters",
            });
        }
        let report = ReportRow {
            id: ReportId(self.env.new_id()),
            device: self.device,
            at: self.env.now(),
            pack: pack.clone(),
            question: question.clone(),
            fault: fault.to_owned(),
            text: text.to_owned(),
        };
        self.store
            .write(|write| write.append_report(&report))
            .map_err(AppError::Store)?;
        self.n_reports()
    }

    pub fn n_reports(&self) -> Result<u32, AppError> {
        Ok(self.store.read().n_reports()?)
    }

    /// Every noted fault as CSV, the oldest first.
    pub fn faults_as_csv(&self) -> Result<String, AppError> {
        let reports = self.store.read().reports()?;
        Ok(fault_csv::write(reports.iter().map(|report| {
            let pack = self.library.pack(&report.pack);
            FaultLine {
                at: report.at,
                pack: report.pack.as_str(),
                pack_version: pack.map_or("", |pack| &pack.about.version),
                question: report.question.as_str(),
                fault: &report.fault,
                text: &report.text,
            }
        })))
    }

    fn known_question(&self, pack: &PackId, question: &QuestionId) -> Result<(), AppError> {
        let told = self.store.read().told_questions(pack)?;
        self.pack(pack)?
            .bank
            .question(question)
            .filter(|question| is_told(question, &told))
            .map(|_| ())
            .ok_or_else(|| AppError::NoSuchQuestion(question.clone()))
    }
}

/// A mock question is known to the learner once an exam that asked it has ended, and while none
/// that asks it is running.
fn is_told(question: &Question, told: &HashSet<QuestionId>) -> bool {
    match question.pool {
        Pool::Practice => true,
        Pool::Mock => told.contains(&question.id),
    }
}
