//! Docket's desktop shell: one window, one command. It finds the folders, opens the core and hands
//! over what the window asks; no rule of studying lives here.

#[cfg_attr(target_os = "linux", path = "drawing/linux.rs")]
#[cfg_attr(not(target_os = "linux"), path = "drawing/elsewhere.rs")]
mod drawing;
mod places;
mod rpc;
mod window;

use tauri::{App, Builder, Manager, Runtime};

pub use places::Places;
pub use rpc::Core;

/// Adds what does not need a screen. Tests use the same with Tauri's mock runtime.
pub fn builder<R: Runtime>(builder: Builder<R>) -> Builder<R> {
    builder.invoke_handler(tauri::generate_handler![rpc::rpc])
}

/// Runs Docket until its window is closed.
pub fn run() {
    let outcome = builder(Builder::default())
        // First, so that a second start ends before it has touched anything.
        .plugin(tauri_plugin_single_instance::init(|app, _, _| {
            window::bring_to_front(app);
        }))
        .setup(|app| Ok(set_up(app)?))
        .run(tauri::generate_context!());
    if let Err(error) = outcome {
        eprintln!("Docket could not start: {error}");
        std::process::exit(1);
    }
}

fn set_up(app: &App) -> tauri::Result<()> {
    let places = Places::of(app)?;
    app.manage(Core::open(&places));
    window::open(app, &places)
}
