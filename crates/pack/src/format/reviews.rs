//! `reviews/<subdomain>.json`: the ledger of reviews that were made, by question and content hash.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

/// The reviews of one subdomain's questions. An entry that was not really made is worse than none.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReviewsFile {
    /// The schema that an editor checks this file against.
    #[serde(rename = "$schema")]
    #[schemars(length(max = 300))]
    pub schema: Option<String>,
    /// The subdomain's id; the file has the same name.
    #[schemars(length(min = 1, max = 30))]
    pub subdomain: String,
    pub reviews: Vec<Review>,
}

/// One review of one question.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// The question's id.
    #[schemars(length(min = 1, max = 100))]
    pub question: String,
    /// The content hash of the question as it was reviewed; `docket content sheet` prints it.
    #[schemars(length(min = 32, max = 32))]
    pub hash: String,
    pub kind: ReviewKind,
    /// Who reviewed; never who wrote.
    #[schemars(length(min = 1, max = 80))]
    pub reviewer: String,
    pub date: NaiveDate,
    /// Blind review: the id of the chosen option, as in the question file.
    #[schemars(length(min = 1, max = 20))]
    pub answer: Option<String>,
    /// Blind review: how sure the reviewer was, 0 to 100.
    #[schemars(range(max = 100))]
    pub confidence: Option<u32>,
    pub verdict: Verdict,
    /// What is ambiguous, untrue or could be better.
    #[schemars(length(max = 2000))]
    pub note: Option<String>,
}

/// What the reviewer saw.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ReviewKind {
    /// The stem and shuffled options alone.
    Blind,
    /// Everything; the reviewer tried to prove the key or a rationale wrong.
    Fact,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Blind review: the same option as the key.
    Agrees,
    /// Blind review: another option than the key.
    Disagrees,
    /// Blind review: two options can be defended.
    TwoDefensible,
    /// Fact check: nothing was found wrong.
    Confirmed,
    /// Fact check: an error was found and mended; the hash is that of the mended question.
    Corrected,
}
