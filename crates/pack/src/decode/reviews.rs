//! `reviews/<subdomain>.json`: the ledger's entries. Read for authors only; learners don't need it.

use super::document::{Document, shape};
use crate::files::PackFiles;
use crate::format::reviews::{Review, ReviewsFile};
use crate::problem::Findings;
use crate::rule::Rule;

/// A ledger file: its sound entries, each with its place.
pub(crate) struct ReviewSheet {
    pub file: String,
    pub entries: Vec<(String, Review)>,
}

pub(crate) fn read(files: &PackFiles, findings: &mut Findings) -> Vec<ReviewSheet> {
    let shape = shape::<ReviewsFile>();
    let mut sheets = Vec::new();
    for (file, name) in files.in_part("reviews", "json") {
        let Some(document) = Document::open(files, file, &shape, findings) else {
            continue;
        };
        if let Some(subdomain) = document.text("subdomain").filter(|found| found != name) {
            findings.add(Rule::FileName, file, "/subdomain", subdomain);
        }
        let entries = document
            .entries::<Review>("reviews", findings)
            .into_iter()
            .map(|entry| (format!("/reviews/{}", entry.idx), entry.typed))
            .collect();
        sheets.push(ReviewSheet {
            file: file.to_owned(),
            entries,
        });
    }
    sheets
}
