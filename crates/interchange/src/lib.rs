//! Formats of other programs, in and out. Pure: bytes and text go in and out as values.

pub mod fault_csv;
