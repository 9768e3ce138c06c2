// A desktop for the real window: a screen in memory, a message bus, a home folder that is thrown
// away, and WebKit's driver.

import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { openSession, until } from "./webdriver.mjs";

const root = resolve(import.meta.dirname, "../../..");
const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");

/** A built program of this workspace. */
export function program(name, profile = "debug") {
  const file = join(target, profile, name);
  if (!existsSync(file)) throw new Error(`${file} has not been built`);
  return file;
}

/** Starts a desktop with an empty home. */
export async function openDesktop() {
  const home = mkdtempSync(join(tmpdir(), "docket-desktop-"));
  const downloads = join(home, "Downloads");
  const settings = join(home, ".config");
  for (const folder of [downloads, settings]) mkdirSync(folder);
  writeFileSync(join(settings, "user-dirs.dirs"), 'XDG_DOWNLOAD_DIR="$HOME/Downloads"\n');

  const started = [];
  const start = (command, words, options) => {
    const child = spawn(command, words, { stdio: ["ignore", "pipe", "ignore"], ...options });
    child.on("error", (error) => console.error(`${command}: ${error.message}`));
    started.push(child);
    return child;
  };

  const screen = start("Xvfb", ["-displayfd", "1", "-screen", "0", "1440x1000x24", "-nolisten", "tcp", "-fbdir", home]);
  const bus = start("dbus-daemon", ["--session", "--nofork", "--nopidfile", "--print-address"]);
  const env = {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: settings,
    XDG_DATA_HOME: join(home, ".local/share"),
    XDG_CACHE_HOME: join(home, ".cache"),
    DOCKET_DATA_DIR: join(home, "docket"),
    DISPLAY: `:${await firstLine(screen)}`,
    DBUS_SESSION_BUS_ADDRESS: await firstLine(bus),
    NO_AT_BRIDGE: "1",
    // Lets WebKit's driver into the window.
    TAURI_WEBVIEW_AUTOMATION: "true",
  };
  delete env.WAYLAND_DISPLAY;

  return {
    env,
    downloads,
    database: join(env.DOCKET_DATA_DIR, "docket.db"),
    /** The file whose bytes are the display's pixels. */
    display: join(home, "Xvfb_screen0"),
    /** Starts the app by itself. */
    start(binary) {
      const app = start(binary, [], { env, stdio: "ignore" });
      return { quit: () => ended(app) };
    },
    /** Starts the app under WebKit's driver and gives its window. */
    async open(binary) {
      const port = await freePort();
      const address = `http://127.0.0.1:${port}`;
      const driver = start("WebKitWebDriver", [`--port=${port}`], { env, stdio: ["ignore", "ignore", "inherit"] });
      await until("WebKit's driver", async () => ((await fetch(`${address}/status`)).ok ? true : undefined));
      const window = await openSession(address, binary);
      const pid = Number(readFileSync(`/proc/${driver.pid}/task/${driver.pid}/children`, "utf8"));
      return {
        pid,
        window,
        /** Ends the app as logging out does. Closing the session alone may leave it running unseen. */
        async quit() {
          process.kill(pid, "SIGTERM");
          await until("the app's end", async () => (isRunning(pid) ? undefined : true));
          await ended(driver);
        },
      };
    },
    async close() {
      await Promise.all(started.toReversed().map(ended));
      // WebKit's own processes outlive the app by a moment, and still write to their caches.
      await until("an empty home", async () => {
        rmSync(home, { recursive: true, force: true });
        return true;
      });
    },
  };
}

async function firstLine(child) {
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error(`${child.spawnfile} ended before it said anything`);
}

async function ended(child) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once("exit", done));
  child.kill();
  await gone;
}

/** Whether any thread of a process runs; when all have ended, it may still wait to be asked for its status. */
function isRunning(pid) {
  try {
    const dead = /\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
    return !dead || readdirSync(`/proc/${pid}/task`).length > 1;
  } catch {
    return false;
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}
