//! The report of an ended mock exam.

use docket_app::{App, Report};
use docket_domain::exam::attempt::{self, Flag};
use docket_domain::exam::form::{FormItem, ItemKind};
use docket_domain::exam::score::{self, DomainScore};
use docket_domain::grading::Mark;

use super::exam::{attempt, position};
use super::view::{self, Around};
use crate::WireError;
use crate::wire::common::Area;
use crate::wire::exam::{AreaScore, AttemptRef, CutView, Ending, ExamReport, ReportItem};

pub fn exam_finish(app: &mut App, request: AttemptRef) -> Result<ExamReport, WireError> {
    app.finish_exam(attempt(&request.attempt)?)?;
    exam_report(app, request)
}

pub fn exam_report(app: &mut App, request: AttemptRef) -> Result<ExamReport, WireError> {
    let report = app.exam_report(attempt(&request.attempt)?)?;
    let Report { exam, score, .. } = &report;
    let ended = exam
        .state
        .ended
        .ok_or_else(|| WireError::internal("exam_report"))?;
    let n_scored = f64::from(score.whole.n.max(1));
    Ok(ExamReport {
        attempt: exam.row.id.to_string(),
        pack: exam.row.pack.to_string(),
        title: exam.row.title.clone(),
        pack_version: exam.row.pack_version.clone(),
        started_at: exam.row.started_at.to_rfc3339(),
        finished_at: ended.at.to_rfc3339(),
        ending: match ended.ending {
            attempt::Ending::Submitted => Ending::Submitted,
            attempt::Ending::TimeUp => Ending::TimeUp,
        },
        used_ms: exam.state.used().0,
        total_ms: exam.row.limit.0,
        n_interruptions: exam.state.n_interruptions,
        score: view::proportion(score.whole),
        cut: CutView {
            points: score.cut.points(),
            exact: score.cut.exact(),
            share: score.cut.exact() / n_scored,
        },
        passed: score.passed(),
        pilots: view::proportion(score.pilots),
        n_unanswered: score.n_unanswered,
        domains: score.domains.iter().map(domain).collect(),
        items: (0..exam.form.items.len())
            .map(|item_idx| item(&report, item_idx))
            .collect(),
        seed: exam.row.seed.0.to_string(),
    })
}

fn domain(domain: &DomainScore) -> AreaScore {
    AreaScore {
        id: domain.id.to_string(),
        title: domain.title.clone(),
        score: view::proportion(domain.tally),
        subdomains: domain
            .subdomains
            .iter()
            .map(|subdomain| AreaScore {
                id: subdomain.id.to_string(),
                title: subdomain.title.clone(),
                score: view::proportion(subdomain.tally),
                subdomains: Vec::new(),
            })
            .collect(),
    }
}

fn item(report: &Report, item_idx: usize) -> ReportItem {
    let exam = &report.exam;
    let form_item = &exam.form.items[item_idx];
    let state = &exam.state.items[item_idx];
    ReportItem {
        position: position(item_idx),
        scored: form_item.kind == ItemKind::Scored,
        question: view::explained(
            &form_item.question,
            &exam.form.presented(item_idx),
            around(form_item),
            &report.marks[item_idx],
        ),
        chosen: state.chosen.as_ref().map(ToString::to_string),
        correct: score::mark(&exam.form, &exam.state, item_idx) == Mark::Right,
        flagged: state.flag == Flag::Set,
        elapsed_ms: state.elapsed.0,
    }
}

fn around(item: &FormItem) -> Around {
    Around {
        area: Area {
            domain: item.area.domain_title.clone(),
            subdomain: item.area.subdomain_title.clone(),
            topic: item.area.topic_title.clone(),
        },
        concept: item.area.concept_title.clone(),
        statement: item.area.statement.clone(),
    }
}
