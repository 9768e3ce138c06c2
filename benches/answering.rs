//! Showing the next question and taking its answer, on a real file with full durability, beside
//! the same statements in bare SQLite on a copy of that file.
//!
//! `cargo bench -p docket-simulation --bench answering [-- --quick]`

#[path = "support/history.rs"]
mod history;
#[path = "support/made_pack.rs"]
mod made_pack;

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use docket_app::{Answer, App, SessionSize, Step};
use docket_domain::id::{PackId, SessionId};
use docket_domain::seed::Seed;
use docket_domain::time::{Span, Timestamp};
use docket_simulation::{Learner, Packs, SimulatedClock, SimulatedEnv};
use hdrhistogram::Histogram;
use rusqlite::{Connection, named_params};

const NOW: Timestamp = Timestamp(1_795_000_000_000);
const N_ANSWERS: u32 = 2_000;

fn main() {
    let quick = std::env::args().any(|argument| argument == "--quick");
    let sizes: &[(usize, usize)] = if quick {
        &[(1_000, 0), (1_000, 100_000)]
    } else {
        &[
            (1_000, 0),
            (1_000, 100_000),
            (1_000, 1_000_000),
            (10_000, 0),
            (10_000, 100_000),
            (10_000, 1_000_000),
            (100_000, 0),
            (100_000, 100_000),
            (100_000, 1_000_000),
        ]
    };
    println!("Times in microseconds, {N_ANSWERS} of each.\n");
    println!(
        "| questions | reviews | start, ms | next p50 | next p99 | answer p50 | answer p99 | bare p50 | bare p99 |"
    );
    println!("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (n_questions, n_reviews) in sizes {
        measure(*n_questions, *n_reviews);
    }
}

fn measure(n_questions: usize, n_reviews: usize) {
    let folder = tempfile::tempdir().expect("a folder for the database");
    let path = folder.path().join("docket.db");
    history::fill(&path, n_questions, n_reviews, NOW);
    let bare = folder.path().join("bare.db");
    std::fs::copy(&path, &bare).expect("a copy of the database");

    let clock = SimulatedClock::at(NOW);
    let mut app = open(&path, n_questions, &clock);
    let mut next = histogram();
    let mut answer = histogram();
    let start_ms = study(&mut app, &clock, &mut next, &mut answer);
    let bare = bare_pairs(&bare);
    println!(
        "| {n_questions} | {n_reviews} | {start_ms:.1} | {} | {} | {} | {} | {} | {} |",
        next.value_at_quantile(0.5),
        next.value_at_quantile(0.99),
        answer.value_at_quantile(0.5),
        answer.value_at_quantile(0.99),
        bare.value_at_quantile(0.5),
        bare.value_at_quantile(0.99),
    );
}

fn open(path: &Path, n_questions: usize, clock: &SimulatedClock) -> App {
    let packs = Packs::These(vec![made_pack::files(n_questions)]);
    let env = SimulatedEnv::new(clock.clone(), Seed(3), packs);
    let app = App::open(Box::new(env), path)
        .map_err(|(_, error)| error)
        .expect("the database opens");
    for problem in app.problems().iter().take(3) {
        println!(
            "{} {}: {}",
            problem.file,
            problem.pointer,
            problem.message()
        );
    }
    app
}

fn histogram() -> Histogram<u64> {
    Histogram::new(3).expect("three digits are allowed")
}

/// Sessions of 200, one every third day, until enough answers are in; gives the mean time to start
/// one.
fn study(
    app: &mut App,
    clock: &SimulatedClock,
    next: &mut Histogram<u64>,
    answer: &mut Histogram<u64>,
) -> f64 {
    let pack = PackId::new(made_pack::ID);
    let mut learner = Learner::new(Seed(5), 0.8, 30);
    let mut starts = Vec::new();
    while answer.len() < u64::from(N_ANSWERS) {
        let started = Instant::now();
        let session = app
            .start_practice(&pack, SessionSize::Questions(200))
            .expect("there is enough to study")
            .session;
        starts.push(started.elapsed().as_secs_f64() * 1e3);
        while let Some(given) = time_next(app, session, &mut learner, next) {
            let started = Instant::now();
            black_box(app.answer_practice(&given).expect("the answer is taken"));
            record(answer, started);
            if answer.len() == u64::from(N_ANSWERS) {
                break;
            }
        }
        clock.set(clock.now() + Span::days(3));
    }
    starts.iter().sum::<f64>() / starts.len() as f64
}

fn time_next(
    app: &App,
    session: SessionId,
    learner: &mut Learner,
    next: &mut Histogram<u64>,
) -> Option<Answer> {
    let started = Instant::now();
    let step = app.next_practice(session).expect("the session is known");
    record(next, started);
    let Step::Ask(asked) = step else {
        return None;
    };
    let (chosen, confidence) = learner.choose(asked.question);
    Some(Answer {
        session,
        position: asked.position,
        chosen,
        confidence,
        elapsed: Span::seconds(30),
    })
}

fn record(histogram: &mut Histogram<u64>, started: Instant) {
    let micros = u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX);
    histogram.saturating_record(micros.max(1));
}

/// The least that any scheduler must do: read a concept's memory, then log the review and put the
/// memory back in one durable transaction.
fn bare_pairs(path: &Path) -> Histogram<u64> {
    let mut connection = Connection::open(path).expect("the copy opens");
    connection
        .pragma_update(None, "journal_mode", "WAL")
        .expect("WAL");
    connection
        .pragma_update(None, "synchronous", "FULL")
        .expect("full durability");
    let mut times = histogram();
    for n in 0..N_ANSWERS {
        let concept = made_pack::concept(n as usize % made_pack::n_concepts(1_000));
        let started = Instant::now();
        bare_pair(&mut connection, n, &concept);
        record(&mut times, started);
    }
    times
}

fn bare_pair(connection: &mut Connection, n: u32, concept: &str) {
    let stability = connection
        .prepare_cached(include_str!("../crates/store/sql/memory/get.sql"))
        .and_then(|mut statement| {
            statement.query_row(
                named_params! {":pack": made_pack::ID, ":concept": concept},
                |row| row.get::<_, f64>(0),
            )
        })
        .unwrap_or(1.0);
    let id = (NOW.0 as u128) << 80 | 0x7 << 76 | 0x2 << 62 | u128::from(n);
    let blob = id.to_be_bytes();
    let transaction = connection.transaction().expect("a transaction");
    transaction
        .prepare_cached(include_str!("../crates/store/sql/review/append.sql"))
        .and_then(|mut statement| {
            statement.execute(named_params! {
                ":id": blob, ":device": blob, ":session": blob, ":at": NOW.0, ":day": 20_000,
                ":pack": made_pack::ID, ":question": "A-1.t.001", ":concept": concept,
                ":chosen": "a", ":correct": true, ":sure": true, ":elapsed_ms": 30_000,
                ":rating": 3,
            })
        })
        .expect("the review is logged");
    transaction
        .prepare_cached(include_str!("../crates/store/sql/memory/put.sql"))
        .and_then(|mut statement| {
            statement.execute(named_params! {
                ":pack": made_pack::ID, ":concept": concept, ":stability": stability + 0.1,
                ":difficulty": 5.0, ":reviewed_on": 20_000, ":due_day": 20_010,
                ":not_before": NOW.0, ":n_reviews": 2, ":n_lapses": 0,
            })
        })
        .expect("the memory is put");
    transaction.commit().expect("the pair is on disk");
}
