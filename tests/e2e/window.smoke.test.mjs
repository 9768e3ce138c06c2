// The real window, with the built UI inside it: a question is answered, Docket is quit, started
// again, and the answer is found.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
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
    await until("a choice", async () => {
      await first.window.click("choice", /./);
      return (await first.window.run("return document.querySelector('input:checked') !== null")) || undefined;
    });
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
    // The second time beside the first file, not over it.
    for (const count of [1, 2]) {
      await window.click("button", /^Save reports as a file/);
      await until(`${count} files`, () => (readdirSync(desktop.downloads).length === count ? true : undefined));
    }
    for (const name of readdirSync(desktop.downloads)) {
      assert.match(name, /\.csv$/);
      await until("its lines", () => (readFileSync(join(desktop.downloads, name), "utf8").includes("out_of_date") ? true : undefined));
    }
  } finally {
    await quit();
  }
});

test("the window reaches nothing but the core", { timeout: 60_000 }, async () => {
  const visits = [];
  const elsewhere = createServer((request, reply) => {
    visits.push(request.url);
    reply.setHeader("access-control-allow-origin", "*").end("<h1>Elsewhere</h1>");
  });
  await new Promise((listening) => elsewhere.listen(0, "127.0.0.1", listening));
  const address = `http://127.0.0.1:${elsewhere.address().port}`;
  const { window, quit } = await desktop.open(program("docket-desktop"));
  try {
    await window.find("heading", /./);
    const fetched = `return fetch("${address}/fetched").then(() => "reached", () => "refused")`;
    assert.equal(await window.run(fetched), "refused");
    await window.run(`window.open("${address}/opened"); location.href = "${address}/gone"; return null`);
    await window.find("heading", /./);
    assert.match(await window.run("return location.href"), /^tauri:/);
    assert.deepEqual(visits, []);
  } finally {
    await quit();
    elsewhere.close();
  }
});
