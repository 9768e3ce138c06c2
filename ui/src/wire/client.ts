import type { Commands } from "./generated/Commands";
import type { CommandName, Transport } from "./transport";
import { WireError } from "./error";
import { httpTransport } from "./http";
import { insideShell, tauriTransport } from "./tauri";

let transport: Transport = insideShell() ? tauriTransport : httpTransport;
let hear: (error: WireError) => void = () => undefined;

/** Sends a command to the core. Rejects with a `WireError` and nothing else. */
export async function call<K extends CommandName>(
  cmd: K,
  request: Commands[K]["request"],
): Promise<Commands[K]["reply"]> {
  try {
    return await transport(cmd, request);
  } catch (thrown) {
    const error = WireError.from(thrown);
    hear(error);
    throw error;
  }
}

/** Puts another transport in place, such as a test's. */
export function setTransport(other: Transport): void {
  transport = other;
}

/** Names the one listener that hears every refused command before its caller does. */
export function onRefused(listener: (error: WireError) => void): void {
  hear = listener;
}
