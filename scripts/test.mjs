// `npm test`: sets up what is missing, then runs every test. `npm test -- --only rust` (or ui, e2e,
// window) runs a part of it.

import { spawnSync } from "node:child_process";
import { fail, run, runNpm, say, setUp } from "./setup.mjs";

const at = process.argv.indexOf("--only");
const only = at === -1 ? undefined : process.argv[at + 1];
const parts = ["rust", "ui", "e2e", "window"];
if (only !== undefined && !parts.includes(only)) fail(`--only takes one of: ${parts.join(", ")}`);

const steps = [
  ["rust", "Rust is formatted", () => run("cargo", ["fmt", "--all", "--check"])],
  ["rust", "Rust is free of warnings", () => run("cargo", ["clippy", "--workspace", "--all-targets", "--quiet", "--", "-D", "warnings"])],
  ["rust", "Rust tests", rustTests],
  ["rust", "the bundled packs are sound", () => run("cargo", ["run", "--quiet", "-p", "docket-cli", "--", "content", "check"])],
  ["ui", "the UI's types", () => runNpm("run", "check")],
  ["ui", "the UI's style", () => runNpm("run", "lint")],
  ["ui", "the UI's components", () => runNpm("run", "test", "--workspace", "ui")],
  ["e2e", "journeys in Chromium", () => {
    run("cargo", ["build", "--quiet", "-p", "docket-cli"]);
    runNpm("run", "browser", "--workspace", "tests/e2e");
  }],
  ["window", "the real window", () => {
    run("cargo", ["build", "--quiet", "--bin", "docket-desktop"]);
    run("cargo", ["build", "--quiet", "-p", "docket-cli"]);
    runNpm("run", "window", "--workspace", "tests/e2e");
  }],
];

const started = Date.now();
setUp({ tests: true });
for (const [part, name, step] of steps) {
  if (only !== undefined && part !== only) continue;
  const since = Date.now();
  say(`--- ${name}`);
  step();
  say(`--- ${name}: passed in ${seconds(since)}`);
}
say(`everything passed in ${seconds(started)}`);

function rustTests() {
  const hasNextest = spawnSync("cargo", ["nextest", "--version"], { stdio: "ignore" }).status === 0;
  if (hasNextest) run("cargo", ["nextest", "run", "--workspace", "--no-fail-fast", "--status-level", "fail"]);
  else run("cargo", ["test", "--workspace", "--quiet", "--lib", "--bins", "--tests"]);
}

function seconds(since) {
  return `${Math.round((Date.now() - since) / 1000)} s`;
}
