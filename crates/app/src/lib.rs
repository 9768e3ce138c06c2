//! What can be done: the use cases of Docket, each in three acts: read, decide, write.
//!
//! Owns the transaction. Sees the world through [`Env`]. Every decision is a pure call into
//! `docket-domain`; nothing here knows JSON, a window or a command line.

pub mod env;
mod error;
mod exam;
mod exam_report;
pub mod folder;
mod home;
mod library;
mod marks;
mod practice;
mod practice_answer;
mod progress;
mod rebuild;
pub mod system;

use std::collections::HashSet;
use std::path::Path;

use docket_domain::id::{AttemptId, DeviceId, PackId};
use docket_domain::scheduler::Scheduler;
use docket_domain::time::{Calendar, StudyDay, Timestamp};
use docket_pack::{Pack, Problem};
use docket_store::Store;
use uuid::Uuid;

pub use docket_store::{AttemptRow, MarkRow, PlanRow, ReportRow, ResultRow, StoreError};
pub use env::Env;
pub use error::AppError;
pub use exam::{AttemptLine, ExamOutlook, Progressing, QuotaLine};
pub use exam_report::Report;
pub use home::{Offer, OpenAttempt, OpenSession, Today};
pub use library::{Library, Loaded, Origin};
pub use marks::SavedQuestion;
pub use practice::{Asked, SessionSize, Started, Step, Summary};
pub use practice_answer::{Answer, Outcome};
pub use progress::Progress;

/// Docket, opened over one database and the packs that the environment has.
pub struct App {
    env: Box<dyn Env>,
    store: Store,
    library: Library,
    scheduler: Scheduler,
    device: DeviceId,
    /// Attempts that this run of the program has taken up: their clocks go on.
    live: HashSet<AttemptId>,
}

impl App {
    /// Opens the database at `path` and reads the packs.
    ///
    /// # Errors
    /// The database can't be used; the file is left as it was.
    pub fn open(mut env: Box<dyn Env>, path: &Path) -> Result<Self, (Box<dyn Env>, AppError)> {
        let opened = Store::open(path)
            .map_err(AppError::from)
            .and_then(|mut store| {
                let n_runs_before = count_run(&mut store, env.now())?;
                env.begin_run(n_runs_before);
                let device = local_device(&mut store, env.as_mut())?;
                Ok((store, device))
            });
        let (store, device) = match opened {
            Ok(opened) => opened,
            Err(error) => return Err((env, error)),
        };
        let library = Library::read(env.as_mut());
        let mut app = Self {
            env,
            store,
            library,
            scheduler: Scheduler::default(),
            device,
            live: HashSet::new(),
        };
        match app.rebuild_outdated_folds() {
            Ok(()) => Ok(app),
            Err(error) => Err((app.env, error)),
        }
    }

    pub fn library(&self) -> &Library {
        &self.library
    }

    /// Gives back the environment, to open the database anew, and the attempts under way.
    pub fn close(self) -> (Box<dyn Env>, HashSet<AttemptId>) {
        (self.env, self.live)
    }

    /// Takes over attempts that were under way before the database was opened anew: Docket was not
    /// closed, so their clocks go on.
    pub fn carry_on(&mut self, live: HashSet<AttemptId>) {
        self.live = live;
    }

    pub fn now(&self) -> Timestamp {
        self.env.now()
    }

    pub fn today(&self) -> StudyDay {
        self.calendar().day_of(self.env.now())
    }

    pub fn calendar(&self) -> Calendar {
        Calendar::new(self.env.time_zone())
    }

    fn pack(&self, id: &PackId) -> Result<&Pack, AppError> {
        self.library
            .pack(id)
            .ok_or_else(|| AppError::NoSuchPack(id.clone()))
    }

    pub fn problems(&self) -> &[Problem] {
        self.library.problems()
    }
}

/// Counts this opening of the database, and gives the number of those before it.
fn count_run(store: &mut Store, now: Timestamp) -> Result<u32, AppError> {
    const SETTING: &str = "n_runs";
    let n_before: u32 = store.read().setting(SETTING)?.unwrap_or(0);
    store.write(|write| {
        write
            .put_setting(SETTING, &n_before.saturating_add(1), now)
            .map_err(AppError::from)
    })?;
    Ok(n_before)
}

fn local_device(store: &mut Store, env: &mut dyn Env) -> Result<DeviceId, AppError> {
    if let Some(device) = store.read().local_device()? {
        return Ok(device);
    }
    let device = DeviceId(env.new_id());
    let now = env.now();
    store.write(|write| write.add_device(device, now).map_err(AppError::from))?;
    Ok(device)
}

/// `fresh`, or an id just after `last` when the clock was set back: the log's order is the order
/// of its ids, and must be the order in which things happened.
fn next_id(last: Option<Uuid>, fresh: Uuid) -> Uuid {
    let Some(last) = last.filter(|last| *last >= fresh) else {
        return fresh;
    };
    const LOW_80_BITS: u128 = (1 << 80) - 1;
    let next_millisecond = (last.as_u128() & !LOW_80_BITS).wrapping_add(1 << 80);
    Uuid::from_u128(next_millisecond | (fresh.as_u128() & LOW_80_BITS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_keep_the_logs_order_when_the_clock_is_set_back() {
        let early = Uuid::from_u128(0x0190_0000_0000_7abc_8000_0000_0000_0001);
        let late = Uuid::from_u128(0x0199_0000_0000_7abc_8000_0000_0000_0002);
        assert_eq!(next_id(Some(early), late), late);
        assert_eq!(next_id(None, early), early);
        let next = next_id(Some(late), early);
        assert!(next > late);
        assert_eq!(next.get_version_num(), 7);
    }
}
