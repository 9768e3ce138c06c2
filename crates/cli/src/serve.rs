//! `docket serve`: the same core as the window's, for a browser or a script.

mod host;
mod http;
mod request;
mod stdio;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use docket_domain::time::Timestamp;

pub use host::Host;

/// Serve the core to a browser or a script.
#[derive(Debug, Args)]
pub struct Serve {
    /// Serve the app and its commands to a browser on this machine, e.g. 127.0.0.1:4321. Port 0
    /// takes any free one; the address to open is printed.
    #[arg(long, value_name = "ADDRESS:PORT", conflicts_with = "stdio")]
    http: Option<SocketAddr>,
    /// Read one JSON request a line, and write one JSON reply a line.
    #[arg(long, required_unless_present = "http")]
    stdio: bool,
    /// The file of data; made when it doesn't exist. Without it, that of the installed app.
    #[arg(long, value_name = "FILE")]
    db: Option<PathBuf>,
    /// A pack, or a folder of packs, instead of those inside the program.
    #[arg(long, value_name = "DIR")]
    packs: Option<PathBuf>,
    /// Let the clock stand still at this time, in UTC; `clock_set` moves it.
    #[arg(long, value_name = "RFC3339", value_parser = instant)]
    now: Option<Timestamp>,
    /// Draw everything random from this number.
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
}

fn instant(text: &str) -> Result<Timestamp, String> {
    Timestamp::from_rfc3339(text)
        .ok_or_else(|| format!("`{text}` is no time such as 2026-11-24T20:00:00Z"))
}

/// Serves until the input ends or the program is stopped.
pub fn run(arguments: &Serve) -> ExitCode {
    let served = Host::open(arguments).and_then(|host| match arguments.http {
        Some(address) => http::serve(host, address),
        None => stdio::serve(host),
    });
    match served {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("docket: {error}");
            ExitCode::FAILURE
        }
    }
}
