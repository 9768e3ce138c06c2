//! The mock exam: how a form is drawn, how an attempt runs, and how it is scored.

pub mod attempt;
pub mod blueprint;
pub mod clock;
pub mod form;
pub mod score;
