//! Where Docket keeps what is the learner's own.

use std::path::PathBuf;

use tauri::{App, Manager, Runtime};

/// Moves everything that Docket writes into another folder: for tests, and to try things out
/// without touching one's own history.
const DATA_FOLDER_VARIABLE: &str = "DOCKET_DATA_DIR";

/// Absolute paths; none of them need exist.
#[derive(Debug, Clone)]
pub struct Places {
    pub database: PathBuf,
    /// Packs that the learner has added, one folder each.
    pub packs: PathBuf,
    pub window_state: PathBuf,
}

impl Places {
    /// The system's folder for this app's data, or the one named by `DOCKET_DATA_DIR`.
    pub fn of<R: Runtime>(app: &App<R>) -> tauri::Result<Self> {
        let folder = match std::env::var_os(DATA_FOLDER_VARIABLE) {
            Some(folder) => std::path::absolute(folder)?,
            None => app.path().app_data_dir()?,
        };
        Ok(Self::inside(folder))
    }

    pub fn inside(folder: PathBuf) -> Self {
        Self {
            database: folder.join("docket.db"),
            packs: folder.join("packs"),
            window_state: folder.join("window.json"),
        }
    }
}
