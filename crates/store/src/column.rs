//! How the domain's values stand in columns.

use docket_domain::grading::{Mark, Rating};
use docket_domain::seed::Seed;
use rusqlite::Row;
use rusqlite::types::Type;
use uuid::Uuid;

pub fn uuid(row: &Row<'_>, idx: usize) -> rusqlite::Result<Uuid> {
    row.get::<_, [u8; 16]>(idx).map(Uuid::from_bytes)
}

pub fn mark(correct: bool) -> Mark {
    if correct { Mark::Right } else { Mark::Wrong }
}

pub fn rating_number(rating: Rating) -> i64 {
    match rating {
        Rating::Again => 1,
        Rating::Hard => 2,
        Rating::Good => 3,
        Rating::Easy => 4,
    }
}

pub fn rating(row: &Row<'_>, idx: usize) -> rusqlite::Result<Rating> {
    match row.get::<_, i64>(idx)? {
        1 => Ok(Rating::Again),
        2 => Ok(Rating::Hard),
        3 => Ok(Rating::Good),
        4 => Ok(Rating::Easy),
        other => Err(rusqlite::Error::IntegralValueOutOfRange(idx, other)),
    }
}

/// Seeds are unsigned 64-bit numbers, which SQLite's integers can't hold; they stand as text.
pub fn seed(row: &Row<'_>, idx: usize) -> rusqlite::Result<Seed> {
    let text: String = row.get(idx)?;
    text.parse()
        .map(Seed)
        .map_err(|error| unreadable(idx, error))
}

pub fn json<T: serde::de::DeserializeOwned>(row: &Row<'_>, idx: usize) -> rusqlite::Result<T> {
    let text: String = row.get(idx)?;
    serde_json::from_str(&text).map_err(|error| unreadable(idx, error))
}

pub fn unreadable(
    idx: usize,
    error: impl std::error::Error + Send + Sync + 'static,
) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(idx, Type::Text, Box::new(error))
}
