//! How the web view draws on Linux.

use tauri::WebviewWindow;
use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};

/// Without the graphics card. Pages of text need none, and starting it is the longest part
/// of the web view's start
/// (docs/decisions/0004-linux-draws-without-the-graphics-card.md).
pub fn choose(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|webview| {
        if let Some(settings) = WebViewExt::settings(&webview.inner()) {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    })
}
