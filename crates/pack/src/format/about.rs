//! `pack.json`: what the pack is, and the exam that it is for.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Source;

/// A pack: what it is, and the exam that it is for.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PackFile {
    /// The schema that an editor checks this file against.
    #[serde(rename = "$schema")]
    #[schemars(length(max = 300))]
    pub schema: Option<String>,
    /// The version of the pack format: 1.
    pub format: u32,
    /// The pack's id, the same in every version: lower-case letters, digits and hyphens.
    #[schemars(length(min = 1, max = 60))]
    pub id: String,
    /// The exam's name in full.
    #[schemars(length(min = 1, max = 120))]
    pub title: String,
    /// The exam's short name.
    #[schemars(length(min = 1, max = 20))]
    pub short_title: String,
    /// The pack's version: major.minor.patch.
    #[schemars(length(min = 5, max = 30))]
    pub version: String,
    /// The language of the texts, e.g. `en-US` (BCP 47).
    #[schemars(length(min = 2, max = 20))]
    pub language: String,
    /// Whose law the questions follow.
    #[schemars(length(min = 1, max = 120))]
    pub jurisdiction: String,
    /// The licence of the content, e.g. `CC-BY-SA-4.0` (SPDX).
    #[schemars(length(min = 1, max = 60))]
    pub licence: String,
    /// What a learner must know about the pack's standing: who made it, and what it does not promise.
    #[schemars(length(min = 1, max = 2000))]
    pub disclaimer: String,
    /// Where the facts about the exam come from.
    #[schemars(length(max = 50))]
    pub sources: Vec<Source>,
    /// The exam.
    pub exam: Exam,
}

/// The exam as its publisher describes it.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Exam {
    /// Questions in all: `scored` and `pilot` together.
    #[schemars(range(min = 1, max = 1000))]
    pub items: u32,
    /// Questions that count.
    #[schemars(range(min = 1, max = 1000))]
    pub scored: u32,
    /// Questions on trial, which don't count and can't be told apart.
    #[schemars(range(max = 1000))]
    pub pilot: u32,
    /// The time allowed.
    #[schemars(range(min = 1, max = 1440))]
    pub minutes: u32,
    /// Options of each question.
    #[schemars(range(min = 2, max = 10))]
    pub options: u32,
    /// How the pass mark is set.
    pub pass_rule: PassRule,
}

/// How the pass mark of a mock exam is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PassRule {
    /// The sum of `minimal_competence` over the scored questions of the form.
    SumOfMinimalCompetence,
}
