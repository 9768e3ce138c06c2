//! The host of `docket serve`: the core in a real or a simulated world, and the one command that
//! is the host's own.

use std::io;
use std::path::{Path, PathBuf};

use chrono_tz::Tz;
use docket_api::{Code, Docket, WireError};
use docket_app::system::SystemEnv;
use docket_app::{Env, Origin, folder};
use docket_domain::seed::Seed;
use docket_domain::time::Timestamp;
use docket_pack::{PackFiles, Problem};
use docket_simulation::{Packs, SimulatedClock, SimulatedEnv};
use serde_json::{Value, json};
use uuid::Uuid;

use super::Serve;

/// The folder of the installed app's data, below the system's folder for such; as in `tauri.conf.json`.
const APP_FOLDER: &str = "app.docket.study";

/// The core as `docket serve` holds it.
pub struct Host {
    docket: Docket,
    /// Present when the clock stands still.
    clock: Option<SimulatedClock>,
}

impl Host {
    pub fn open(arguments: &Serve) -> io::Result<Self> {
        let folder = app_folder();
        let db = match (&arguments.db, &folder) {
            (Some(db), _) => db.clone(),
            (None, Some(folder)) => folder.join("docket.db"),
            (None, None) => {
                return Err(io::Error::other(
                    "this system has no folder for data; give one with --db FILE",
                ));
            }
        };
        let clock = arguments.now.map(SimulatedClock::at);
        let env = env(arguments, clock.clone(), folder.as_deref());
        Ok(Self {
            docket: Docket::open(env, &db),
            clock,
        })
    }

    /// Carries out one command: `clock_set` here, every other one in the core.
    pub fn carry_out(&mut self, command: &str, payload: Value) -> Result<Value, WireError> {
        if command == "clock_set" {
            return self.set_clock(&payload);
        }
        self.docket.dispatch(command, payload)
    }

    fn set_clock(&self, payload: &Value) -> Result<Value, WireError> {
        let Some(clock) = &self.clock else {
            return Err(WireError::new(
                Code::BadRequest,
                "The clock can only be set when Docket was started with --now.",
                json!({}),
            ));
        };
        let now = payload
            .get("now")
            .and_then(Value::as_str)
            .and_then(Timestamp::from_rfc3339)
            .ok_or_else(|| WireError::bad_field("now", "a time such as 2026-11-24T20:00:00Z"))?;
        clock.set(now);
        Ok(json!({ "now": now.to_rfc3339() }))
    }
}

fn app_folder() -> Option<PathBuf> {
    dirs::data_dir().map(|data| data.join(APP_FOLDER))
}

fn env(
    arguments: &Serve,
    clock: Option<SimulatedClock>,
    app_folder: Option<&Path>,
) -> Box<dyn Env> {
    let seed = arguments.seed.map(Seed);
    match clock {
        Some(clock) => {
            let seed = seed.unwrap_or_else(|| SystemEnv::default().new_seed());
            let packs = arguments.packs.clone().map_or(Packs::Bundled, Packs::In);
            Box::new(SimulatedEnv::new(clock, seed, packs))
        }
        None => Box::new(RealEnv {
            system: SystemEnv::new(app_folder.map(|folder| folder.join("packs"))),
            packs: arguments.packs.clone(),
            seed,
            n_drawn: 0,
        }),
    }
}

/// The real world, with other packs or drawn from a given seed where the command line says so.
struct RealEnv {
    system: SystemEnv,
    packs: Option<PathBuf>,
    seed: Option<Seed>,
    n_drawn: u64,
}

impl Env for RealEnv {
    fn begin_run(&mut self, n_runs_before: u32) {
        self.seed = self.seed.map(|seed| seed.part(u64::from(n_runs_before)));
    }

    fn now(&self) -> Timestamp {
        self.system.now()
    }

    fn time_zone(&self) -> Tz {
        self.system.time_zone()
    }

    fn new_id(&mut self) -> Uuid {
        self.system.new_id()
    }

    fn new_seed(&mut self) -> Seed {
        let Some(seed) = self.seed else {
            return self.system.new_seed();
        };
        self.n_drawn += 1;
        seed.part(self.n_drawn)
    }

    fn read_packs(&mut self) -> Vec<(Origin, Result<PackFiles, Box<Problem>>)> {
        match &self.packs {
            Some(path) => folder::read_packs_at(path)
                .into_iter()
                .map(|files| (Origin::Folder, files))
                .collect(),
            None => self.system.read_packs(),
        }
    }

    fn packs_folder(&self) -> Option<String> {
        match &self.packs {
            Some(path) => Some(path.display().to_string()),
            None => self.system.packs_folder(),
        }
    }
}
