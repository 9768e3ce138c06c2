//! A database with as many reviews as wanted, as a learner of years would have it.
// Each benchmark uses its own part of this file.
#![allow(dead_code)]

use std::path::Path;

use docket_app::App;
use docket_domain::grading::{Confidence, Mark, Rating};
use docket_domain::id::{ConceptId, DeviceId, OptionId, PackId, QuestionId, ReviewId, SessionId};
use docket_domain::review::Review;
use docket_domain::seed::Seed;
use docket_domain::time::{Span, StudyDay, Timestamp};
use docket_simulation::{Packs, SimulatedClock, SimulatedEnv};
use docket_store::{Store, StoreError};
use uuid::Uuid;

use crate::made_pack;

/// Writes the log in large transactions, then lets the core fold its caches.
pub fn fill(path: &Path, n_questions: usize, n_reviews: usize, now: Timestamp) {
    let mut store = Store::open(path).expect("a new database");
    let n_concepts = made_pack::n_concepts(n_questions);
    let first = now.0 - Span::days(700).0;
    let step = Span::days(700).0 / (n_reviews as i64 + 1);
    for chunk in (0..n_reviews).collect::<Vec<_>>().chunks(50_000) {
        store
            .write::<_, StoreError>(|write| {
                for n in chunk {
                    write.append_review(&review(*n, n_concepts, first + step * *n as i64))?;
                }
                Ok(())
            })
            .expect("the log is written");
    }
    drop(store);
    let packs = Packs::These(vec![made_pack::files(40)]);
    let env = SimulatedEnv::new(SimulatedClock::at(now), Seed(1), packs);
    App::open(Box::new(env), path)
        .map_err(|(_, error)| error)
        .expect("the caches are folded at the first opening");
}

fn review(n: usize, n_concepts: usize, at: i64) -> Review {
    let concept_idx = n % n_concepts;
    let id = (at as u128) << 80 | 0x7 << 76 | 0x2 << 62 | n as u128;
    let rating = match n % 10 {
        0 => Rating::Again,
        1 | 2 => Rating::Hard,
        _ => Rating::Good,
    };
    Review {
        id: ReviewId(Uuid::from_u128(id)),
        device: DeviceId(Uuid::from_u128(1)),
        session: SessionId(Uuid::from_u128(2)),
        at: Timestamp(at),
        day: StudyDay(at / Span::days(1).0),
        pack: PackId::new(made_pack::ID),
        question: QuestionId::new(&made_pack::question(concept_idx, n / n_concepts % 2)),
        concept: ConceptId::new(&made_pack::concept(concept_idx)),
        chosen: OptionId::new("a"),
        mark: if rating == Rating::Again {
            Mark::Wrong
        } else {
            Mark::Right
        },
        confidence: Confidence::Sure,
        elapsed: Span::seconds(30),
        rating,
    }
}
