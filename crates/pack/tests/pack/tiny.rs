//! A small pack without a fault, made in code so that each test can break one thing in it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use docket_pack::{PackFiles, Problem, check, question_hash};
use serde_json::{Value, json};

pub const N_TOPICS: usize = 6;
pub const N_CONCEPTS: usize = 3;
pub const QUESTIONS: &str = "questions/A-1.json";
pub const REVIEWS: &str = "reviews/A-1.json";

/// The files of a pack, as values until they are written.
#[derive(Clone)]
pub struct Tiny {
    pub json: BTreeMap<String, Value>,
    pub raw: BTreeMap<String, Vec<u8>>,
}

pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

impl Tiny {
    pub fn new() -> Self {
        let mut tiny = Self {
            json: BTreeMap::new(),
            raw: BTreeMap::new(),
        };
        tiny.json.insert("pack.json".to_owned(), about());
        tiny.json.insert("outline.json".to_owned(), outline());
        tiny.json.insert("glossary.json".to_owned(), glossary());
        tiny.json.insert(QUESTIONS.to_owned(), questions());
        for topic in 0..N_TOPICS {
            let note = "A line of five words.\n".repeat(60);
            tiny.raw
                .insert(format!("notes/{}.md", topic_id(topic)), note.into_bytes());
        }
        tiny.review_all();
        tiny
    }

    /// Makes the ledger anew, for the questions as they are now.
    pub fn review_all(&mut self) {
        let reviews: Vec<Value> = self.json[QUESTIONS]["questions"]
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|question| {
                let entry = |kind, verdict| {
                    json!({
                        "question": question["id"], "hash": question_hash(question), "kind": kind,
                        "reviewer": "someone", "date": "2026-11-23", "verdict": verdict,
                    })
                };
                let mut blind = entry("blind", "agrees");
                blind["answer"] = question["key"].clone();
                blind["confidence"] = json!(90);
                [blind, entry("fact", "confirmed")]
            })
            .collect();
        let ledger = json!({"subdomain": "A-1", "reviews": reviews});
        self.json.insert(REVIEWS.to_owned(), ledger);
    }

    pub fn at(&mut self, file: &str, pointer: &str) -> &mut Value {
        let value = self.json.get_mut(file).expect("the tiny pack has the file");
        value
            .pointer_mut(pointer)
            .expect("the tiny pack has the place")
    }

    pub fn question(&mut self, idx: usize) -> &mut Value {
        self.at(QUESTIONS, &format!("/questions/{idx}"))
    }

    pub fn bytes(&self) -> BTreeMap<String, Vec<u8>> {
        let mut bytes = self.raw.clone();
        for (path, value) in &self.json {
            bytes
                .entry(path.clone())
                .or_insert_with(|| value.to_string().into_bytes());
        }
        bytes
    }

    pub fn files(&self) -> PackFiles {
        let files = self
            .bytes()
            .into_iter()
            .map(|(path, bytes)| (path, Cow::Owned(bytes)));
        PackFiles::new("tiny", files).expect("the paths are safe")
    }

    pub fn problems(&self) -> Vec<Problem> {
        check(&self.files(), today())
    }
}

fn source() -> Value {
    json!({"title": "A book", "locator": "chapter 1", "as_of": "2026-11-23"})
}

fn about() -> Value {
    json!({
        "$schema": "../schema/pack.schema.json", "format": 1, "id": "tiny", "title": "Tiny exam",
        "short_title": "Tiny", "version": "1.0.0", "language": "en-US",
        "jurisdiction": "nowhere", "licence": "CC0-1.0", "disclaimer": "Made for tests.",
        "sources": [source()],
        "exam": {
            "items": 18, "scored": 15, "pilot": 3, "minutes": 30, "options": 4,
            "pass_rule": "sum-of-minimal-competence",
        },
    })
}

/// A word of letters for a number, as ids and texts need many that differ.
pub fn word(n: usize) -> String {
    let letter = |n: usize| char::from(b'a' + u8::try_from(n % 26).unwrap());
    [n / 676, n / 26, n].map(letter).iter().collect()
}

fn topic_id(topic: usize) -> String {
    format!("A-1.t{}", word(topic))
}

fn concept_id(topic: usize, concept: usize) -> String {
    format!("{}.c{}", topic_id(topic), word(concept))
}

fn outline() -> Value {
    let concept = |topic, concept| {
        json!({
            "id": concept_id(topic, concept), "title": "A thing", "statement": "It is so.",
        })
    };
    let topics: Vec<Value> = (0..N_TOPICS)
        .map(|topic| {
            let concepts: Vec<Value> = (0..N_CONCEPTS).map(|n| concept(topic, n)).collect();
            json!({"id": topic_id(topic), "title": "A topic", "origin": "ours", "concepts": concepts})
        })
        .collect();
    json!({
        "outline_note": "All of it is made up.",
        "domains": [{
            "id": "A", "title": "Area", "weight": {"percent": 100, "source": source()},
            "subdomains": [{
                "id": "A-1", "title": "Part", "weight": {"percent": 100}, "topics": topics,
            }],
        }],
    })
}

fn glossary() -> Value {
    json!({"terms": [{
        "term": "Thing", "definition": "What it is.", "topic": topic_id(0), "source": source(),
    }]})
}

fn questions() -> Value {
    let mut questions = Vec::new();
    for topic in 0..N_TOPICS {
        for concept in 0..N_CONCEPTS {
            for pool in ["practice", "mock"] {
                questions.push(question(questions.len(), topic, concept, pool));
            }
        }
    }
    json!({
        "$schema": "../../schema/questions.schema.json", "subdomain": "A-1",
        "questions": questions,
    })
}

fn question(n: usize, topic: usize, concept: usize, pool: &str) -> Value {
    let words: Vec<String> = (0..6)
        .map(|nth| format!("q{}", word(n * 6 + nth)))
        .collect();
    let options: Vec<Value> = ["a", "b", "c", "d"]
        .iter()
        .map(|id| json!({"id": id, "text": format!("Do {id}{id} next"), "why": "It is so."}))
        .collect();
    let key = ["a", "b", "c", "d"][n % 4];
    let level = ["apply", "analyze", "apply", "recall"][n % 4];
    let number = concept * 2 + usize::from(pool == "mock") + 1;
    json!({
        "id": format!("{}.{number:03}", topic_id(topic)),
        "concept": concept_id(topic, concept), "pool": pool,
        "stem": format!("A firm has {}. What is next?", words.join(" ")),
        "options": options, "key": key, "order": "shuffle",
        "level": level, "minimal_competence": 0.6,
        "takeaway": "Do what is next.", "sources": [source()],
    })
}
