//! The command `docket`, for authors, scripts and tests: a host of the same core as the app.

mod content;
mod serve;
mod wire;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Docket, from the command line.
#[derive(Parser)]
#[command(name = "docket", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Check, count and describe content packs.
    #[command(subcommand)]
    Content(content::Command),
    Serve(serve::Serve),
    Wire(wire::Wire),
}

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Content(command) => content::run(command),
        Command::Serve(arguments) => serve::run(&arguments),
        Command::Wire(arguments) => wire::run(&arguments),
    }
}
