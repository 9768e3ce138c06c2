//! A simulated learner, who answers through the same use cases as a person does.

use docket_app::{Answer, App, AppError, SessionSize, Step};
use docket_domain::grading::{Confidence, Mark};
use docket_domain::id::{OptionId, PackId, SessionId};
use docket_domain::question::Question;
use docket_domain::seed::Seed;
use docket_domain::time::Span;
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

/// Knows a share of what is asked, and guesses the rest.
#[derive(Debug)]
pub struct Learner {
    rng: ChaCha8Rng,
    knows: f64,
    seconds: i64,
}

/// What came of a session.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Studied {
    pub n_answered: u32,
    pub n_right: u32,
}

impl Learner {
    /// `knows` is the chance, 0 to 1, to know an answer rather than to guess it.
    pub fn new(seed: Seed, knows: f64, seconds: i64) -> Self {
        Self {
            rng: seed.rng(),
            knows,
            seconds,
        }
    }

    /// Works through a session of `n` questions to its end.
    pub fn study(&mut self, app: &mut App, pack: &PackId, n: u32) -> Result<Studied, AppError> {
        let session = app.start_practice(pack, SessionSize::Questions(n))?.session;
        let mut studied = Studied::default();
        while let Some(answer) = self.answer_next(app, session)? {
            let outcome = app.answer_practice(&answer)?;
            studied.n_answered += 1;
            studied.n_right += u32::from(outcome.mark == Mark::Right);
        }
        app.end_practice(session)?;
        Ok(studied)
    }

    fn answer_next(&mut self, app: &App, session: SessionId) -> Result<Option<Answer>, AppError> {
        let Step::Ask(asked) = app.next_practice(session)? else {
            return Ok(None);
        };
        let (chosen, confidence) = self.choose(asked.question);
        Ok(Some(Answer {
            session,
            position: asked.position,
            chosen,
            confidence,
            elapsed: Span::seconds(self.seconds),
        }))
    }

    /// The key when it is known, else any option.
    pub fn choose(&mut self, question: &Question) -> (OptionId, Confidence) {
        if self.rng.random_bool(self.knows) {
            return (question.key.clone(), Confidence::Sure);
        }
        let guess = self.rng.random_range(0..question.options.len());
        (question.options[guess].id.clone(), Confidence::Unsure)
    }
}
