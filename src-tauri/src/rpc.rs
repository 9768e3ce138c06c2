//! The window's one way to the core: `rpc(cmd, payload)`.

use std::sync::{Mutex, PoisonError};

use docket_api::{Docket, WireError};
use docket_app::system::SystemEnv;
use serde_json::Value;
use tauri::State;

use crate::Places;

/// The core, one command at a time.
pub struct Core(Mutex<Docket>);

impl Core {
    /// Never fails: trouble with the database is every command's reply, so that the window can say
    /// what happened.
    pub fn open(places: &Places) -> Self {
        let env = SystemEnv::new(Some(places.packs.clone()));
        Self(Mutex::new(Docket::open(Box::new(env), &places.database)))
    }

    fn dispatch(&self, command: &str, payload: Value) -> Result<Value, WireError> {
        // `dispatch` turns a panic into an error and rolls back what was under way, so a poisoned
        // lock guards nothing broken.
        let mut docket = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        docket.dispatch(command, payload)
    }
}

/// Carries out one command. `async` keeps the disk off the thread that draws.
#[tauri::command(async)]
pub fn rpc(core: State<'_, Core>, cmd: &str, payload: Value) -> Result<Value, WireError> {
    core.dispatch(cmd, payload)
}
