//! `outline.json`: the tree of the exam's areas, down to the concepts that are remembered.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Source;

/// The exam's areas: domain > subdomain > topic > concept.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OutlineFile {
    /// The schema that an editor checks this file against.
    #[serde(rename = "$schema")]
    #[schemars(length(max = 300))]
    pub schema: Option<String>,
    /// Says to the learner which parts of the outline are the publisher's and which the pack's own.
    #[schemars(length(min = 1, max = 1000))]
    pub outline_note: String,
    /// The domains, in the publisher's order.
    #[schemars(length(min = 1, max = 40))]
    pub domains: Vec<Domain>,
}

/// The widest area of the outline.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Domain {
    /// The domain's id, e.g. `FM`: letters, digits and hyphens.
    #[schemars(length(min = 1, max = 20))]
    pub id: String,
    #[schemars(length(min = 1, max = 120))]
    pub title: String,
    pub weight: Weight,
    #[schemars(length(min = 1, max = 40))]
    pub subdomains: Vec<Subdomain>,
}

/// A part of a domain. A form draws a fixed number of questions from each.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Subdomain {
    /// The subdomain's id, e.g. `FM-1`: letters, digits and hyphens. Names its question file.
    #[schemars(length(min = 1, max = 30))]
    pub id: String,
    #[schemars(length(min = 1, max = 120))]
    pub title: String,
    pub weight: Weight,
    #[schemars(length(max = 60))]
    pub topics: Vec<Topic>,
}

/// A share of the exam.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Weight {
    /// 0 to 100, to two decimals.
    #[schemars(range(min = 0, max = 100))]
    pub percent: f64,
    /// Where the weight was published. A subdomain without one has its domain's.
    pub source: Option<Source>,
}

/// A part of a subdomain; a study note is written for each.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// The subdomain's id, a point and a name: `FM-1.trust`.
    #[schemars(length(min = 1, max = 80))]
    pub id: String,
    #[schemars(length(min = 1, max = 120))]
    pub title: String,
    pub origin: Origin,
    #[schemars(length(max = 40))]
    pub concepts: Vec<Concept>,
}

/// Who drew the topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// The pack's authors.
    Ours,
    /// The exam's publisher.
    Published,
}

/// One thing that a candidate either knows or doesn't. It is what is remembered.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Concept {
    /// The topic's id, a point and a name: `FM-1.trust.commingling`.
    #[schemars(length(min = 1, max = 120))]
    pub id: String,
    /// Two to six plain words.
    #[schemars(length(min = 1, max = 120))]
    pub title: String,
    /// What one knows who knows the concept, in one sentence.
    #[schemars(length(min = 1, max = 600))]
    pub statement: String,
}
