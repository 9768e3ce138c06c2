// From the program's start to its first paint, in the real window: ten starts of the release build.
// Build it first: `cargo build --release --bin docket-desktop`.

import { readFileSync } from "node:fs";
import { openDesktop, program } from "./support/desktop.mjs";
import { until } from "./support/webdriver.mjs";

const N_STARTS = 10;
const binary = program("docket-desktop", "release");
const times = [];
for (let nth = 0; nth < N_STARTS; nth += 1) {
  const desktop = await openDesktop();
  const { pid, window, quit } = await desktop.open(binary);
  const painted = await until("the first paint", () =>
    window.run(
      'const [paint] = performance.getEntriesByName("first-contentful-paint"); return paint && performance.timeOrigin + paint.startTime',
    ),
  );
  times.push(painted - startOf(pid));
  await quit();
  await desktop.close();
}
times.sort((a, b) => a - b);
const median = (times[N_STARTS / 2 - 1] + times[N_STARTS / 2]) / 2;
console.log(`start to first paint: median ${Math.round(median)} ms, ${Math.round(times[0])} to ${Math.round(times.at(-1))} ms`);

/** When a process was started, in milliseconds since 1970: clock ticks since the machine's own start. */
function startOf(pid) {
  const ticks = Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ")[19]);
  const uptime = Number(readFileSync("/proc/uptime", "utf8").split(" ")[0]);
  return Date.now() - uptime * 1000 + ticks * 10;
}
