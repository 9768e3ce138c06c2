//! `glossary.json`: terms with a definition.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Source;

/// The terms of the field.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GlossaryFile {
    /// The schema that an editor checks this file against.
    #[serde(rename = "$schema")]
    #[schemars(length(max = 300))]
    pub schema: Option<String>,
    pub terms: Vec<Term>,
}

/// One term.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Term {
    #[schemars(length(min = 1, max = 120))]
    pub term: String,
    /// What it means, in one or two sentences of Markdown without HTML.
    #[schemars(length(min = 1, max = 1000))]
    pub definition: String,
    /// The id of the topic that it belongs to.
    #[schemars(length(min = 1, max = 80))]
    pub topic: String,
    pub source: Source,
}
