//! An attempt at a mock exam: a fold of its log of events.
//!
//! The log is append-only and the only truth: replayed, it gives the same question, the same marks
//! and the same clock. An act is first judged against the state, then written, then folded in.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::exam::form::Form;
use crate::id::OptionId;
use crate::time::{Span, Timestamp};

/// What happened in an attempt. Items count from 0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    Started,
    Answered {
        item_idx: usize,
        option: OptionId,
    },
    Flagged {
        item_idx: usize,
        flag: Flag,
    },
    Moved {
        item_idx: usize,
    },
    /// Docket was closed since `alive_until`; the time since then doesn't count.
    Resumed {
        alive_until: Timestamp,
    },
    Finished {
        ending: Ending,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Flag {
    Set,
    Clear,
}

/// How an attempt came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    Submitted,
    TimeUp,
}

/// An event at its time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub at: Timestamp,
    pub event: Event,
}

/// What a candidate may do. Items count from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    Answer { item_idx: usize, option: OptionId },
    Flag { item_idx: usize, flag: Flag },
    Move { item_idx: usize },
    Finish,
}

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Refusal {
    #[error("the exam has ended")]
    Over,
    #[error("the form has no such question")]
    NoSuchItem,
    #[error("the question has no such option")]
    NoSuchOption,
}

/// The state of one place of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemState {
    pub seen: bool,
    pub flag: Flag,
    pub chosen: Option<OptionId>,
    /// Time on the item, over all visits.
    pub elapsed: Span,
}

/// The state of an attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    pub started_at: Timestamp,
    pub limit: Span,
    /// Time during which Docket was closed.
    pub idle: Span,
    pub n_interruptions: u32,
    pub current_idx: usize,
    pub items: Vec<ItemState>,
    pub last_at: Timestamp,
    pub ended: Option<Ended>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ended {
    pub at: Timestamp,
    pub ending: Ending,
}

impl Attempt {
    /// Before its first event.
    pub fn new(n_items: usize, limit: Span, started_at: Timestamp) -> Self {
        let unseen = ItemState {
            seen: false,
            flag: Flag::Clear,
            chosen: None,
            elapsed: Span::ZERO,
        };
        let mut items = vec![unseen; n_items];
        if let Some(first) = items.first_mut() {
            first.seen = true;
        }
        Self {
            started_at,
            limit,
            idle: Span::ZERO,
            n_interruptions: 0,
            current_idx: 0,
            items,
            last_at: started_at,
            ended: None,
        }
    }

    /// Replays a log.
    pub fn replay<'a>(
        n_items: usize,
        limit: Span,
        started_at: Timestamp,
        log: impl IntoIterator<Item = &'a Entry>,
    ) -> Self {
        let mut attempt = Self::new(n_items, limit, started_at);
        for entry in log {
            attempt.fold(entry);
        }
        attempt
    }

    /// Takes in one entry. Entries after the end, and places that the form lacks, change nothing.
    pub fn fold(&mut self, entry: &Entry) {
        if self.ended.is_some() {
            return;
        }
        self.pass_time(entry);
        match &entry.event {
            Event::Started => {}
            Event::Answered { item_idx, option } => {
                if let Some(item) = self.items.get_mut(*item_idx) {
                    item.chosen = Some(option.clone());
                }
            }
            Event::Flagged { item_idx, flag } => {
                if let Some(item) = self.items.get_mut(*item_idx) {
                    item.flag = *flag;
                }
            }
            Event::Moved { item_idx } => {
                if let Some(item) = self.items.get_mut(*item_idx) {
                    item.seen = true;
                    self.current_idx = *item_idx;
                }
            }
            Event::Resumed { .. } => self.n_interruptions += 1,
            Event::Finished { ending } => {
                self.ended = Some(Ended {
                    at: entry.at,
                    ending: *ending,
                });
            }
        }
    }

    /// Counts the time since the last entry to the open item, or as idle where Docket was closed.
    /// A clock that runs backwards counts as one that stood still.
    fn pass_time(&mut self, entry: &Entry) {
        let at = entry.at.max(self.last_at);
        let worked_until = match entry.event {
            Event::Resumed { alive_until } => alive_until.clamp(self.last_at, at),
            _ => at,
        };
        if let Some(item) = self.items.get_mut(self.current_idx) {
            item.elapsed = item.elapsed + (worked_until - self.last_at);
        }
        self.idle = self.idle + (at - worked_until);
        self.last_at = at;
    }

    /// The instant at which the time is up, unless Docket is closed in between.
    pub fn deadline(&self) -> Timestamp {
        self.started_at + self.limit + self.idle
    }

    /// Judges an act at `now` and gives the event to write.
    pub fn apply(&self, form: &Form, act: &Act, now: Timestamp) -> Result<Event, Refusal> {
        if self.ended.is_some() || now.max(self.last_at) >= self.deadline() {
            return Err(Refusal::Over);
        }
        let known = |item_idx: usize| {
            (item_idx < self.items.len())
                .then_some(item_idx)
                .ok_or(Refusal::NoSuchItem)
        };
        match act {
            Act::Answer { item_idx, option } => {
                let item_idx = known(*item_idx)?;
                if !form.has_option(item_idx, option) {
                    return Err(Refusal::NoSuchOption);
                }
                Ok(Event::Answered {
                    item_idx,
                    option: option.clone(),
                })
            }
            Act::Flag { item_idx, flag } => Ok(Event::Flagged {
                item_idx: known(*item_idx)?,
                flag: *flag,
            }),
            Act::Move { item_idx } => Ok(Event::Moved {
                item_idx: known(*item_idx)?,
            }),
            Act::Finish => Ok(Event::Finished {
                ending: Ending::Submitted,
            }),
        }
    }

    pub fn n_answered(&self) -> usize {
        self.items
            .iter()
            .filter(|item| item.chosen.is_some())
            .count()
    }

    /// Time spent on the exam, without the time during which Docket was closed.
    pub fn used(&self) -> Span {
        let until = self
            .ended
            .map_or(self.last_at, |ended| ended.at.max(self.started_at));
        (until - self.started_at - self.idle)
            .min(self.limit)
            .max(Span::ZERO)
    }
}
