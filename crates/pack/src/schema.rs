//! The JSON Schemas of the pack format, derived from its types.

use schemars::{JsonSchema, SchemaGenerator};

use crate::format::about::PackFile;
use crate::format::glossary::GlossaryFile;
use crate::format::outline::OutlineFile;
use crate::format::questions::QuestionsFile;
use crate::format::reviews::ReviewsFile;

/// Every schema: file name and JSON text (draft 2020-12), ending in a line feed.
pub fn all() -> Vec<(&'static str, String)> {
    vec![
        ("pack.schema.json", text::<PackFile>()),
        ("outline.schema.json", text::<OutlineFile>()),
        ("questions.schema.json", text::<QuestionsFile>()),
        ("reviews.schema.json", text::<ReviewsFile>()),
        ("glossary.schema.json", text::<GlossaryFile>()),
    ]
}

fn text<T: JsonSchema>() -> String {
    let schema = SchemaGenerator::default().into_root_schema_for::<T>();
    format!("{:#}\n", schema.as_value())
}
