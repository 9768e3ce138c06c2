//! Lists the files of the packs in `content/`, so that they are compiled into the library.
//! Ledgers of reviews, schemas and anything else that a learner does not read stay out.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "a build script reads the content folder and writes its list"
)]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// Single files of a pack, then folders with the ending of their files.
const FILES: [&str; 3] = ["pack.json", "outline.json", "glossary.json"];
const FOLDERS: [(&str, &str); 2] = [("questions", "json"), ("notes", "md")];

fn main() -> io::Result<()> {
    let manifest = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?);
    let content = manifest.join("../../content").canonicalize()?;
    println!("cargo::rerun-if-changed={}", content.display());

    let mut list = String::from("pub(super) static PACKS: &[Embedded] = &[\n");
    for folder in sorted(&content)? {
        if folder.join("pack.json").is_file() {
            write_pack(&mut list, &folder)?;
        }
    }
    list.push_str("];\n");
    let out = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?);
    fs::write(out.join("bundled.rs"), list)
}

fn write_pack(list: &mut String, folder: &Path) -> io::Result<()> {
    let _ = writeln!(list, "    ({:?}, &[", name(folder));
    for file in FILES {
        let path = folder.join(file);
        if path.is_file() {
            write_file(list, file, &path);
        }
    }
    for (part, extension) in FOLDERS {
        let directory = folder.join(part);
        if !directory.is_dir() {
            continue;
        }
        for path in sorted(&directory)? {
            if path.extension().is_some_and(|found| found == extension) {
                write_file(list, &format!("{part}/{}", name(&path)), &path);
            }
        }
    }
    list.push_str("    ]),\n");
    Ok(())
}

fn write_file(list: &mut String, relative: &str, path: &Path) {
    let _ = writeln!(
        list,
        "        ({relative:?}, include_bytes!({:?})),",
        path.display().to_string()
    );
}

fn sorted(directory: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(directory)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn name(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}
