// Generated from the table of commands. Do not edit.
import type { AttemptRef } from "./AttemptRef";
import type { Attempts } from "./Attempts";
import type { BookmarkSet } from "./BookmarkSet";
import type { ClockView } from "./ClockView";
import type { ContentProblems } from "./ContentProblems";
import type { ExamPreview } from "./ExamPreview";
import type { ExamRecord } from "./ExamRecord";
import type { ExamReport } from "./ExamReport";
import type { ExamView } from "./ExamView";
import type { Home } from "./Home";
import type { Marks } from "./Marks";
import type { NoteSet } from "./NoteSet";
import type { Nothing } from "./Nothing";
import type { PackRef } from "./PackRef";
import type { PlanSet } from "./PlanSet";
import type { PracticeAnswer } from "./PracticeAnswer";
import type { PracticeOutcome } from "./PracticeOutcome";
import type { PracticeStart } from "./PracticeStart";
import type { PracticeStep } from "./PracticeStep";
import type { Progress } from "./Progress";
import type { ReportAdd } from "./ReportAdd";
import type { ReportsCount } from "./ReportsCount";
import type { Saved } from "./Saved";
import type { SessionRef } from "./SessionRef";
import type { SessionStarted } from "./SessionStarted";
import type { SessionSummary } from "./SessionSummary";
import type { Settings } from "./Settings";
import type { TextFile } from "./TextFile";

/** Every command with its request and its reply. */
export type Commands = {
  /** What the first screen shows: packs, plan, tonight's session, and what was left open. */
  home: { request: Nothing; reply: Home };
  /** Chooses the pack to study. */
  pack_choose: { request: PackRef; reply: Home };
  /** Sets or clears the exam date and the minutes a day. */
  plan_set: { request: PlanSet; reply: Home };
  /** Every fault found in the packs, with its place and remedy. */
  content_problems: { request: Nothing; reply: ContentProblems };
  /** How the app looks on this device. */
  settings_get: { request: Nothing; reply: Settings };
  /** Replaces the settings as a whole. */
  settings_set: { request: Settings; reply: Settings };
  /** Starts a practice session: what is due first, then new concepts spread over the blueprint. */
  practice_start: { request: PracticeStart; reply: SessionStarted };
  /** The session's next unanswered question, or its summary when none is left. Asking twice gives the same question. */
  practice_next: { request: SessionRef; reply: PracticeStep };
  /** Answers a question. The answer is on disk when the reply arrives. */
  practice_answer: { request: PracticeAnswer; reply: PracticeOutcome };
  /** Ends a session early. Every answer given stays. */
  practice_end: { request: SessionRef; reply: SessionSummary };
  /** Sets or clears the bookmark of a question. */
  bookmark_set: { request: BookmarkSet; reply: Marks };
  /** Sets or clears the learner's own note on a question. */
  note_set: { request: NoteSet; reply: Marks };
  /** Notes that something is wrong with a question. Stays on this device. */
  report_add: { request: ReportAdd; reply: ReportsCount };
  /** All noted faults as one CSV file. */
  reports_export: { request: Nothing; reply: TextFile };
  /** The questions with a bookmark or a note. */
  saved: { request: PackRef; reply: Saved };
  /** Concepts seen, expected recall and first-sight accuracy, by area. */
  progress: { request: PackRef; reply: Progress };
  /** What a full mock exam would be: quotas, time, and how many questions are still unseen. */
  exam_preview: { request: PackRef; reply: ExamPreview };
  /** Draws a form and starts the clock. Refused while another attempt runs. */
  exam_start: { request: PackRef; reply: ExamView };
  /** Opens a running attempt where it was left. After a restart the clock goes on from the last sign of life. */
  exam_open: { request: AttemptRef; reply: ExamView };
  /** Records an act. It is on disk when the reply arrives. Refused once the time is up. */
  exam_record: { request: ExamRecord; reply: ExamView };
  /** Reads the clock and keeps a sign of life on disk; ends the attempt when the time is up. */
  exam_clock: { request: AttemptRef; reply: ClockView };
  /** Ends a running attempt and gives its report. */
  exam_finish: { request: AttemptRef; reply: ExamReport };
  /** The report of an ended attempt. */
  exam_report: { request: AttemptRef; reply: ExamReport };
  /** All attempts at a pack's mock exam, the newest first. */
  exams: { request: PackRef; reply: Attempts };
  /** Tries to open the store again after trouble. */
  reopen: { request: Nothing; reply: Home };
};
