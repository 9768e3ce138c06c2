//! What a session holds, and which sibling is asked.

#![allow(clippy::unwrap_used, reason = "a panic is a test's report")]

mod made;

use std::collections::{HashMap, HashSet};

use docket_domain::grading::Mark;
use docket_domain::id::{ConceptId, QuestionId};
use docket_domain::review::Sightings;
use docket_domain::scheduler::{Reason, n_questions, pick, plan};
use docket_domain::time::Timestamp;
use made::bank;

fn concept(text: &str) -> ConceptId {
    ConceptId::new(text)
}

#[test]
fn what_is_due_comes_before_what_is_new() {
    let due = [concept("B-1.t0.c1"), concept("A-1.t0.c0")];
    let seen = HashSet::from(due.clone());
    let planned = plan(&bank(8, 1, 0), &due, &seen, 5);
    let reasons: Vec<Reason> = planned.iter().map(|item| item.reason).collect();
    assert_eq!(
        reasons,
        [
            Reason::Due,
            Reason::Due,
            Reason::New,
            Reason::New,
            Reason::New
        ]
    );
    assert_eq!(planned[0].concept, due[0]);
    assert!(
        planned[2..]
            .iter()
            .all(|item| !seen.contains(&item.concept))
    );
}

#[test]
fn new_concepts_follow_the_weights() {
    let planned = plan(&bank(20, 1, 0), &[], &HashSet::new(), 20);
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for item in &planned {
        *counts.entry(&item.concept.as_str()[..3]).or_default() += 1;
    }
    assert_eq!(counts, HashMap::from([("A-1", 10), ("A-2", 6), ("B-1", 4)]));
}

#[test]
fn an_area_that_lags_behind_is_caught_up_first() {
    let seen: HashSet<ConceptId> = (0..10)
        .map(|n| concept(&format!("A-1.t{}.c{n}", n / 2)))
        .collect();
    let planned = plan(&bank(20, 1, 0), &[], &seen, 5);
    assert!(
        planned
            .iter()
            .all(|item| !item.concept.as_str().starts_with("A-1"))
    );
}

#[test]
fn a_session_ends_when_nothing_is_left() {
    assert_eq!(plan(&bank(2, 1, 0), &[], &HashSet::new(), 100).len(), 6);
    assert!(plan(&bank(2, 0, 1), &[], &HashSet::new(), 100).is_empty());
}

#[test]
fn early_study_touches_every_topic() {
    let bank = bank(8, 1, 0);
    let first_four: Vec<&str> = bank.to_study()[0][..4]
        .iter()
        .map(ConceptId::as_str)
        .collect();
    assert_eq!(
        first_four,
        ["A-1.t0.c0", "A-1.t1.c2", "A-1.t2.c4", "A-1.t3.c6"]
    );
}

#[test]
fn siblings_take_turns() {
    let ids = ["q1", "q2", "q3"].map(QuestionId::new);
    let seen = |n_seen, at| {
        Some(Sightings {
            n_seen,
            last_at: Timestamp(at),
            first: Mark::Right,
        })
    };
    let pick = |seen: [Option<Sightings>; 3]| pick(ids.iter().zip(seen)).map(QuestionId::as_str);
    assert_eq!(
        pick([seen(1, 5), None, None]),
        Some("q2"),
        "the one seen least"
    );
    assert_eq!(
        pick([seen(1, 5), seen(1, 9), seen(1, 3)]),
        Some("q3"),
        "then longest ago"
    );
    assert_eq!(pick([seen(2, 1), seen(1, 9), seen(2, 0)]), Some("q2"));
    assert_eq!(pick([None, None, None]), Some("q1"));
}

#[test]
fn minutes_become_questions_at_the_learners_pace() {
    assert_eq!(n_questions(20, None), 20);
    assert_eq!(n_questions(1, None), 3);
    assert_eq!(n_questions(240, None), 120);
}
