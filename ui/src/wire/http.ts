import type { Commands } from "./generated/Commands";
import type { CommandName, Transport } from "./transport";
import { WireError } from "./error";

type Envelope<T> = { id: number; ok?: T; error?: { code: string; message: string; details?: unknown } };

let lastId = 0;

/** Commands by `POST /rpc` to the server that also served this page; its token stands in the page's address. */
export const httpTransport: Transport = async <K extends CommandName>(
  cmd: K,
  request: Commands[K]["request"],
): Promise<Commands[K]["reply"]> => {
  const token = new URLSearchParams(location.search).get("token") ?? "";
  const id = ++lastId;
  let envelope: Envelope<Commands[K]["reply"]>;
  try {
    const response = await fetch("/rpc", {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Docket-Token": token },
      body: JSON.stringify({ id, cmd, payload: request }),
    });
    envelope = await response.json();
  } catch {
    throw new WireError(
      "internal",
      "Docket's core does not answer. Every answer given so far is kept. Start Docket again, then reload this page.",
    );
  }
  if (envelope.error !== undefined) throw WireError.from(envelope.error);
  if (envelope.ok === undefined) throw WireError.from(envelope);
  return envelope.ok;
};
