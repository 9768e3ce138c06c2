//! Bookmarks and notes.

use docket_domain::id::{PackId, QuestionId};
use docket_domain::time::Timestamp;
use rusqlite::{OptionalExtension, named_params};

use crate::{Read, StoreError, Write};

/// What the learner has put on a question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MarkRow {
    pub bookmarked: bool,
    pub note: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkedQuestion {
    pub question: QuestionId,
    pub mark: MarkRow,
}

impl Read<'_> {
    pub fn mark(&self, pack: &PackId, question: &QuestionId) -> Result<MarkRow, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/mark/get.sql"))?;
        let mark = statement
            .query_row(
                named_params! {":pack": pack.as_str(), ":question": question.as_str()},
                |row| {
                    Ok(MarkRow {
                        bookmarked: row.get(0)?,
                        note: row.get(1)?,
                    })
                },
            )
            .optional()?;
        Ok(mark.unwrap_or_default())
    }

    /// Questions with a bookmark or a note, the latest change first.
    pub fn marked_questions(&self, pack: &PackId) -> Result<Vec<MarkedQuestion>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/mark/of_pack.sql"))?;
        let marked = statement
            .query_map(named_params! {":pack": pack.as_str()}, |row| {
                let question: String = row.get(0)?;
                Ok(MarkedQuestion {
                    question: QuestionId::new(&question),
                    mark: MarkRow {
                        bookmarked: row.get(1)?,
                        note: row.get(2)?,
                    },
                })
            })?
            .collect::<Result<_, _>>()?;
        Ok(marked)
    }
}

impl Write<'_> {
    pub fn put_mark(
        &self,
        pack: &PackId,
        question: &QuestionId,
        mark: &MarkRow,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(include_str!("../sql/mark/put.sql"))?
            .execute(named_params! {
                ":pack": pack.as_str(),
                ":question": question.as_str(),
                ":bookmarked": mark.bookmarked,
                ":note": mark.note,
                ":changed_at": at.0,
            })?;
        Ok(())
    }
}
