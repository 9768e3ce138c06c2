import type { Explained } from "../wire/generated/Explained";
import type { PracticeOutcome } from "../wire/generated/PracticeOutcome";
import type { PracticeStep } from "../wire/generated/PracticeStep";

const area = { domain: "Sums", subdomain: "Adding", topic: "Small numbers" };
const marks = { bookmarked: false, note: "" };
const options = [
  { id: "w", text: "Three" },
  { id: "x", text: "Four" },
  { id: "y", text: "Five" },
  { id: "z", text: "Six" },
];

export const ASKED: PracticeStep = {
  kind: "question",
  position: 1,
  total: 2,
  reason: "new",
  question: { id: "q1", stem: "What is two and two?", options },
  area,
  marks,
};

export const EXPLAINED: Explained = {
  id: "q1",
  stem: "What is two and two?",
  options: options.map((option) => ({ ...option, why: `Why ${option.text}.`, correct: option.id === "x" })),
  takeaway: "Two pairs make four.",
  sources: [{ title: "A primer", locator: "page 2", as_of: "2026-11-23" }],
  area,
  concept: "Adding pairs",
  statement: "Two and two are four.",
  review_by: null,
  marks,
};

/** What answering with an option leads to; option x is the right one. */
export function outcomeOf(chosen: string, sure: boolean): PracticeOutcome {
  const correct = chosen === "x";
  return {
    correct,
    chosen,
    key: "x",
    rating: correct ? "good" : "again",
    second_look: sure && !correct,
    explained: EXPLAINED,
    comes_back: { at: "2026-11-30T09:00:00Z", days: 6 },
    answered: 1,
    total: 2,
  };
}
