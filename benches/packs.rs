//! Reading and checking packs: the bundled ones, and made ones of other sizes.
//!
//! `cargo bench -p docket-simulation --bench packs`

#[path = "support/made_pack.rs"]
mod made_pack;

use chrono::NaiveDate;
use docket_pack::{bundled, check, decode};

fn main() {
    divan::main();
}

/// What the app does with every bundled pack when it starts.
#[divan::bench]
fn decode_bundled(bencher: divan::Bencher<'_, '_>) {
    let packs = bundled();
    bencher.bench(|| {
        packs
            .iter()
            .map(decode)
            .filter(|d| d.pack.is_some())
            .count()
    });
}

/// What an author's check does, every rule included.
#[divan::bench]
fn check_bundled(bencher: divan::Bencher<'_, '_>) {
    let packs = bundled();
    let today = NaiveDate::from_ymd_opt(2026, 11, 24).expect("a date");
    bencher.bench(|| {
        packs
            .iter()
            .map(|pack| check(pack, today).len())
            .sum::<usize>()
    });
}

#[divan::bench(args = [1_000, 10_000, 100_000], sample_count = 10)]
fn decode_made(bencher: divan::Bencher<'_, '_>, n_questions: usize) {
    let files = made_pack::files(n_questions);
    bencher.bench(|| decode(&files));
}

#[divan::bench(args = [1_000, 10_000], sample_count = 10)]
fn check_made(bencher: divan::Bencher<'_, '_>, n_questions: usize) {
    let files = made_pack::files(n_questions);
    let today = NaiveDate::from_ymd_opt(2026, 11, 24).expect("a date");
    bencher.bench(|| check(&files, today));
}
