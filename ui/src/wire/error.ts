import type { ErrorCode } from "./generated/ErrorCode";

export type { ErrorCode };

/** Every code that the core can reject a command with. The UI switches on these, never on words. */
const ERROR_CODES = [
  "bad_request",
  "unknown_command",
  "not_found",
  "already_answered",
  "session_over",
  "exam_over",
  "exam_running",
  "not_enough_questions",
  "no_content",
  "store_corrupt",
  "store_newer",
  "store_read_only",
  "store_full",
  "store_busy",
  "store_failed",
  "internal",
] as const satisfies readonly ErrorCode[];

/** The codes that mean: what was learnt cannot be read or written at the moment. */
export const STORE_CODES = [
  "store_corrupt",
  "store_newer",
  "store_read_only",
  "store_full",
  "store_busy",
  "store_failed",
] as const satisfies readonly ErrorCode[];

export type StoreCode = (typeof STORE_CODES)[number];

export function isStoreCode(code: ErrorCode): code is StoreCode {
  return STORE_CODES.some((known) => known === code);
}

/** A refused command. `message` is plain words for the learner. */
export class WireError extends Error {
  readonly code: ErrorCode;
  readonly details: unknown;

  constructor(code: ErrorCode, message: string, details: unknown = null) {
    super(message);
    this.name = "WireError";
    this.code = code;
    this.details = details;
  }

  /** Takes whatever a transport was rejected with; what has no known shape becomes `internal`. */
  static from(thrown: unknown): WireError {
    if (thrown instanceof WireError) return thrown;
    if (typeof thrown === "object" && thrown !== null && "code" in thrown && "message" in thrown) {
      const code = ERROR_CODES.find((known) => known === thrown.code);
      const details = "details" in thrown ? thrown.details : null;
      if (code !== undefined) return new WireError(code, String(thrown.message), details);
    }
    return new WireError("internal", "Docket could not finish that. Nothing you have answered is lost.", thrown);
  }
}
