// The real window, with the web view and the bridge that learners have: an answer is given, the app
// quits, starts again, and the answer is there.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { openDesktop, program } from "./support/desktop.mjs";
import { until } from "./support/webdriver.mjs";

const app = program("docket-desktop");

/** Runs a journey on a desktop of its own. */
function journey(name, run) {
  test(name, { timeout: 120_000 }, async () => {
    const desktop = await openDesktop();
    try {
      await run(desktop);
    } finally {
      await desktop.close();
    }
  });
}

async function answerTheFirstQuestion(window) {
  await window.click("button", /^Start/);
  await window.find("heading", /Question\s*1 of/);
  await window.click("choice", /./);
  await window.click("button", /^I’m sure/);
  await window.words(/Comes back/);
}

/** Asks the core about the data that the window has left. */
function askTheCore(desktop, cmd) {
  const { stdout } = spawnSync(program("docket"), ["serve", "--stdio", "--db", desktop.database], {
    input: `${JSON.stringify({ id: 1, cmd, payload: {} })}\n`,
    encoding: "utf8",
  });
  return JSON.parse(stdout).ok;
}

async function keepScreenshot(window, name) {
  const folder = join(import.meta.dirname, "output");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), await window.screenshot());
}

journey("an answer given before quitting is there after starting again", async (desktop) => {
  const first = await desktop.open(app);
  assert.equal(await first.window.run("return location.protocol"), "tauri:");
  await answerTheFirstQuestion(first.window);
  const feedback = await first.window.words(/Source/);
  assert.match(feedback, /Right|Not/);
  await keepScreenshot(first.window, "window-answered");
  await first.quit();

  assert.equal(askTheCore(desktop, "home").answered_today, 1);

  const second = await desktop.open(app);
  await second.window.words(/You left a session after 1 of/);
  await second.window.words(/1 answer today/);
  await keepScreenshot(second.window, "window-today");
  await second.quit();
});

journey("a second start leaves the first window in charge", async (desktop) => {
  const { window, quit } = await desktop.open(app);
  await window.find("button", /^Start/);
  const again = spawn(app, [], { env: desktop.env, stdio: "ignore" });
  const status = await new Promise((done) => again.once("exit", done));
  assert.equal(status, 0);
  await answerTheFirstQuestion(window);
  await quit();
});

journey("noted faults are saved among the downloads, and no file is replaced", async (desktop) => {
  const { window, quit } = await desktop.open(app);
  await answerTheFirstQuestion(window);
  await window.click("button", /Something is wrong/);
  await window.click("choice", /More than one answer/);
  await window.type("textbox", /In your words/, "The second option is true as well.");
  await window.click("button", /^Keep report/);
  await window.click("button", /Leave practice/);
  await window.click("link", /^Saved/);
  const downloaded = (count) => () => {
    const names = readdirSync(desktop.downloads).filter((name) => name.endsWith(".csv"));
    return names.length === count ? names : undefined;
  };
  for (const count of [1, 2]) {
    await window.click("button", /Save reports as a file/);
    await until(`file ${count}`, downloaded(count));
  }
  const [name] = readdirSync(desktop.downloads);
  await until("the words in the file", () => {
    const text = readFileSync(join(desktop.downloads, name), "utf8");
    return /The second option is true as well\./.test(text) ? text : undefined;
  });
  await quit();
});

journey("the window goes nowhere else", async (desktop) => {
  const { window, quit } = await desktop.open(app);
  await window.find("button", /^Start/);
  await window.run("location.href = 'http://127.0.0.1:9/'; return null");
  await window.run("window.open('http://127.0.0.1:9/'); return null");
  await window.find("button", /^Start/);
  assert.match(await window.run("return location.href"), /^tauri:/);
  const refused = "return fetch('http://127.0.0.1:9/').then(() => 'sent', (error) => error.name)";
  assert.equal(await window.run(refused), "TypeError");
  await quit();
});
