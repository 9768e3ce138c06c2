// Debian's Chromium through Playwright, and what axe-core has to say of a page.

import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

export async function openBrowser() {
  const executablePath = process.env.CHROMIUM ?? places.find((place) => existsSync(place));
  if (executablePath === undefined) throw new Error("no Chromium found; set CHROMIUM to its path");
  return chromium.launch({
    executablePath,
    args: [
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}

export const sizes = {
  phone: { width: 360, height: 740 },
  tablet: { width: 800, height: 1100 },
  desktop: { width: 1440, height: 900 },
};

/** A page of its own storage. What goes wrong in it is kept in `page.faults`. */
export async function openPage(browser, address, { size = sizes.desktop, scheme = "light" } = {}) {
  const context = await browser.newContext({ viewport: size, colorScheme: scheme, reducedMotion: "reduce", locale: "en-US" });
  // Put in by the browser's own hand, so that the page's content policy stays in force.
  await context.addInitScript({ content: axeSource });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.faults = [];
  page.on("pageerror", (error) => page.faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") page.faults.push(message.text());
  });
  await page.goto(address);
  return page;
}

/** What axe-core finds against WCAG 2.2 A and AA, one line each. */
export async function axe(page) {
  return page.evaluate(async () => {
    const result = await window.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return result.violations.flatMap((violation) =>
      violation.nodes.map((node) => `${violation.id}: ${node.target.join(" ")}: ${node.failureSummary}`),
    );
  });
}

/** Whether anything sticks out of the page to the side. */
export async function overflow(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
