//! What crosses the wire: one type for each request and reply, as JSON and as TypeScript.
//!
//! A type here exists because it must differ from the domain's: it leaves out what the learner
//! may not see yet (a key, a pilot mark), or says in plain units what the core holds as ids,
//! instants and folds. Times are RFC 3339, dates `YYYY-MM-DD`, spans milliseconds, shares 0 to 1.

pub mod common;
pub mod exam;
pub mod home;
pub mod marks;
pub mod practice;
pub mod progress;
