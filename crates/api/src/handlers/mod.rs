//! Handlers: a wire request in, a use case called, a wire reply out. No rule of studying.

pub mod exam;
mod exam_report;
pub mod home;
pub mod marks;
pub mod practice;
pub mod progress;
mod view;
