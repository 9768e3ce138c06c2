// Every screen at three widths, light and dark: `npm run screenshots [-- FOLDER]`.

import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { openBrowser, openPage, sizes } from "./support/browser.mjs";
import { serve } from "./support/served.mjs";

const folder = resolve(process.argv[2] ?? join(import.meta.dirname, "output/screenshots"));
mkdirSync(folder, { recursive: true });

const browser = await openBrowser();
for (const [name, size] of Object.entries(sizes)) {
  for (const scheme of ["light", "dark"]) {
    const core = await serve();
    const page = await openPage(browser, core.address, { size, scheme });
    const shoot = async (screen) => {
      await page.waitForLoadState("networkidle");
      await page.screenshot({ path: join(folder, `${screen}-${name}-${scheme}.png`), fullPage: true });
      console.log(`${screen} ${name} ${scheme}`);
    };
    const go = async (place) => {
      await page.goto(`${core.address}#/${place}`);
      await page.reload();
      await page.getByRole("heading", { level: 1 }).waitFor();
    };
    const { pack } = await core.call("home");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await shoot("welcome");

    const { session } = await core.call("practice_start", { pack: pack.id, n_questions: 12 });
    await go(`practice/${session}`);
    await shoot("question");
    await page.keyboard.press("b");
    await page.keyboard.press("Enter");
    await page.getByText(/Comes back/).waitFor();
    await shoot("answer");
    await practise(core, session, 10);
    await core.call("plan_set", { pack: pack.id, exam_date: "2027-05-18", minutes_per_day: 20 });
    for (const place of ["today", "progress", "saved", "settings", "about", "mock"]) {
      await go(place);
      await shoot(place);
    }

    const { attempt, places } = await core.call("exam_start", { pack: pack.id });
    await go(`exam/${attempt}`);
    await shoot("exam");
    await page.keyboard.press("g");
    await shoot("navigator");
    for (let position = 1; position < places.length; position += 1) {
      const act = { kind: "answer", position, option: position % 3 === 0 ? "b" : "c" };
      await core.call("exam_record", { attempt, act });
    }
    await core.setClock("2026-11-24T22:10:00Z");
    await core.call("exam_finish", { attempt });
    await go(`report/${attempt}`);
    await shoot("report");
    await page.context().close();
    await core.stop();
  }
}
await browser.close();
console.log(`Written to ${folder}`);

async function practise(core, session, n) {
  for (let done = 0; done < n; done += 1) {
    const step = await core.call("practice_next", { session });
    if (step.kind !== "question") return;
    const option = step.question.options[done % 2].id;
    const confidence = done % 3 === 0 ? "unsure" : "sure";
    await core.call("practice_answer", { session, position: step.position, option, confidence, elapsed_ms: 24_000 });
    if (done === 1) await core.call("bookmark_set", { pack: (await core.call("home")).pack.id, question: step.question.id, bookmarked: true });
  }
}
