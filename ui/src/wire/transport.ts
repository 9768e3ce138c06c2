import type { Commands } from "./generated/Commands";

export type CommandName = keyof Commands;

/** Carries a command to the core. Rejects with anything; `WireError.from` reads it. */
export type Transport = <K extends CommandName>(
  cmd: K,
  request: Commands[K]["request"],
) => Promise<Commands[K]["reply"]>;
