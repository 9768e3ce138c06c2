//! Attempts at a mock exam: the form that was drawn, the log of events, and what came of them.

use std::collections::HashSet;

use docket_domain::exam::attempt::Entry;
use docket_domain::exam::form::{Drawn, FormItem};
use docket_domain::id::{AttemptId, DeviceId, EventId, PackId, QuestionId};
use docket_domain::seed::Seed;
use docket_domain::time::{Span, Timestamp};
use rusqlite::{OptionalExtension, Row, named_params};

use crate::{Read, StoreError, Write, column};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttemptRow {
    pub id: AttemptId,
    pub device: DeviceId,
    pub pack: PackId,
    pub pack_version: String,
    pub title: String,
    pub seed: Seed,
    pub limit: Span,
    pub started_at: Timestamp,
}

/// What an ended attempt amounts to: a cache of its score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ResultRow {
    pub ended_at: Timestamp,
    pub n_items: u32,
    pub n_answered: u32,
    pub n_scored: u32,
    pub n_right: u32,
    pub passed: bool,
}

impl Read<'_> {
    pub fn attempt(&self, id: AttemptId) -> Result<Option<AttemptRow>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/attempt/get.sql"))?;
        Ok(statement
            .query_row(named_params! {":id": id.0.as_bytes()}, attempt)
            .optional()?)
    }

    /// The newest first.
    pub fn attempts(&self, pack: &PackId) -> Result<Vec<AttemptRow>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/attempt/of_pack.sql"))?;
        let attempts = statement
            .query_map(named_params! {":pack": pack.as_str()}, attempt)?
            .collect::<Result<_, _>>()?;
        Ok(attempts)
    }

    /// The attempt that has no result yet, whatever its pack.
    pub fn running_attempt(&self) -> Result<Option<AttemptId>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/attempt/running.sql"))?;
        Ok(statement
            .query_row([], |row| column::uuid(row, 0).map(AttemptId))
            .optional()?)
    }

    /// The places of the form, in order.
    pub fn form_items(&self, id: AttemptId) -> Result<Vec<FormItem>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/exam_item/of_attempt.sql"))?;
        let items = statement
            .query_map(named_params! {":attempt": id.0.as_bytes()}, |row| {
                column::json(row, 0)
            })?
            .collect::<Result<_, _>>()?;
        Ok(items)
    }

    /// When each mock question was last drawn into a form.
    pub fn drawn_questions(&self, pack: &PackId) -> Result<Drawn, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/exam_item/drawn.sql"))?;
        let drawn = statement
            .query_map(named_params! {":pack": pack.as_str()}, |row| {
                let question: String = row.get(0)?;
                Ok((QuestionId::new(&question), Timestamp(row.get(1)?)))
            })?
            .collect::<Result<_, _>>()?;
        Ok(drawn)
    }

    /// The questions of ended attempts that no running attempt asks.
    pub fn told_questions(&self, pack: &PackId) -> Result<HashSet<QuestionId>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/exam_item/told.sql"))?;
        let told = statement
            .query_map(named_params! {":pack": pack.as_str()}, |row| {
                let question: String = row.get(0)?;
                Ok(QuestionId::new(&question))
            })?
            .collect::<Result<_, _>>()?;
        Ok(told)
    }

    /// The log of an attempt, in its order.
    pub fn exam_log(&self, id: AttemptId) -> Result<Vec<Entry>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/exam_event/of_attempt.sql"))?;
        let log = statement
            .query_map(named_params! {":attempt": id.0.as_bytes()}, |row| {
                Ok(Entry {
                    at: Timestamp(row.get(0)?),
                    event: column::json(row, 1)?,
                })
            })?
            .collect::<Result<_, _>>()?;
        Ok(log)
    }

    /// The last sign of life of a running attempt.
    pub fn alive_at(&self, id: AttemptId) -> Result<Option<Timestamp>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/exam_alive/get.sql"))?;
        Ok(statement
            .query_row(named_params! {":attempt": id.0.as_bytes()}, |row| {
                row.get(0).map(Timestamp)
            })
            .optional()?)
    }

    pub fn exam_result(&self, id: AttemptId) -> Result<Option<ResultRow>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/exam_result/get.sql"))?;
        Ok(statement
            .query_row(named_params! {":attempt": id.0.as_bytes()}, |row| {
                Ok(ResultRow {
                    ended_at: Timestamp(row.get(0)?),
                    n_items: row.get(1)?,
                    n_answered: row.get(2)?,
                    n_scored: row.get(3)?,
                    n_right: row.get(4)?,
                    passed: row.get(5)?,
                })
            })
            .optional()?)
    }
}

impl Write<'_> {
    /// Adds an attempt with the form that was drawn for it.
    pub fn add_attempt(&self, row: &AttemptRow, items: &[FormItem]) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(include_str!("../sql/attempt/add.sql"))?
            .execute(named_params! {
                ":id": row.id.0.as_bytes(),
                ":device": row.device.0.as_bytes(),
                ":pack": row.pack.as_str(),
                ":pack_version": row.pack_version,
                ":title": row.title,
                ":seed": row.seed.0.to_string(),
                ":limit_ms": row.limit.0,
                ":started_at": row.started_at.0,
            })?;
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/exam_item/add.sql"))?;
        for (item_idx, item) in items.iter().enumerate() {
            statement.execute(named_params! {
                ":attempt": row.id.0.as_bytes(),
                ":item_idx": item_idx as i64,
                ":question": item.question.id.as_str(),
                ":body": to_json(item)?,
            })?;
        }
        Ok(())
    }

    /// Appends to the log of an attempt; `seq` is the number of entries before it.
    pub fn append_exam_event(
        &self,
        attempt: AttemptId,
        seq: usize,
        stamp: (EventId, DeviceId),
        entry: &Entry,
    ) -> Result<(), StoreError> {
        let (id, device) = stamp;
        self.connection
            .prepare_cached(include_str!("../sql/exam_event/append.sql"))?
            .execute(named_params! {
                ":attempt": attempt.0.as_bytes(),
                ":seq": seq as i64,
                ":id": id.0.as_bytes(),
                ":device": device.0.as_bytes(),
                ":at": entry.at.0,
                ":body": to_json(&entry.event)?,
            })?;
        Ok(())
    }

    /// Keeps a sign of life; never moves it back.
    pub fn put_alive(&self, attempt: AttemptId, at: Timestamp) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(include_str!("../sql/exam_alive/put.sql"))?
            .execute(named_params! {":attempt": attempt.0.as_bytes(), ":at": at.0})?;
        Ok(())
    }

    pub fn put_exam_result(
        &self,
        attempt: AttemptId,
        result: &ResultRow,
    ) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(include_str!("../sql/exam_result/put.sql"))?
            .execute(named_params! {
                ":attempt": attempt.0.as_bytes(),
                ":ended_at": result.ended_at.0,
                ":n_items": result.n_items,
                ":n_answered": result.n_answered,
                ":n_scored": result.n_scored,
                ":n_right": result.n_right,
                ":passed": result.passed,
            })?;
        Ok(())
    }
}

fn to_json<T: serde::Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)).into())
}

fn attempt(row: &Row<'_>) -> rusqlite::Result<AttemptRow> {
    let pack: String = row.get(2)?;
    Ok(AttemptRow {
        id: AttemptId(column::uuid(row, 0)?),
        device: DeviceId(column::uuid(row, 1)?),
        pack: PackId::new(&pack),
        pack_version: row.get(3)?,
        title: row.get(4)?,
        seed: column::seed(row, 5)?,
        limit: Span(row.get(6)?),
        started_at: Timestamp(row.get(7)?),
    })
}
