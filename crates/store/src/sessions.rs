//! Practice sessions: what was planned, and how far each came.

use docket_domain::grading::{Confidence, Mark};
use docket_domain::id::{ConceptId, PackId, QuestionId, SessionId};
use docket_domain::scheduler::Reason;
use docket_domain::seed::Seed;
use docket_domain::time::Timestamp;
use rusqlite::{OptionalExtension, Row, named_params};

use crate::{Read, StoreError, Write, column};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRow {
    pub pack: PackId,
    pub seed: Seed,
    pub started_at: Timestamp,
    pub ended_at: Option<Timestamp>,
}

/// One place of a session, from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionItemRow {
    pub position: u32,
    pub concept: ConceptId,
    pub question: QuestionId,
    pub reason: Reason,
    pub answer: Option<ItemAnswer>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ItemAnswer {
    pub mark: Mark,
    pub confidence: Confidence,
}

impl Read<'_> {
    pub fn session(&self, id: SessionId) -> Result<Option<SessionRow>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/session/get.sql"))?;
        Ok(statement
            .query_row(named_params! {":id": id.0.as_bytes()}, |row| {
                let pack: String = row.get(0)?;
                Ok(SessionRow {
                    pack: PackId::new(&pack),
                    seed: column::seed(row, 1)?,
                    started_at: Timestamp(row.get(2)?),
                    ended_at: row.get::<_, Option<i64>>(3)?.map(Timestamp),
                })
            })
            .optional()?)
    }

    pub fn latest_open_session(&self, pack: &PackId) -> Result<Option<SessionId>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/session/latest_open.sql"))?;
        Ok(statement
            .query_row(named_params! {":pack": pack.as_str()}, |row| {
                column::uuid(row, 0).map(SessionId)
            })
            .optional()?)
    }

    pub fn session_item(
        &self,
        session: SessionId,
        position: u32,
    ) -> Result<Option<SessionItemRow>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/session_item/get.sql"))?;
        Ok(statement
            .query_row(
                named_params! {":session": session.0.as_bytes(), ":position": position},
                item,
            )
            .optional()?)
    }

    /// The first unanswered place.
    pub fn next_session_item(
        &self,
        session: SessionId,
    ) -> Result<Option<SessionItemRow>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/session_item/next.sql"))?;
        Ok(statement
            .query_row(named_params! {":session": session.0.as_bytes()}, item)
            .optional()?)
    }

    pub fn session_items(&self, session: SessionId) -> Result<Vec<SessionItemRow>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/session_item/all.sql"))?;
        let items = statement
            .query_map(named_params! {":session": session.0.as_bytes()}, item)?
            .collect::<Result<_, _>>()?;
        Ok(items)
    }

    /// All places of a session, and those of them that are answered.
    pub fn session_counts(&self, session: SessionId) -> Result<(u32, u32), StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/session_item/counts.sql"))?;
        Ok(
            statement.query_row(named_params! {":session": session.0.as_bytes()}, |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?,
        )
    }

    /// Whether a missed concept was put into the session again.
    pub fn is_planned_again(
        &self,
        session: SessionId,
        concept: &ConceptId,
    ) -> Result<bool, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/session_item/is_planned_again.sql"))?;
        Ok(statement.query_row(
            named_params! {":session": session.0.as_bytes(), ":concept": concept.as_str()},
            |row| row.get(0),
        )?)
    }
}

impl Write<'_> {
    pub fn add_session(&self, id: SessionId, session: &SessionRow) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(include_str!("../sql/session/add.sql"))?
            .execute(named_params! {
                ":id": id.0.as_bytes(),
                ":pack": session.pack.as_str(),
                ":seed": session.seed.0.to_string(),
                ":started_at": session.started_at.0,
            })?;
        Ok(())
    }

    pub fn end_session(&self, id: SessionId, at: Timestamp) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(include_str!("../sql/session/end.sql"))?
            .execute(named_params! {":id": id.0.as_bytes(), ":ended_at": at.0})?;
        Ok(())
    }

    /// Ends whatever sessions of the pack are still open.
    pub fn end_open_sessions(&self, pack: &PackId, at: Timestamp) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(include_str!("../sql/session/end_others.sql"))?
            .execute(named_params! {":pack": pack.as_str(), ":ended_at": at.0})?;
        Ok(())
    }

    /// Adds a place; its `answer` is not written.
    pub fn add_session_item(
        &self,
        session: SessionId,
        item: &SessionItemRow,
    ) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(include_str!("../sql/session_item/add.sql"))?
            .execute(named_params! {
                ":session": session.0.as_bytes(),
                ":position": item.position,
                ":concept": item.concept.as_str(),
                ":question": item.question.as_str(),
                ":reason": reason_text(item.reason),
            })?;
        Ok(())
    }

    /// Answers a place. False when it was answered before; then nothing is written.
    pub fn answer_session_item(
        &self,
        session: SessionId,
        position: u32,
        answer: ItemAnswer,
    ) -> Result<bool, StoreError> {
        let n_changed = self
            .connection
            .prepare_cached(include_str!("../sql/session_item/answer.sql"))?
            .execute(named_params! {
                ":session": session.0.as_bytes(),
                ":position": position,
                ":correct": answer.mark == Mark::Right,
                ":sure": answer.confidence == Confidence::Sure,
            })?;
        Ok(n_changed == 1)
    }
}

fn reason_text(reason: Reason) -> &'static str {
    match reason {
        Reason::Due => "due",
        Reason::New => "new",
        Reason::Again => "again",
    }
}

fn item(row: &Row<'_>) -> rusqlite::Result<SessionItemRow> {
    let text = |idx: usize| row.get::<_, String>(idx);
    let answer = match (
        row.get::<_, Option<bool>>(4)?,
        row.get::<_, Option<bool>>(5)?,
    ) {
        (Some(correct), Some(sure)) => Some(ItemAnswer {
            mark: column::mark(correct),
            confidence: if sure {
                Confidence::Sure
            } else {
                Confidence::Unsure
            },
        }),
        _ => None,
    };
    Ok(SessionItemRow {
        position: row.get(0)?,
        concept: ConceptId::new(&text(1)?),
        question: QuestionId::new(&text(2)?),
        // The column's CHECK admits these three.
        reason: match text(3)?.as_str() {
            "due" => Reason::Due,
            "again" => Reason::Again,
            _ => Reason::New,
        },
        answer,
    })
}
