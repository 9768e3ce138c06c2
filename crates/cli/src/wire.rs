//! `docket wire`: writes what is generated from the table of commands.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use docket_api::{typescript, wire_page};

/// Write the TypeScript types and docs/wire.md from the table of commands.
#[derive(Debug, Args)]
pub struct Wire {
    /// The root of the repository.
    #[arg(long, value_name = "DIR", default_value = ".")]
    root: PathBuf,
}

pub fn run(arguments: &Wire) -> ExitCode {
    match write(&arguments.root) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("docket: {error}");
            ExitCode::FAILURE
        }
    }
}

fn write(root: &Path) -> std::io::Result<()> {
    let generated = root.join("ui/src/wire/generated");
    if generated.exists() {
        fs::remove_dir_all(&generated)?;
    }
    fs::create_dir_all(&generated)?;
    for (name, text) in typescript::files() {
        fs::write(generated.join(name), text)?;
    }
    fs::write(root.join("docs/wire.md"), wire_page::page())
}
