//! A pack of any size, made up: 25 subdomains of equal weight, two questions to a concept.
// Each benchmark uses its own part of this file.
#![allow(dead_code)]

use std::borrow::Cow;
use std::fmt::Write as _;

use docket_pack::PackFiles;

pub const ID: &str = "made";
const N_AREAS: usize = 25;
const TO_A_CONCEPT: usize = 2;
const TO_A_TOPIC: usize = 40;

pub fn n_concepts(n_questions: usize) -> usize {
    n_questions / TO_A_CONCEPT
}

/// The id of a concept, counted from 0 over all areas in turn.
pub fn concept(concept_idx: usize) -> String {
    let area = concept_idx % N_AREAS;
    let topic = concept_idx / N_AREAS / TO_A_TOPIC;
    format!("A-{area}.t{topic}.c{concept_idx}")
}

/// The id of a question of a concept.
pub fn question(concept_idx: usize, nth: usize) -> String {
    let area = concept_idx % N_AREAS;
    let topic = concept_idx / N_AREAS / TO_A_TOPIC;
    let in_topic = concept_idx / N_AREAS % TO_A_TOPIC * TO_A_CONCEPT + nth + 1;
    format!("A-{area}.t{topic}.{in_topic:03}")
}

pub fn files(n_questions: usize) -> PackFiles {
    let mut files = vec![
        file("pack.json", pack()),
        file("outline.json", outline(n_questions)),
    ];
    for area in 0..N_AREAS {
        files.push(file(
            &format!("questions/A-{area}.json"),
            questions(n_questions, area),
        ));
    }
    PackFiles::new(ID, files).expect("a made pack keeps the bounds")
}

fn file(name: &str, text: String) -> (String, Cow<'static, [u8]>) {
    (name.to_owned(), Cow::Owned(text.into_bytes()))
}

const SOURCE: &str = r#"{"title":"Made","locator":"1","as_of":"2026-01-01"}"#;

fn pack() -> String {
    format!(
        r#"{{"format":1,"id":"{ID}","title":"Made","short_title":"Made","version":"1.0.0",
        "language":"en-US","jurisdiction":"None","licence":"CC0-1.0","disclaimer":"Made up.",
        "sources":[{SOURCE}],"exam":{{"items":25,"scored":25,"pilot":0,"minutes":40,"options":4,
        "pass_rule":"sum-of-minimal-competence"}}}}"#
    )
}

fn outline(n_questions: usize) -> String {
    let n_concepts = n_concepts(n_questions);
    let mut areas = Vec::new();
    for area in 0..N_AREAS {
        let concepts: Vec<usize> = (area..n_concepts).step_by(N_AREAS).collect();
        let topics: Vec<String> = concepts
            .chunks(TO_A_TOPIC)
            .enumerate()
            .map(|(topic, chunk)| {
                let concepts: Vec<String> = chunk
                    .iter()
                    .map(|idx| {
                        format!(
                            r#"{{"id":"{}","title":"Concept {idx}","statement":"It is so."}}"#,
                            concept(*idx)
                        )
                    })
                    .collect();
                format!(
                    r#"{{"id":"A-{area}.t{topic}","title":"Topic {topic}","origin":"ours","concepts":[{}]}}"#,
                    concepts.join(",")
                )
            })
            .collect();
        areas.push(format!(
            r#"{{"id":"A-{area}","title":"Area {area}","weight":{{"percent":4}},"topics":[{}]}}"#,
            topics.join(",")
        ));
    }
    format!(
        r#"{{"outline_note":"Made up.","domains":[{{"id":"A","title":"All","weight":{{"percent":100,"source":{SOURCE}}},"subdomains":[{}]}}]}}"#,
        areas.join(",")
    )
}

fn questions(n_questions: usize, area: usize) -> String {
    let mut text = format!(r#"{{"subdomain":"A-{area}","questions":["#);
    let mut first = true;
    for concept_idx in (area..n_concepts(n_questions)).step_by(N_AREAS) {
        for nth in 0..TO_A_CONCEPT {
            if !first {
                text.push(',');
            }
            first = false;
            let id = question(concept_idx, nth);
            let concept = concept(concept_idx);
            write!(
                text,
                r#"{{"id":"{id}","concept":"{concept}","pool":"practice","stem":"Which is it in case {concept_idx}?","options":[{{"id":"a","text":"This","why":"Right: so."}},{{"id":"b","text":"That","why":"No."}},{{"id":"c","text":"One","why":"No."}},{{"id":"d","text":"Two","why":"No."}}],"key":"a","order":"shuffle","level":"apply","minimal_competence":0.6,"takeaway":"So.","sources":[{SOURCE}]}}"#
            )
            .expect("memory takes every write");
        }
    }
    text + "]}"
}
