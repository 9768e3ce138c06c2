//! A machine on which Docket is opened and closed, for the journeys.

use std::path::{Path, PathBuf};

use docket_api::{Docket, WireError};
use docket_domain::seed::Seed;
use docket_domain::time::{Span, Timestamp};
use docket_simulation::{Packs, SimulatedClock, SimulatedEnv};
use serde_json::{Value, json};

/// A machine with one data file, on which Docket is opened and closed.
pub struct Machine {
    pub folder: tempfile::TempDir,
    pub clock: SimulatedClock,
    pub packs: Packs,
    n_starts: u64,
}

impl Machine {
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            clock: SimulatedClock::at(Timestamp::from_rfc3339("2026-11-24T20:00:00Z").unwrap()),
            packs: Packs::Bundled,
            n_starts: 0,
        }
    }

    pub fn db(&self) -> PathBuf {
        self.folder.path().join("docket.db")
    }

    pub fn start(&mut self) -> Running {
        self.n_starts += 1;
        let seed = Seed(2026).part(self.n_starts);
        let env = SimulatedEnv::new(self.clock.clone(), seed, self.packs.clone());
        Running(Docket::open(Box::new(env), &self.db()))
    }

    pub fn pass(&self, span: Span) {
        self.clock.set(self.clock.now() + span);
    }
}

/// Docket, opened.
pub struct Running(Docket);

impl Running {
    pub fn ask(&mut self, command: &str, payload: Value) -> Value {
        self.0
            .dispatch(command, payload)
            .unwrap_or_else(|error| panic!("{command}: {error:?}"))
    }

    pub fn refused(&mut self, command: &str, payload: Value) -> WireError {
        self.0.dispatch(command, payload).expect_err(command)
    }

    pub fn pack(&mut self) -> String {
        text(&self.ask("home", json!({}))["pack"]["id"])
    }

    /// Starts a session and gives its id.
    pub fn session(&mut self, n_questions: u32) -> String {
        let pack = self.pack();
        text(
            &self.ask(
                "practice_start",
                json!({"pack": pack, "n_questions": n_questions}),
            )["session"],
        )
    }

    pub fn next(&mut self, session: &str) -> Value {
        self.ask("practice_next", json!({"session": session}))
    }

    pub fn answer(&mut self, session: &str, step: &Value, option: &str, confidence: &str) -> Value {
        self.ask(
            "practice_answer",
            json!({
                "session": session, "position": step["position"], "option": option,
                "confidence": confidence, "elapsed_ms": 30_000,
            }),
        )
    }

    pub fn start_exam(&mut self) -> Value {
        let pack = self.pack();
        self.ask("exam_start", json!({"pack": pack}))
    }

    pub fn act(&mut self, attempt: &str, act: Value) -> Value {
        self.ask("exam_record", json!({"attempt": attempt, "act": act}))
    }
}

pub fn text(value: &Value) -> String {
    value
        .as_str()
        .unwrap_or_else(|| panic!("no text: {value}"))
        .to_owned()
}

pub fn first_option(step: &Value) -> String {
    text(&step["question"]["options"][0]["id"])
}

pub fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}
