//! The simulated world.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono_tz::Tz;
use docket_app::{Env, Origin, folder};
use docket_domain::seed::Seed;
use docket_domain::time::Timestamp;
use docket_pack::{PackFiles, Problem, bundled};
use rand::Rng;
use uuid::Uuid;

/// A clock that stands still until it is moved. Clones show the same time.
#[derive(Debug, Clone)]
pub struct SimulatedClock(Arc<AtomicI64>);

impl SimulatedClock {
    pub fn at(now: Timestamp) -> Self {
        Self(Arc::new(AtomicI64::new(now.0)))
    }

    pub fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }

    /// Moves the clock; backwards too.
    pub fn set(&self, now: Timestamp) {
        self.0.store(now.0, Ordering::SeqCst);
    }
}

/// Which packs the world has.
#[derive(Debug, Clone)]
pub enum Packs {
    Bundled,
    /// The packs in the folders directly inside this one, or this one if it is a pack.
    In(PathBuf),
    These(Vec<PackFiles>),
}

#[derive(Debug)]
pub struct SimulatedEnv {
    clock: SimulatedClock,
    zone: Tz,
    seed: Seed,
    run_seed: Seed,
    n_drawn: u64,
    packs: Packs,
}

impl SimulatedEnv {
    /// A world in UTC. The same seed gives the same ids and seeds in the same run of a database.
    pub fn new(clock: SimulatedClock, seed: Seed, packs: Packs) -> Self {
        Self {
            clock,
            zone: Tz::UTC,
            seed,
            run_seed: seed,
            n_drawn: 0,
            packs,
        }
    }

    fn draw(&mut self) -> u64 {
        self.n_drawn += 1;
        self.run_seed.part(self.n_drawn).rng().next_u64()
    }
}

impl Env for SimulatedEnv {
    fn begin_run(&mut self, n_runs_before: u32) {
        self.run_seed = self.seed.part(u64::from(n_runs_before));
        self.n_drawn = 0;
    }

    fn now(&self) -> Timestamp {
        self.clock.now()
    }

    fn time_zone(&self) -> Tz {
        self.zone
    }

    /// Version 7: milliseconds, then a counter so that ids sort within one, then random bits.
    fn new_id(&mut self) -> Uuid {
        let milliseconds = u128::from(self.now().0.unsigned_abs()) & 0xFFFF_FFFF_FFFF;
        let random = u128::from(self.draw());
        let counter = u128::from(self.n_drawn) & 0xFFF;
        Uuid::from_u128(
            milliseconds << 80 | 0x7 << 76 | counter << 64 | 0x2 << 62 | random & (u128::MAX >> 66),
        )
    }

    fn new_seed(&mut self) -> Seed {
        Seed(self.draw())
    }

    fn read_packs(&mut self) -> Vec<(Origin, Result<PackFiles, Box<Problem>>)> {
        match &self.packs {
            Packs::Bundled => bundled()
                .into_iter()
                .map(|files| (Origin::Bundled, Ok(files)))
                .collect(),
            Packs::These(packs) => packs
                .iter()
                .map(|files| (Origin::Bundled, Ok(files.clone())))
                .collect(),
            Packs::In(path) => folder::read_packs_at(path)
                .into_iter()
                .map(|files| (Origin::Folder, files))
                .collect(),
        }
    }

    fn packs_folder(&self) -> Option<String> {
        match &self.packs {
            Packs::In(path) => Some(path.display().to_string()),
            Packs::Bundled | Packs::These(_) => None,
        }
    }
}
