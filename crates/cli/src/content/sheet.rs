//! Sheets for reviewers. A blind sheet holds stems and shuffled options with new letters; with
//! the key, a sheet holds the whole question and the letters that the blind sheet gave.

use std::collections::BTreeMap;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use docket_domain::question::Question;
use docket_domain::seed::Seed;
use docket_pack::{WrittenQuestion, written_questions};
use serde::Serialize;
use serde_json::Value;

use super::{ContentError, json, packs};

#[derive(Args)]
pub struct Sheet {
    /// The subdomain, e.g. FM-1, unless --all; then a pack's folder or a folder of packs (the
    /// packs built into Docket when left out).
    #[arg(value_names = ["SUBDOMAIN", "PATH"], num_args = 0..=2, required_unless_present = "all")]
    arguments: Vec<String>,
    /// Every subdomain.
    #[arg(long)]
    all: bool,
    /// The number from which the options' order is drawn; the same number gives the same letters.
    #[arg(long)]
    seed: u64,
    /// Print whole questions for a fact check, with each letter's option id.
    #[arg(long)]
    with_key: bool,
}

impl Sheet {
    fn subdomain(&self) -> Option<&str> {
        match self.all {
            true => None,
            false => self.arguments.first().map(String::as_str),
        }
    }

    fn path(&self) -> Option<PathBuf> {
        let before = usize::from(!self.all);
        self.arguments.get(before).map(PathBuf::from)
    }
}

/// What a reviewer sees of a question.
#[derive(Serialize)]
#[serde(untagged)]
enum Row {
    Blind {
        id: String,
        hash: String,
        stem: String,
        options: BTreeMap<char, String>,
    },
    Whole {
        hash: String,
        /// The option id behind each letter of the blind sheet.
        letters: BTreeMap<char, String>,
        question: Value,
    },
}

pub fn print(arguments: &Sheet) -> Result<ExitCode, ContentError> {
    let mut rows = Vec::new();
    for files in packs(arguments.path().as_ref())? {
        for written in written_questions(&files) {
            let wanted = arguments.subdomain();
            if wanted.is_none_or(|wanted| wanted == written.subdomain.as_str()) {
                rows.push(row(written, arguments));
            }
        }
    }
    if let (true, Some(subdomain)) = (rows.is_empty(), arguments.subdomain()) {
        return Err(ContentError::UnknownSubdomain(subdomain.to_owned()));
    }
    io::stdout().write_all(json(&rows)?.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

fn row(written: WrittenQuestion, arguments: &Sheet) -> Row {
    let question = &written.question;
    let options = question.presented(seed_of(question, arguments.seed));
    let lettered = ('A'..='Z').zip(options);
    match arguments.with_key {
        false => Row::Blind {
            id: question.id.to_string(),
            stem: question.stem.clone(),
            options: lettered
                .map(|(letter, option)| (letter, option.text.clone()))
                .collect(),
            hash: written.hash,
        },
        true => Row::Whole {
            letters: lettered
                .map(|(letter, option)| (letter, option.id.to_string()))
                .collect(),
            question: written.json,
            hash: written.hash,
        },
    }
}

/// A question's own seed, so that its letters stay when others come and go.
fn seed_of(question: &Question, seed: u64) -> Seed {
    question
        .id
        .as_str()
        .bytes()
        .fold(Seed(seed), |seed, byte| seed.part(u64::from(byte)))
}
