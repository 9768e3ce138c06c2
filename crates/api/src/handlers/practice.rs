//! A practice session.

use docket_app::{Answer, App, Outcome, SessionSize, Step, Summary};
use docket_domain::grading::{self, Mark};
use docket_domain::id::{OptionId, PackId, SessionId};
use docket_domain::review::Due;
use docket_domain::scheduler;
use docket_domain::time::{Calendar, Span, StudyDay};

use super::view::{self, Around};
use crate::WireError;
use crate::wire::practice::{
    ComesBack, Confidence, PracticeAnswer, PracticeOutcome, PracticeStart, PracticeStep, Rating,
    Reason, SessionRef, SessionStarted, SessionSummary,
};

pub fn practice_start(app: &mut App, request: PracticeStart) -> Result<SessionStarted, WireError> {
    let size = match (request.n_questions, request.minutes) {
        (Some(_), Some(_)) => {
            return Err(WireError::bad_field(
                "minutes",
                "left out when n_questions is given",
            ));
        }
        (Some(n), None) => SessionSize::Questions(n),
        (None, Some(minutes)) => SessionSize::Minutes(minutes),
        (None, None) => SessionSize::Planned,
    };
    let started = app.start_practice(&PackId::new(&request.pack), size)?;
    Ok(SessionStarted {
        session: started.session.to_string(),
        total: started.n_due + started.n_new,
        n_due: started.n_due,
        n_new: started.n_new,
    })
}

pub fn practice_next(app: &mut App, request: SessionRef) -> Result<PracticeStep, WireError> {
    let calendar = app.calendar();
    Ok(match app.next_practice(session(&request.session)?)? {
        Step::Done(done) => PracticeStep::Done {
            summary: summary(&done, calendar),
        },
        Step::Ask(asked) => PracticeStep::Question {
            position: asked.position,
            total: asked.total,
            reason: match asked.reason {
                scheduler::Reason::Due => Reason::Due,
                scheduler::Reason::New => Reason::New,
                scheduler::Reason::Again => Reason::Again,
            },
            question: view::question(asked.question, &asked.options),
            area: view::area(&asked.located),
            marks: view::marks(&asked.mark),
        },
    })
}

pub fn practice_answer(
    app: &mut App,
    request: PracticeAnswer,
) -> Result<PracticeOutcome, WireError> {
    let calendar = app.calendar();
    let today = app.today();
    let answer = Answer {
        session: session(&request.session)?,
        position: request.position,
        chosen: OptionId::new(&request.option),
        confidence: match request.confidence {
            Confidence::Sure => grading::Confidence::Sure,
            Confidence::Unsure => grading::Confidence::Unsure,
        },
        elapsed: Span(request.elapsed_ms),
    };
    let outcome = app.answer_practice(&answer)?;
    Ok(view_of(outcome, &request.option, calendar, today))
}

pub fn practice_end(app: &mut App, request: SessionRef) -> Result<SessionSummary, WireError> {
    let calendar = app.calendar();
    let done = app.end_practice(session(&request.session)?)?;
    Ok(summary(&done, calendar))
}

fn view_of(
    outcome: Outcome<'_>,
    chosen: &str,
    calendar: Calendar,
    today: StudyDay,
) -> PracticeOutcome {
    let around = Around::of(&outcome.located);
    PracticeOutcome {
        correct: outcome.mark == Mark::Right,
        chosen: chosen.to_owned(),
        key: outcome.question.key.to_string(),
        rating: match outcome.rating {
            grading::Rating::Again => Rating::Again,
            grading::Rating::Hard => Rating::Hard,
            grading::Rating::Good => Rating::Good,
            grading::Rating::Easy => Rating::Easy,
        },
        second_look: outcome.second_look,
        explained: view::explained(
            outcome.question,
            &outcome.options,
            around,
            &outcome.learners_mark,
        ),
        comes_back: comes_back(outcome.due, calendar, today),
        answered: outcome.n_answered,
        total: outcome.total,
    }
}

fn comes_back(due: Due, calendar: Calendar, today: StudyDay) -> ComesBack {
    ComesBack {
        at: due_at(due, calendar),
        days: due.day.0 - today.0,
    }
}

/// The first instant at which a concept is asked again.
fn due_at(due: Due, calendar: Calendar) -> String {
    calendar.start_of(due.day).max(due.not_before).to_rfc3339()
}

fn summary(done: &Summary, calendar: Calendar) -> SessionSummary {
    SessionSummary {
        answered: done.n_answered,
        right: done.n_right,
        sure_but_wrong: done.n_sure_but_wrong,
        missed: done.missed.clone(),
        next_due: done.next_due.map(|due| due_at(due, calendar)),
    }
}

fn session(text: &str) -> Result<SessionId, WireError> {
    view::uuid("session", text).map(SessionId)
}
