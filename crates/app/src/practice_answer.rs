//! Answering a practice question: read, decide, write.

use docket_domain::bank::Located;
use docket_domain::grading::{self, Confidence, Mark, Pace, Rating};
use docket_domain::id::{DeviceId, OptionId, QuestionId, ReviewId, SessionId};
use docket_domain::question::{AnswerOption, Question};
use docket_domain::review::{ConceptState, Due, Review, Sightings};
use docket_domain::scheduler::{self, Reason, Scheduler};
use docket_domain::time::{Span, StudyDay, Timestamp};
use docket_store::{ItemAnswer, MarkRow, Read, SessionItemRow, SessionRow, Write};
use uuid::Uuid;

use crate::library::Library;
use crate::practice::{presentation, session_row};
use crate::{App, AppError, next_id};

/// A learner's answer to one place of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub session: SessionId,
    pub position: u32,
    pub chosen: OptionId,
    pub confidence: Confidence,
    /// From the question's appearance to the answer; 0 to [`Answer::LONGEST`].
    pub elapsed: Span,
}

impl Answer {
    pub const LONGEST: Span = Span::days(1);
}

/// What an answer led to.
#[derive(Debug)]
pub struct Outcome<'a> {
    pub mark: Mark,
    pub rating: Rating,
    pub second_look: bool,
    pub question: &'a Question,
    /// In the order in which they were shown.
    pub options: Vec<&'a AnswerOption>,
    pub located: Located<'a>,
    pub learners_mark: MarkRow,
    pub due: Due,
    pub n_answered: u32,
    pub total: u32,
}

impl App {
    /// Takes an answer. It is on disk when this returns; on an error nothing has changed.
    pub fn answer_practice(&mut self, answer: &Answer) -> Result<Outcome<'_>, AppError> {
        if answer.elapsed < Span::ZERO || answer.elapsed > Answer::LONGEST {
            return Err(AppError::Invalid {
                field: "elapsed_ms",
                expected: "milliseconds from 0 to 86,400,000",
            });
        }
        let stamp = Stamp {
            fresh_id: self.env.new_id(),
            device: self.device,
            at: self.env.now(),
            day: self.today(),
        };
        let given = Given::read(&self.store.read(), &self.library, answer)?;
        let decided = given.decide(&self.scheduler, answer, &stamp)?;
        self.store.write(|write| decided.write(write, answer))?;
        Ok(given.outcome(&decided, answer))
    }
}

/// Who answers, and when.
struct Stamp {
    fresh_id: Uuid,
    device: DeviceId,
    at: Timestamp,
    day: StudyDay,
}

/// All that is read before a decision.
struct Given<'a> {
    session: SessionRow,
    question: &'a Question,
    located: Located<'a>,
    state: Option<ConceptState>,
    /// The question itself and its siblings, each with its sightings.
    siblings: Vec<(&'a QuestionId, Option<Sightings>)>,
    pace: Option<Pace>,
    last_review: Option<ReviewId>,
    is_planned_again: bool,
    n_places: u32,
    n_answered: u32,
    learners_mark: MarkRow,
}

/// All that is written.
struct Decided {
    review: Review,
    state: ConceptState,
    sightings: Sightings,
    /// A missed concept's second chance, at the end of the session.
    again: Option<SessionItemRow>,
}

impl<'a> Given<'a> {
    fn read(read: &Read<'_>, library: &'a Library, answer: &Answer) -> Result<Self, AppError> {
        let session = session_row(read, answer.session)?;
        if session.ended_at.is_some() {
            return Err(AppError::SessionOver);
        }
        let item = read
            .session_item(answer.session, answer.position)?
            .ok_or(AppError::NoSuchPosition(answer.position))?;
        if item.answer.is_some() {
            return Err(AppError::AlreadyAnswered(answer.position));
        }
        let pack = &session.pack;
        let bank = &library
            .pack(pack)
            .ok_or_else(|| AppError::NoSuchPack(pack.clone()))?
            .bank;
        let gone = || AppError::NoSuchQuestion(item.question.clone());
        let question = bank.practice_question(&item.question).ok_or_else(gone)?;
        let located = bank.located(&question.concept).ok_or_else(gone)?;
        let siblings = bank
            .practice_of(&question.concept)
            .map(|sibling| Ok((&sibling.id, read.sightings(pack, &sibling.id)?)))
            .collect::<Result<Vec<_>, AppError>>()?;
        let (n_places, n_answered) = read.session_counts(answer.session)?;
        Ok(Self {
            question,
            located,
            siblings,
            state: read.concept_state(pack, &question.concept)?,
            pace: Pace::of(&read.recent_elapsed(Pace::N_RECENT)?),
            last_review: read.last_review()?,
            is_planned_again: read.is_planned_again(answer.session, &question.concept)?,
            n_places,
            n_answered,
            learners_mark: read.mark(pack, &question.id)?,
            session,
        })
    }

    fn decide(
        &self,
        scheduler: &Scheduler,
        answer: &Answer,
        stamp: &Stamp,
    ) -> Result<Decided, AppError> {
        let mark = grading::mark(self.question, &answer.chosen)
            .ok_or_else(|| AppError::NoSuchOption(answer.chosen.clone()))?;
        let review = Review {
            id: ReviewId(next_id(self.last_review.map(|id| id.0), stamp.fresh_id)),
            device: stamp.device,
            session: answer.session,
            at: stamp.at,
            day: stamp.day,
            pack: self.session.pack.clone(),
            question: self.question.id.clone(),
            concept: self.question.concept.clone(),
            chosen: answer.chosen.clone(),
            mark,
            confidence: answer.confidence,
            elapsed: answer.elapsed,
            rating: grading::rate(mark, answer.confidence, answer.elapsed, self.pace),
        };
        let seen_before = self
            .siblings
            .iter()
            .find_map(|(id, seen)| (**id == review.question).then_some(*seen)?);
        let sightings = Sightings::after(seen_before.as_ref(), &review);
        let again = (mark == Mark::Wrong && !self.is_planned_again)
            .then(|| self.second_chance(sightings))
            .flatten();
        Ok(Decided {
            state: ConceptState::after(scheduler, self.state.as_ref(), &review),
            sightings,
            again,
            review,
        })
    }

    /// The missed concept again, by the sibling that is next in turn.
    fn second_chance(&self, seen_now: Sightings) -> Option<SessionItemRow> {
        let siblings = self.siblings.iter().map(|(id, seen)| {
            let seen = if **id == self.question.id {
                Some(seen_now)
            } else {
                *seen
            };
            (*id, seen)
        });
        Some(SessionItemRow {
            position: self.n_places + 1,
            concept: self.question.concept.clone(),
            question: scheduler::pick(siblings)?.clone(),
            reason: Reason::Again,
            answer: None,
        })
    }

    fn outcome(self, decided: &Decided, answer: &Answer) -> Outcome<'a> {
        let seed = presentation(self.session.seed, answer.position);
        Outcome {
            mark: decided.review.mark,
            rating: decided.review.rating,
            second_look: grading::wants_second_look(decided.review.mark, answer.confidence),
            options: self.question.presented(seed),
            question: self.question,
            located: self.located,
            learners_mark: self.learners_mark,
            due: decided.state.due,
            n_answered: self.n_answered + 1,
            total: self.n_places + u32::from(decided.again.is_some()),
        }
    }
}

impl Decided {
    fn write(&self, write: &Write<'_>, answer: &Answer) -> Result<(), AppError> {
        let Review {
            pack,
            concept,
            question,
            ..
        } = &self.review;
        let answered = ItemAnswer {
            mark: self.review.mark,
            confidence: self.review.confidence,
        };
        if !write.answer_session_item(answer.session, answer.position, answered)? {
            return Err(AppError::AlreadyAnswered(answer.position));
        }
        write.append_review(&self.review)?;
        write.put_concept_state(pack, concept, &self.state)?;
        write.put_sightings(pack, question, &self.sightings)?;
        if let Some(again) = &self.again {
            write.add_session_item(answer.session, again)?;
        }
        Ok(())
    }
}
