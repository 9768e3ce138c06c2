//! The device that this database belongs to.

use docket_domain::id::DeviceId;
use docket_domain::time::Timestamp;
use rusqlite::{OptionalExtension, named_params};

use crate::{Read, StoreError, Write, column};

impl Read<'_> {
    /// This device, once it has been added.
    pub fn local_device(&self) -> Result<Option<DeviceId>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/device/local.sql"))?;
        Ok(statement
            .query_row([], |row| column::uuid(row, 0).map(DeviceId))
            .optional()?)
    }
}

impl Write<'_> {
    pub fn add_device(&self, id: DeviceId, at: Timestamp) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(include_str!("../sql/device/add.sql"))?
            .execute(named_params! {":id": id.0.as_bytes(), ":created_at": at.0})?;
        Ok(())
    }
}
