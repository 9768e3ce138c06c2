//! The one window: what it may load, where its files go, and how it comes to the front.

use std::path::{Path, PathBuf};

use tauri::webview::{DownloadEvent, NewWindowResponse};
use tauri::{App, AppHandle, Manager, Url, WebviewWindow, WebviewWindowBuilder};

use crate::{Places, drawing};

const LABEL: &str = "main";

/// Opens the window of `tauri.conf.json`, at the place and size that it had last.
pub fn open(app: &App, places: &Places) -> tauri::Result<()> {
    let state = places.window_state.to_string_lossy();
    // The plugin joins its own folder with this name; an absolute path wins.
    app.handle().plugin(
        tauri_plugin_window_state::Builder::new()
            .with_filename(state)
            .build(),
    )?;

    let windows = &app.config().app.windows;
    let Some(config) = windows.iter().find(|window| window.label == LABEL) else {
        return Err(tauri::Error::WindowNotFound);
    };
    let window = WebviewWindowBuilder::from_config(app, config)?
        .on_navigation(is_of_the_app)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|webview, event| match event {
            DownloadEvent::Requested { destination, .. } => {
                *destination = free_place(&downloads(webview.app_handle()), destination);
                true
            }
            _ => true,
        })
        .build()?;
    drawing::choose(&window)
}

pub fn bring_to_front(app: &AppHandle) {
    let Some(window) = app.get_webview_window(LABEL) else {
        return;
    };
    if let Err(error) = show(&window) {
        eprintln!("The window could not be brought to the front: {error}");
    }
}

fn show(window: &WebviewWindow) -> tauri::Result<()> {
    window.unminimize()?;
    window.show()?;
    window.set_focus()
}

/// The app's own pages and the files it makes in memory; never the network.
fn is_of_the_app(url: &Url) -> bool {
    match url.scheme() {
        // `tauri` is the scheme of the app's pages; Windows knows them by the host instead.
        "tauri" => true,
        "http" | "https" => url.host_str() == Some("tauri.localhost") || is_dev_server(url),
        "blob" => Url::parse(url.path()).is_ok_and(|maker| is_of_the_app(&maker)),
        _ => false,
    }
}

/// `tauri dev` loads the pages from Vite.
fn is_dev_server(url: &Url) -> bool {
    tauri::is_dev() && url.host_str() == Some("localhost") && url.port() == Some(1420)
}

/// The learner's folder of downloads, else the home folder.
fn downloads(app: &AppHandle) -> PathBuf {
    let paths = app.path();
    let folder = paths.download_dir().or_else(|_| paths.home_dir());
    folder.unwrap_or_else(|_| std::env::temp_dir())
}

/// A path inside `folder` named like `wanted` where no file stands yet: a number is added to the
/// name rather than a file replaced.
fn free_place(folder: &Path, wanted: &Path) -> PathBuf {
    let name = wanted.file_name().unwrap_or("docket".as_ref());
    let stem = Path::new(name)
        .file_stem()
        .unwrap_or(name)
        .to_string_lossy();
    let ending = Path::new(name)
        .extension()
        .map(|ending| format!(".{}", ending.to_string_lossy()))
        .unwrap_or_default();
    let first = folder.join(name);
    let numbered = (2..).map(|number| folder.join(format!("{stem} ({number}){ending}")));
    std::iter::once(first)
        .chain(numbered)
        .find(|path| !path.exists())
        .expect("a folder holds finitely many files")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let wanted = Path::new("/anywhere/faults.csv");
        let mut names = Vec::new();
        for _ in 0..3 {
            let path = free_place(folder.path(), wanted);
            std::fs::write(&path, "").unwrap();
            names.push(path.file_name().unwrap().to_string_lossy().into_owned());
        }
        assert_eq!(names, ["faults.csv", "faults (2).csv", "faults (3).csv"]);
    }

    #[test]
    fn only_the_apps_own_pages_are_loaded() {
        let allowed = |url: &str| is_of_the_app(&url.parse().unwrap());
        assert!(allowed("tauri://localhost/index.html"));
        assert!(allowed("http://tauri.localhost/"));
        assert!(allowed("blob:tauri://localhost/5f0c"));
        assert!(!allowed("https://example.com/"));
        assert!(!allowed("blob:https://example.com/5f0c"));
        assert!(!allowed("http://tauri.localhost.example.com/"));
        assert!(!allowed("file:///etc/passwd"));
        assert!(!allowed("data:text/html,hello"));
    }
}
