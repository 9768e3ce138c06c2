//! A made bank: two domains, three subdomains of weights 50, 30 and 20 percent.
// Each test uses its own part of this file.
#![allow(dead_code)]

use docket_domain::bank::Bank;
use docket_domain::exam::blueprint::ExamSpec;
use docket_domain::id::{ConceptId, DomainId, OptionId, QuestionId, SubdomainId, TopicId};
use docket_domain::outline::{Concept, Domain, Outline, Subdomain, Topic, Weight};
use docket_domain::question::{
    AnswerOption, Level, MinimalCompetence, OptionOrder, Pool, Question,
};

pub const SPEC: ExamSpec = ExamSpec {
    n_items: 10,
    n_scored: 8,
    n_pilot: 2,
    minutes: 20,
    n_options: 3,
};

const SUBDOMAINS: [(&str, &str, u32); 3] = [
    ("A", "A-1", 5_000),
    ("A", "A-2", 3_000),
    ("B", "B-1", 2_000),
];

/// `n_concepts` concepts a subdomain in topics of two, each with `n_practice` and `n_mock` questions.
pub fn bank(n_concepts: usize, n_practice: usize, n_mock: usize) -> Bank {
    let mut domains: Vec<Domain> = Vec::new();
    let mut questions = Vec::new();
    for (domain, subdomain, weight) in SUBDOMAINS {
        let part = self::subdomain(subdomain, weight, n_concepts);
        for concept in part.topics.iter().flat_map(|topic| &topic.concepts) {
            for n in 0..n_practice + n_mock {
                let pool = if n < n_practice {
                    Pool::Practice
                } else {
                    Pool::Mock
                };
                questions.push(question(&concept.id, n, pool));
            }
        }
        match domains.iter_mut().find(|d| d.id.as_str() == domain) {
            Some(found) => {
                found.weight.0 += weight;
                found.subdomains.push(part);
            }
            None => domains.push(Domain {
                id: DomainId::new(domain),
                title: format!("Domain {domain}"),
                weight: Weight(weight),
                subdomains: vec![part],
            }),
        }
    }
    Bank::new(Outline { domains }, questions)
}

fn subdomain(id: &str, weight: u32, n_concepts: usize) -> Subdomain {
    let concepts: Vec<Concept> = (0..n_concepts)
        .map(|n| Concept {
            id: ConceptId::new(&format!("{id}.t{}.c{n}", n / 2)),
            title: format!("Concept {n} of {id}"),
            statement: "It is so.".to_owned(),
        })
        .collect();
    Subdomain {
        id: SubdomainId::new(id),
        title: format!("Subdomain {id}"),
        weight: Weight(weight),
        topics: concepts
            .chunks(2)
            .enumerate()
            .map(|(n, concepts)| Topic {
                id: TopicId::new(&format!("{id}.t{n}")),
                title: format!("Topic {n}"),
                concepts: concepts.to_vec(),
            })
            .collect(),
    }
}

pub fn question(concept: &ConceptId, n: usize, pool: Pool) -> Question {
    Question {
        id: QuestionId::new(&format!("{concept}.q{n}")),
        concept: concept.clone(),
        pool,
        stem: "Which is it?".to_owned(),
        options: ["a", "b", "c"]
            .map(|id| AnswerOption {
                id: OptionId::new(id),
                text: format!("Option {id}"),
                why: "So.".to_owned(),
            })
            .to_vec(),
        key: OptionId::new("b"),
        order: OptionOrder::Shuffle,
        level: Level::Apply,
        minimal_competence: MinimalCompetence(650),
        takeaway: "So it is.".to_owned(),
        sources: Vec::new(),
        review_by: None,
    }
}
