//! Dates against today, and the rating of difficulty.

use chrono::{Days, NaiveDate};
use docket_domain::question::MinimalCompetence;

use super::Report;
use crate::decode::reading::{GLOSSARY_JSON, OUTLINE_JSON, PACK_JSON, Reading};
use crate::problem::Findings;
use crate::rule::Rule;

const SOON: Days = Days::new(60);
const EASIEST: MinimalCompetence = MinimalCompetence(900);
const HARDEST: MinimalCompetence = MinimalCompetence(300);

pub(super) fn check_question(today: NaiveDate, report: &mut Report<'_>) {
    let question = &report.item().question;
    if let Some(review_by) = question.review_by {
        let soon = today.checked_add_days(SOON).unwrap_or(today);
        if review_by < today {
            report.add(Rule::ReviewOverdue, "/review_by", &review_by.to_string());
        } else if review_by < soon {
            report.add(Rule::ReviewDue, "/review_by", &review_by.to_string());
        }
    }
    for (source_idx, source) in question.sources.iter().enumerate() {
        if source.as_of > today {
            let place = format!("/sources/{source_idx}/as_of");
            report.add(Rule::FutureDate, &place, &source.as_of.to_string());
        }
    }
    let rating = question.minimal_competence;
    if !(HARDEST..=EASIEST).contains(&rating) {
        let facts = (f64::from(rating.0) / 1_000.0).to_string();
        report.add(Rule::CompetenceRange, "/minimal_competence", &facts);
    }
}

/// The dates outside of question files.
pub(super) fn check_pack(reading: &Reading, today: NaiveDate, findings: &mut Findings) {
    let mut check = |file: &str, pointer: String, as_of: NaiveDate| {
        if as_of > today {
            findings.add(Rule::FutureDate, file, pointer, as_of.to_string());
        }
    };
    let sources = reading.about.iter().flat_map(|about| &about.sources);
    for (source_idx, source) in sources.enumerate() {
        check(
            PACK_JSON,
            format!("/sources/{source_idx}/as_of"),
            source.as_of,
        );
    }
    let domains = reading.outline.iter().flat_map(|outline| &outline.domains);
    for (domain_idx, domain) in domains.enumerate() {
        let pointer = format!("/domains/{domain_idx}");
        if let Some(source) = &domain.weight.source {
            check(
                OUTLINE_JSON,
                format!("{pointer}/weight/source/as_of"),
                source.as_of,
            );
        }
        for (subdomain_idx, subdomain) in domain.subdomains.iter().enumerate() {
            if let Some(source) = &subdomain.weight.source {
                let pointer = format!("{pointer}/subdomains/{subdomain_idx}/weight/source/as_of");
                check(OUTLINE_JSON, pointer, source.as_of);
            }
        }
    }
    for entry in &reading.glossary {
        let pointer = format!("{}/source/as_of", entry.pointer);
        check(GLOSSARY_JSON, pointer, entry.term.source.as_of);
    }
}
