//! A pack as a learner uses it.

use std::collections::BTreeMap;

use docket_domain::bank::Bank;
use docket_domain::id::{PackId, TopicId};
use docket_domain::question::Source;

pub use docket_domain::exam::blueprint::ExamSpec;

/// A decoded pack: usable, though parts of the files may have been left out.
#[derive(Debug, Clone)]
pub struct Pack {
    pub about: About,
    pub exam: ExamSpec,
    pub bank: Bank,
    /// Study notes in Markdown without HTML.
    pub notes: BTreeMap<TopicId, String>,
    pub glossary: Vec<Term>,
}

/// What a pack is, and what its standing is.
#[derive(Debug, Clone)]
pub struct About {
    pub id: PackId,
    pub title: String,
    pub short_title: String,
    /// Semantic version.
    pub version: String,
    /// BCP 47.
    pub language: String,
    pub jurisdiction: String,
    /// SPDX.
    pub licence: String,
    pub disclaimer: String,
    /// Which parts of the outline are the publisher's.
    pub outline_note: String,
    /// Where the first domain's weight was published.
    pub weights_source: Option<Source>,
    /// Where the facts about the exam come from.
    pub sources: Vec<Source>,
}

/// A term of the field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    pub term: String,
    /// Markdown without HTML.
    pub definition: String,
    pub topic: TopicId,
    pub source: Source,
}
