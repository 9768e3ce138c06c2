//! What can go wrong with the file of data, in the cases that a person can do something about.

use std::path::PathBuf;

use rusqlite::ErrorCode;
use thiserror::Error;

#[derive(Debug, Error)]
pub enum StoreError {
    #[error("the data file is damaged: {0}")]
    Corrupt(String),
    #[error("{0} is not a file of Docket's")]
    NotDocket(PathBuf),
    #[error("the data file is of format {found}; this Docket knows formats up to {known}")]
    Newer { found: u32, known: u32 },
    #[error("the data file cannot be written to")]
    ReadOnly,
    #[error("the disk is full")]
    Full,
    #[error("the data file is in use by another program")]
    Busy,
    #[error("{0}")]
    Folder(std::io::Error),
    #[error("{0}")]
    Sqlite(rusqlite::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let Some(code) = error.sqlite_error_code() else {
            return Self::Sqlite(error);
        };
        match code {
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => {
                Self::Corrupt(error.to_string())
            }
            ErrorCode::ReadOnly | ErrorCode::PermissionDenied => Self::ReadOnly,
            ErrorCode::DiskFull => Self::Full,
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
            // A write past a quota or a file-size limit comes as an I/O error of its own kind.
            ErrorCode::SystemIoFailure if is_failed_write(&error) => Self::Full,
            _ => Self::Sqlite(error),
        }
    }
}

fn is_failed_write(error: &rusqlite::Error) -> bool {
    error.sqlite_error().is_some_and(|error| {
        [
            rusqlite::ffi::SQLITE_IOERR_WRITE,
            rusqlite::ffi::SQLITE_IOERR_FSYNC,
            rusqlite::ffi::SQLITE_IOERR_TRUNCATE,
            rusqlite::ffi::SQLITE_IOERR_SHMSIZE,
        ]
        .contains(&error.extended_code)
    })
}
