//! What a candidate does, told through the wire: real files, the bundled packs, a clock that is moved.

#![allow(clippy::unwrap_used, reason = "a panic is a test's report")]

#[path = "support/machine.rs"]
mod machine;

use std::path::Path;

use docket_api::Code;
use docket_domain::time::Span;
use docket_simulation::Packs;
use machine::{Machine, copy_folder, first_option, text};
use serde_json::{Value, json};

#[test]
fn a_first_answer_is_explained_and_found_the_next_day() {
    let mut machine = Machine::new();
    let mut docket = machine.start();
    assert_eq!(docket.ask("home", json!({}))["welcome"], true);
    let session = docket.session(5);
    let step = docket.next(&session);
    assert_eq!(
        step,
        docket.next(&session),
        "asking twice gives the same question"
    );
    assert!(
        step["question"].get("key").is_none(),
        "the key is not told before the answer"
    );

    let outcome = docket.answer(&session, &step, &first_option(&step), "sure");
    let options = outcome["explained"]["options"].as_array().unwrap();
    assert!(
        options
            .iter()
            .all(|option| !text(&option["why"]).is_empty())
    );
    assert_eq!(
        options
            .iter()
            .filter(|option| option["correct"] == true)
            .count(),
        1
    );
    assert!(
        !outcome["explained"]["sources"]
            .as_array()
            .unwrap()
            .is_empty()
    );
    drop(docket);

    machine.pass(Span::days(1));
    let mut docket = machine.start();
    let home = docket.ask("home", json!({}));
    assert_eq!(home["welcome"], false);
    assert_eq!(home["open_session"]["answered"], 1);
    let pack = docket.pack();
    let progress = docket.ask("progress", json!({"pack": pack}));
    assert_eq!(progress["n_answers"], 1);
    assert_eq!(progress["first_sight"]["n"], 1);
}

#[test]
fn a_missed_concept_comes_back_in_the_session_and_the_same_day() {
    let mut machine = Machine::new();
    let mut docket = machine.start();
    let session = docket.session(3);
    let step = docket.next(&session);
    let options = step["question"]["options"].as_array().unwrap().clone();
    // One of the options is wrong for sure: the first answer tells the key, and the others miss.
    let mut missed = None;
    for option in &options {
        let mut other = Machine::new();
        let mut there = other.start();
        let same = there.session(3);
        let step = there.next(&same);
        let outcome = there.answer(&same, &step, &text(&option["id"]), "sure");
        if outcome["correct"] == false {
            missed = Some(text(&option["id"]));
            break;
        }
    }
    let outcome = docket.answer(&session, &step, &missed.unwrap(), "sure");
    assert_eq!(outcome["rating"], "again");
    assert_eq!(outcome["second_look"], true);
    assert_eq!(outcome["total"], 4);
    assert_eq!(outcome["comes_back"]["days"], 0);
    machine.pass(Span::minutes(11));
    let home = docket.ask("home", json!({}));
    assert_eq!(home["offer"]["n_due"], 1);
}

#[test]
fn an_answer_counts_once() {
    let mut machine = Machine::new();
    let mut docket = machine.start();
    let session = docket.session(3);
    let step = docket.next(&session);
    let option = first_option(&step);
    docket.answer(&session, &step, &option, "unsure");
    let again = json!({
        "session": session, "position": 1, "option": option, "confidence": "sure", "elapsed_ms": 1,
    });
    assert_eq!(
        docket.refused("practice_answer", again).code,
        Code::AlreadyAnswered
    );
    let pack = docket.pack();
    assert_eq!(
        docket.ask("progress", json!({"pack": pack}))["n_answers"],
        1
    );
}

#[test]
fn marks_and_reports_stay_with_the_question() {
    let mut machine = Machine::new();
    let mut docket = machine.start();
    let session = docket.session(3);
    let step = docket.next(&session);
    let (pack, question) = (docket.pack(), text(&step["question"]["id"]));
    docket.ask(
        "bookmark_set",
        json!({"pack": pack, "question": question, "bookmarked": true}),
    );
    docket.ask(
        "note_set",
        json!({"pack": pack, "question": question, "text": "ask the bookkeeper"}),
    );
    docket.ask(
        "report_add",
        json!({
            "pack": pack, "question": question, "fault": "unclear", "text": "which \"it\"?",
        }),
    );
    drop(docket);
    let mut docket = machine.start();
    let saved = docket.ask("saved", json!({"pack": pack}));
    assert_eq!(saved["questions"][0]["id"], question.as_str());
    assert_eq!(saved["questions"][0]["marks"]["note"], "ask the bookkeeper");
    assert_eq!(saved["n_reports"], 1);
    let csv = text(&docket.ask("reports_export", json!({}))["text"]);
    assert!(
        csv.contains(&question) && csv.contains("\"which \"\"it\"\"?\""),
        "{csv}"
    );
}

#[test]
fn a_whole_exam_is_sat_across_a_power_cut() {
    let mut machine = Machine::new();
    let mut docket = machine.start();
    let view = docket.start_exam();
    let attempt = text(&view["attempt"]);
    let n_items = view["places"].as_array().unwrap().len();
    for position in 1..=n_items / 2 {
        machine.pass(Span::minutes(1));
        docket.act(&attempt, json!({"kind": "move", "position": position}));
        docket.act(
            &attempt,
            json!({"kind": "answer", "position": position, "option": "a"}),
        );
    }
    docket.act(
        &attempt,
        json!({"kind": "flag", "position": 2, "flagged": true}),
    );
    let before = docket.ask("exam_open", json!({"attempt": attempt}));
    // The power fails: nothing is closed in order, and the machine is off for a night.
    std::mem::forget(docket);
    machine.pass(Span::hours(9));

    let mut docket = machine.start();
    assert_eq!(
        docket.ask("home", json!({}))["open_attempt"]["attempt"],
        attempt.as_str()
    );
    let after = docket.ask("exam_open", json!({"attempt": attempt}));
    assert_eq!(before, after, "same question, same marks, same time left");
    let early = docket.refused("exam_report", json!({"attempt": attempt}));
    assert_eq!(early.code, Code::ExamRunning);

    let report = docket.ask("exam_finish", json!({"attempt": attempt}));
    assert_eq!(report["n_interruptions"], 1);
    assert_eq!(report["score"]["n"], 100);
    assert_eq!(report["pilots"]["n"], 25);
    assert_eq!(report["n_unanswered"], n_items - n_items / 2);
    assert_eq!(report["used_ms"], 62 * 60_000);
    let cut = report["cut"]["exact"].as_f64().unwrap();
    let scored_right = report["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|item| item["scored"] == true && item["correct"] == true)
        .count();
    assert_eq!(report["score"]["right"], scored_right);
    assert_eq!(report["passed"], scored_right as f64 >= cut);
    drop(docket);
    machine.pass(Span::days(300));
    let mut docket = machine.start();
    assert_eq!(
        docket.ask("exam_report", json!({"attempt": attempt})),
        report,
        "kept for ever"
    );
}

#[test]
fn the_exam_ends_by_itself_at_zero() {
    let mut machine = Machine::new();
    let mut docket = machine.start();
    let attempt = text(&docket.start_exam()["attempt"]);
    docket.act(
        &attempt,
        json!({"kind": "answer", "position": 1, "option": "a"}),
    );
    machine.pass(Span::minutes(240));
    let late = json!({"attempt": attempt, "act": {"kind": "answer", "position": 2, "option": "a"}});
    assert_eq!(docket.refused("exam_record", late).code, Code::ExamOver);
    let clock = docket.ask("exam_clock", json!({"attempt": attempt}));
    assert_eq!(
        (&clock["state"], &clock["remaining_ms"]),
        (&json!("finished"), &json!(0))
    );
    let report = docket.ask("exam_report", json!({"attempt": attempt}));
    assert_eq!(report["ending"], "time_up");
    assert_eq!(report["used_ms"], report["total_ms"]);
}

#[test]
fn pilots_cannot_be_told_apart_during_the_exam() {
    let mut machine = Machine::new();
    let mut docket = machine.start();
    let view = docket.start_exam();
    let words = view.to_string();
    for secret in [
        "scored",
        "pilot",
        "key",
        "correct",
        "why",
        "minimal_competence",
    ] {
        assert!(
            !words.contains(&format!("\"{secret}\"")),
            "{secret} is told"
        );
    }
}

#[test]
fn a_damaged_file_is_reported_left_alone_and_tried_again() {
    let mut machine = Machine::new();
    std::fs::write(
        machine.db(),
        "not a database at all, but some text of a fair length",
    )
    .unwrap();
    let before = std::fs::read(machine.db()).unwrap();
    let mut docket = machine.start();
    for command in ["home", "practice_next", "reopen"] {
        let error = docket.refused(command, json!({}));
        assert_eq!(error.code, Code::StoreCorrupt, "{command}");
        assert!(
            error.details["path"]
                .as_str()
                .unwrap()
                .ends_with("docket.db")
        );
    }
    assert_eq!(std::fs::read(machine.db()).unwrap(), before);
    std::fs::remove_file(machine.db()).unwrap();
    assert_eq!(docket.ask("reopen", json!({}))["welcome"], true);
}

#[test]
fn a_broken_pack_is_named_and_the_others_work() {
    let mut machine = Machine::new();
    let packs = machine.folder.path().join("packs");
    copy_folder(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/clm"),
        &packs.join("whole"),
    );
    std::fs::create_dir_all(packs.join("broken")).unwrap();
    std::fs::write(packs.join("broken/pack.json"), "{\"format\": 1,").unwrap();
    machine.packs = Packs::In(packs);
    let mut docket = machine.start();
    let home = docket.ask("home", json!({}));
    assert_eq!(home["packs"].as_array().unwrap().len(), 1);
    let problems = docket.ask("content_problems", json!({}));
    let problem = problems["problems"]
        .as_array()
        .unwrap()
        .iter()
        .find(|problem| problem["pack"] == "broken" && problem["file"] == "pack.json")
        .unwrap();
    assert_eq!(problem["severity"], "error");
    let session = docket.session(3);
    assert_eq!(docket.next(&session)["kind"], "question");
}

#[test]
fn requests_that_are_not_understood_change_nothing() {
    let mut machine = Machine::new();
    let mut docket = machine.start();
    let pack = docket.pack();
    let cases = [
        ("no_such_command", json!({}), Code::UnknownCommand),
        ("home", json!({"extra": 1}), Code::BadRequest),
        ("practice_start", json!({"pack": "no-such"}), Code::NotFound),
        (
            "practice_start",
            json!({"pack": pack, "n_questions": 0}),
            Code::BadRequest,
        ),
        (
            "practice_start",
            json!({"pack": pack, "minutes": 241}),
            Code::BadRequest,
        ),
        (
            "practice_next",
            json!({"session": "not-a-uuid"}),
            Code::NotFound,
        ),
        (
            "plan_set",
            json!({"pack": pack, "exam_date": "soon", "minutes_per_day": null}),
            Code::BadRequest,
        ),
        (
            "plan_set",
            json!({"pack": pack, "exam_date": null, "minutes_per_day": 4}),
            Code::BadRequest,
        ),
        (
            "settings_set",
            json!({"theme": "dark", "text_scale": 500}),
            Code::BadRequest,
        ),
        (
            "exam_open",
            json!({"attempt": "01890000-0000-7000-8000-000000000000"}),
            Code::NotFound,
        ),
    ];
    let before = docket.ask("home", json!({}));
    for (command, payload, code) in cases {
        let error = docket.refused(command, payload.clone());
        assert_eq!(error.code, code, "{command} {payload}");
        assert!(error.message.ends_with('.'), "{}", error.message);
    }
    assert_eq!(docket.ask("home", json!({})), before);
}

#[test]
fn a_mock_question_is_told_only_once_its_exam_has_ended() {
    let mut machine = Machine::new();
    let mut docket = machine.start();
    let pack = docket.pack();
    let view = docket.start_exam();
    let attempt = text(&view["attempt"]);
    let mark = |question: &str| json!({"pack": pack, "question": question, "bookmarked": true});
    // Which questions the form has is not told; every mock question of the pack is refused.
    let bank = docket_pack::bundled()
        .iter()
        .find_map(|files| {
            docket_pack::decode(files)
                .pack
                .filter(|p| p.about.id.as_str() == pack)
        })
        .unwrap()
        .bank;
    for question in bank
        .questions()
        .iter()
        .filter(|q| q.pool == docket_domain::question::Pool::Mock)
    {
        let error = docket.refused("bookmark_set", mark(question.id.as_str()));
        assert_eq!(error.code, Code::NotFound);
    }
    let report = docket.ask("exam_finish", json!({"attempt": attempt}));
    let asked = text(&report["items"][0]["question"]["id"]);
    docket.ask("bookmark_set", mark(&asked));
    let saved = docket.ask("saved", json!({"pack": pack}));
    assert_eq!(saved["questions"][0]["id"], asked.as_str());
}

#[test]
fn one_exam_runs_at_a_time_whatever_its_pack() {
    let mut machine = Machine::new();
    let mut docket = machine.start();
    let home = docket.ask("home", json!({}));
    let packs = home["packs"].as_array().unwrap();
    assert!(packs.len() > 1);
    docket.ask("exam_start", json!({"pack": packs[0]["id"]}));
    let error = docket.refused("exam_start", json!({"pack": packs[1]["id"]}));
    assert_eq!(error.code, Code::ExamRunning);
    let home = docket.ask("pack_choose", json!({"pack": packs[1]["id"]}));
    assert!(
        home["open_attempt"].is_object(),
        "it is offered from every pack"
    );
}

#[test]
fn opening_the_store_anew_does_not_stop_the_clock() {
    let mut machine = Machine::new();
    let mut docket = machine.start();
    let attempt = text(&docket.start_exam()["attempt"]);
    machine.pass(Span::hours(1));
    docket.ask("reopen", json!({}));
    let view = docket.ask("exam_open", json!({"attempt": attempt}));
    assert_eq!(view["clock"]["remaining_ms"], 180 * 60_000);
}

#[test]
fn a_question_that_left_the_pack_is_passed_over() {
    let mut machine = Machine::new();
    let packs = machine.folder.path().join("packs");
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    copy_folder(&content.join("trail"), &packs.join("trail"));
    machine.packs = Packs::In(packs.clone());
    let mut docket = machine.start();
    let session = docket.session(5);
    let gone = text(&docket.next(&session)["question"]["id"]);
    drop(docket);

    let subdomain = gone.split('.').next().unwrap();
    let file = packs.join(format!("trail/questions/{subdomain}.json"));
    let mut bank: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
    bank["questions"]
        .as_array_mut()
        .unwrap()
        .retain(|question| question["id"] != gone.as_str());
    std::fs::write(&file, bank.to_string()).unwrap();
    let mut docket = machine.start();
    let step = docket.next(&session);
    assert_eq!(step["kind"], "question");
    assert_ne!(step["question"]["id"], gone.as_str());
}
