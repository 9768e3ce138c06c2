//! How it is said: one table of commands, from JSON to use cases and back.
//!
//! The only place that knows the wire's JSON, its TypeScript and its error codes. A host has an
//! environment, a path and [`Docket::dispatch`]; it needs to know nothing else.

mod error;
mod handlers;
pub mod table;
pub mod typescript;
pub mod wire;
pub mod wire_page;

use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use docket_app::{App, AppError, Env};
use docket_domain::id::AttemptId;
use serde_json::Value;

pub use error::{Code, WireError};

/// Docket as a host holds it: open, or shut because its data can't be used.
pub struct Docket {
    path: PathBuf,
    state: State,
    /// Attempts under way while the data is being opened anew.
    live: HashSet<AttemptId>,
}

enum State {
    Open(Box<App>),
    /// The environment waits for the next try.
    Shut {
        env: Box<dyn Env>,
        error: WireError,
    },
    /// Only while a try is under way.
    Opening,
}

impl Docket {
    /// Opens the data at `path`. Trouble does not show here but in the reply to every command,
    /// until `reopen` succeeds.
    pub fn open(env: Box<dyn Env>, path: &Path) -> Self {
        let mut docket = Self {
            path: path.to_owned(),
            state: State::Opening,
            live: HashSet::new(),
        };
        docket.try_open(env);
        docket
    }

    fn try_open(&mut self, env: Box<dyn Env>) {
        self.state = match App::open(env, &self.path) {
            Ok(mut app) => {
                app.carry_on(std::mem::take(&mut self.live));
                State::Open(Box::new(app))
            }
            Err((env, error)) => State::Shut {
                env,
                error: self.about_the_file(error),
            },
        };
    }

    /// Carries out one command. Everything that a reply acknowledges is on disk.
    pub fn dispatch(&mut self, command: &str, payload: Value) -> Result<Value, WireError> {
        if command == "reopen" {
            self.reopen();
        }
        let app = match &mut self.state {
            State::Open(app) => app,
            State::Shut { error, .. } => return Err(error.clone()),
            State::Opening => return Err(WireError::internal("opening was interrupted")),
        };
        // A fault of ours must not take the window down with it. The transaction that was under
        // way is rolled back as it is dropped.
        catch_unwind(AssertUnwindSafe(|| table::carry_out(app, command, payload)))
            .unwrap_or_else(|_| Err(WireError::internal(command)))
            .map_err(|error| match error.code {
                code if code.is_of_the_store() => error.with_path(&self.path),
                _ => error,
            })
    }

    fn reopen(&mut self) {
        match std::mem::replace(&mut self.state, State::Opening) {
            State::Open(app) => {
                let (env, live) = app.close();
                self.live = live;
                self.try_open(env);
            }
            State::Shut { env, .. } => self.try_open(env),
            State::Opening => {}
        }
    }

    fn about_the_file(&self, error: AppError) -> WireError {
        WireError::from(error).with_path(&self.path)
    }
}
