//! The mock exam: drawing a form, recording acts, keeping the clock.

use docket_domain::exam::attempt::{Act, Attempt, Entry, Event, Refusal};
use docket_domain::exam::blueprint::{ExamSpec, form_quotas};
use docket_domain::exam::clock::{self, Clock};
use docket_domain::exam::form::{self, Form};
use docket_domain::exam::score;
use docket_domain::id::{AttemptId, EventId, PackId};
use docket_domain::outline::{Subdomain, Weight};
use docket_domain::question::Pool;
use docket_domain::time::{Span, Timestamp};
use docket_store::{AttemptRow, Read, ResultRow, Write};

use crate::practice::count;
use crate::{App, AppError};

/// What a full mock exam of a pack would be.
#[derive(Debug)]
pub struct ExamOutlook<'a> {
    pub spec: ExamSpec,
    pub quotas: Vec<QuotaLine<'a>>,
    pub n_pool: u32,
    /// Never drawn into a form.
    pub n_unseen: u32,
    /// Questions of the next form that an earlier one had.
    pub n_repeated: u32,
}

#[derive(Debug)]
pub struct QuotaLine<'a> {
    pub subdomain: &'a Subdomain,
    pub n_items: u32,
    pub n_available: u32,
}

impl ExamOutlook<'_> {
    pub fn is_available(&self) -> bool {
        self.quotas
            .iter()
            .all(|quota| quota.n_available >= quota.n_items)
    }
}

/// An attempt with its form and state, running or ended.
#[derive(Debug)]
pub struct Progressing {
    pub row: AttemptRow,
    pub form: Form,
    pub state: Attempt,
    pub clock: Clock,
}

/// One line of the list of attempts.
#[derive(Debug)]
pub struct AttemptLine {
    pub row: AttemptRow,
    /// Absent while the attempt runs.
    pub result: Option<ResultRow>,
    pub n_items: u32,
    pub n_answered: u32,
}

impl App {
    pub fn exam_outlook(&self, pack: &PackId) -> Result<ExamOutlook<'_>, AppError> {
        let pack = self.pack(pack)?;
        let drawn = self.store.read().drawn_questions(&pack.about.id)?;
        let weights: Vec<Weight> = pack.bank.outline().subdomains().map(|s| s.weight).collect();
        let mut n_unseen = 0;
        let mut n_repeated = 0;
        let quotas = form_quotas(&weights, &pack.exam)
            .into_iter()
            .zip(pack.bank.outline().subdomains())
            .enumerate()
            .map(|(subdomain_idx, (quota, subdomain))| {
                let pool = pack.bank.mock_of(subdomain_idx);
                let (seen, unseen): (Vec<_>, Vec<_>) =
                    pool.partition(|question| drawn.contains_key(&question.id));
                n_unseen += count(unseen.len());
                let n_available = count(seen.len() + unseen.len());
                n_repeated += quota
                    .n_items
                    .min(n_available)
                    .saturating_sub(count(unseen.len()));
                QuotaLine {
                    subdomain,
                    n_items: quota.n_items,
                    n_available,
                }
            })
            .collect();
        Ok(ExamOutlook {
            spec: pack.exam,
            quotas,
            n_pool: count(pack.bank.n_in(Pool::Mock)),
            n_unseen,
            n_repeated,
        })
    }

    /// Draws a form and starts the clock.
    pub fn start_exam(&mut self, pack: &PackId) -> Result<Progressing, AppError> {
        if let Some(running) = self.running_exam()? {
            return Err(AppError::ExamRunning(running));
        }
        let id = AttemptId(self.env.new_id());
        let event_id = EventId(self.env.new_id());
        let seed = self.env.new_seed();
        let now = self.env.now();
        let pack = self.pack(pack)?;
        let drawn = self.store.read().drawn_questions(&pack.about.id)?;
        let form = form::assemble(&pack.bank, &pack.exam, &drawn, seed)?;
        let row = AttemptRow {
            id,
            device: self.device,
            pack: pack.about.id.clone(),
            pack_version: pack.about.version.clone(),
            title: pack.about.title.clone(),
            seed,
            limit: Span::minutes(i64::from(pack.exam.minutes)),
            started_at: now,
        };
        let entry = Entry {
            at: now,
            event: Event::Started,
        };
        self.store.write(|write| {
            write.add_attempt(&row, &form.items)?;
            write.append_exam_event(id, 0, (event_id, row.device), &entry)?;
            write.put_alive(id, now).map_err(AppError::Store)
        })?;
        self.live.insert(id);
        let state = Attempt::new(form.items.len(), row.limit, now);
        let clock = clock::at(&state, now);
        Ok(Progressing {
            row,
            form,
            state,
            clock,
        })
    }

    /// Opens an attempt where it was left. After a restart its clock goes on from the last sign
    /// of life; a clock that has run out ends it.
    pub fn open_exam(&mut self, id: AttemptId) -> Result<Progressing, AppError> {
        let now = self.env.now();
        let mut exam = self.load_exam(id)?;
        if exam.state.ended.is_none() && !self.live.contains(&id) {
            let alive_at = self.store.read().alive_at(id)?;
            let resumed = clock::resume(&exam.state, alive_at, now);
            self.append(&mut exam, resumed)?;
            self.live.insert(id);
        }
        self.settle(&mut exam, now)?;
        self.keep_alive(&exam, now)?;
        Ok(exam)
    }

    /// Records an act. It is on disk when this returns.
    pub fn record_act(&mut self, id: AttemptId, act: &Act) -> Result<Progressing, AppError> {
        let mut exam = self.open_exam(id)?;
        let now = self.env.now();
        let event = exam
            .state
            .apply(&exam.form, act, now)
            .map_err(|refusal| match refusal {
                Refusal::Over => AppError::ExamOver,
                Refusal::NoSuchItem => AppError::Invalid {
                    field: "position",
                    expected: "a place of the form, from 1",
                },
                Refusal::NoSuchOption => AppError::Invalid {
                    field: "option",
                    expected: "an option of the question",
                },
            })?;
        self.append(&mut exam, Entry { at: now, event })?;
        exam.clock = clock::at(&exam.state, now);
        Ok(exam)
    }

    /// Reads the clock and keeps a sign of life.
    pub fn exam_clock(&mut self, id: AttemptId) -> Result<(Clock, Span), AppError> {
        let exam = self.open_exam(id)?;
        Ok((exam.clock, exam.row.limit))
    }

    /// Ends a running attempt. One that has ended already stays as it is.
    pub fn finish_exam(&mut self, id: AttemptId) -> Result<(), AppError> {
        match self.record_act(id, &Act::Finish) {
            Ok(_) | Err(AppError::ExamOver) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// All attempts at a pack's exam, the newest first.
    pub fn attempts(&mut self, pack: &PackId) -> Result<Vec<AttemptLine>, AppError> {
        self.running_exam()?;
        let read = self.store.read();
        read.attempts(pack)?
            .into_iter()
            .map(|row| {
                let result = read.exam_result(row.id)?;
                let (n_items, n_answered) = match result {
                    Some(result) => (result.n_items, result.n_answered),
                    None => {
                        let exam = load(&read, row.id)?;
                        (
                            count(exam.state.items.len()),
                            count(exam.state.n_answered()),
                        )
                    }
                };
                Ok(AttemptLine {
                    row,
                    result,
                    n_items,
                    n_answered,
                })
            })
            .collect()
    }

    /// The attempt that is running, after ending one whose time is up.
    fn running_exam(&mut self) -> Result<Option<AttemptId>, AppError> {
        let Some(id) = self.store.read().running_attempt()? else {
            return Ok(None);
        };
        let (_, clock) = self.peek_exam(id)?;
        Ok(matches!(clock, Clock::Running { .. }).then_some(id))
    }

    /// The state of an attempt without taking it up: a closed one's clock stays where it is.
    pub(crate) fn peek_exam(&mut self, id: AttemptId) -> Result<(Attempt, Clock), AppError> {
        let now = self.env.now();
        let mut exam = self.load_exam(id)?;
        let at = if self.live.contains(&id) {
            now
        } else {
            self.store
                .read()
                .alive_at(id)?
                .unwrap_or(exam.state.last_at)
        };
        self.settle(&mut exam, at)?;
        Ok((exam.state, exam.clock))
    }

    pub(crate) fn load_exam(&self, id: AttemptId) -> Result<Progressing, AppError> {
        load(&self.store.read(), id)
    }

    /// Sets the clock, and writes down the end of an attempt whose time is up.
    fn settle(&mut self, exam: &mut Progressing, now: Timestamp) -> Result<(), AppError> {
        exam.clock = clock::at(&exam.state, now);
        if let Clock::Expired { at } = exam.clock {
            self.append(exam, clock::time_up(at))?;
            exam.clock = clock::at(&exam.state, now);
        }
        Ok(())
    }

    fn keep_alive(&mut self, exam: &Progressing, now: Timestamp) -> Result<(), AppError> {
        if exam.state.ended.is_some() {
            return Ok(());
        }
        self.store
            .write(|write| write.put_alive(exam.row.id, now))
            .map_err(AppError::Store)
    }

    /// Appends an entry to the log and folds it into the state, in this order.
    fn append(&mut self, exam: &mut Progressing, entry: Entry) -> Result<(), AppError> {
        let mut after = exam.state.clone();
        after.fold(&entry);
        let stamp = (EventId(self.env.new_id()), self.device);
        let id = exam.row.id;
        self.store.write(|write| {
            let seq = write.exam_log(id)?.len();
            write.append_exam_event(id, seq, stamp, &entry)?;
            write.put_alive(id, entry.at)?;
            write_result(write, exam, &after)
        })?;
        exam.state = after;
        Ok(())
    }
}

fn write_result(write: &Write<'_>, exam: &Progressing, after: &Attempt) -> Result<(), AppError> {
    let Some(ended) = after.ended else {
        return Ok(());
    };
    let score = score::score(&exam.form, after);
    let result = ResultRow {
        ended_at: ended.at,
        n_items: count(after.items.len()),
        n_answered: count(after.n_answered()),
        n_scored: score.whole.n,
        n_right: score.whole.right,
        passed: score.passed(),
    };
    Ok(write.put_exam_result(exam.row.id, &result)?)
}

fn load(read: &Read<'_>, id: AttemptId) -> Result<Progressing, AppError> {
    let row = read.attempt(id)?.ok_or(AppError::NoSuchAttempt(id))?;
    let items = read.form_items(id)?;
    let log = read.exam_log(id)?;
    let state = Attempt::replay(items.len(), row.limit, row.started_at, &log);
    let form = Form {
        seed: row.seed,
        items,
    };
    let clock = clock::at(&state, state.last_at);
    Ok(Progressing {
        row,
        form,
        state,
        clock,
    })
}
