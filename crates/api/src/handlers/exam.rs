//! The mock exam: before and during.

use docket_app::{App, AttemptLine, Progressing};
use docket_domain::exam::attempt::{Act, Flag};
use docket_domain::exam::clock::Clock;
use docket_domain::id::{AttemptId, OptionId, PackId};
use docket_domain::progress::Tally;
use docket_domain::time::Span;

pub use super::exam_report::{exam_finish, exam_report};
use super::home::exam_spec;
use super::view;
use crate::WireError;
use crate::wire::common::PackRef;
use crate::wire::exam::{
    AttemptRef, AttemptSummary, Attempts, ClockView, ExamAct, ExamPlace, ExamPreview, ExamQuestion,
    ExamRecord, ExamState, ExamView, Quota,
};

pub fn exam_preview(app: &mut App, request: PackRef) -> Result<ExamPreview, WireError> {
    let outlook = app.exam_outlook(&PackId::new(&request.pack))?;
    Ok(ExamPreview {
        exam: exam_spec(&outlook.spec),
        available: outlook.is_available(),
        n_unseen: outlook.n_unseen,
        n_pool: outlook.n_pool,
        n_repeated: outlook.n_repeated,
        quotas: outlook
            .quotas
            .iter()
            .map(|quota| Quota {
                id: quota.subdomain.id.to_string(),
                title: quota.subdomain.title.clone(),
                weight_percent: quota.subdomain.weight.percent(),
                n_items: quota.n_items,
                n_available: quota.n_available,
            })
            .collect(),
    })
}

pub fn exam_start(app: &mut App, request: PackRef) -> Result<ExamView, WireError> {
    Ok(view_of(&app.start_exam(&PackId::new(&request.pack))?))
}

pub fn exam_open(app: &mut App, request: AttemptRef) -> Result<ExamView, WireError> {
    Ok(view_of(&app.open_exam(attempt(&request.attempt)?)?))
}

pub fn exam_record(app: &mut App, request: ExamRecord) -> Result<ExamView, WireError> {
    let act = match request.act {
        ExamAct::Answer { position, option } => Act::Answer {
            item_idx: item_idx(position)?,
            option: OptionId::new(&option),
        },
        ExamAct::Flag { position, flagged } => Act::Flag {
            item_idx: item_idx(position)?,
            flag: if flagged { Flag::Set } else { Flag::Clear },
        },
        ExamAct::Move { position } => Act::Move {
            item_idx: item_idx(position)?,
        },
    };
    Ok(view_of(&app.record_act(attempt(&request.attempt)?, &act)?))
}

pub fn exam_clock(app: &mut App, request: AttemptRef) -> Result<ClockView, WireError> {
    let (clock, limit) = app.exam_clock(attempt(&request.attempt)?)?;
    Ok(clock_view(clock, limit))
}

pub fn exams(app: &mut App, request: PackRef) -> Result<Attempts, WireError> {
    let attempts = app.attempts(&PackId::new(&request.pack))?;
    Ok(Attempts {
        attempts: attempts.iter().map(summary).collect(),
    })
}

pub fn attempt(text: &str) -> Result<AttemptId, WireError> {
    view::uuid("mock exam", text).map(AttemptId)
}

/// Positions on the wire count from 1.
fn item_idx(position: u32) -> Result<usize, WireError> {
    position
        .checked_sub(1)
        .map(|idx| idx as usize)
        .ok_or_else(|| WireError::bad_field("position", "a place of the form, from 1"))
}

fn view_of(exam: &Progressing) -> ExamView {
    let current = exam.state.current_idx;
    ExamView {
        attempt: exam.row.id.to_string(),
        title: exam.row.title.clone(),
        clock: clock_view(exam.clock, exam.row.limit),
        position: position(current),
        question: ExamQuestion {
            stem: exam.form.items[current].question.stem.clone(),
            options: view::options(&exam.form.presented(current)),
        },
        places: exam
            .state
            .items
            .iter()
            .map(|item| ExamPlace {
                seen: item.seen,
                flagged: item.flag == Flag::Set,
                chosen: item.chosen.as_ref().map(ToString::to_string),
            })
            .collect(),
        n_answered: position(exam.state.n_answered()) - 1,
    }
}

pub fn position(idx: usize) -> u32 {
    u32::try_from(idx + 1).unwrap_or(u32::MAX)
}

fn clock_view(clock: Clock, limit: Span) -> ClockView {
    let (state, remaining) = match clock {
        Clock::Running { remaining } => (ExamState::Running, remaining),
        Clock::Expired { .. } | Clock::Ended(_) => (ExamState::Finished, Span::ZERO),
    };
    ClockView {
        state,
        remaining_ms: remaining.0,
        total_ms: limit.0,
    }
}

fn summary(line: &AttemptLine) -> AttemptSummary {
    AttemptSummary {
        attempt: line.row.id.to_string(),
        started_at: line.row.started_at.to_rfc3339(),
        state: match line.result {
            Some(_) => ExamState::Finished,
            None => ExamState::Running,
        },
        n_items: line.n_items,
        n_answered: line.n_answered,
        score: line.result.map(|result| {
            view::proportion(Tally {
                right: result.n_right,
                n: result.n_scored,
            })
        }),
        passed: line.result.map(|result| result.passed),
    }
}
