// From the program's start until its first screen stands on the display, in the real window: ten first
// starts and ten second ones of the release build. No driver takes part; the display itself is watched.
// Build it first: `cargo build --release --bin docket-desktop`.

import { openSync, readSync } from "node:fs";
import { openDesktop, program } from "./support/desktop.mjs";

const N_STARTS = 10;
/** Nothing has changed for so long: the screen is complete. */
const AT_REST = 1_500;

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

async function start(desktop) {
  const display = openSync(desktop.display, "r");
  let [shown, next] = [picture(display), picture(display)];
  const since = performance.now();
  const app = desktop.start(binary);
  let window;
  let complete;
  while (complete === undefined || performance.now() - since - complete < AT_REST) {
    readSync(display, next, 0, next.length, 0);
    if (!next.equals(shown)) {
      complete = performance.now() - since;
      window ??= complete;
      [shown, next] = [next, shown];
    }
    await new Promise((later) => setTimeout(later, 5));
  }
  await app.quit();
  // The old window leaves the display before the next start is measured.
  await new Promise((later) => setTimeout(later, 500));
  return { window, complete };
}

/** What the display shows. */
function picture(display) {
  const pixels = Buffer.alloc(8 * 1024 * 1024);
  return pixels.subarray(0, readSync(display, pixels, 0, pixels.length, 0));
}

function say(what, times) {
  const figures = (of) => {
    const sorted = times.map(of).sort((a, b) => a - b);
    return `median ${Math.round(sorted[N_STARTS / 2])} ms (${Math.round(sorted[0])} to ${Math.round(sorted.at(-1))})`;
  };
  console.log(`${what}: window ${figures((time) => time.window)}, screen complete ${figures((time) => time.complete)}`);
}
