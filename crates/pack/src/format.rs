//! The files of a pack as they are written. The JSON Schemas are derived from these types, and
//! their doc comments are what an author's editor shows.
//!
//! The domain has its own types for what a learner meets; these stay close to the files, so that
//! a change inside Docket changes no pack.

pub mod about;
pub mod glossary;
pub mod outline;
pub mod questions;
pub mod reviews;

use schemars::JsonSchema;
use serde::Deserialize;

/// The version of the format that this Docket reads.
pub const VERSION: u32 = 1;

/// Where a fact comes from, and the day on which that was last looked up.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The work: an act, regulation, model rule, standard, agency's publication or textbook.
    #[schemars(length(min = 1, max = 300))]
    pub title: String,
    /// The place in it: section, rule number, chapter or address.
    #[schemars(length(min = 1, max = 400))]
    pub locator: String,
    /// The day on which the source was last looked up, e.g. `2026-11-23`.
    pub as_of: chrono::NaiveDate,
}

impl From<&Source> for docket_domain::question::Source {
    fn from(source: &Source) -> Self {
        Self {
            title: source.title.clone(),
            locator: source.locator.clone(),
            as_of: source.as_of,
        }
    }
}
