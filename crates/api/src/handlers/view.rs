//! How the domain's values look on the wire.

use docket_app::MarkRow;
use docket_domain::bank::Located;
use docket_domain::interval::{Z_80, wilson};
use docket_domain::progress::Tally;
use docket_domain::question::{AnswerOption, Question, Source};
use uuid::Uuid;

use crate::WireError;
use crate::wire::common::{
    Area, Explained, ExplainedOption, Marks, OptionView, Proportion, QuestionView, SourceView,
};

pub fn uuid(what: &str, text: &str) -> Result<Uuid, WireError> {
    Uuid::parse_str(text).map_err(|_| WireError::not_found(what, text))
}

pub fn proportion(tally: Tally) -> Proportion {
    let interval = wilson(tally.right, tally.n, Z_80);
    Proportion {
        right: tally.right,
        n: tally.n,
        share: (tally.n > 0).then(|| f64::from(tally.right) / f64::from(tally.n)),
        low: interval.low,
        high: interval.high,
    }
}

pub fn area(located: &Located<'_>) -> Area {
    Area {
        domain: located.domain.title.clone(),
        subdomain: located.subdomain.title.clone(),
        topic: located.topic.title.clone(),
    }
}

pub fn options(options: &[&AnswerOption]) -> Vec<OptionView> {
    options
        .iter()
        .map(|option| OptionView {
            id: option.id.to_string(),
            text: option.text.clone(),
        })
        .collect()
}

pub fn question(question: &Question, shown: &[&AnswerOption]) -> QuestionView {
    QuestionView {
        id: question.id.to_string(),
        stem: question.stem.clone(),
        options: options(shown),
    }
}

pub fn marks(mark: &MarkRow) -> Marks {
    Marks {
        bookmarked: mark.bookmarked,
        note: mark.note.clone(),
    }
}

pub fn source(source: &Source) -> SourceView {
    SourceView {
        title: source.title.clone(),
        locator: source.locator.clone(),
        as_of: source.as_of.to_string(),
    }
}

/// Titles around a question, from the pack or from a form that was drawn earlier.
pub struct Around {
    pub area: Area,
    pub concept: String,
    pub statement: String,
}

impl Around {
    pub fn of(located: &Located<'_>) -> Self {
        Self {
            area: area(located),
            concept: located.concept.title.clone(),
            statement: located.concept.statement.clone(),
        }
    }
}

pub fn explained(
    question: &Question,
    shown: &[&AnswerOption],
    around: Around,
    mark: &MarkRow,
) -> Explained {
    Explained {
        id: question.id.to_string(),
        stem: question.stem.clone(),
        options: shown
            .iter()
            .map(|option| ExplainedOption {
                id: option.id.to_string(),
                text: option.text.clone(),
                why: option.why.clone(),
                correct: option.id == question.key,
            })
            .collect(),
        takeaway: question.takeaway.clone(),
        sources: question.sources.iter().map(source).collect(),
        area: around.area,
        concept: around.concept,
        statement: around.statement,
        review_by: question.review_by.map(|date| date.to_string()),
        marks: marks(mark),
    }
}
