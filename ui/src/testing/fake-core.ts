import type { Commands } from "../wire/generated/Commands";
import type { CommandName } from "../wire/transport";
import { setTransport } from "../wire/client";
import { WireError } from "../wire/error";

/** Canned replies, by command; a command without one is refused as unknown. */
export type Replies = {
  [K in CommandName]?: (request: Commands[K]["request"]) => Commands[K]["reply"];
};

/** Puts a core in place that answers from a table, and gives the list of what it was asked. */
export function fakeCore(replies: Replies): { cmd: CommandName; request: unknown }[] {
  const asked: { cmd: CommandName; request: unknown }[] = [];
  setTransport(async (cmd, request) => {
    asked.push({ cmd, request });
    const reply = replies[cmd];
    if (reply === undefined) throw new WireError("unknown_command", `No reply for ${cmd}.`);
    return Promise.resolve(reply(request));
  });
  return asked;
}
