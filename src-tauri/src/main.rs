//! The desktop program. Everything it does is in the library, which a phone would load instead.

// Without this a console window opens behind Docket on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() {
    docket_shell::run();
}
