// What a fresh machine lacks, found and put there: system packages, npm packages, the built UI.
// Quick when nothing is missing.

import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "..");
const npm = process.platform === "win32" ? "npm.cmd" : "npm";

/** System packages of Debian and its kin, each by a file that it brings. */
const forTheWindow = [
  { name: "libwebkit2gtk-4.1-dev", brings: "webkit2gtk-4.1.pc" },
  { name: "build-essential", brings: "/usr/bin/gcc" },
  { name: "pkg-config", brings: "/usr/bin/pkg-config" },
];
const forTheTests = [
  { name: "webkit2gtk-driver", brings: "/usr/bin/WebKitWebDriver" },
  { name: "xvfb", brings: "/usr/bin/Xvfb" },
  { name: "xauth", brings: "/usr/bin/xauth" },
  { name: "chromium", brings: "/usr/bin/chromium" },
  { name: "dbus", brings: "/usr/bin/dbus-daemon" },
];

export function say(words) {
  console.log(`docket: ${words}`);
}

export function fail(words) {
  console.error(`\ndocket: ${words}`);
  process.exit(1);
}

/** Runs a command in the repository with its output shown; ends everything when it fails. */
export function run(command, words, options = {}) {
  const { status, error } = spawnSync(command, words, { cwd: root, stdio: "inherit", ...options });
  if (error) fail(`${command} could not be started: ${error.message}`);
  if (status !== 0) fail(`this failed (status ${status}): ${command} ${words.join(" ")}`);
}

export const runNpm = (...words) => run(npm, words, { shell: process.platform === "win32" });

function works(command, ...words) {
  return spawnSync(command, words, { stdio: "ignore" }).status === 0;
}

/** Prepares everything. `tests` adds what only the tests need. */
export function setUp({ tests = false } = {}) {
  tools();
  systemPackages(tests ? [...forTheWindow, ...forTheTests] : forTheWindow);
  npmPackages();
  builtUi();
}

function tools() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) fail(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`);
  if (!works("cargo", "--version")) fail("Rust is missing: install it from https://rustup.rs and open a new terminal.");
  if (process.platform === "darwin" && !works("xcode-select", "-p")) {
    fail("Apple's command line tools are missing: run `xcode-select --install`, then try again.");
  }
  if (process.platform === "win32") {
    say("on Windows this needs Microsoft's C++ Build Tools and WebView2 (part of Windows 11); they can't be installed from here.");
  }
}

function systemPackages(packages) {
  if (process.platform !== "linux") return;
  const missing = packages.filter((each) => !isThere(each.brings)).map((each) => each.name);
  if (missing.length === 0) return;
  const command = `apt-get install -y --no-install-recommends ${missing.join(" ")}`;
  if (!works("apt-get", "--version")) {
    fail(`this system has no apt. Install what your system calls these, then try again: ${missing.join(", ")}`);
  }
  say(`installing system packages: ${missing.join(", ")}`);
  const asRoot = process.getuid() === 0 ? [] : ["sudo"];
  if (asRoot.length > 0 && !works("sudo", "--version")) fail(`run this as root, then try again: ${command}`);
  const [first, ...more] = [...asRoot, "apt-get"];
  run(first, [...more, "update", "-q"]);
  run(first, [...more, ...command.split(" ").slice(1)], { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
}

function isThere(file) {
  if (file.startsWith("/")) return existsSync(file);
  const folders = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib", "/usr/share"];
  return folders.some((folder) => existsSync(join(folder, "pkgconfig", file)));
}

function npmPackages() {
  const installed = join(root, "node_modules/.package-lock.json");
  if (existsSync(installed) && modified(installed) >= modified(join(root, "package-lock.json"))) return;
  say("installing npm packages");
  runNpm("ci", "--no-audit", "--no-fund");
}

/** Builds the UI when any of its sources is newer than what was built. */
export function builtUi() {
  const built = join(root, "ui/dist/index.html");
  const sources = ["ui/src", "ui/public", "ui/index.html", "ui/vite.config.ts", "package-lock.json"];
  if (existsSync(built) && sources.every((source) => newest(join(root, source)) <= modified(built))) return;
  say("building the user interface");
  runNpm("run", "build");
}

const modified = (file) => statSync(file).mtimeMs;

function newest(path) {
  if (!existsSync(path)) return 0;
  const own = modified(path);
  if (!statSync(path).isDirectory()) return own;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), own);
}
