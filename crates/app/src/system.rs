//! The real world: the machine's clock, time zone and randomness, the packs inside the program
//! and those in the learner's folder. The only file of the core that asks the system anything.

use std::path::PathBuf;

use chrono_tz::Tz;
use docket_domain::seed::Seed;
use docket_domain::time::Timestamp;
use docket_pack::{PackFiles, Problem, bundled};
use rand::TryRng;
use rand::rngs::SysRng;
use uuid::Uuid;

use crate::env::Env;
use crate::folder;
use crate::library::Origin;

#[derive(Debug, Default)]
pub struct SystemEnv {
    packs_folder: Option<PathBuf>,
}

impl SystemEnv {
    /// `packs_folder` is looked through for further packs; it need not exist.
    pub fn new(packs_folder: Option<PathBuf>) -> Self {
        Self { packs_folder }
    }
}

impl Env for SystemEnv {
    fn now(&self) -> Timestamp {
        Timestamp(chrono::Utc::now().timestamp_millis())
    }

    /// The machine's time zone; UTC when it has none that is known.
    fn time_zone(&self) -> Tz {
        iana_time_zone::get_timezone()
            .ok()
            .and_then(|name| name.parse().ok())
            .unwrap_or(Tz::UTC)
    }

    fn new_id(&mut self) -> Uuid {
        Uuid::now_v7()
    }

    fn new_seed(&mut self) -> Seed {
        // Without the system's randomness the clock gives a seed: forms stay different, and
        // nothing here is a secret.
        let seed = SysRng.try_next_u64();
        Seed(seed.unwrap_or_else(|_| self.now().0.unsigned_abs()))
    }

    fn read_packs(&mut self) -> Vec<(Origin, Result<PackFiles, Box<Problem>>)> {
        let bundled = bundled()
            .into_iter()
            .map(|files| (Origin::Bundled, Ok(files)));
        let further = self
            .packs_folder
            .iter()
            .flat_map(|packs_folder| folder::read_packs(packs_folder))
            .map(|files| (Origin::Folder, files));
        bundled.chain(further).collect()
    }

    fn packs_folder(&self) -> Option<String> {
        self.packs_folder
            .as_ref()
            .map(|folder| folder.display().to_string())
    }
}
