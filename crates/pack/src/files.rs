//! The bytes of one pack's folder. Holds safe relative paths and bounded sizes only; never reads
//! them from anywhere.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::problem::{Findings, Problem};
use crate::rule::Rule;

/// The files of a pack's folder by relative path, e.g. `questions/FM-1.json`.
#[derive(Debug, Clone)]
pub struct PackFiles {
    folder: String,
    files: BTreeMap<String, Cow<'static, [u8]>>,
}

impl PackFiles {
    pub const MAX_FILES: usize = 2_000;
    pub const MAX_FILE_BYTES: usize = 8 * 1024 * 1024;
    pub const MAX_PACK_BYTES: usize = 64 * 1024 * 1024;
    const MAX_PATH_BYTES: usize = 200;

    /// Takes in a folder's files. `folder` is a name to report by, not a path to read.
    ///
    /// # Errors
    /// The first path that leaves the folder or is not portable, or the first size or number
    /// beyond the bounds above.
    pub fn new(
        folder: &str,
        files: impl IntoIterator<Item = (String, Cow<'static, [u8]>)>,
    ) -> Result<Self, Box<Problem>> {
        let refuse = |rule, path: &str, facts: String| {
            let mut findings = Findings::new(folder);
            findings.add(rule, path, "", facts);
            findings.into_first()
        };
        let mut taken = BTreeMap::new();
        let mut n_bytes = 0usize;
        for (path, bytes) in files {
            if let Some(reason) = why_unsafe(&path) {
                return Err(refuse(Rule::UnsafePath, &path, reason.to_owned()));
            }
            if bytes.len() > Self::MAX_FILE_BYTES {
                let facts = format!("{} bytes, at most {}", bytes.len(), Self::MAX_FILE_BYTES);
                return Err(refuse(Rule::FileTooLarge, &path, facts));
            }
            n_bytes += bytes.len();
            if n_bytes > Self::MAX_PACK_BYTES {
                let facts = format!("more than {} bytes", Self::MAX_PACK_BYTES);
                return Err(refuse(Rule::PackTooLarge, &path, facts));
            }
            if taken.len() == Self::MAX_FILES {
                let facts = format!("more than {}", Self::MAX_FILES);
                return Err(refuse(Rule::TooManyFiles, &path, facts));
            }
            if taken.insert(path.clone(), bytes).is_some() {
                let facts = "listed twice".to_owned();
                return Err(refuse(Rule::UnsafePath, &path, facts));
            }
        }
        Ok(Self {
            folder: folder.to_owned(),
            files: taken,
        })
    }

    /// The folder's name.
    pub fn folder(&self) -> &str {
        &self.folder
    }

    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(AsRef::as_ref)
    }

    /// Every path, sorted.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The files directly in `part` whose name ends in `.extension`: path and name without it.
    pub(crate) fn in_part<'a>(
        &'a self,
        part: &'a str,
        extension: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.paths().filter_map(move |path| {
            let name = path
                .strip_prefix(part)?
                .strip_prefix('/')?
                .strip_suffix(extension)?
                .strip_suffix('.')?;
            (!name.contains('/')).then_some((path, name))
        })
    }
}

/// Why a path is refused: it must mean the same file inside the folder on every platform.
fn why_unsafe(path: &str) -> Option<&'static str> {
    if path.is_empty() || path.len() > PackFiles::MAX_PATH_BYTES {
        return Some("empty or longer than 200 bytes");
    }
    if path.starts_with('/') {
        return Some("absolute");
    }
    if path.contains(['\\', ':', '\0']) || path.chars().any(char::is_control) {
        return Some("holds a backslash, a colon or a control character");
    }
    if path
        .split('/')
        .any(|part| part.is_empty() || part == "." || part == "..")
    {
        return Some("holds an empty part, `.` or `..`");
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn take(paths: &[&str]) -> Result<PackFiles, Box<Problem>> {
        let files = paths
            .iter()
            .map(|path| ((*path).to_owned(), Cow::Borrowed(&b"{}"[..])));
        PackFiles::new("tiny", files)
    }

    #[test]
    fn paths_that_leave_the_folder_are_refused() {
        for path in [
            "",
            "/etc/passwd",
            "../pack.json",
            "questions/../../x",
            "a\\b",
            "C:/x",
            "C:x",
            "a//b",
            "./a",
            "a/.",
            "a\0b",
            "a\nb",
            "questions/",
        ] {
            let problem = take(&[path]).unwrap_err();
            assert_eq!(problem.rule, Rule::UnsafePath, "{path:?}");
        }
        assert!(take(&["pack.json", "questions/FM-1.json", "notes/..a.md"]).is_ok());
    }

    #[test]
    fn a_path_listed_twice_is_refused() {
        assert_eq!(take(&["a", "a"]).unwrap_err().rule, Rule::UnsafePath);
    }

    #[test]
    fn too_much_is_refused_by_number_and_by_size() {
        let many = (0..=PackFiles::MAX_FILES).map(|n| (n.to_string(), Cow::Borrowed(&b""[..])));
        assert_eq!(
            PackFiles::new("tiny", many).unwrap_err().rule,
            Rule::TooManyFiles
        );

        let large = vec![0; PackFiles::MAX_FILE_BYTES + 1];
        let large = [("a".to_owned(), Cow::Owned(large))];
        assert_eq!(
            PackFiles::new("tiny", large).unwrap_err().rule,
            Rule::FileTooLarge
        );

        static EIGHT: [u8; PackFiles::MAX_FILE_BYTES] = [0; PackFiles::MAX_FILE_BYTES];
        let heavy = (0..9).map(|n| (n.to_string(), Cow::Borrowed(&EIGHT[..])));
        assert_eq!(
            PackFiles::new("tiny", heavy).unwrap_err().rule,
            Rule::PackTooLarge
        );
    }
}
