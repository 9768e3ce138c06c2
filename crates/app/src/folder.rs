//! Reading packs from folders on disk: confined to the folder, links not followed, sizes bounded
//! before anything is read into memory.

use std::borrow::Cow;
use std::fs::{self, DirEntry};
use std::io;
use std::path::Path;

use docket_pack::{PackFiles, Problem, Rule};

type Found = (String, Cow<'static, [u8]>);

/// How deep a pack's folders go.
const DEEPEST: usize = 4;

/// The pack whose folder is `path`, or every pack in the folders directly inside it.
pub fn read_packs_at(path: &Path) -> Vec<Result<PackFiles, Box<Problem>>> {
    if path.join("pack.json").is_file() {
        vec![read_pack(path)]
    } else {
        read_packs(path)
    }
}

/// Every pack in the folders directly inside `folder`, by name. A folder without a `pack.json` is
/// no pack; a missing `folder` holds none.
pub fn read_packs(folder: &Path) -> Vec<Result<PackFiles, Box<Problem>>> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut packs: Vec<_> = entries
        .filter_map(Result::ok)
        .filter(|entry| is_folder(entry) && entry.path().join("pack.json").is_file())
        .map(|entry| entry.path())
        .collect();
    packs.sort();
    packs.iter().map(|pack| read_pack(pack)).collect()
}

/// The files of one pack's folder. Names that begin with a dot are passed over.
///
/// # Errors
/// A file that can't be read, a link, or more than [`PackFiles`] takes.
pub fn read_pack(folder: &Path) -> Result<PackFiles, Box<Problem>> {
    let name = folder
        .canonicalize()
        .ok()
        .and_then(|path| Some(path.file_name()?.to_string_lossy().into_owned()))
        .unwrap_or_else(|| folder.display().to_string());
    let mut reading = Reading {
        pack: &name,
        found: Vec::new(),
        n_bytes: 0,
    };
    reading.read_folder(folder, "", 0)?;
    let Reading { found, .. } = reading;
    PackFiles::new(&name, found)
}

struct Reading<'a> {
    pack: &'a str,
    found: Vec<Found>,
    n_bytes: u64,
}

impl Reading<'_> {
    fn read_folder(
        &mut self,
        folder: &Path,
        prefix: &str,
        depth: usize,
    ) -> Result<(), Box<Problem>> {
        let entries = fs::read_dir(folder).map_err(|error| self.unreadable(prefix, &error))?;
        for entry in entries {
            let entry = entry.map_err(|error| self.unreadable(prefix, &error))?;
            let file_name = entry.file_name();
            let name = file_name.to_string_lossy();
            if name.starts_with('.') {
                continue;
            }
            let path = format!("{prefix}{name}");
            if is_folder(&entry) {
                if depth < DEEPEST {
                    self.read_folder(&entry.path(), &format!("{path}/"), depth + 1)?;
                }
            } else {
                self.read_file(&entry, path)?;
            }
        }
        Ok(())
    }

    fn read_file(&mut self, entry: &DirEntry, path: String) -> Result<(), Box<Problem>> {
        let metadata = entry
            .metadata()
            .map_err(|error| self.unreadable(&path, &error))?;
        if !metadata.is_file() {
            return Err(self.problem(Rule::UnreadableFile, &path, "a link or a special file"));
        }
        self.n_bytes += metadata.len();
        if metadata.len() > PackFiles::MAX_FILE_BYTES as u64 {
            return Err(self.problem(Rule::FileTooLarge, &path, &metadata.len().to_string()));
        }
        if self.n_bytes > PackFiles::MAX_PACK_BYTES as u64 {
            return Err(self.problem(Rule::PackTooLarge, &path, &self.n_bytes.to_string()));
        }
        if self.found.len() >= PackFiles::MAX_FILES {
            return Err(self.problem(Rule::TooManyFiles, &path, &self.found.len().to_string()));
        }
        let bytes = fs::read(entry.path()).map_err(|error| self.unreadable(&path, &error))?;
        self.found.push((path, Cow::Owned(bytes)));
        Ok(())
    }

    fn unreadable(&self, path: &str, error: &io::Error) -> Box<Problem> {
        self.problem(Rule::UnreadableFile, path, &error.to_string())
    }

    fn problem(&self, rule: Rule, path: &str, facts: &str) -> Box<Problem> {
        Box::new(Problem {
            pack: self.pack.to_owned(),
            file: path.to_owned(),
            pointer: String::new(),
            rule,
            facts: facts.to_owned(),
        })
    }
}

/// A folder itself, not a link to one.
fn is_folder(entry: &DirEntry) -> bool {
    entry.file_type().is_ok_and(|kind| kind.is_dir())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_packs_files_come_with_relative_paths() {
        let root = tempfile::tempdir().unwrap();
        let pack = root.path().join("tiny");
        fs::create_dir_all(pack.join("questions")).unwrap();
        fs::write(pack.join("pack.json"), "{}").unwrap();
        fs::write(pack.join("questions/A-1.json"), "{}").unwrap();
        fs::write(pack.join(".DS_Store"), "").unwrap();
        fs::create_dir(root.path().join("not-a-pack")).unwrap();
        let packs = read_packs(root.path());
        assert_eq!(packs.len(), 1);
        let files = packs[0].as_ref().unwrap();
        let paths: Vec<&str> = files.paths().collect();
        assert_eq!(paths, ["pack.json", "questions/A-1.json"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_out_of_the_folder_is_refused() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("secret"), "secret").unwrap();
        let pack = root.path().join("tiny");
        fs::create_dir(&pack).unwrap();
        std::os::unix::fs::symlink(root.path().join("secret"), pack.join("pack.json")).unwrap();
        let problem = read_pack(&pack).unwrap_err();
        assert_eq!(problem.rule, Rule::UnreadableFile);
        assert_eq!(problem.file, "pack.json");
    }

    #[test]
    fn a_missing_folder_holds_no_packs() {
        assert!(read_packs(Path::new("/no/such/folder")).is_empty());
    }
}
