// From the program's start until its first screen can be read, in the real window: ten first starts and
// ten second ones of the release build. No driver takes part; the pixels of the display are watched.
// Build it first: `cargo build --release --bin docket-desktop`.

import { openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { openDesktop, program } from "./support/desktop.mjs";

const N_STARTS = 10;
const PATIENCE = 20_000;
const accent = accentColour();
const binary = program("docket-desktop", "release");

const first = [];
const second = [];
for (let nth = 0; nth < N_STARTS; nth += 1) {
  const desktop = await openDesktop();
  for (const times of [first, second]) times.push(await start(desktop));
  await desktop.close();
}
say("first start, makes its database", first);
say("start with a database", second);

/** Milliseconds until the first screen's big button is there. */
async function start(desktop) {
  const display = openSync(desktop.display, "r");
  const pixels = Buffer.alloc(8 * 1024 * 1024);
  const since = performance.now();
  const app = desktop.start(binary);
  while (!hasAccent(pixels.subarray(0, readSync(display, pixels, 0, pixels.length, 0)))) {
    if (performance.now() - since > PATIENCE) throw new Error("the first screen did not come");
    await pause(5);
  }
  const time = performance.now() - since;
  await app.quit();
  // The window leaves the display before the next start is measured.
  await pause(500);
  return time;
}

/** Whether a patch of the accent's colour is on the display. */
function hasAccent(pixels) {
  let at = -1;
  for (let found = 0; found < 500; found += 1) {
    at = pixels.indexOf(accent, at + 1);
    if (at === -1) return false;
  }
  return true;
}

/** The accent in light colours, as the display keeps it: blue, green, red. */
function accentColour() {
  const tokens = readFileSync(join(import.meta.dirname, "../../ui/src/styles/tokens.css"), "utf8");
  const name = /--color-accent: light-dark\(var\((--[\w-]+)\)/.exec(tokens)[1];
  const hex = new RegExp(`${name}: #([0-9a-f]{6})`).exec(tokens)[1];
  return Buffer.from(hex, "hex").reverse();
}

function say(what, times) {
  const sorted = times.toSorted((a, b) => a - b).map(Math.round);
  const median = Math.round((sorted[N_STARTS / 2 - 1] + sorted[N_STARTS / 2]) / 2);
  console.log(`${what}: median ${median} ms, ${sorted[0]} to ${sorted.at(-1)} ms`);
}

function pause(time) {
  return new Promise((later) => setTimeout(later, time));
}
