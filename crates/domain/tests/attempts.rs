//! Acts in an attempt, and what its score amounts to.

#![allow(clippy::unwrap_used, reason = "a panic is a test's report")]

mod made;

use docket_domain::exam::attempt::{Act, Attempt, Ending, Entry, Event, Flag, Refusal};
use docket_domain::exam::form::{Drawn, Form, ItemKind, assemble};
use docket_domain::exam::score::{Cut, score};
use docket_domain::grading::Mark;
use docket_domain::id::OptionId;
use docket_domain::progress::Tally;
use docket_domain::seed::Seed;
use docket_domain::time::{Span, Timestamp};
use made::{SPEC, bank};

const START: Timestamp = Timestamp(1_800_000_000_000);

fn form() -> Form {
    assemble(&bank(8, 0, 2), &SPEC, &Drawn::new(), Seed(1)).unwrap()
}

fn started() -> Attempt {
    Attempt::new(10, Span::minutes(20), START)
}

fn act(attempt: &mut Attempt, form: &Form, act: &Act, minute: i64) -> Result<(), Refusal> {
    let now = START + Span::minutes(minute);
    let event = attempt.apply(form, act, now)?;
    attempt.fold(&Entry { at: now, event });
    Ok(())
}

fn answer(item_idx: usize, option: &str) -> Act {
    Act::Answer {
        item_idx,
        option: OptionId::new(option),
    }
}

#[test]
fn answers_can_be_changed_and_flags_lifted_until_the_end() {
    let (form, mut attempt) = (form(), started());
    act(&mut attempt, &form, &answer(2, "a"), 1).unwrap();
    act(&mut attempt, &form, &answer(2, "b"), 2).unwrap();
    for (flag, minute) in [(Flag::Set, 3), (Flag::Clear, 4)] {
        act(
            &mut attempt,
            &form,
            &Act::Flag { item_idx: 2, flag },
            minute,
        )
        .unwrap();
        assert_eq!(attempt.items[2].flag, flag);
    }
    assert_eq!(attempt.items[2].chosen, Some(OptionId::new("b")));
    act(&mut attempt, &form, &Act::Finish, 5).unwrap();
    assert_eq!(
        attempt.ended.map(|ended| ended.ending),
        Some(Ending::Submitted)
    );
}

#[test]
fn answering_at_or_after_the_deadline_is_refused() {
    let (form, mut attempt) = (form(), started());
    assert_eq!(
        act(&mut attempt, &form, &answer(0, "b"), 20),
        Err(Refusal::Over)
    );
    assert_eq!(
        act(&mut attempt, &form, &Act::Finish, 25),
        Err(Refusal::Over)
    );
    let just_before = START + Span::minutes(20) + Span(-1);
    assert!(attempt.apply(&form, &answer(0, "b"), just_before).is_ok());
}

#[test]
fn acting_after_the_end_is_refused() {
    let (form, mut attempt) = (form(), started());
    act(&mut attempt, &form, &Act::Finish, 5).unwrap();
    assert_eq!(
        act(&mut attempt, &form, &answer(0, "b"), 6),
        Err(Refusal::Over)
    );
}

#[test]
fn places_and_options_that_the_form_lacks_are_refused() {
    let (form, mut attempt) = (form(), started());
    let beyond = Act::Move { item_idx: 10 };
    assert_eq!(
        act(&mut attempt, &form, &beyond, 1),
        Err(Refusal::NoSuchItem)
    );
    assert_eq!(
        act(&mut attempt, &form, &answer(0, "z"), 1),
        Err(Refusal::NoSuchOption)
    );
}

#[test]
fn events_read_back_as_they_were_written() {
    for event in [
        Event::Started,
        Event::Answered {
            item_idx: 3,
            option: OptionId::new("c"),
        },
        Event::Flagged {
            item_idx: 3,
            flag: Flag::Set,
        },
        Event::Moved { item_idx: 4 },
        Event::Resumed { alive_until: START },
        Event::Finished {
            ending: Ending::TimeUp,
        },
    ] {
        let text = serde_json::to_string(&event).unwrap();
        assert_eq!(serde_json::from_str::<Event>(&text).unwrap(), event);
    }
}

#[test]
fn pilots_and_blanks_do_not_score() {
    let (form, mut attempt) = (form(), started());
    for item_idx in 0..9 {
        let option = if item_idx % 3 == 0 { "a" } else { "b" };
        act(&mut attempt, &form, &answer(item_idx, option), 1).unwrap();
    }
    let expected = |kind: ItemKind| {
        let mut tally = Tally::default();
        for (item_idx, item) in form.items.iter().enumerate() {
            if item.kind == kind {
                let right = item_idx < 9 && item_idx % 3 != 0;
                tally.add(if right { Mark::Right } else { Mark::Wrong });
            }
        }
        tally
    };
    let score = score(&form, &attempt);
    assert_eq!(score.whole, expected(ItemKind::Scored));
    assert_eq!(score.pilots, expected(ItemKind::Pilot));
    assert_eq!(score.n_unanswered, 1);
    let of_domains: u32 = score.domains.iter().map(|domain| domain.tally.right).sum();
    assert_eq!(of_domains, score.whole.right);
    let titles: Vec<&str> = score.domains.iter().map(|d| d.title.as_str()).collect();
    assert_eq!(titles, ["Domain A", "Domain B"]);
}

#[test]
fn the_cut_is_the_sum_of_the_ratings_rounded_up() {
    let score = score(&form(), &started());
    assert_eq!(score.cut, Cut(8 * 650));
    assert_eq!(score.cut.points(), 6);
    for (right, passes) in [(5, false), (6, true)] {
        assert_eq!(score.cut.is_met_by(Tally { right, n: 8 }), passes);
    }
}
