//! Tests of packs through the crate's public surface.

#![allow(
    clippy::unwrap_used,
    reason = "a panic in a test is its failure's report"
)]

mod content;
mod hostile;
mod rules;
mod tiny;
