//! A practice session: planned at its start, walked through one question at a time.

use docket_domain::bank::Located;
use docket_domain::grading::{Mark, Pace, wants_second_look};
use docket_domain::id::{ConceptId, PackId, QuestionId, SessionId};
use docket_domain::question::{AnswerOption, Question};
use docket_domain::review::Due;
use docket_domain::scheduler::{self, Planned, Reason};
use docket_domain::seed::Seed;
use docket_store::{ItemAnswer, MarkRow, Read, SessionItemRow, SessionRow};

use crate::home::note_chosen;
use crate::{App, AppError};

/// How long a session is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionSize {
    /// 1 to 200 questions.
    Questions(u32),
    /// 1 to 240 minutes at the learner's own pace.
    Minutes(u32),
    /// The minutes a day of the plan, or [`App::MINUTES_UNPLANNED`].
    Planned,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Started {
    pub session: SessionId,
    pub n_due: u32,
    pub n_new: u32,
}

/// A question as a session asks it.
#[derive(Debug)]
pub struct Asked<'a> {
    /// From 1.
    pub position: u32,
    pub total: u32,
    pub reason: Reason,
    pub question: &'a Question,
    pub options: Vec<&'a AnswerOption>,
    pub located: Located<'a>,
    pub mark: MarkRow,
}

/// What a session does next.
#[derive(Debug)]
pub enum Step<'a> {
    Ask(Asked<'a>),
    Done(Summary),
}

/// What came of a session so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    pub n_answered: u32,
    pub n_right: u32,
    pub n_sure_but_wrong: u32,
    /// Titles of the concepts missed at least once, in the order in which they came up.
    pub missed: Vec<String>,
    pub next_due: Option<Due>,
}

impl App {
    /// The length of a session for a learner who has not said how many minutes a day there are.
    pub const MINUTES_UNPLANNED: u32 = 20;

    /// Starts a session; one that was left open is ended, with every answer kept.
    pub fn start_practice(
        &mut self,
        pack: &PackId,
        size: SessionSize,
    ) -> Result<Started, AppError> {
        let planned = self.plan_session(pack, size)?;
        if planned.is_empty() {
            return Err(AppError::NothingToStudy);
        }
        let questions = planned
            .iter()
            .map(|item| self.pick_question(pack, &item.concept))
            .collect::<Result<Vec<_>, _>>()?;

        let now = self.env.now();
        let session = SessionId(self.env.new_id());
        let row = SessionRow {
            pack: pack.clone(),
            seed: self.env.new_seed(),
            started_at: now,
            ended_at: None,
        };
        self.store.write(|write| {
            write.end_open_sessions(pack, now)?;
            write.add_session(session, &row)?;
            for (position, (item, question)) in (1..).zip(planned.iter().zip(questions)) {
                let item = SessionItemRow {
                    position,
                    concept: item.concept.clone(),
                    question,
                    reason: item.reason,
                    answer: None,
                };
                write.add_session_item(session, &item)?;
            }
            note_chosen(write, pack, now)
        })?;
        let n_of = |reason| planned.iter().filter(|item| item.reason == reason).count();
        Ok(Started {
            session,
            n_due: count(n_of(Reason::Due)),
            n_new: count(n_of(Reason::New)),
        })
    }

    /// The first unanswered question of a session. Asking twice gives the same one.
    pub fn next_practice(&self, session: SessionId) -> Result<Step<'_>, AppError> {
        let read = self.store.read();
        let row = session_row(&read, session)?;
        if row.ended_at.is_some() {
            return Ok(Step::Done(self.summarize(session, &row)?));
        }
        let bank = &self.pack(&row.pack)?.bank;
        // A new version of the pack may have dropped a question, or kept it for mock exams.
        let askable = |item: SessionItemRow| {
            let question = bank.practice_question(&item.question)?;
            Some((item, question, bank.located(&question.concept)?))
        };
        let next = match read.next_session_item(session)?.and_then(askable) {
            Some(next) => Some(next),
            None => read
                .session_items(session)?
                .into_iter()
                .filter(|item| item.answer.is_none())
                .find_map(askable),
        };
        let Some((item, question, located)) = next else {
            return Ok(Step::Done(self.summarize(session, &row)?));
        };
        let (total, _) = read.session_counts(session)?;
        Ok(Step::Ask(Asked {
            position: item.position,
            total,
            reason: item.reason,
            options: question.presented(presentation(row.seed, item.position)),
            question,
            located,
            mark: read.mark(&row.pack, &question.id)?,
        }))
    }

    /// Ends a session before its end. Every answer stays.
    pub fn end_practice(&mut self, session: SessionId) -> Result<Summary, AppError> {
        let row = session_row(&self.store.read(), session)?;
        let summary = self.summarize(session, &row)?;
        let now = self.env.now();
        self.store
            .write(|write| write.end_session(session, now).map_err(AppError::from))?;
        Ok(summary)
    }

    /// What a session of this size would hold now.
    pub(crate) fn plan_session(
        &self,
        pack: &PackId,
        size: SessionSize,
    ) -> Result<Vec<Planned>, AppError> {
        let bank = &self.pack(pack)?.bank;
        let read = self.store.read();
        let n = match size {
            SessionSize::Questions(n @ 1..=200) => n as usize,
            SessionSize::Questions(_) => {
                return Err(AppError::Invalid {
                    field: "n_questions",
                    expected: "a whole number from 1 to 200",
                });
            }
            SessionSize::Minutes(minutes @ 1..=240) => {
                scheduler::n_questions(minutes, self.pace(&read)?)
            }
            SessionSize::Minutes(_) => {
                return Err(AppError::Invalid {
                    field: "minutes",
                    expected: "a whole number from 1 to 240",
                });
            }
            SessionSize::Planned => {
                scheduler::n_questions(self.minutes_per_day(pack)?, self.pace(&read)?)
            }
        };
        let mut due = read.due_concepts(pack, self.today(), self.env.now())?;
        // Concepts that a new version of the pack has dropped keep their history, and rest.
        due.retain(|concept| bank.practice_of(concept).next().is_some());
        Ok(scheduler::plan(bank, &due, &read.seen_concepts(pack)?, n))
    }

    pub(crate) fn minutes_per_day(&self, pack: &PackId) -> Result<u32, AppError> {
        let plan = self.store.read().plan(pack)?;
        Ok(plan.minutes_per_day.unwrap_or(Self::MINUTES_UNPLANNED))
    }

    pub(crate) fn pace(&self, read: &Read<'_>) -> Result<Option<Pace>, AppError> {
        Ok(Pace::of(&read.recent_elapsed(Pace::N_RECENT)?))
    }

    pub(crate) fn pick_question(
        &self,
        pack: &PackId,
        concept: &ConceptId,
    ) -> Result<QuestionId, AppError> {
        let read = self.store.read();
        let siblings = self
            .pack(pack)?
            .bank
            .practice_of(concept)
            .map(|question| Ok((&question.id, read.sightings(pack, &question.id)?)))
            .collect::<Result<Vec<_>, AppError>>()?;
        scheduler::pick(siblings.into_iter())
            .cloned()
            .ok_or(AppError::NothingToStudy)
    }

    fn summarize(&self, session: SessionId, row: &SessionRow) -> Result<Summary, AppError> {
        let read = self.store.read();
        let bank = &self.pack(&row.pack)?.bank;
        let items = read.session_items(session)?;
        let answers: Vec<(&SessionItemRow, ItemAnswer)> = items
            .iter()
            .filter_map(|item| Some((item, item.answer?)))
            .collect();
        let mut missed: Vec<String> = Vec::new();
        for (item, answer) in &answers {
            let title = bank.located(&item.concept).map(|l| &l.concept.title);
            if let (Mark::Wrong, Some(title)) = (answer.mark, title)
                && !missed.contains(title)
            {
                missed.push(title.clone());
            }
        }
        let n_where = |holds: fn(&ItemAnswer) -> bool| {
            count(answers.iter().filter(|(_, answer)| holds(answer)).count())
        };
        Ok(Summary {
            n_answered: count(answers.len()),
            n_right: n_where(|answer| answer.mark == Mark::Right),
            n_sure_but_wrong: n_where(|answer| wants_second_look(answer.mark, answer.confidence)),
            missed,
            next_due: read.next_due(&row.pack)?,
        })
    }
}

pub(crate) fn session_row(read: &Read<'_>, session: SessionId) -> Result<SessionRow, AppError> {
    read.session(session)?
        .ok_or(AppError::NoSuchSession(session))
}

/// The seed by which the options of a place are shuffled: the same at each visit.
pub(crate) fn presentation(seed: Seed, position: u32) -> Seed {
    seed.part(u64::from(position))
}

/// Sessions and forms hold hundreds of things, not billions.
pub(crate) fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
