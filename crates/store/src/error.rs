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

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::ffi;

    #[test]
    fn what_a_person_can_do_something_about_is_told_apart() {
        type Expected = fn(&StoreError) -> bool;
        let cases: [(i32, Expected); 8] = [
            (ffi::SQLITE_CORRUPT, |e| matches!(e, StoreError::Corrupt(_))),
            (ffi::SQLITE_NOTADB, |e| matches!(e, StoreError::Corrupt(_))),
            (ffi::SQLITE_READONLY, |e| matches!(e, StoreError::ReadOnly)),
            (ffi::SQLITE_READONLY_DIRECTORY, |e| {
                matches!(e, StoreError::ReadOnly)
            }),
            (ffi::SQLITE_FULL, |e| matches!(e, StoreError::Full)),
            (ffi::SQLITE_IOERR_WRITE, |e| matches!(e, StoreError::Full)),
            (ffi::SQLITE_BUSY, |e| matches!(e, StoreError::Busy)),
            (ffi::SQLITE_IOERR_READ, |e| {
                matches!(e, StoreError::Sqlite(_))
            }),
        ];
        for (code, is_expected) in cases {
            let error = rusqlite::Error::SqliteFailure(ffi::Error::new(code), None);
            let error = StoreError::from(error);
            assert!(is_expected(&error), "{code}: {error:?}");
        }
    }
}
