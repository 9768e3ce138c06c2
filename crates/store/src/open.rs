//! Opening the file of data: checked first, migrated with a copy kept, never reset.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};
use rusqlite_migration::{M, Migrations};

use crate::Store;
use crate::error::StoreError;

/// Marks a SQLite file as Docket's: "DOCK" in ASCII.
const APPLICATION_ID: i32 = 0x444F_434B;

/// Files up to this size, in bytes, are looked through before they are written to: years of study,
/// in a few hundredths of a second. In a larger one, damage shows when its page is read.
const CHECKED_WHOLE: u64 = 32 * 1024 * 1024;

/// One migration for each version of the format, in order. Append-only.
const MIGRATIONS: &[M<'_>] = &[M::up(include_str!(
    "../migrations/0001_create_first_tables.sql"
))];

impl Store {
    /// The format that this program writes.
    pub fn known_format() -> u32 {
        u32::try_from(MIGRATIONS.len()).expect("a handful of migrations")
    }

    /// Opens `path`, and makes it when it doesn't exist.
    ///
    /// # Errors
    /// A file that is damaged, foreign, read-only or of a newer format is refused and left as it is.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let format = if path.exists() { inspect(path)? } else { 0 };
        if let Some(folder) = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
        {
            std::fs::create_dir_all(folder).map_err(StoreError::Folder)?;
        }
        if format > 0 && format < Self::known_format() {
            keep_copy(path, format)?;
        }
        let mut connection = Connection::open(path)?;
        if connection.is_readonly("main")? {
            return Err(StoreError::ReadOnly);
        }
        configure(&connection)?;
        Migrations::from_slice(MIGRATIONS)
            .to_latest(&mut connection)
            .map_err(|error| match error {
                rusqlite_migration::Error::RusqliteError { err, .. } => StoreError::from(err),
                other => StoreError::Corrupt(other.to_string()),
            })?;
        if format == 0 {
            connection.pragma_update(None, "application_id", APPLICATION_ID)?;
        }
        Ok(Self { connection })
    }
}

/// Reads the format of an existing file without changing a byte of it. 0 for an empty file.
fn inspect(path: &Path) -> Result<u32, StoreError> {
    let length = std::fs::metadata(path).map_err(StoreError::Folder)?.len();
    if length == 0 {
        return Ok(0);
    }
    let connection = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    let pragma = |name: &str| connection.pragma_query_value(None, name, |row| row.get::<_, i32>(0));
    let format = pragma("user_version")?;
    let application = pragma("application_id")?;
    let n_tables: u32 =
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    // A first start that was cut short leaves an empty database without a mark.
    let unmarked = application == 0 && (n_tables == 0 || format > 0 && has_review(&connection)?);
    if application != APPLICATION_ID && !unmarked {
        return Err(StoreError::NotDocket(path.to_owned()));
    }
    if length <= CHECKED_WHOLE {
        let verdict: String =
            connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        if verdict != "ok" {
            return Err(StoreError::Corrupt(verdict));
        }
    }
    let found = u32::try_from(format).unwrap_or(u32::MAX);
    let known = Store::known_format();
    if found > known {
        return Err(StoreError::Newer { found, known });
    }
    Ok(found)
}

fn has_review(connection: &Connection) -> Result<bool, StoreError> {
    Ok(connection.table_exists(None, "review")?)
}

/// Every acknowledged write is on disk, and readers don't wait for writers.
fn configure(connection: &Connection) -> Result<(), StoreError> {
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", "ON")?;
    connection.pragma_update(None, "trusted_schema", "OFF")?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(())
}

/// Copies the database beside itself before its first upgrade: `docket.db.format-1`.
fn keep_copy(path: &Path, format: u32) -> Result<(), StoreError> {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".format-{format}"));
    let copy = PathBuf::from(name);
    if copy.exists() {
        return Ok(());
    }
    let from = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    from.backup("main", &copy, None)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_migration_is_valid_sql() {
        Migrations::from_slice(MIGRATIONS).validate().unwrap();
    }

    fn in_folder(test: impl FnOnce(&Path)) {
        let folder = tempfile::tempdir().unwrap();
        test(&folder.path().join("docket.db"));
    }

    fn is_left_as_it_was(path: &Path, expected: impl FnOnce(&StoreError) -> bool) {
        let before = std::fs::read(path).unwrap();
        let error = Store::open(path).unwrap_err();
        assert!(expected(&error), "{error:?}");
        assert_eq!(std::fs::read(path).unwrap(), before);
    }

    #[test]
    fn a_database_opens_again() {
        in_folder(|path| {
            drop(Store::open(path).unwrap());
            drop(Store::open(path).unwrap());
        });
    }

    #[test]
    fn a_newer_database_is_refused_untouched() {
        in_folder(|path| {
            drop(Store::open(path).unwrap());
            let connection = Connection::open(path).unwrap();
            connection.pragma_update(None, "user_version", 999).unwrap();
            drop(connection);
            is_left_as_it_was(path, |error| {
                matches!(error, StoreError::Newer { found: 999, .. })
            });
        });
    }

    #[test]
    fn a_damaged_file_is_refused_untouched() {
        in_folder(|path| {
            std::fs::write(
                path,
                b"this is not a database, but it is long enough to look",
            )
            .unwrap();
            is_left_as_it_was(path, |error| matches!(error, StoreError::Corrupt(_)));
        });
    }

    #[test]
    fn a_torn_header_is_refused_untouched() {
        in_folder(|path| {
            drop(Store::open(path).unwrap());
            let mut bytes = std::fs::read(path).unwrap();
            bytes[..100].fill(0xFF);
            std::fs::write(path, bytes).unwrap();
            is_left_as_it_was(path, |error| matches!(error, StoreError::Corrupt(_)));
        });
    }

    #[test]
    fn damage_in_the_middle_is_refused_untouched() {
        in_folder(|path| {
            drop(Store::open(path).unwrap());
            let mut bytes = std::fs::read(path).unwrap();
            let page = 4_096;
            for start in (page..bytes.len()).step_by(page) {
                bytes[start..start + 64].fill(0xFF);
            }
            std::fs::write(path, bytes).unwrap();
            is_left_as_it_was(path, |error| matches!(error, StoreError::Corrupt(_)));
        });
    }

    #[test]
    fn a_foreign_database_is_refused_untouched() {
        in_folder(|path| {
            let connection = Connection::open(path).unwrap();
            connection
                .execute_batch("CREATE TABLE cards (id INTEGER)")
                .unwrap();
            drop(connection);
            is_left_as_it_was(path, |error| matches!(error, StoreError::NotDocket(_)));
        });
    }

    #[test]
    fn an_empty_file_becomes_a_database() {
        in_folder(|path| {
            std::fs::write(path, b"").unwrap();
            drop(Store::open(path).unwrap());
            assert_eq!(inspect(path).unwrap(), Store::known_format());
        });
    }

    #[test]
    fn a_copy_is_kept_before_an_upgrade() {
        in_folder(|path| {
            drop(Store::open(path).unwrap());
            keep_copy(path, 1).unwrap();
            let copy = path.with_file_name("docket.db.format-1");
            assert_eq!(inspect(&copy).unwrap(), Store::known_format());
        });
    }

    #[test]
    fn a_full_disk_refuses_the_write_and_keeps_what_was_acknowledged() {
        in_folder(|path| {
            let mut store = Store::open(path).unwrap();
            let put = |store: &mut Store, text: &str| {
                store.write::<_, StoreError>(|write| {
                    write.put_setting("note", &text, docket_domain::time::Timestamp(0))
                })
            };
            put(&mut store, "kept").unwrap();
            let pages: i64 = store
                .connection
                .pragma_query_value(None, "page_count", |row| row.get(0))
                .unwrap();
            store
                .connection
                .pragma_update(None, "max_page_count", pages)
                .unwrap();
            let error = put(&mut store, &"x".repeat(1_000_000)).unwrap_err();
            assert!(matches!(error, StoreError::Full), "{error:?}");
            drop(store);
            let store = Store::open(path).unwrap();
            let note: Option<String> = store.read().setting("note").unwrap();
            assert_eq!(note.as_deref(), Some("kept"));
        });
    }
}
