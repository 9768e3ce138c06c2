//! Drawing forms from a pool.

#![allow(clippy::unwrap_used, reason = "a panic is a test's report")]

mod made;

use std::collections::{HashMap, HashSet};

use docket_domain::exam::form::{Drawn, Form, ItemKind, assemble};
use docket_domain::id::QuestionId;
use docket_domain::seed::Seed;
use docket_domain::time::Timestamp;
use made::{SPEC, bank};
use proptest::prelude::*;

fn ids(form: &Form) -> HashSet<QuestionId> {
    form.items
        .iter()
        .map(|item| item.question.id.clone())
        .collect()
}

fn by_subdomain(form: &Form, kind: Option<ItemKind>) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for item in form
        .items
        .iter()
        .filter(|item| kind.is_none_or(|kind| item.kind == kind))
    {
        *counts.entry(item.area.subdomain.to_string()).or_default() += 1;
    }
    counts
}

fn counts(pairs: [(&str, usize); 3]) -> HashMap<String, usize> {
    pairs
        .into_iter()
        .map(|(id, n)| (id.to_owned(), n))
        .collect()
}

#[test]
fn quotas_are_exact_for_all_items_and_for_the_scored_ones() {
    let form = assemble(&bank(8, 1, 2), &SPEC, &Drawn::new(), Seed(1)).unwrap();
    assert_eq!(
        by_subdomain(&form, None),
        counts([("A-1", 5), ("A-2", 3), ("B-1", 2)])
    );
    assert_eq!(
        by_subdomain(&form, Some(ItemKind::Scored)),
        counts([("A-1", 4), ("A-2", 2), ("B-1", 2)])
    );
}

#[test]
fn a_form_is_the_same_for_ever_from_one_seed_and_history() {
    let bank = bank(8, 1, 2);
    let draw = |seed| assemble(&bank, &SPEC, &Drawn::new(), Seed(seed)).unwrap();
    assert_eq!(draw(2026), draw(2026));
    assert_ne!(draw(2026).items, draw(2027).items);
}

#[test]
fn an_area_with_too_few_questions_is_named() {
    let shortage = assemble(&bank(2, 1, 2), &SPEC, &Drawn::new(), Seed(1)).unwrap_err();
    assert_eq!(shortage.subdomain.as_str(), "A-1");
    assert_eq!((shortage.n_available, shortage.n_needed), (4, 5));
}

#[test]
fn options_of_an_item_keep_their_order_at_each_visit() {
    let form = assemble(&bank(8, 1, 2), &SPEC, &Drawn::new(), Seed(4)).unwrap();
    assert_eq!(form.presented(3), form.presented(3));
    let orders: HashSet<Vec<&str>> = (0..form.items.len())
        .map(|idx| {
            form.presented(idx)
                .iter()
                .map(|option| option.id.as_str())
                .collect()
        })
        .collect();
    assert!(orders.len() > 1, "not every item shows its options alike");
}

proptest! {
    #[test]
    fn no_question_comes_again_before_the_pool_is_used_up(seed in any::<u64>()) {
        // 8 concepts of 2 questions: 16 an area; A-1 gives 5 a form, so three forms are disjoint.
        let bank = bank(8, 0, 2);
        let mut drawn = Drawn::new();
        let mut seen = HashSet::new();
        for nth in 0..3 {
            let form = assemble(&bank, &SPEC, &drawn, Seed(seed).part(nth)).unwrap();
            for id in ids(&form) {
                prop_assert!(seen.insert(id.clone()), "{} twice", id);
                drawn.insert(id, Timestamp(nth as i64));
            }
        }
        // The fourth form takes the one unseen question of A-1, and else the oldest.
        let fourth = assemble(&bank, &SPEC, &drawn, Seed(seed).part(9)).unwrap();
        let of_a1: Vec<Option<Timestamp>> = fourth.items.iter()
            .filter(|item| item.area.subdomain.as_str() == "A-1")
            .map(|item| drawn.get(&item.question.id).copied())
            .collect();
        prop_assert_eq!(of_a1.iter().filter(|at| at.is_none()).count(), 1);
        prop_assert!(of_a1.iter().flatten().all(|at| *at == Timestamp(0)));
    }

    #[test]
    fn no_concept_comes_twice_while_another_is_free(seed in any::<u64>()) {
        let form = assemble(&bank(5, 0, 3), &SPEC, &Drawn::new(), Seed(seed)).unwrap();
        let concepts: HashSet<_> = form.items.iter().map(|item| &item.question.concept).collect();
        prop_assert_eq!(concepts.len(), form.items.len());
    }

    #[test]
    fn any_question_of_an_area_can_be_a_pilot(seed in 0u64..1_000) {
        let bank = bank(5, 0, 1);
        let pilots: HashSet<QuestionId> = (0..60)
            .flat_map(|n| assemble(&bank, &SPEC, &Drawn::new(), Seed(seed).part(n)).unwrap().items)
            .filter(|item| item.kind == ItemKind::Pilot && item.area.subdomain.as_str() == "A-1")
            .map(|item| item.question.id)
            .collect();
        prop_assert_eq!(pilots.len(), 5);
    }
}
