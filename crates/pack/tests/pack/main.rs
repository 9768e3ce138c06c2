//! Tests of packs through the crate's public surface.

mod content;
mod hostile;
mod rules;
mod tiny;
