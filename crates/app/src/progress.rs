//! How far the learner has come.

use docket_domain::id::PackId;
use docket_domain::progress::{self, AreaProgress};
use docket_pack::Pack;

use crate::{App, AppError};

#[derive(Debug)]
pub struct Progress<'a> {
    pub pack: &'a Pack,
    /// By subdomain, in the outline's order.
    pub areas: Vec<AreaProgress>,
    pub n_answers: u32,
}

impl App {
    pub fn progress(&self, pack: &PackId) -> Result<Progress<'_>, AppError> {
        let pack = self.pack(pack)?;
        let id = &pack.about.id;
        let read = self.store.read();
        let states = read.concept_states(id)?;
        let sightings = read.all_sightings(id)?;
        Ok(Progress {
            pack,
            areas: progress::by_subdomain(
                &self.scheduler,
                &pack.bank,
                &states,
                &sightings,
                self.today(),
                self.env.now(),
            ),
            n_answers: read.n_answers(id)?,
        })
    }
}
