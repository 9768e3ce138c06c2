//! What is true about studying for an exam: questions, memory, sessions, forms and scores.
//!
//! Pure: no clock, randomness, input, output, async or globals. `now` and `seed` are arguments,
//! so the same input gives the same output on every platform.

pub mod bank;
pub mod exam;
pub mod grading;
pub mod id;
pub mod interval;
pub mod memory;
pub mod outline;
pub mod progress;
pub mod question;
pub mod review;
pub mod scheduler;
pub mod seed;
pub mod time;
