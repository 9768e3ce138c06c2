//! Bookmarks, notes and reports of faulty questions.

use docket_app::App;
use docket_domain::id::{PackId, QuestionId};
use docket_domain::question::AnswerOption;

use super::view::{self, Around};
use crate::WireError;
use crate::wire::common::{Marks, Nothing, PackRef, TextFile};
use crate::wire::marks::{BookmarkSet, Fault, NoteSet, ReportAdd, ReportsCount, Saved};

pub fn bookmark_set(app: &mut App, request: BookmarkSet) -> Result<Marks, WireError> {
    let mark = app.change_mark(
        &PackId::new(&request.pack),
        &QuestionId::new(&request.question),
        |mark| mark.bookmarked = request.bookmarked,
    )?;
    Ok(view::marks(&mark))
}

pub fn note_set(app: &mut App, request: NoteSet) -> Result<Marks, WireError> {
    let mark = app.change_mark(
        &PackId::new(&request.pack),
        &QuestionId::new(&request.question),
        |mark| mark.note = request.text.trim().to_owned(),
    )?;
    Ok(view::marks(&mark))
}

pub fn report_add(app: &mut App, request: ReportAdd) -> Result<ReportsCount, WireError> {
    let fault = match request.fault {
        Fault::WrongKey => "wrong_key",
        Fault::Ambiguous => "ambiguous",
        Fault::OutOfDate => "out_of_date",
        Fault::Unclear => "unclear",
        Fault::Other => "other",
    };
    let n_reports = app.report_fault(
        &PackId::new(&request.pack),
        &QuestionId::new(&request.question),
        fault,
        &request.text,
    )?;
    Ok(ReportsCount { n_reports })
}

pub fn reports_export(app: &mut App, _: Nothing) -> Result<TextFile, WireError> {
    Ok(TextFile {
        name: format!("docket-reports-{}.csv", app.today().date()),
        mime: "text/csv".to_owned(),
        text: app.faults_as_csv()?,
    })
}

pub fn saved(app: &mut App, request: PackRef) -> Result<Saved, WireError> {
    let questions = app
        .saved_questions(&PackId::new(&request.pack))?
        .into_iter()
        .map(|saved| {
            let options: Vec<&AnswerOption> = saved.question.options.iter().collect();
            view::explained(
                saved.question,
                &options,
                Around::of(&saved.located),
                &saved.mark,
            )
        })
        .collect();
    Ok(Saved {
        questions,
        n_reports: app.n_reports()?,
    })
}
