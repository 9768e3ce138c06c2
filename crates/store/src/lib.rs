//! SQLite and nothing else: one file of data, opened carefully, read and written by small statements.
//!
//! Knows no rule of studying. A write is one transaction, on disk when [`Store::write`] returns.

mod attempts;
mod column;
mod devices;
mod error;
mod marks;
mod memories;
mod open;
mod reports;
mod reviews;
mod sessions;
mod settings;
mod sightings;

use std::ops::Deref;

use rusqlite::{Connection, Transaction, TransactionBehavior};

pub use attempts::{AttemptRow, ResultRow};
pub use error::StoreError;
pub use marks::{MarkRow, MarkedQuestion};
pub use reports::ReportRow;
pub use sessions::{ItemAnswer, SessionItemRow, SessionRow};
pub use settings::PlanRow;

/// An open database.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
}

/// Reads. Made by [`Store::read`], and part of every [`Write`].
#[derive(Debug)]
pub struct Read<'a> {
    connection: &'a Connection,
}

/// Reads and writes of one transaction.
#[derive(Debug)]
pub struct Write<'a> {
    read: Read<'a>,
}

impl<'a> Deref for Write<'a> {
    type Target = Read<'a>;

    fn deref(&self) -> &Read<'a> {
        &self.read
    }
}

impl Store {
    pub fn read(&self) -> Read<'_> {
        Read {
            connection: &self.connection,
        }
    }

    /// Runs `act` in one transaction. An error rolls back everything that `act` wrote.
    pub fn write<T, E: From<StoreError>>(
        &mut self,
        act: impl FnOnce(&Write<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let transaction = Transaction::new(&mut self.connection, TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        let result = act(&Write {
            read: Read {
                connection: &transaction,
            },
        })?;
        transaction.commit().map_err(StoreError::from)?;
        Ok(result)
    }
}
