//! `questions/<subdomain>.json`: what a question refers to must exist; what doesn't is left out.

use std::collections::HashSet;

use docket_domain::id::{ConceptId, OptionId, QuestionId};
use docket_domain::question as domain;

use super::document::{Document, Entry, shape};
use super::ids;
use super::outline::Areas;
use super::reading::{Item, QuestionSheet};
use crate::files::PackFiles;
use crate::format::about::PackFile;
use crate::format::questions::{AnswerOption, Question, QuestionsFile};
use crate::problem::Findings;
use crate::rule::Rule;

/// What a question is held against. Without a sound pack file or outline, what it says of them
/// can't be told, and is not reported.
struct Context<'a> {
    subdomain: &'a str,
    n_options: Option<usize>,
    areas: Option<&'a Areas>,
}

pub(super) fn read(
    files: &PackFiles,
    about: Option<&PackFile>,
    areas: Option<&Areas>,
    findings: &mut Findings,
) -> Vec<QuestionSheet> {
    let shape = shape::<QuestionsFile>();
    let n_options = about.and_then(|about| usize::try_from(about.exam.options).ok());
    let mut seen = HashSet::new();
    let mut sheets = Vec::new();
    for (file, name) in files.in_part("questions", "json") {
        let Some(document) = Document::open(files, file, &shape, findings) else {
            continue;
        };
        let Some(subdomain) = document.text("subdomain") else {
            continue;
        };
        if !belongs(file, name, &subdomain, areas, findings) {
            continue;
        }
        let context = Context {
            subdomain: &subdomain,
            n_options,
            areas,
        };
        let items = document
            .entries("questions", findings)
            .into_iter()
            .filter_map(|entry| item(entry, file, &context, &mut seen, findings))
            .collect();
        sheets.push(QuestionSheet {
            file: file.to_owned(),
            subdomain,
            items,
        });
    }
    sheets
}

/// Whether the file is named after a subdomain that exists.
fn belongs(
    file: &str,
    name: &str,
    subdomain: &str,
    areas: Option<&Areas>,
    findings: &mut Findings,
) -> bool {
    if name != subdomain {
        findings.add(Rule::FileName, file, "/subdomain", subdomain);
        return false;
    }
    if areas.is_some_and(|areas| !areas.subdomains.contains(subdomain)) {
        findings.add(Rule::UnknownSubdomain, file, "/subdomain", subdomain);
        return false;
    }
    true
}

fn item(
    entry: Entry<Question>,
    file: &str,
    context: &Context<'_>,
    seen: &mut HashSet<String>,
    findings: &mut Findings,
) -> Option<Item> {
    let question = entry.typed;
    let pointer = format!("/questions/{}", entry.idx);
    let mut faults = faults(&question, context);
    if !seen.insert(question.id.clone()) {
        faults.push((Rule::DuplicateId, "/id".to_owned(), String::new()));
    }
    let is_sound = faults.is_empty();
    for (rule, place, facts) in faults {
        let facts = match facts.as_str() {
            "" => question.id.clone(),
            facts => format!("{} ({facts})", question.id),
        };
        findings.add(rule, file, format!("{pointer}{place}"), facts);
    }
    is_sound.then(|| Item {
        pointer,
        value: entry.value,
        question: domain_question(&question),
        computation: question.computation,
    })
}

fn faults(question: &Question, context: &Context<'_>) -> Vec<(Rule, String, String)> {
    let mut faults = Vec::new();
    let mut fault = |rule, place: &str, facts: &str| {
        faults.push((rule, place.to_owned(), facts.to_owned()));
    };
    if !ids::is_question(&question.id, context.subdomain) {
        fault(Rule::IdForm, "/id", "");
    }
    match context
        .areas
        .map(|areas| areas.concepts.get(&question.concept))
    {
        None => {}
        Some(None) => fault(Rule::UnknownConcept, "/concept", &question.concept),
        Some(Some((subdomain, _))) if subdomain != context.subdomain => {
            fault(Rule::ForeignConcept, "/concept", &question.concept);
        }
        Some(Some(_)) => {}
    }
    if context
        .n_options
        .is_some_and(|n| n != question.options.len())
    {
        fault(
            Rule::OptionCount,
            "/options",
            &question.options.len().to_string(),
        );
    }
    let mut option_ids = HashSet::new();
    for (option_idx, option) in question.options.iter().enumerate() {
        let place = format!("/options/{option_idx}/id");
        if !ids::is_slug(&option.id) {
            fault(Rule::IdForm, &place, &option.id);
        }
        if !option_ids.insert(option.id.as_str()) {
            fault(Rule::DuplicateId, &place, &option.id);
        }
    }
    if !option_ids.contains(question.key.as_str()) {
        fault(Rule::UnknownKey, "/key", &question.key);
    }
    faults
}

fn domain_question(file: &Question) -> domain::Question {
    let option = |option: &AnswerOption| domain::AnswerOption {
        id: OptionId::new(&option.id),
        text: option.text.clone(),
        why: option.why.clone(),
    };
    domain::Question {
        id: QuestionId::new(&file.id),
        concept: ConceptId::new(&file.concept),
        pool: file.pool.into(),
        stem: file.stem.clone(),
        options: file.options.iter().map(option).collect(),
        key: OptionId::new(&file.key),
        order: file.order.into(),
        level: file.level.into(),
        minimal_competence: thousandths(file.minimal_competence),
        takeaway: file.takeaway.clone(),
        sources: file.sources.iter().map(domain::Source::from).collect(),
        review_by: file.review_by,
    }
}

/// The schema holds `share` within 0 to 1.
fn thousandths(share: f64) -> domain::MinimalCompetence {
    domain::MinimalCompetence((share.clamp(0.0, 1.0) * 1_000.0).round() as u32)
}
