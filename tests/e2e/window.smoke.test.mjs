// The real window, with the built UI inside it: a question is answered, Docket is quit, started
// again, and the answer is found.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openDesktop, program } from "./support/desktop.mjs";
import { serve } from "./support/served.mjs";
import { until } from "./support/webdriver.mjs";

const output = join(import.meta.dirname, "output");
let desktop;
before(async () => {
  mkdirSync(output, { recursive: true });
  desktop = await openDesktop();
});
after(() => desktop.close());

test("an answer given in the window is there after a restart", { timeout: 120_000 }, async () => {
  const first = await desktop.open(program("docket-desktop"));
  try {
    await first.window.click("button", /^Start/);
    await first.window.find("heading", /1 of \d+/);
    await first.window.click("choice", /./);
    await first.window.click("button", /I’m sure/);
    await first.window.words(/Comes back/);
    writeFileSync(join(output, "window.png"), await first.window.screenshot());

    const second = spawnSync(program("docket-desktop"), [], { env: desktop.env, timeout: 20_000 });
    assert.equal(second.status, 0, "a second start hands over to the first window and ends");
    await first.window.words(/Comes back/);
  } finally {
    await first.quit();
  }

  const again = await desktop.open(program("docket-desktop"));
  try {
    await again.window.click("button", /^Continue/);
    await again.window.find("heading", /2 of \d+/);
  } finally {
    await again.quit();
  }

  const core = await serve({ db: desktop.database });
  try {
    const { pack } = await core.call("home");
    assert.equal((await core.call("progress", { pack: pack.id })).n_answers, 1);
  } finally {
    await core.stop();
  }
});

test("noted faults are saved among the downloads", { timeout: 90_000 }, async () => {
  const { window, quit } = await desktop.open(program("docket-desktop"));
  try {
    await window.click("button", /^Continue/);
    await window.click("button", /^More$/);
    await window.click("button", /^Something is wrong/);
    await window.click("choice", /It is out of date/);
    await window.click("button", /^Keep report/);
    await until("the dialog to close", () => window.run('return document.querySelector("dialog") === null ? true : undefined'));
    await window.click("button", /^Leave practice/);
    await window.click("link", /^Saved/);
    await window.click("button", /^Save reports as a file/);
    const name = await until("the file", () => readdirSync(desktop.downloads).find((file) => file.endsWith(".csv")));
    await until("its lines", () => (readFileSync(join(desktop.downloads, name), "utf8").includes("out_of_date") ? true : undefined));
  } finally {
    await quit();
  }
});

test("the window reaches nothing but the core", { timeout: 60_000 }, async () => {
  const { window, quit } = await desktop.open(program("docket-desktop"));
  try {
    await window.find("heading", /./);
    const reached = await window.run(
      'return fetch("http://127.0.0.1:9/").then(() => "reached", (error) => "refused: " + error.message)',
    );
    assert.match(reached, /^refused/);
  } finally {
    await quit();
  }
});
