//! Settings by name, and the plan of each pack.

use docket_domain::id::PackId;
use docket_domain::time::{StudyDay, Timestamp};
use rusqlite::{OptionalExtension, named_params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Read, StoreError, Write, column};

/// What the learner has said about the exam ahead.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PlanRow {
    pub exam_day: Option<StudyDay>,
    /// 5 to 480.
    pub minutes_per_day: Option<u32>,
}

impl Read<'_> {
    pub fn setting<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/setting/get.sql"))?;
        Ok(statement
            .query_row(named_params! {":name": name}, |row| column::json(row, 0))
            .optional()?)
    }

    pub fn plan(&self, pack: &PackId) -> Result<PlanRow, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/plan/get.sql"))?;
        let plan = statement
            .query_row(named_params! {":pack": pack.as_str()}, |row| {
                Ok(PlanRow {
                    exam_day: row.get::<_, Option<i64>>(0)?.map(StudyDay),
                    minutes_per_day: row.get(1)?,
                })
            })
            .optional()?;
        Ok(plan.unwrap_or_default())
    }
}

impl Write<'_> {
    pub fn put_setting<T: Serialize>(
        &self,
        name: &str,
        value: &T,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let value = serde_json::to_string(value)
            .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))?;
        self.connection
            .prepare_cached(include_str!("../sql/setting/put.sql"))?
            .execute(named_params! {":name": name, ":value": value, ":changed_at": at.0})?;
        Ok(())
    }

    pub fn put_plan(&self, pack: &PackId, plan: &PlanRow, at: Timestamp) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(include_str!("../sql/plan/put.sql"))?
            .execute(named_params! {
                ":pack": pack.as_str(),
                ":exam_day": plan.exam_day.map(|day| day.0),
                ":minutes_per_day": plan.minutes_per_day,
                ":changed_at": at.0,
            })?;
        Ok(())
    }
}
