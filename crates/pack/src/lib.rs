//! What a content pack's files mean: they are decoded, checked, counted and described here.
//!
//! Pure: no file system, clock, environment or randomness. A host reads a folder into
//! [`PackFiles`]; faulty content comes back as [`Problem`]s, each with its place in the file.
//!
//! [`decode`] is lenient, for learners: what is unusable is left out and reported. [`check`] is
//! strict, for authors: it adds every rule of good questions that a machine can hold.

mod bundled;
mod check;
mod decode;
mod files;
pub mod format;
mod formula;
mod hash;
mod json;
mod pack;
mod problem;
mod rule;
pub mod schema;
mod shape;
mod stats;

pub use bundled::bundled;
pub use check::check;
pub use decode::{Decoded, WrittenQuestion, decode, written_questions};
pub use files::PackFiles;
pub use hash::question_hash;
pub use pack::{About, ExamSpec, Pack, Term};
pub use problem::{Problem, Severity};
pub use rule::{Rule, rule_table};
pub use stats::{AreaStats, Stats, stats};
