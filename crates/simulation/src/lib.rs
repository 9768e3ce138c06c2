//! A world that can be repeated: a clock that stands still until it is moved, ids and seeds that
//! follow from one seed. Scripts, tests and benchmarks study through the same core in it.

mod env;
mod learner;

pub use env::{Packs, SimulatedClock, SimulatedEnv};
pub use learner::{Learner, Studied};
