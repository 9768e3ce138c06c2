//! Every rule broken once in a pack that is otherwise without fault, and found where it is broken.

use crate::tiny::{QUESTIONS, REVIEWS, Tiny, word};
use docket_pack::{Problem, Rule, Severity, decode};
use serde_json::{Value, json};

/// Breaks the tiny pack and expects the rule at that file and place.
type Case = (Rule, &'static str, &'static str, fn(&mut Tiny));

fn set(tiny: &mut Tiny, file: &str, pointer: &str, value: Value) {
    *tiny.at(file, pointer) = value;
}

fn remove(tiny: &mut Tiny, file: &str, pointer: &str, field: &str) {
    tiny.at(file, pointer)
        .as_object_mut()
        .unwrap()
        .remove(field);
}

/// Sets a field of the first question and has it reviewed again.
fn first(tiny: &mut Tiny, field: &str, value: Value) {
    tiny.question(0)[field] = value;
    tiny.review_all();
}

fn first_option(tiny: &mut Tiny, field: &str, text: &str) {
    set(
        tiny,
        QUESTIONS,
        &format!("/questions/0/options/0/{field}"),
        json!(text),
    );
    tiny.review_all();
}

fn all_options(tiny: &mut Tiny, texts: [&str; 4]) {
    for (idx, text) in texts.into_iter().enumerate() {
        set(
            tiny,
            QUESTIONS,
            &format!("/questions/0/options/{idx}/text"),
            json!(text),
        );
    }
    tiny.review_all();
}

fn each(tiny: &mut Tiny, mut change: impl FnMut(usize, &mut Value)) {
    let questions = tiny.at(QUESTIONS, "/questions").as_array_mut().unwrap();
    questions
        .iter_mut()
        .enumerate()
        .for_each(|(idx, question)| change(idx, question));
    tiny.review_all();
}

/// A sound computation with the key `a`: 10, 20, 30, 40 from 20 and 2.
fn computed(tiny: &mut Tiny) {
    let question = tiny.question(0);
    question["stem"] = json!("A firm has 20 desks and 2 rooms. How many desks has a room?");
    question["order"] = json!("fixed");
    question["computation"] = json!({
        "given": {"desks": 20, "rooms": 2}, "decimals": 0, "key": "desks / rooms",
        "distractors": {"b": "desks", "c": "desks + 10 / (rooms - 1)", "d": "desks * rooms"},
    });
    all_options(tiny, ["10", "20", "30", "40"]);
}

fn in_computation(tiny: &mut Tiny, place: &str, value: Value) {
    computed(tiny);
    set(
        tiny,
        QUESTIONS,
        &format!("/questions/0/computation{place}"),
        value,
    );
    tiny.review_all();
}

const Q: &str = QUESTIONS;
const R: &str = REVIEWS;
const O: &str = "outline.json";
const P: &str = "pack.json";
const G: &str = "glossary.json";
const NOTE: &str = "notes/A-1.taaa.md";
const TOPIC: &str = "/domains/0/subdomains/0/topics/0";

#[rustfmt::skip]
const CASES: &[Case] = &[
    // The folder and its files.
    (Rule::UnexpectedFile, "photo.png", "", |t| { t.raw.insert("photo.png".into(), vec![]); }),
    (Rule::MissingFile, P, "", |t| { t.json.remove(P); }),
    (Rule::MissingFile, O, "", |t| { t.json.remove(O); }),
    (Rule::NotUtf8, P, "", |t| { t.raw.insert(P.into(), b"{\"\xff\":1}".to_vec()); }),
    (Rule::ByteOrderMark, G, "", |t| { t.raw.insert(G.into(), b"\xef\xbb\xbf{\"terms\":[]}".to_vec()); }),
    (Rule::JsonSyntax, Q, "/subdomain", |t| { t.raw.insert(Q.into(), b"{\"subdomain\": A}".to_vec()); }),
    (Rule::DuplicateField, G, "/terms", |t| { t.raw.insert(G.into(), b"{\"terms\":[],\"terms\":[]}".to_vec()); }),
    (Rule::UnsupportedFormat, P, "/format", |t| set(t, P, "/format", json!(2))),
    // Shape.
    (Rule::UnknownField, Q, "/questions/0/colour", |t| first(t, "colour", json!("red"))),
    (Rule::MissingField, Q, "/questions/0", |t| remove(t, Q, "/questions/0", "level")),
    (Rule::WrongType, Q, "/questions/0/stem", |t| first(t, "stem", json!(["x"]))),
    (Rule::WrongType, P, "/exam/items", |t| set(t, P, "/exam/items", json!(18.5))),
    (Rule::UnknownValue, Q, "/questions/0/pool", |t| first(t, "pool", json!("exam"))),
    (Rule::OutOfRange, Q, "/questions/0/minimal_competence", |t| first(t, "minimal_competence", json!(1.2))),
    (Rule::TooShort, Q, "/questions/0/sources", |t| first(t, "sources", json!([]))),
    (Rule::TooLong, Q, "/questions/0/takeaway", |t| first(t, "takeaway", json!("x".repeat(501)))),
    (Rule::Blank, Q, "/questions/0/stem", |t| first(t, "stem", json!(" \n"))),
    (Rule::BadDate, Q, "/questions/0/sources/0/as_of", |t| set(t, Q, "/questions/0/sources/0/as_of", json!("2026-02-30"))),
    // Ids.
    (Rule::IdForm, Q, "/questions/0/id", |t| first(t, "id", json!("A-1.taaa.1"))),
    (Rule::IdForm, P, "/version", |t| set(t, P, "/version", json!("1.0.0-beta"))),
    (Rule::IdForm, P, "/id", |t| set(t, P, "/id", json!("Tiny Exam"))),
    (Rule::IdForm, O, "/domains/0/subdomains/0/topics/0/id", |t| set(t, O, &format!("{TOPIC}/id"), json!("B-1.taaa"))),
    (Rule::DuplicateId, Q, "/questions/1/id", |t| { let id = t.question(0)["id"].clone(); t.question(1)["id"] = id; }),
    (Rule::DuplicateId, O, "/domains/0/subdomains/0/topics/0/concepts/1/id", |t| set(t, O, &format!("{TOPIC}/concepts/1/id"), json!("A-1.taaa.caaa"))),
    (Rule::DuplicateId, Q, "/questions/0/options/1/id", |t| set(t, Q, "/questions/0/options/1/id", json!("a"))),
    (Rule::FileName, Q, "/subdomain", |t| set(t, Q, "/subdomain", json!("A-2"))),
    (Rule::UnknownSubdomain, "questions/B-1.json", "/subdomain", |t| { t.json.insert("questions/B-1.json".into(), json!({"subdomain": "B-1", "questions": []})); }),
    (Rule::UnknownTopic, "notes/A-1.none.md", "", |t| { t.raw.insert("notes/A-1.none.md".into(), b"x".to_vec()); }),
    (Rule::UnknownTopic, G, "/terms/0/topic", |t| set(t, G, "/terms/0/topic", json!("A-1.none"))),
    (Rule::UnknownConcept, Q, "/questions/0/concept", |t| first(t, "concept", json!("A-1.taaa.none"))),
    (Rule::UnknownKey, Q, "/questions/0/key", |t| first(t, "key", json!("e"))),
    (Rule::OptionCount, Q, "/questions/0/options", |t| { t.at(Q, "/questions/0/options").as_array_mut().unwrap().pop(); }),
    (Rule::NoQuestions, P, "", |t| set(t, Q, "/questions", json!([]))),
    (Rule::IdTopic, Q, "/questions/0/id", |t| first(t, "id", json!("A-1.taab.901"))),
    // The exam's numbers.
    (Rule::ItemCounts, P, "/exam", |t| set(t, P, "/exam/pilot", json!(4))),
    (Rule::WeightSum, O, "/domains/0/weight", |t| set(t, O, "/domains/0/subdomains/0/weight/percent", json!(99.5))),
    (Rule::WeightSum, O, "/domains", |t| set(t, O, "/domains/0/weight/percent", json!(99.99))),
    (Rule::WeightSource, O, "/domains/0/weight", |t| remove(t, O, "/domains/0/weight", "source")),
    (Rule::MockQuota, Q, "/questions", |t| { t.question(1)["pool"] = json!("practice"); t.review_all(); }),
    (Rule::TopicCount, O, "/domains/0/subdomains/0/topics", |t| { t.at(O, "/domains/0/subdomains/0/topics").as_array_mut().unwrap().pop(); }),
    (Rule::ConceptCount, O, "/domains/0/subdomains/0/topics/0/concepts", |t| { t.at(O, &format!("{TOPIC}/concepts")).as_array_mut().unwrap().pop(); }),
    (Rule::FewQuestions, Q, "/questions", |t| { t.at(Q, "/questions").as_array_mut().unwrap().pop(); }),
    // Text.
    (Rule::Html, Q, "/questions/0/options/0/why", |t| first_option(t, "why", "It is <b>so</b>.")),
    (Rule::Html, O, "/domains/0/subdomains/0/topics/0/title", |t| set(t, O, &format!("{TOPIC}/title"), json!("<script>"))),
    (Rule::Link, Q, "/questions/0/takeaway", |t| first(t, "takeaway", json!("See [this](x)."))),
    (Rule::Link, NOTE, "", |t| { t.raw.get_mut(NOTE).unwrap().extend(b"![x](y)"); }),
    (Rule::OddCharacter, Q, "/questions/0/stem", |t| first(t, "stem", json!("A firm \u{202e}acts. What is next?"))),
    (Rule::Misspelling, Q, "/questions/0/takeaway", |t| first(t, "takeaway", json!("Keep them seperate."))),
    (Rule::BritishSpelling, Q, "/questions/0/takeaway", |t| first(t, "takeaway", json!("Labour is work."))),
    (Rule::LongSentence, Q, "/questions/0/stem", |t| first(t, "stem", json!("word ".repeat(45) + "is next?"))),
    // The stem.
    (Rule::StemQuestion, Q, "/questions/0/stem", |t| first(t, "stem", json!("The firm should"))),
    (Rule::LongStem, Q, "/questions/0/stem", |t| first(t, "stem", json!("Words are here. ".repeat(37) + "What is next?"))),
    (Rule::NegativeCase, Q, "/questions/0/stem", |t| first(t, "stem", json!("Which step is not next?"))),
    (Rule::NegativeOften, Q, "/questions", |t| each(t, |idx, q| if idx < 3 { q["stem"] = json!(format!("Which {} {} {} is NOT next?", word(idx), word(idx + 9), word(idx + 18))); })),
    (Rule::DoubleNegative, Q, "/questions/0/stem", |t| first(t, "stem", json!("Which firm would NOT say that it has not paid?"))),
    // The options.
    (Rule::EqualOptions, Q, "/questions/0/options/3/text", |t| all_options(t, ["one", "two", "six", "Two"])),
    (Rule::ForbiddenOption, Q, "/questions/0/options/3/text", |t| all_options(t, ["one", "two", "six", "All of the above"])),
    (Rule::ForbiddenOption, Q, "/questions/0/options/2/text", |t| all_options(t, ["one", "two", "Both A and B", "six"])),
    (Rule::LetterInWhy, Q, "/questions/0/options/0/why", |t| first_option(t, "why", "Right, as option C is wrong.")),
    (Rule::UnevenOptions, Q, "/questions/0/options", |t| first_option(t, "text", "Do a thing that takes many more words to say")),
    (Rule::KeyStandsOut, Q, "/questions/0/options", |t| first_option(t, "text", "Do a thing that takes many more words to say")),
    (Rule::AbsoluteWord, Q, "/questions/0/options", |t| all_options(t, ["Do aa next", "Do it always", "Do cc next", "Do dd next"])),
    (Rule::StemEcho, Q, "/questions/0/options", |t| { t.question(0)["stem"] = json!("A firm has a ledger. What is next?"); first_option(t, "text", "Do ledgers or the ledger"); }),
    (Rule::NumbersShuffled, Q, "/questions/0/order", |t| all_options(t, ["$1,000", "2%", "3.5", "1000.5"])),
    (Rule::NumbersNotRising, Q, "/questions/0/options", |t| { t.question(0)["order"] = json!("fixed"); all_options(t, ["$9", "$10", "$8", "$11"]); }),
    // Shares.
    (Rule::FewSituations, Q, "/questions", |t| each(t, |idx, q| if idx % 2 == 0 || idx < 3 { q["level"] = json!("recall") })),
    (Rule::MuchRecall, Q, "/questions", |t| each(t, |idx, q| if idx < 8 { q["level"] = json!("recall") })),
    (Rule::KeyLongest, Q, "/questions", |t| each(t, |idx, q| if idx < 11 { let key = idx % 4; q["options"][key]["text"] = json!(format!("Do {idx} next now")); })),
    (Rule::KeyPosition, Q, "/questions", |t| each(t, |idx, q| if idx < 4 { q["key"] = json!("a") })),
    // Computations.
    (Rule::ComputationOptions, Q, "/questions/0/computation/distractors", |t| in_computation(t, "/distractors", json!({"b": "desks", "c": "desks + 10"}))),
    (Rule::ComputationOptions, Q, "/questions/0/computation/distractors/a", |t| in_computation(t, "/distractors", json!({"a": "1", "b": "desks", "c": "desks + 10", "d": "desks * rooms"}))),
    (Rule::Formula, Q, "/questions/0/computation/key", |t| in_computation(t, "/key", json!("desks / (rooms - 2)"))),
    (Rule::Formula, Q, "/questions/0/computation/distractors/b", |t| in_computation(t, "/distractors/b", json!("chairs"))),
    (Rule::ComputedOtherwise, Q, "/questions/0/computation/key", |t| in_computation(t, "/key", json!("desks / rooms + 1"))),
    (Rule::EqualResults, Q, "/questions/0/computation/distractors/b", |t| in_computation(t, "/distractors/b", json!("desks / 2"))),
    (Rule::GivenNotInStem, Q, "/questions/0/computation/given/spare", |t| in_computation(t, "/given", json!({"desks": 20, "rooms": 2, "spare": 7}))),
    // Repetition.
    (Rule::NearDuplicate, Q, "/questions/5/stem", |t| { let stem = t.question(2)["stem"].clone(); t.question(5)["stem"] = stem; t.review_all(); }),
    // Dates and ratings.
    (Rule::ReviewDue, Q, "/questions/0/review_by", |t| first(t, "review_by", json!("2026-12-31"))),
    (Rule::ReviewOverdue, Q, "/questions/0/review_by", |t| first(t, "review_by", json!("2026-11-23"))),
    (Rule::FutureDate, Q, "/questions/0/sources/0/as_of", |t| { set(t, Q, "/questions/0/sources/0/as_of", json!("2026-11-25")); t.review_all(); }),
    (Rule::FutureDate, O, "/domains/0/weight/source/as_of", |t| set(t, O, "/domains/0/weight/source/as_of", json!("2027-01-01"))),
    (Rule::CompetenceRange, Q, "/questions/0/minimal_competence", |t| first(t, "minimal_competence", json!(0.95))),
    // The ledger.
    (Rule::NoLedger, P, "", |t| { t.json.remove(R); }),
    (Rule::UnknownReviewed, R, "/reviews/0/question", |t| set(t, R, "/reviews/0/question", json!("A-1.taaa.999"))),
    (Rule::ReviewAnswer, R, "/reviews/0", |t| set(t, R, "/reviews/0/answer", json!("b"))),
    (Rule::ReviewAnswer, R, "/reviews/0", |t| remove(t, R, "/reviews/0", "confidence")),
    (Rule::ReviewVoid, R, "/reviews/0/hash", |t| t.question(0)["takeaway"] = json!("Do what comes next.")),
    (Rule::ReviewAgainst, R, "/reviews/0/verdict", |t| set(t, R, "/reviews/0/verdict", json!("two-defensible"))),
    (Rule::NotReviewed, Q, "/questions", |t| { t.at(R, "/reviews").as_array_mut().unwrap().remove(0); }),
    (Rule::NotChecked, Q, "/questions", |t| { t.at(R, "/reviews").as_array_mut().unwrap().remove(1); }),
    // Notes.
    (Rule::NoteLength, NOTE, "", |t| { t.raw.insert(NOTE.into(), b"Short.".to_vec()); }),
    (Rule::TopicWithoutNote, O, "", |t| { t.raw.remove(NOTE); }),
];

fn listed(problems: &[Problem]) -> String {
    problems
        .iter()
        .map(|p| format!("\n  {} {}#{} {}", p.rule.id(), p.file, p.pointer, p.facts))
        .collect()
}

#[test]
fn the_tiny_pack_is_without_fault() {
    let problems = Tiny::new().problems();
    assert!(problems.is_empty(), "{}", listed(&problems));
    let mut tiny = Tiny::new();
    computed(&mut tiny);
    assert!(tiny.problems().is_empty(), "{}", listed(&tiny.problems()));
}

#[test]
fn each_breach_is_found_where_it_is() {
    for (rule, file, pointer, break_it) in CASES {
        let mut tiny = Tiny::new();
        break_it(&mut tiny);
        let problems = tiny.problems();
        let found = problems
            .iter()
            .any(|p| p.rule == *rule && p.file == *file && p.pointer == *pointer);
        assert!(
            found,
            "{} at {file}#{pointer}, found:{}",
            rule.id(),
            listed(&problems)
        );
    }
}

#[test]
fn every_rule_has_a_case() {
    // These are about a folder, its sizes and paths, and shown where folders are read; two subdomains are
    // needed for the last.
    let elsewhere = [
        Rule::UnsafePath,
        Rule::TooManyFiles,
        Rule::FileTooLarge,
        Rule::PackTooLarge,
        Rule::UnreadableFile,
        Rule::ForeignConcept,
    ];
    let without: Vec<&str> = Rule::ALL
        .iter()
        .filter(|rule| !elsewhere.contains(rule))
        .filter(|rule| !CASES.iter().any(|(found, ..)| found == *rule))
        .map(|rule| rule.id())
        .collect();
    assert!(without.is_empty(), "{without:?}");
}

#[test]
fn a_question_of_another_subdomains_concept_is_left_out() {
    let mut tiny = Tiny::new();
    let mut second = tiny.at(O, "/domains/0/subdomains/0").clone();
    second["id"] = json!("A-2");
    second["topics"] = json!([]);
    set(
        &mut tiny,
        O,
        "/domains/0/subdomains/0/weight/percent",
        json!(60),
    );
    second["weight"]["percent"] = json!(40);
    tiny.at(O, "/domains/0/subdomains")
        .as_array_mut()
        .unwrap()
        .push(second);
    let mut question = tiny.question(0).clone();
    question["id"] = json!("A-2.taaa.001");
    let file = json!({"subdomain": "A-2", "questions": [question]});
    tiny.json.insert("questions/A-2.json".to_owned(), file);
    let problems = decode(&tiny.files()).problems;
    assert_eq!(problems.len(), 1, "{}", listed(&problems));
    assert_eq!(problems[0].rule, Rule::ForeignConcept);
    assert_eq!(problems[0].pointer, "/questions/0/concept");
}

#[test]
fn one_bad_question_leaves_the_others_usable() {
    let mut tiny = Tiny::new();
    tiny.question(3)["key"] = json!("z");
    tiny.question(7)["stem"] = json!(7);
    let decoded = decode(&tiny.files());
    let pack = decoded.pack.unwrap();
    assert_eq!(pack.bank.questions().len(), 34);
    assert_eq!(decoded.problems.len(), 2, "{}", listed(&decoded.problems));
}

#[test]
fn a_fault_of_the_outline_or_the_pack_file_makes_the_pack_unusable() {
    for (file, pointer) in [(P, "/exam"), (O, "/domains"), (Q, "/questions")] {
        let mut tiny = Tiny::new();
        set(&mut tiny, file, pointer, json!("x"));
        let decoded = decode(&tiny.files());
        assert!(decoded.pack.is_none(), "{file}");
        assert!(
            decoded
                .problems
                .iter()
                .any(|p| p.severity() == Severity::Error)
        );
    }
}

#[test]
fn questions_that_are_poor_but_sound_are_decoded_without_a_word() {
    let mut tiny = Tiny::new();
    first(
        &mut tiny,
        "stem",
        json!("Which of these is not <b>next</b>"),
    );
    let decoded = decode(&tiny.files());
    assert!(decoded.problems.is_empty(), "{}", listed(&decoded.problems));
    assert_eq!(decoded.pack.unwrap().bank.questions().len(), 36);
}

#[test]
fn a_later_review_replaces_one_that_a_change_made_void() {
    let mut tiny = Tiny::new();
    let old = tiny.at(R, "/reviews/0").clone();
    tiny.question(0)["takeaway"] = json!("Do what comes next.");
    tiny.review_all();
    tiny.at(R, "/reviews")
        .as_array_mut()
        .unwrap()
        .insert(0, old);
    assert!(tiny.problems().is_empty(), "{}", listed(&tiny.problems()));
}
