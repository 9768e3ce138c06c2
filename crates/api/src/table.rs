//! The one table of commands. From it come [`carry_out`], the TypeScript map of commands and
//! `docs/wire.md`.

use docket_app::App;
use serde_json::Value;
use ts_rs::{Config, TS};

use crate::WireError;
use crate::handlers::{exam, home, marks, practice, progress};
use crate::wire::common::{Marks, Nothing, PackRef, TextFile};
use crate::wire::exam::{
    AttemptRef, Attempts, ClockView, ExamPreview, ExamRecord, ExamReport, ExamView,
};
use crate::wire::home::{ContentProblems, Home, PlanSet, Settings};
use crate::wire::marks::{BookmarkSet, NoteSet, ReportAdd, ReportsCount, Saved};
use crate::wire::practice::{
    PracticeAnswer, PracticeOutcome, PracticeStart, PracticeStep, SessionRef, SessionStarted,
    SessionSummary,
};
use crate::wire::progress::Progress;

/// What the documentation and the TypeScript map say of a command.
#[derive(Debug)]
pub struct CommandDoc {
    pub name: &'static str,
    pub doc: &'static str,
    /// TypeScript names.
    pub request: String,
    pub reply: String,
}

/// The settings by which TypeScript is made.
pub(crate) fn config() -> Config {
    Config::new().with_large_int("number")
}

macro_rules! commands {
    ($(#[doc = $doc:literal] $name:ident($request:ty) -> $reply:ty = $handler:path;)*) => {
        /// Decodes the payload, runs the command's use case and encodes its reply.
        pub(crate) fn carry_out(
            app: &mut App,
            command: &str,
            payload: Value,
        ) -> Result<Value, WireError> {
            match command {
                $(stringify!($name) => {
                    let request: $request = serde_json::from_value(payload)
                        .map_err(|error| WireError::bad_payload(command, &error))?;
                    let reply: $reply = $handler(app, request)?;
                    serde_json::to_value(reply).map_err(|_| WireError::internal(command))
                })*
                _ => Err(WireError::unknown_command(command)),
            }
        }

        /// Every command, in the table's order.
        pub fn documented() -> Vec<CommandDoc> {
            let config = config();
            vec![$(CommandDoc {
                name: stringify!($name),
                doc: $doc,
                request: <$request as TS>::name(&config),
                reply: <$reply as TS>::name(&config),
            }),*]
        }

        /// Hands every request and reply type to `visitor`.
        pub(crate) fn visit_types(visitor: &mut impl ts_rs::TypeVisitor) {
            $(
                visitor.visit::<$request>();
                visitor.visit::<$reply>();
            )*
        }
    };
}

commands! {
    #[doc = "What the first screen shows: packs, plan, tonight's session, and what was left open."]
    home(Nothing) -> Home = home::home;
    #[doc = "Chooses the pack to study."]
    pack_choose(PackRef) -> Home = home::pack_choose;
    #[doc = "Sets or clears the exam date and the minutes a day."]
    plan_set(PlanSet) -> Home = home::plan_set;
    #[doc = "Every fault found in the packs, with its place and remedy."]
    content_problems(Nothing) -> ContentProblems = home::content_problems;
    #[doc = "How the app looks on this device."]
    settings_get(Nothing) -> Settings = home::settings_get;
    #[doc = "Replaces the settings as a whole."]
    settings_set(Settings) -> Settings = home::settings_set;
    #[doc = "Starts a practice session: what is due first, then new concepts spread over the blueprint."]
    practice_start(PracticeStart) -> SessionStarted = practice::practice_start;
    #[doc = "The session's next unanswered question, or its summary when none is left. Asking twice gives the same question."]
    practice_next(SessionRef) -> PracticeStep = practice::practice_next;
    #[doc = "Answers a question. The answer is on disk when the reply arrives."]
    practice_answer(PracticeAnswer) -> PracticeOutcome = practice::practice_answer;
    #[doc = "Ends a session early. Every answer given stays."]
    practice_end(SessionRef) -> SessionSummary = practice::practice_end;
    #[doc = "Sets or clears the bookmark of a question."]
    bookmark_set(BookmarkSet) -> Marks = marks::bookmark_set;
    #[doc = "Sets or clears the learner's own note on a question."]
    note_set(NoteSet) -> Marks = marks::note_set;
    #[doc = "Notes that something is wrong with a question. Stays on this device."]
    report_add(ReportAdd) -> ReportsCount = marks::report_add;
    #[doc = "All noted faults as one CSV file."]
    reports_export(Nothing) -> TextFile = marks::reports_export;
    #[doc = "The questions with a bookmark or a note."]
    saved(PackRef) -> Saved = marks::saved;
    #[doc = "Concepts seen, expected recall and first-sight accuracy, by area."]
    progress(PackRef) -> Progress = progress::progress;
    #[doc = "What a full mock exam would be: quotas, time, and how many questions are still unseen."]
    exam_preview(PackRef) -> ExamPreview = exam::exam_preview;
    #[doc = "Draws a form and starts the clock. Refused while another attempt runs."]
    exam_start(PackRef) -> ExamView = exam::exam_start;
    #[doc = "Opens a running attempt where it was left. After a restart the clock goes on from the last sign of life."]
    exam_open(AttemptRef) -> ExamView = exam::exam_open;
    #[doc = "Records an act. It is on disk when the reply arrives. Refused once the time is up."]
    exam_record(ExamRecord) -> ExamView = exam::exam_record;
    #[doc = "Reads the clock and keeps a sign of life on disk; ends the attempt when the time is up."]
    exam_clock(AttemptRef) -> ClockView = exam::exam_clock;
    #[doc = "Ends a running attempt and gives its report."]
    exam_finish(AttemptRef) -> ExamReport = exam::exam_finish;
    #[doc = "The report of an ended attempt."]
    exam_report(AttemptRef) -> ExamReport = exam::exam_report;
    #[doc = "All attempts at a pack's mock exam, the newest first."]
    exams(PackRef) -> Attempts = exam::exams;
    #[doc = "Tries to open the store again after trouble."]
    reopen(Nothing) -> Home = home::home;
}
