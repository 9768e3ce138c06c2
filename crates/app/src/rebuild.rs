//! Making the caches again from the log of reviews.

use std::collections::HashMap;

use docket_domain::id::{ConceptId, PackId, QuestionId};
use docket_domain::review::{ConceptState, Sightings};

use crate::{App, AppError};

/// Raised whenever a rule that folds the log changes; the caches are then rebuilt once.
const FOLD_VERSION: u32 = 1;
const FOLD_VERSION_SETTING: &str = "fold_version";

impl App {
    /// Rebuilds the caches when they were made by other rules than today's.
    pub(crate) fn rebuild_outdated_folds(&mut self) -> Result<(), AppError> {
        let made_by: Option<u32> = self.store.read().setting(FOLD_VERSION_SETTING)?;
        match made_by {
            Some(FOLD_VERSION) => Ok(()),
            _ => self.rebuild_folds(),
        }
    }

    /// Throws the caches away and folds the whole log again.
    pub fn rebuild_folds(&mut self) -> Result<(), AppError> {
        let now = self.env.now();
        let scheduler = &self.scheduler;
        self.store.write(|write| {
            write.clear_folds()?;
            let mut states: HashMap<(PackId, ConceptId), ConceptState> = HashMap::new();
            let mut sightings: HashMap<(PackId, QuestionId), Sightings> = HashMap::new();
            let mut days = Vec::new();
            write.each_review(|review| {
                let concept = (review.pack.clone(), review.concept.clone());
                let state = ConceptState::after(scheduler, states.get(&concept), review);
                states.insert(concept, state);
                let question = (review.pack.clone(), review.question.clone());
                let seen = Sightings::after(sightings.get(&question), review);
                sightings.insert(question, seen);
                days.push((review.pack.clone(), review.day));
            })?;
            for ((pack, concept), state) in &states {
                write.put_concept_state(pack, concept, state)?;
            }
            for ((pack, question), seen) in &sightings {
                write.put_sightings(pack, question, seen)?;
            }
            for (pack, day) in &days {
                write.count_answer(pack, *day)?;
            }
            write.put_setting(FOLD_VERSION_SETTING, &FOLD_VERSION, now)?;
            Ok(())
        })
    }
}
