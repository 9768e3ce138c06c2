//! The shell's one command through Tauri's own bridge, on its mock runtime: no display is needed.

#![allow(clippy::unwrap_used, reason = "a panic is a test's report")]

use docket_shell::{Core, Places, builder};
use serde_json::{Value, json};
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{
    INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder, mock_context, noop_assets,
};
use tauri::webview::InvokeRequest;
use tauri::{App, Manager, WebviewWindow, WebviewWindowBuilder};

struct Window {
    webview: WebviewWindow<MockRuntime>,
    // The window lives no longer than its app.
    _app: App<MockRuntime>,
}

fn window_over(places: &Places) -> Window {
    let app = builder(mock_builder())
        .build(mock_context(noop_assets()))
        .unwrap();
    app.manage(Core::open(places));
    let webview = WebviewWindowBuilder::new(&app, "main", Default::default())
        .build()
        .unwrap();
    Window { webview, _app: app }
}

fn rpc(window: &Window, cmd: &str, payload: Value) -> Result<Value, Value> {
    let request = InvokeRequest {
        cmd: "rpc".to_owned(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: "tauri://localhost".parse().unwrap(),
        body: InvokeBody::Json(json!({ "cmd": cmd, "payload": payload })),
        headers: Default::default(),
        invoke_key: INVOKE_KEY.to_owned(),
    };
    get_ipc_response(&window.webview, request).map(|body| body.deserialize().unwrap())
}

#[test]
fn a_command_reaches_the_core_and_its_reply_the_window() {
    let folder = tempfile::tempdir().unwrap();
    let window = window_over(&Places::inside(folder.path().join("fresh")));
    let home = rpc(&window, "home", json!({})).unwrap();
    assert!(home["packs"].is_array(), "{home}");
    assert!(folder.path().join("fresh/docket.db").exists());
}

#[test]
fn a_refusal_carries_a_code_and_words() {
    let folder = tempfile::tempdir().unwrap();
    let window = window_over(&Places::inside(folder.path().to_owned()));
    let refusal = rpc(&window, "no_such_command", json!({})).unwrap_err();
    assert_eq!(refusal["code"], "unknown_command");
    assert!(
        refusal["message"]
            .as_str()
            .is_some_and(|words| !words.is_empty())
    );
}

#[test]
fn a_spoilt_database_is_an_answer_and_stays_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let places = Places::inside(folder.path().to_owned());
    std::fs::write(
        &places.database,
        "no database at all, but long enough to be read as one",
    )
    .unwrap();
    let before = std::fs::read(&places.database).unwrap();
    let window = window_over(&places);
    let refusal = rpc(&window, "home", json!({})).unwrap_err();
    assert_eq!(refusal["code"], "store_corrupt", "{refusal}");
    assert_eq!(std::fs::read(&places.database).unwrap(), before);
}
