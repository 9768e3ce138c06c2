//! Tells Tauri where this layout keeps its files: the root package is the shell, so that
//! `tauri.conf.json` can stand at the root (docs/decisions/0001-root-is-the-shell.md).

fn main() {
    for folder in ["capabilities", "permissions"] {
        println!("cargo:rerun-if-changed=src-tauri/{folder}");
    }
    let permissions =
        tauri_build::AppManifest::new().permissions_path_pattern("./src-tauri/permissions/**/*");
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/**/*")
        .app_manifest(permissions);
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error={error:#}");
    }
}
