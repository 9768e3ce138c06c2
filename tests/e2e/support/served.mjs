// `docket serve --http` over a data file of its own, with a clock that stands still until it is moved.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const root = resolve(import.meta.dirname, "../../..");
const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
const binary = join(target, "debug", process.platform === "win32" ? "docket.exe" : "docket");

/** Starts the core. `db` opens a file that an earlier start has left. */
export async function serve({ now = "2026-11-24T20:00:00Z", db, packs } = {}) {
  const folder = db === undefined ? mkdtempSync(join(tmpdir(), "docket-e2e-")) : undefined;
  const file = db ?? join(folder, "docket.db");
  const more = packs === undefined ? [] : ["--packs", packs];
  const child = spawn(binary, ["serve", "--http", "127.0.0.1:0", "--db", file, "--now", now, "--seed", "2026", ...more], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await firstAddress(child);
  const url = new URL(address);

  async function call(cmd, payload = {}) {
    const response = await fetch(new URL("/rpc", url), {
      method: "POST",
      headers: { "X-Docket-Token": url.searchParams.get("token") },
      body: JSON.stringify({ id: 1, cmd, payload }),
    });
    const reply = await response.json();
    if (reply.error) throw new Error(`${cmd}: ${reply.error.code}: ${reply.error.message}`);
    return reply.ok;
  }

  /** As a power cut does it. */
  async function kill() {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((done) => child.once("exit", done));
    child.kill("SIGKILL");
    await gone;
  }

  return {
    address,
    db: file,
    call,
    setClock: (instant) => call("clock_set", { now: instant }),
    kill,
    async stop() {
      await kill();
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function firstAddress(child) {
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    const found = /http:\S+/.exec(line);
    if (found) return found[0];
  }
  throw new Error("docket serve ended before it gave an address; was it built? `cargo build -p docket-cli`");
}
