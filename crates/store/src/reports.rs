//! The log of "something is wrong with this question".

use docket_domain::id::{DeviceId, PackId, QuestionId, ReportId};
use docket_domain::time::Timestamp;
use rusqlite::named_params;

use crate::{Read, StoreError, Write, column};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportRow {
    pub id: ReportId,
    pub device: DeviceId,
    pub at: Timestamp,
    pub pack: PackId,
    pub question: QuestionId,
    /// A short name of the kind of fault.
    pub fault: String,
    pub text: String,
}

impl Read<'_> {
    pub fn reports(&self) -> Result<Vec<ReportRow>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/report/all.sql"))?;
        let reports = statement
            .query_map([], |row| {
                Ok(ReportRow {
                    id: ReportId(column::uuid(row, 0)?),
                    device: DeviceId(column::uuid(row, 1)?),
                    at: Timestamp(row.get(2)?),
                    pack: PackId::new(&row.get::<_, String>(3)?),
                    question: QuestionId::new(&row.get::<_, String>(4)?),
                    fault: row.get(5)?,
                    text: row.get(6)?,
                })
            })?
            .collect::<Result<_, _>>()?;
        Ok(reports)
    }

    pub fn n_reports(&self) -> Result<u32, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/report/count.sql"))?;
        Ok(statement.query_row([], |row| row.get(0))?)
    }
}

impl Write<'_> {
    pub fn append_report(&self, report: &ReportRow) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(include_str!("../sql/report/add.sql"))?
            .execute(named_params! {
                ":id": report.id.0.as_bytes(),
                ":device": report.device.0.as_bytes(),
                ":at": report.at.0,
                ":pack": report.pack.as_str(),
                ":question": report.question.as_str(),
                ":fault": report.fault,
                ":text": report.text,
            })?;
        Ok(())
    }
}
