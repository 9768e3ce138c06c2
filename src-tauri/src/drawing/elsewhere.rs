//! How the web view draws on the other systems: as it thinks best.

use tauri::WebviewWindow;

pub fn choose(_window: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}
