//! The first screen: what is open, what tonight holds; the chosen pack, the plan and the settings.

use std::collections::HashMap;

use docket_domain::exam::clock::Clock;
use docket_domain::id::{AttemptId, PackId, SessionId, TopicId};
use docket_domain::scheduler::Reason;
use docket_domain::time::{Span, StudyDay, Timestamp};
use docket_pack::Pack;
use docket_store::{PlanRow, Write};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::practice::{SessionSize, Step, count};
use crate::{App, AppError};

const CHOSEN_PACK_SETTING: &str = "chosen_pack";

/// What the first screen shows of the chosen pack.
#[derive(Debug)]
pub struct Today<'a> {
    pub pack: &'a Pack,
    pub plan: PlanRow,
    pub offer: Option<Offer>,
    pub open_session: Option<OpenSession>,
    pub open_attempt: Option<OpenAttempt>,
    pub n_answered_today: u32,
}

/// What a session would hold, were it started now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    pub minutes: u32,
    pub n_due: u32,
    pub n_new: u32,
    /// Titles of the topics that take most of it, at most three.
    pub topics: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenSession {
    pub session: SessionId,
    pub n_answered: u32,
    pub total: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenAttempt {
    pub attempt: AttemptId,
    pub n_answered: u32,
    pub total: u32,
    pub remaining: Span,
}

impl App {
    /// Whether the learner has chosen a pack, by name or by starting to study it.
    pub fn has_chosen(&self) -> Result<bool, AppError> {
        Ok(self.chosen_setting()?.is_some())
    }

    /// The chosen pack; the largest one before a choice, or when the chosen one is gone.
    pub fn chosen_pack(&self) -> Result<Option<&Pack>, AppError> {
        let chosen = self.chosen_setting()?;
        Ok(chosen
            .and_then(|id| self.library.pack(&id))
            .or_else(|| self.library.packs().first().map(|loaded| &loaded.pack)))
    }

    fn chosen_setting(&self) -> Result<Option<PackId>, AppError> {
        Ok(self.store.read().setting(CHOSEN_PACK_SETTING)?)
    }

    pub fn choose_pack(&mut self, pack: &PackId) -> Result<(), AppError> {
        self.pack(pack)?;
        let now = self.env.now();
        self.store
            .write(|write| write.put_setting(CHOSEN_PACK_SETTING, pack, now))
            .map_err(AppError::Store)
    }

    /// The first screen; `None` when no pack can be studied.
    pub fn home(&mut self) -> Result<Option<Today<'_>>, AppError> {
        let Some(id) = self.chosen_pack()?.map(|pack| pack.about.id.clone()) else {
            return Ok(None);
        };
        let open_attempt = self.open_attempt()?;
        let read = self.store.read();
        let open_session = match read.latest_open_session(&id)? {
            None => None,
            Some(session) => {
                let (total, n_answered) = read.session_counts(session)?;
                matches!(self.next_practice(session)?, Step::Ask(_)).then_some(OpenSession {
                    session,
                    n_answered,
                    total,
                })
            }
        };
        Ok(Some(Today {
            pack: self.pack(&id)?,
            plan: read.plan(&id)?,
            offer: self.offer(&id)?,
            open_session,
            open_attempt,
            n_answered_today: read.n_answers_on(&id, self.today())?,
        }))
    }

    fn offer(&self, id: &PackId) -> Result<Option<Offer>, AppError> {
        let planned = self.plan_session(id, SessionSize::Planned)?;
        if planned.is_empty() {
            return Ok(None);
        }
        let bank = &self.pack(id)?.bank;
        let mut topics: Vec<(&str, usize)> = Vec::new();
        let mut places: HashMap<&TopicId, usize> = HashMap::new();
        for item in &planned {
            if let Some(located) = bank.located(&item.concept) {
                let place = *places.entry(&located.topic.id).or_insert_with(|| {
                    topics.push((&located.topic.title, 0));
                    topics.len() - 1
                });
                topics[place].1 += 1;
            }
        }
        // Stable, so that of equals the one that comes up first is named first.
        topics.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
        let n_of = |reason| planned.iter().filter(|item| item.reason == reason).count();
        Ok(Some(Offer {
            minutes: self.minutes_per_day(id)?,
            n_due: count(n_of(Reason::Due)),
            n_new: count(n_of(Reason::New)),
            topics: topics
                .into_iter()
                .take(3)
                .map(|(title, _)| title.to_owned())
                .collect(),
        }))
    }

    fn open_attempt(&mut self) -> Result<Option<OpenAttempt>, AppError> {
        let Some(attempt) = self.store.read().running_attempt()? else {
            return Ok(None);
        };
        let (state, clock) = self.peek_exam(attempt)?;
        Ok(match clock {
            Clock::Running { remaining } => Some(OpenAttempt {
                attempt,
                n_answered: count(state.n_answered()),
                total: count(state.items.len()),
                remaining,
            }),
            Clock::Expired { .. } | Clock::Ended(_) => None,
        })
    }

    pub fn plan(&self, pack: &PackId) -> Result<PlanRow, AppError> {
        Ok(self.store.read().plan(pack)?)
    }

    /// Replaces the plan of a pack. Minutes are 5 to 480.
    pub fn set_plan(&mut self, pack: &PackId, plan: PlanRow) -> Result<(), AppError> {
        self.pack(pack)?;
        if plan
            .minutes_per_day
            .is_some_and(|minutes| !(5..=480).contains(&minutes))
        {
            return Err(AppError::Invalid {
                field: "minutes_per_day",
                expected: "a whole number from 5 to 480",
            });
        }
        let now = self.env.now();
        self.store.write(|write| {
            write.put_plan(pack, &plan, now)?;
            note_chosen(write, pack, now)
        })
    }

    /// Days from today to the exam; negative after it.
    pub fn days_until(&self, day: StudyDay) -> i64 {
        day.0 - self.today().0
    }

    /// A setting of the app's looks, by name.
    pub fn setting<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, AppError> {
        Ok(self.store.read().setting(name)?)
    }

    pub fn put_setting<T: Serialize>(&mut self, name: &str, value: &T) -> Result<(), AppError> {
        let now = self.env.now();
        self.store
            .write(|write| write.put_setting(name, value, now))
            .map_err(AppError::Store)
    }

    pub fn packs_folder(&self) -> Option<String> {
        self.env.packs_folder()
    }
}

/// Notes, inside the caller's transaction, that a pack is being studied.
pub(crate) fn note_chosen(
    write: &Write<'_>,
    pack: &PackId,
    now: Timestamp,
) -> Result<(), AppError> {
    Ok(write.put_setting(CHOSEN_PACK_SETTING, pack, now)?)
}
