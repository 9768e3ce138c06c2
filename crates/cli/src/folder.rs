//! Reads the folder of a pack from disk: only plain files inside of it, with bounded sizes.
//! Symbolic links are refused, so that nothing outside the folder is read.

use std::borrow::Cow;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use docket_pack::{PackFiles, Problem};

/// A pack has no folders within its folders' folders.
const MAX_DEPTH: usize = 4;

#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    #[error("{path}: {source}", path = .path.display())]
    Io { path: PathBuf, source: io::Error },
    #[error("{}: a symbolic link, which is not followed", .0.display())]
    SymbolicLink(PathBuf),
    #[error("{}: nested too deep", .0.display())]
    TooDeep(PathBuf),
    #[error("{}: the name is not UTF-8", .0.display())]
    Name(PathBuf),
    #[error("{}/{}: {}", .0.pack, .0.file, .0.message())]
    Refused(Box<Problem>),
}

/// The packs at `path`: the folder itself, or each of its folders that has a `pack.json`.
pub fn read_packs(path: &Path) -> Result<Vec<PackFiles>, FolderError> {
    if path.join("pack.json").exists() {
        return Ok(vec![read_pack(path)?]);
    }
    let mut packs = Vec::new();
    for entry in entries(path)? {
        if entry.join("pack.json").is_file() && !is_link(&entry)? {
            packs.push(read_pack(&entry)?);
        }
    }
    if packs.is_empty() {
        // Whatever it is, the check says what it lacks.
        packs.push(read_pack(path)?);
    }
    Ok(packs)
}

fn read_pack(folder: &Path) -> Result<PackFiles, FolderError> {
    let name = folder
        .canonicalize()
        .ok()
        .and_then(|path| Some(path.file_name()?.to_string_lossy().into_owned()))
        .unwrap_or_else(|| folder.display().to_string());
    let mut files = Vec::new();
    walk(folder, "", &mut files, 0)?;
    PackFiles::new(&name, files).map_err(FolderError::Refused)
}

fn walk(
    folder: &Path,
    prefix: &str,
    files: &mut Vec<(String, Cow<'static, [u8]>)>,
    depth: usize,
) -> Result<(), FolderError> {
    if depth == MAX_DEPTH {
        return Err(FolderError::TooDeep(folder.to_owned()));
    }
    for path in entries(folder)? {
        let name = path.file_name().and_then(|name| name.to_str());
        let name = name.ok_or_else(|| FolderError::Name(path.clone()))?;
        // Files of editors and file managers.
        if name.starts_with('.') {
            continue;
        }
        let relative = format!("{prefix}{name}");
        if is_link(&path)? {
            return Err(FolderError::SymbolicLink(path));
        }
        if path.is_dir() {
            walk(&path, &format!("{relative}/"), files, depth + 1)?;
        } else if files.len() <= PackFiles::MAX_FILES {
            files.push((relative, Cow::Owned(read_bounded(&path)?)));
        }
    }
    Ok(())
}

/// One byte more than allowed is read at most: enough for [`PackFiles`] to refuse the file.
fn read_bounded(path: &Path) -> Result<Vec<u8>, FolderError> {
    let limit = PackFiles::MAX_FILE_BYTES as u64 + 1;
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(limit).read_to_end(&mut bytes))
        .map_err(|source| io_error(path, source))?;
    Ok(bytes)
}

fn is_link(path: &Path) -> Result<bool, FolderError> {
    fs::symlink_metadata(path)
        .map(|metadata| metadata.is_symlink())
        .map_err(|source| io_error(path, source))
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, FolderError> {
    let mut paths = fs::read_dir(folder)
        .and_then(|entries| {
            entries
                .map(|entry| Ok(entry?.path()))
                .collect::<io::Result<Vec<_>>>()
        })
        .map_err(|source| io_error(folder, source))?;
    paths.sort();
    Ok(paths)
}

fn io_error(path: &Path, source: io::Error) -> FolderError {
    FolderError::Io {
        path: path.to_owned(),
        source,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_read_with_relative_paths_and_without_hidden_files() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("questions")).unwrap();
        for file in ["pack.json", ".hidden", "questions/A.json"] {
            fs::write(folder.path().join(file), "{}").unwrap();
        }
        let packs = read_packs(folder.path()).unwrap();
        let paths: Vec<&str> = packs[0].paths().collect();
        assert_eq!(paths, ["pack.json", "questions/A.json"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_symbolic_link_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("pack.json"), "{}").unwrap();
        std::os::unix::fs::symlink("/etc/hostname", folder.path().join("x.json")).unwrap();
        let error = read_packs(folder.path()).unwrap_err();
        assert!(matches!(error, FolderError::SymbolicLink(_)), "{error}");
    }

    #[test]
    fn a_file_beyond_the_limit_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let large = vec![b' '; PackFiles::MAX_FILE_BYTES + 10];
        fs::write(folder.path().join("pack.json"), large).unwrap();
        assert!(matches!(
            read_packs(folder.path()),
            Err(FolderError::Refused(_))
        ));
    }
}
