//! The questions of a pack, found by id, by concept and by area without a search.

use std::collections::HashMap;

use crate::id::{ConceptId, QuestionId};
use crate::outline::{Concept, Domain, Outline, Subdomain, Topic};
use crate::question::{Pool, Question};

/// Where a concept stands in the outline, by index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub domain_idx: usize,
    /// Among all subdomains of the outline, in its order.
    pub subdomain_idx: usize,
    subdomain_in_domain_idx: usize,
    topic_idx: usize,
    concept_idx: usize,
}

/// A concept's titles and those of the areas above it.
#[derive(Debug, Clone, Copy)]
pub struct Located<'a> {
    pub domain: &'a Domain,
    pub subdomain: &'a Subdomain,
    pub topic: &'a Topic,
    pub concept: &'a Concept,
}

/// An outline and its questions. Questions of a concept that the outline lacks are left out.
#[derive(Debug, Clone, Default)]
pub struct Bank {
    outline: Outline,
    questions: Vec<Question>,
    by_id: HashMap<QuestionId, usize>,
    places: HashMap<ConceptId, Place>,
    practice: HashMap<ConceptId, Vec<usize>>,
    /// Concepts with a practice question, by subdomain: the first of each topic, then the second.
    to_study: Vec<Vec<ConceptId>>,
    /// Mock questions by subdomain.
    mock: Vec<Vec<usize>>,
}

impl Bank {
    pub fn new(outline: Outline, questions: Vec<Question>) -> Self {
        let places = places(&outline);
        let questions: Vec<Question> = questions
            .into_iter()
            .filter(|question| places.contains_key(&question.concept))
            .collect();
        let n_subdomains = outline.subdomains().count();
        let mut by_id = HashMap::with_capacity(questions.len());
        let mut practice: HashMap<ConceptId, Vec<usize>> = HashMap::new();
        let mut mock = vec![Vec::new(); n_subdomains];
        for (question_idx, question) in questions.iter().enumerate() {
            by_id.insert(question.id.clone(), question_idx);
            match question.pool {
                Pool::Practice => practice
                    .entry(question.concept.clone())
                    .or_default()
                    .push(question_idx),
                Pool::Mock => mock[places[&question.concept].subdomain_idx].push(question_idx),
            }
        }
        let to_study = outline
            .subdomains()
            .map(|subdomain| across_topics(subdomain, &practice))
            .collect();
        Self {
            outline,
            questions,
            by_id,
            places,
            practice,
            to_study,
            mock,
        }
    }

    pub fn outline(&self) -> &Outline {
        &self.outline
    }

    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.by_id.get(id).map(|&idx| &self.questions[idx])
    }

    /// A question that may be asked in practice.
    pub fn practice_question(&self, id: &QuestionId) -> Option<&Question> {
        self.question(id)
            .filter(|question| question.pool == Pool::Practice)
    }

    /// The practice questions of a concept: siblings.
    pub fn practice_of(&self, concept: &ConceptId) -> impl Iterator<Item = &Question> {
        self.practice
            .get(concept)
            .into_iter()
            .flatten()
            .map(|&idx| &self.questions[idx])
    }

    /// The mock questions of a subdomain, by its index in the outline's order.
    pub fn mock_of(&self, subdomain_idx: usize) -> impl Iterator<Item = &Question> {
        self.mock[subdomain_idx]
            .iter()
            .map(|&idx| &self.questions[idx])
    }

    /// Concepts with a practice question, a list for each subdomain: the first concept of each
    /// topic, then the second of each, so that early study touches every topic.
    pub fn to_study(&self) -> &[Vec<ConceptId>] {
        &self.to_study
    }

    pub fn place(&self, concept: &ConceptId) -> Option<Place> {
        self.places.get(concept).copied()
    }

    pub fn located(&self, concept: &ConceptId) -> Option<Located<'_>> {
        let place = self.place(concept)?;
        let domain = &self.outline.domains[place.domain_idx];
        let subdomain = &domain.subdomains[place.subdomain_in_domain_idx];
        let topic = &subdomain.topics[place.topic_idx];
        Some(Located {
            domain,
            subdomain,
            topic,
            concept: &topic.concepts[place.concept_idx],
        })
    }

    pub fn n_in(&self, pool: Pool) -> usize {
        self.questions
            .iter()
            .filter(|question| question.pool == pool)
            .count()
    }
}

fn across_topics(
    subdomain: &Subdomain,
    practice: &HashMap<ConceptId, Vec<usize>>,
) -> Vec<ConceptId> {
    let mut ranked: Vec<(usize, ConceptId)> = subdomain
        .topics
        .iter()
        .flat_map(|topic| {
            topic
                .concepts
                .iter()
                .filter(|concept| practice.contains_key(&concept.id))
                .enumerate()
        })
        .map(|(rank, concept)| (rank, concept.id.clone()))
        .collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, concept)| concept).collect()
}

fn places(outline: &Outline) -> HashMap<ConceptId, Place> {
    let mut places = HashMap::new();
    let mut subdomain_idx = 0;
    for (domain_idx, domain) in outline.domains.iter().enumerate() {
        for (subdomain_in_domain_idx, subdomain) in domain.subdomains.iter().enumerate() {
            for (topic_idx, topic) in subdomain.topics.iter().enumerate() {
                for (concept_idx, concept) in topic.concepts.iter().enumerate() {
                    let place = Place {
                        domain_idx,
                        subdomain_idx,
                        subdomain_in_domain_idx,
                        topic_idx,
                        concept_idx,
                    };
                    places.insert(concept.id.clone(), place);
                }
            }
            subdomain_idx += 1;
        }
    }
    places
}
