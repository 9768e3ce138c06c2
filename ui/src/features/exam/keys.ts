import { isFree } from "../../kit/keys";
import { indexOfKey } from "../../words/letters";

/** What a key does while a question is on screen. */
export type ExamKey =
  | { does: "answer"; option_idx: number }
  | { does: "next" | "previous" | "flag" | "navigator" | "help" };

const CHARACTERS: Record<string, ExamKey> = {
  N: { does: "next" },
  P: { does: "previous" },
  F: { does: "flag" },
  G: { does: "navigator" },
  "?": { does: "help" },
};

/**
 * Reads a key; null for every key that is the browser's. Arrows mean nothing while a radio button has
 * the focus, for there they choose. `characters` tells whether single letters and figures count.
 */
export function examKeyOf(event: KeyboardEvent, characters: boolean, n_options: number): ExamKey | null {
  if (!isFree(event) || event.repeat) return null;
  const onRadio = event.target instanceof HTMLInputElement && event.target.type === "radio";
  if (!onRadio && event.key === "ArrowRight") return { does: "next" };
  if (!onRadio && event.key === "ArrowLeft") return { does: "previous" };
  if (!characters) return null;
  const option_idx = indexOfKey(event.key);
  if (option_idx >= 0 && option_idx < n_options) return { does: "answer", option_idx };
  return CHARACTERS[event.key.toUpperCase()] ?? null;
}
