import { invoke } from "@tauri-apps/api/core";
import type { Transport } from "./transport";

/** True inside Docket's own window. */
export function insideShell(): boolean {
  return "__TAURI_INTERNALS__" in window;
}

/** Commands through the shell's one `rpc` command. */
export const tauriTransport: Transport = (cmd, request) => invoke("rpc", { cmd, payload: request });
