//! The caches are folds of the log: thrown away and rebuilt, every screen shows the same.

#![allow(clippy::unwrap_used, reason = "a panic is a test's report")]

use std::path::Path;

use docket_app::{Answer, App, SessionSize, Step};
use docket_domain::grading::Confidence;
use docket_domain::id::PackId;
use docket_domain::seed::Seed;
use docket_domain::time::{Span, Timestamp};
use docket_simulation::{Packs, SimulatedClock, SimulatedEnv};
use docket_store::Store;
use proptest::prelude::*;

const START: Timestamp = Timestamp(1_795_000_000_000);

fn open(path: &Path, clock: &SimulatedClock) -> App {
    let env = SimulatedEnv::new(clock.clone(), Seed(7), Packs::Bundled);
    App::open(Box::new(env), path)
        .map_err(|(_, error)| error)
        .unwrap()
}

fn largest_pack(app: &App) -> PackId {
    app.library().packs()[0].pack.about.id.clone()
}

/// Everything that the caches hold, as text.
fn caches(path: &Path, pack: &PackId) -> String {
    let store = Store::open(path).unwrap();
    let read = store.read();
    let mut states: Vec<String> = read
        .concept_states(pack)
        .unwrap()
        .iter()
        .map(|(concept, state)| format!("{concept} {state:?}"))
        .collect();
    states.sort();
    let mut sightings: Vec<String> = read
        .all_sightings(pack)
        .unwrap()
        .iter()
        .map(|(question, seen)| format!("{question} {seen:?}"))
        .collect();
    sightings.sort();
    format!(
        "{states:#?}\n{sightings:#?}\n{:?}",
        read.answers_by_day().unwrap()
    )
}

/// One answer: hours since the one before (negative: the clock was set back), option, confidence.
type Act = (i64, usize, bool, i64);

fn study(app: &mut App, clock: &SimulatedClock, acts: &[Act]) {
    let pack = largest_pack(app);
    let mut session = None;
    for (hours, option, is_sure, seconds) in acts {
        clock.set(clock.now() + Span::hours(*hours));
        let id = *session.get_or_insert_with(|| {
            app.start_practice(&pack, SessionSize::Questions(4))
                .unwrap()
                .session
        });
        let answer = match app.next_practice(id).unwrap() {
            Step::Done(_) => {
                session = None;
                continue;
            }
            Step::Ask(asked) => Answer {
                session: id,
                position: asked.position,
                chosen: asked.options[option % asked.options.len()].id.clone(),
                confidence: if *is_sure {
                    Confidence::Sure
                } else {
                    Confidence::Unsure
                },
                elapsed: Span::seconds(*seconds),
            },
        };
        app.answer_practice(&answer).unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn rebuilding_the_caches_changes_nothing(
        acts in prop::collection::vec((-30i64..200, 0usize..4, any::<bool>(), 0i64..400), 1..40),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("docket.db");
        let clock = SimulatedClock::at(START);
        let mut app = open(&path, &clock);
        let pack = largest_pack(&app);
        study(&mut app, &clock, &acts);
        let before = caches(&path, &pack);
        app.rebuild_folds().unwrap();
        prop_assert_eq!(before, caches(&path, &pack));
    }
}
