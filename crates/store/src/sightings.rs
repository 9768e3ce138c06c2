//! How often each question was seen in practice: a cache folded from the log of reviews.

use std::collections::HashMap;

use docket_domain::grading::Mark;
use docket_domain::id::{PackId, QuestionId};
use docket_domain::review::Sightings;
use docket_domain::time::Timestamp;
use rusqlite::{OptionalExtension, Row, named_params};

use crate::{Read, StoreError, Write, column};

impl Read<'_> {
    pub fn sightings(
        &self,
        pack: &PackId,
        question: &QuestionId,
    ) -> Result<Option<Sightings>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/sighting/get.sql"))?;
        Ok(statement
            .query_row(
                named_params! {":pack": pack.as_str(), ":question": question.as_str()},
                sightings,
            )
            .optional()?)
    }

    pub fn all_sightings(
        &self,
        pack: &PackId,
    ) -> Result<HashMap<QuestionId, Sightings>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/sighting/of_pack.sql"))?;
        let all = statement
            .query_map(named_params! {":pack": pack.as_str()}, |row| {
                let question: String = row.get(3)?;
                Ok((QuestionId::new(&question), sightings(row)?))
            })?
            .collect::<Result<_, _>>()?;
        Ok(all)
    }
}

impl Write<'_> {
    pub fn put_sightings(
        &self,
        pack: &PackId,
        question: &QuestionId,
        seen: &Sightings,
    ) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(include_str!("../sql/sighting/put.sql"))?
            .execute(named_params! {
                ":pack": pack.as_str(),
                ":question": question.as_str(),
                ":n_seen": seen.n_seen,
                ":last_at": seen.last_at.0,
                ":first_correct": seen.first == Mark::Right,
            })?;
        Ok(())
    }
}

fn sightings(row: &Row<'_>) -> rusqlite::Result<Sightings> {
    Ok(Sightings {
        n_seen: row.get(0)?,
        last_at: Timestamp(row.get(1)?),
        first: column::mark(row.get(2)?),
    })
}
