//! Forms of the bundled packs, drawn through the use cases.

#![allow(clippy::unwrap_used, reason = "a panic is a test's report")]

use std::collections::HashSet;

use docket_app::{App, AppError};
use docket_domain::exam::attempt::Act;
use docket_domain::exam::form::ItemKind;
use docket_domain::id::PackId;
use docket_domain::question::Pool;
use docket_domain::seed::Seed;
use docket_domain::time::{Span, Timestamp};
use docket_simulation::{Packs, SimulatedClock, SimulatedEnv};

fn in_app(test: impl FnOnce(&mut App, &SimulatedClock)) {
    let folder = tempfile::tempdir().unwrap();
    let clock = SimulatedClock::at(Timestamp(1_795_000_000_000));
    let env = SimulatedEnv::new(clock.clone(), Seed(11), Packs::Bundled);
    let path = folder.path().join("docket.db");
    let mut app = App::open(Box::new(env), &path)
        .map_err(|(_, error)| error)
        .unwrap();
    test(&mut app, &clock);
}

fn packs(app: &App) -> Vec<PackId> {
    app.library()
        .packs()
        .iter()
        .map(|loaded| loaded.pack.about.id.clone())
        .collect()
}

#[test]
fn every_bundled_pack_gives_a_form_by_its_exact_quotas() {
    in_app(|app, _| {
        for pack in packs(app) {
            let outlook = app.exam_outlook(&pack).unwrap();
            let spec = outlook.spec;
            let wanted: Vec<(String, usize)> = outlook
                .quotas
                .iter()
                .map(|quota| (quota.subdomain.id.to_string(), quota.n_items as usize))
                .collect();
            let exam = app.start_exam(&pack).unwrap();
            let items = &exam.form.items;
            assert_eq!(items.len(), spec.n_items as usize);
            for (subdomain, n_items) in wanted {
                let n_drawn = items
                    .iter()
                    .filter(|item| item.area.subdomain.as_str() == subdomain)
                    .count();
                assert_eq!(n_drawn, n_items, "{pack}: {subdomain}");
            }
            let n_scored = items
                .iter()
                .filter(|item| item.kind == ItemKind::Scored)
                .count();
            assert_eq!(n_scored, spec.n_scored as usize);
            assert!(items.iter().all(|item| item.question.pool == Pool::Mock));
            let distinct: HashSet<_> = items.iter().map(|item| &item.question.id).collect();
            assert_eq!(distinct.len(), items.len());
            app.finish_exam(exam.row.id).unwrap();
        }
    });
}

#[test]
fn the_next_form_takes_what_the_last_one_left() {
    in_app(|app, _| {
        let pack = packs(app)[0].clone();
        let first = app.start_exam(&pack).unwrap();
        app.finish_exam(first.row.id).unwrap();
        let outlook = app.exam_outlook(&pack).unwrap();
        let (n_unseen, n_repeated) = (outlook.n_unseen, outlook.n_repeated);
        let second = app.start_exam(&pack).unwrap();
        let seen: HashSet<_> = first
            .form
            .items
            .iter()
            .map(|item| &item.question.id)
            .collect();
        let n_again = second
            .form
            .items
            .iter()
            .filter(|item| seen.contains(&item.question.id))
            .count();
        assert_eq!(n_again, n_repeated as usize);
        assert!(n_again as u32 + n_unseen >= outlook_items(&second));
    });
}

fn outlook_items(exam: &docket_app::Progressing) -> u32 {
    u32::try_from(exam.form.items.len()).unwrap()
}

#[test]
fn a_second_exam_waits_for_the_end_of_the_first() {
    in_app(|app, clock| {
        let pack = packs(app)[0].clone();
        let first = app.start_exam(&pack).unwrap();
        assert!(matches!(
            app.start_exam(&pack),
            Err(AppError::ExamRunning(id)) if id == first.row.id
        ));
        clock.set(clock.now() + first.row.limit);
        assert!(app.start_exam(&pack).is_ok());
    });
}

#[test]
fn nothing_is_told_before_the_end_and_nothing_is_taken_after_it() {
    in_app(|app, clock| {
        let pack = packs(app)[0].clone();
        let exam = app.start_exam(&pack).unwrap();
        let id = exam.row.id;
        assert!(matches!(app.exam_report(id), Err(AppError::ExamRunning(_))));
        clock.set(clock.now() + exam.row.limit + Span::seconds(1));
        let late = app.record_act(id, &Act::Move { item_idx: 3 });
        assert!(matches!(late, Err(AppError::ExamOver)));
        let report = app.exam_report(id).unwrap();
        assert_eq!(report.score.n_unanswered, outlook_items(&exam));
        assert_eq!(report.exam.state.used(), exam.row.limit);
    });
}
