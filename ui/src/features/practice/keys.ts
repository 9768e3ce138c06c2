import { isFree, isOnControl } from "../../kit/keys";
import type { Confidence } from "../../wire/generated/Confidence";
import { indexOfKey } from "../../words/letters";
import type { PracticeSession } from "./practice.svelte";

/** What a key asks for while a question is on the screen. */
export type KeyAct =
  | { kind: "choose"; index: number }
  | { kind: "answer"; confidence: Confidence }
  | { kind: "next" }
  | { kind: "bookmark" }
  | { kind: "note" }
  | { kind: "leave" };

/** Reads a key; null for every key that is the browser's. `letters` tells whether single letters and figures count. */
export function actOfKey(event: KeyboardEvent, practice: PracticeSession, letters: boolean): KeyAct | null {
  if (!isFree(event)) return null;
  if (event.key === "Escape") return { kind: "leave" };
  if (event.key === "Enter") return actOfEnter(event, practice);
  if (event.key === "ArrowDown" || event.key === "ArrowUp") return actOfArrow(event, practice);
  if (!letters || event.shiftKey) return null;
  if (/^s$/i.test(event.key)) return { kind: "bookmark" };
  if (/^n$/i.test(event.key)) return { kind: "note" };
  const index = indexOfKey(event.key);
  return index >= 0 && practice.stage.kind === "asked" ? { kind: "choose", index } : null;
}

/** A key held down must not answer and go on at once, so repeats are let go. */
function actOfEnter(event: KeyboardEvent, practice: PracticeSession): KeyAct | null {
  if (event.repeat || isOnControl(event)) return null;
  if (practice.stage.kind === "answered") return event.shiftKey ? null : { kind: "next" };
  return { kind: "answer", confidence: event.shiftKey ? "unsure" : "sure" };
}

/** On a radio button the arrows are the browser's; from anywhere else they lead to the answers. */
function actOfArrow(event: KeyboardEvent, practice: PracticeSession): KeyAct | null {
  if (practice.stage.kind !== "asked" || isOnControl(event)) return null;
  if (event.target instanceof HTMLInputElement) return null;
  const n = practice.stage.step.question.options.length;
  const from = practice.chosenIndex;
  if (event.key === "ArrowDown") return { kind: "choose", index: (from + 1) % n };
  return { kind: "choose", index: from <= 0 ? n - 1 : from - 1 };
}
