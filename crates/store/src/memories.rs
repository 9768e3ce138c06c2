//! What is known of each concept: a cache folded from the log of reviews.

use std::collections::{HashMap, HashSet};

use docket_domain::id::{ConceptId, PackId};
use docket_domain::memory::Memory;
use docket_domain::review::{ConceptState, Due};
use docket_domain::time::{StudyDay, Timestamp};
use rusqlite::{OptionalExtension, Row, named_params};

use crate::{Read, StoreError, Write};

impl Read<'_> {
    pub fn concept_state(
        &self,
        pack: &PackId,
        concept: &ConceptId,
    ) -> Result<Option<ConceptState>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/memory/get.sql"))?;
        Ok(statement
            .query_row(
                named_params! {":pack": pack.as_str(), ":concept": concept.as_str()},
                state,
            )
            .optional()?)
    }

    /// Every concept of the pack that was ever reviewed.
    pub fn concept_states(
        &self,
        pack: &PackId,
    ) -> Result<HashMap<ConceptId, ConceptState>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/memory/of_pack.sql"))?;
        let states = statement
            .query_map(named_params! {":pack": pack.as_str()}, |row| {
                let concept: String = row.get(7)?;
                Ok((ConceptId::new(&concept), state(row)?))
            })?
            .collect::<Result<_, _>>()?;
        Ok(states)
    }

    /// The concepts that are due, the longest waiting first.
    pub fn due_concepts(
        &self,
        pack: &PackId,
        today: StudyDay,
        now: Timestamp,
    ) -> Result<Vec<ConceptId>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/memory/due.sql"))?;
        let concepts = statement
            .query_map(
                named_params! {":pack": pack.as_str(), ":today": today.0, ":now": now.0},
                concept,
            )?
            .collect::<Result<_, _>>()?;
        Ok(concepts)
    }

    pub fn seen_concepts(&self, pack: &PackId) -> Result<HashSet<ConceptId>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/memory/seen.sql"))?;
        let concepts = statement
            .query_map(named_params! {":pack": pack.as_str()}, concept)?
            .collect::<Result<_, _>>()?;
        Ok(concepts)
    }

    /// When the first concept of the pack comes back.
    pub fn next_due(&self, pack: &PackId) -> Result<Option<Due>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/memory/next_due.sql"))?;
        Ok(statement
            .query_row(named_params! {":pack": pack.as_str()}, |row| {
                Ok(Due {
                    day: StudyDay(row.get(0)?),
                    not_before: Timestamp(row.get(1)?),
                })
            })
            .optional()?)
    }
}

impl Write<'_> {
    pub fn put_concept_state(
        &self,
        pack: &PackId,
        concept: &ConceptId,
        state: &ConceptState,
    ) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(include_str!("../sql/memory/put.sql"))?
            .execute(named_params! {
                ":pack": pack.as_str(),
                ":concept": concept.as_str(),
                ":stability": f64::from(state.memory.stability),
                ":difficulty": f64::from(state.memory.difficulty),
                ":reviewed_on": state.reviewed_on.0,
                ":due_day": state.due.day.0,
                ":not_before": state.due.not_before.0,
                ":n_reviews": state.n_reviews,
                ":n_lapses": state.n_lapses,
            })?;
        Ok(())
    }
}

fn concept(row: &Row<'_>) -> rusqlite::Result<ConceptId> {
    row.get_ref(0)?
        .as_str()
        .map(ConceptId::new)
        .map_err(|error| crate::column::unreadable(0, error))
}

fn state(row: &Row<'_>) -> rusqlite::Result<ConceptState> {
    Ok(ConceptState {
        // Written from f32, so nothing is lost on the way back.
        memory: Memory {
            stability: row.get::<_, f64>(0)? as f32,
            difficulty: row.get::<_, f64>(1)? as f32,
        },
        reviewed_on: StudyDay(row.get(2)?),
        due: Due {
            day: StudyDay(row.get(3)?),
            not_before: Timestamp(row.get(4)?),
        },
        n_reviews: row.get(5)?,
        n_lapses: row.get(6)?,
    })
}
