//! The world as the use cases see it: a clock, a time zone, fresh ids and seeds, and packs.

use chrono_tz::Tz;
use docket_domain::seed::Seed;
use docket_domain::time::Timestamp;
use docket_pack::{PackFiles, Problem};
use uuid::Uuid;

use crate::library::Origin;

/// What a host gives to the use cases.
pub trait Env: Send {
    /// Told once, when the database has been opened: how often it was opened before. A world whose
    /// draws follow from a seed draws other ones in each run; the real world has no need of it.
    fn begin_run(&mut self, _n_runs_before: u32) {}

    fn now(&self) -> Timestamp;

    fn time_zone(&self) -> Tz;

    /// A UUID of version 7, later than those before it while the clock runs forward.
    fn new_id(&mut self) -> Uuid;

    fn new_seed(&mut self) -> Seed;

    /// The files of every pack that there is. A folder that can't be read is a problem.
    fn read_packs(&mut self) -> Vec<(Origin, Result<PackFiles, Box<Problem>>)>;

    /// Where further packs are looked for, as the learner may know it.
    fn packs_folder(&self) -> Option<String>;
}
