// Whole journeys through the built UI and the real core, in Chromium.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe, openBrowser, openPage, overflow, sizes } from "./support/browser.mjs";
import { serve } from "./support/served.mjs";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** Runs a journey over a core of its own, and holds the page to having had no fault. */
function journey(name, options, run) {
  test(name, { timeout: 60_000 }, async () => {
    const core = await serve(options);
    try {
      const page = await openPage(browser, core.address, options);
      await run({ page, core });
      assert.deepEqual(page.faults, []);
    } finally {
      await core.stop();
    }
  });
}

async function isClean(page, place) {
  assert.deepEqual(await axe(page), [], place);
  assert.equal(await overflow(page), 0, `${place} is as wide as the window`);
}

const heading = (page, name) => page.getByRole("heading", { level: 1, name });

/** From the first screen into the first question. */
async function firstQuestion(page) {
  await page.getByRole("button", { name: /^Start/ }).first().click();
  await heading(page, /Question\s*1 of/).waitFor();
}

async function packOf(core) {
  return (await core.call("home")).pack.id;
}

journey("the first question is at most two clicks away, and its answer is explained", {}, async ({ page, core }) => {
  await firstQuestion(page);
  await page.locator("fieldset label").first().click();
  await page.getByRole("button", { name: /I’m sure/ }).click();
  await page.getByRole("button", { name: /^Next/ }).waitFor();
  await page.getByText(/Comes back/).waitFor();
  const progress = await core.call("progress", { pack: await packOf(core) });
  assert.equal(progress.n_answers, 1);
  await isClean(page, "after an answer");
});

journey("a session is done by keyboard alone", {}, async ({ page, core }) => {
  await heading(page, /./).waitFor();
  await page.getByRole("button", { name: /^Start/ }).first().focus();
  await page.keyboard.press("Enter");
  await heading(page, /Question\s*1 of/).waitFor();
  for (const [key, answer] of [["a", "Enter"], ["2", "Shift+Enter"], ["c", "Enter"]]) {
    await page.keyboard.press(key);
    await page.keyboard.press(answer);
    await page.getByRole("button", { name: /^Next/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /I’m sure/ }).waitFor();
  }
  await page.keyboard.press("Escape");
  await page.getByRole("navigation", { name: "Main" }).waitFor();
  const home = await core.call("home");
  assert.equal(home.open_session.answered, 3);
});

journey("practice survives a power cut, and goes on the next day", {}, async ({ page, core }) => {
  await firstQuestion(page);
  await page.keyboard.press("a");
  await page.keyboard.press("Enter");
  await page.getByText(/Comes back/).waitFor();
  await page.close();
  await core.kill();
  const next = await serve({ db: core.db, now: "2026-11-25T20:00:00Z" });
  try {
    const again = await openPage(browser, next.address);
    await heading(again, /./).waitFor();
    await again.getByRole("button", { name: /Continue/ }).or(again.getByRole("link", { name: /Continue/ })).first().click();
    await heading(again, /Question\s*2 of/).waitFor();
  } finally {
    await next.stop();
  }
});

journey("a bookmark and a note are found again", {}, async ({ page, core }) => {
  await firstQuestion(page);
  await page.getByRole("button", { name: "Bookmark" }).click();
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("button", { name: "Write a note" }).click();
  await page.getByRole("textbox").fill("ask the bookkeeper");
  await page.getByRole("button", { name: "Keep note" }).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Saved" }).click();
  await heading(page, "Saved").waitFor();
  await page.getByText("ask the bookkeeper").first().waitFor();
  await isClean(page, "saved");
  const saved = await core.call("saved", { pack: await packOf(core) });
  assert.equal(saved.questions[0].marks.bookmarked, true);
});

for (const [size, scheme] of [["phone", "dark"], ["desktop", "light"]]) {
  journey(`every place is clean for axe at ${size} size in ${scheme}`, { size: sizes[size], scheme }, async ({ page, core }) => {
    await heading(page, /./).waitFor();
    await isClean(page, "welcome");
    await firstQuestion(page);
    await isClean(page, "a question");
    await page.keyboard.press("Escape");
    for (const [link, title] of [["Today", /./], ["Mock exam", "Mock exam"], ["Progress", "Progress"], ["Saved", "Saved"], ["Settings", "Settings"]]) {
      await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: link }).click();
      await heading(page, title).waitFor();
      await page.waitForLoadState("networkidle");
      await isClean(page, link);
    }
    await page.goto(`${core.address}#/about`);
    await isClean(page, "about");
  });
}

journey("text at twice its size fits a phone", { size: sizes.phone }, async ({ page, core }) => {
  await firstQuestion(page);
  await core.call("settings_set", { theme: "system", text_scale: 200 });
  for (const place of ["today", "mock", "progress", "saved", "settings", "about"]) {
    await page.goto(`${core.address}#/${place}`);
    await page.reload();
    await heading(page, /./).waitFor();
    await page.waitForLoadState("networkidle");
    assert.equal(await overflow(page), 0, place);
  }
});

journey("a whole mock exam is sat: answers, flags, a power cut, the end, the report", {}, async ({ page, core }) => {
  const pack = await packOf(core);
  await page.goto(`${core.address}#/mock`);
  await core.call("pack_choose", { pack });
  await page.reload();
  await page.getByRole("button", { name: "Start the exam" }).click();
  await page.getByRole("button", { name: "Start now" }).click();
  await heading(page, "Question 1 of 125").waitFor();
  await isClean(page, "the exam");

  for (let position = 1; position <= 4; position += 1) {
    await heading(page, `Question ${position} of 125`).waitFor();
    await page.keyboard.press("b");
    await page.getByText("Answer saved").waitFor();
    if (position === 2) {
      await page.keyboard.press("f");
      await page.getByRole("button", { name: "Flag for review", pressed: true }).waitFor();
    }
    await page.keyboard.press("n");
  }
  await heading(page, "Question 5 of 125").waitFor();
  await core.setClock("2026-11-24T20:30:00Z");
  const attempt = (await core.call("home")).open_attempt.attempt;
  assert.equal((await core.call("exam_clock", { attempt })).remaining_ms, 210 * 60_000);
  await page.close();
  await core.kill();

  const next = await serve({ db: core.db, now: "2026-11-25T07:00:00Z" });
  try {
    const again = await openPage(browser, next.address);
    await again.goto(`${next.address}#/exam/${attempt}`);
    await heading(again, "Question 5 of 125").waitFor();
    await again.keyboard.press("g");
    await again.getByText("4 questions answered, 121 unanswered, 1 flagged.").waitFor();
    await isClean(again, "the navigator");
    // The rest by script: the screen has shown that it can.
    for (let position = 5; position <= 120; position += 1) {
      await next.call("exam_record", { attempt, act: { kind: "answer", position, option: "c" } });
    }
    await again.reload();
    await heading(again, /Question \d+ of 125/).waitFor();
    await again.keyboard.press("g");
    await again.getByRole("button", { name: "Review and end" }).click();
    await again.getByText("5 questions are unanswered").first().waitFor();
    await isClean(again, "before the end");
    await again.getByRole("button", { name: "End exam" }).click();
    await again.getByRole("button", { name: "End the exam now" }).click();
    await heading(again, "Report").waitFor();
    const report = await next.call("exam_report", { attempt });
    assert.equal(report.n_unanswered, 5);
    assert.equal(report.score.n, 100);
    assert.equal(report.n_interruptions, 1);
    await again.getByText(/pass mark/i).first().waitFor();
    await again.locator("details").first().locator("summary").click();
    await isClean(again, "the report");
    assert.deepEqual(again.faults, []);
  } finally {
    await next.stop();
  }
});

journey("the exam ends by itself when the core says so", {}, async ({ page, core }) => {
  const view = await core.call("exam_start", { pack: await packOf(core) });
  await page.goto(`${core.address}#/exam/${view.attempt}`);
  await page.reload();
  await heading(page, "Question 1 of 125").waitFor();
  await core.setClock("2026-11-25T00:00:01Z");
  await page.keyboard.press("a");
  await heading(page, "Report").waitFor();
  await page.getByText(/time was up, so the exam ended/).waitFor();
});

journey("a damaged data file is told in plain words, and another try is made", {}, async ({ page, core }) => {
  await heading(page, /./).waitFor();
  await page.close();
  await core.kill();
  const { writeFileSync, rmSync } = await import("node:fs");
  for (const more of ["-wal", "-shm"]) rmSync(core.db + more, { force: true });
  writeFileSync(core.db, "this is no database, though it is long enough to be looked at");
  const broken = await serve({ db: core.db });
  try {
    const again = await openPage(browser, broken.address);
    await again.getByText(/damaged/).first().waitFor();
    await isClean(again, "trouble");
    rmSync(core.db);
    await again.getByRole("button", { name: /Try again/ }).click();
    await again.getByRole("button", { name: /^Start/ }).first().waitFor();
  } finally {
    await broken.stop();
  }
});
