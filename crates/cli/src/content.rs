//! `docket content`: what authors of packs need. Reads packs, prints reports, and writes nothing
//! but the schemas.

mod report;
mod sheet;
mod tables;

use std::fs;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{DateTime, NaiveDate};
use clap::Args;
use docket_app::folder;
use docket_pack::{PackFiles, Problem, bundled, decode, rule_table, schema, stats};

#[derive(clap::Subcommand)]
pub enum Command {
    /// Check packs against every rule; the exit code is 1 when one has an error.
    Check(Check),
    /// Count questions, levels, keys and coverage by subdomain.
    Stats(Stats),
    /// Write the JSON Schemas of the pack format.
    Schema {
        /// The folder to write to.
        #[arg(long, default_value = "content/schema")]
        out: PathBuf,
    },
    /// Print every rule of the check as rows of a Markdown table.
    Rules,
    /// Print questions for reviewers as JSON: stems and shuffled options, without keys.
    Sheet(sheet::Sheet),
}

#[derive(Args)]
pub struct Check {
    /// A pack's folder, or a folder of packs; the packs built into Docket when left out.
    path: Option<PathBuf>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
    /// Fail on warnings as well.
    #[arg(long)]
    deny_warnings: bool,
    /// The day to hold dates against (UTC's today when left out).
    #[arg(long)]
    today: Option<NaiveDate>,
}

#[derive(Args)]
pub struct Stats {
    /// A pack's folder, or a folder of packs; the packs built into Docket when left out.
    path: Option<PathBuf>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

#[derive(Debug, thiserror::Error)]
enum ContentError {
    #[error("{}/{}: {}: {}", .0.pack, .0.file, .0.message(), .0.remedy())]
    Unreadable(Box<Problem>),
    #[error("{0}")]
    Io(#[from] io::Error),
    #[error("{0}")]
    Json(#[from] serde_json::Error),
    #[error("{0}: the pack is not usable; `docket content check` says why")]
    Unusable(String),
    #[error("no pack has a subdomain {0}")]
    UnknownSubdomain(String),
}

pub fn run(command: Command) -> ExitCode {
    let done = match command {
        Command::Check(arguments) => check(&arguments),
        Command::Stats(arguments) => count(&arguments),
        Command::Schema { out } => write_schemas(&out),
        Command::Rules => print_rules(),
        Command::Sheet(arguments) => sheet::print(&arguments),
    };
    match done {
        Ok(code) => code,
        // A reader such as `head` that has read enough.
        Err(ContentError::Io(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(error) => {
            let _ = writeln!(io::stderr(), "docket: {error}");
            ExitCode::from(2)
        }
    }
}

/// The packs at `path`, or the bundled ones. What is no pack is read as one, so that the check says
/// what it lacks.
fn packs(path: Option<&PathBuf>) -> Result<Vec<PackFiles>, ContentError> {
    let Some(path) = path else {
        return Ok(bundled());
    };
    let mut found = folder::read_packs_at(path);
    if found.is_empty() {
        found.push(folder::read_pack(path));
    }
    found
        .into_iter()
        .map(|files| files.map_err(ContentError::Unreadable))
        .collect()
}

fn check(arguments: &Check) -> Result<ExitCode, ContentError> {
    let today = arguments.today.unwrap_or_else(today);
    let packs = packs(arguments.path.as_ref())?;
    let problems = packs
        .iter()
        .flat_map(|files| docket_pack::check(files, today))
        .collect();
    let report = report::Report::of(problems);
    let text = match arguments.json {
        true => json(&report)?,
        false => report.text(),
    };
    io::stdout().write_all(text.as_bytes())?;
    let fails = report.errors > 0 || (arguments.deny_warnings && report.warnings > 0);
    Ok(ExitCode::from(u8::from(fails)))
}

fn count(arguments: &Stats) -> Result<ExitCode, ContentError> {
    let mut counts = Vec::new();
    for files in packs(arguments.path.as_ref())? {
        let pack = decode(&files).pack;
        let pack = pack.ok_or_else(|| ContentError::Unusable(files.folder().to_owned()))?;
        counts.push(stats(&pack));
    }
    let text = match arguments.json {
        true => json(&counts)?,
        false => counts.iter().map(tables::text).collect(),
    };
    io::stdout().write_all(text.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

fn write_schemas(out: &PathBuf) -> Result<ExitCode, ContentError> {
    fs::create_dir_all(out)?;
    for (name, text) in schema::all() {
        let path = out.join(name);
        fs::write(&path, text)?;
        writeln!(io::stdout(), "{}", path.display())?;
    }
    Ok(ExitCode::SUCCESS)
}

fn print_rules() -> Result<ExitCode, ContentError> {
    io::stdout().write_all(rule_table().as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

fn json(value: &impl serde::Serialize) -> Result<String, ContentError> {
    Ok(serde_json::to_string_pretty(value)? + "\n")
}

fn today() -> NaiveDate {
    let since_epoch = SystemTime::now().duration_since(UNIX_EPOCH);
    let seconds = since_epoch.map_or(0, |span| span.as_secs());
    i64::try_from(seconds)
        .ok()
        .and_then(|seconds| DateTime::from_timestamp(seconds, 0))
        .map_or(NaiveDate::MAX, |at| at.date_naive())
}
