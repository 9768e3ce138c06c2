import type { Proportion } from "../../wire/generated/Proportion";
import { counted, percent, percentRange } from "../../words/counted";

const MINUTE_MS = 60_000;

/** Whole minutes in words: `3 hours 12 minutes`, `5 minutes`. */
export function minutesInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return counted(rest, "minute");
  const head = counted(hours, "hour");
  return rest === 0 ? head : `${head} ${counted(rest, "minute")}`;
}

/** What is left, in words, rounded up to the minute. */
export function leftInWords(left_ms: number): string {
  return minutesInWords(Math.ceil(left_ms / MINUTE_MS));
}

/** A clock's face, rounded up to the second: `3:12:05`, or `4:59` within the last hour. */
export function clockFace(left_ms: number): string {
  const seconds = Math.ceil(left_ms / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = String(seconds % 60).padStart(2, "0");
  return hours > 0
    ? `${String(hours)}:${String(minutes).padStart(2, "0")}:${rest}`
    : `${String(minutes)}:${rest}`;
}

/** Time on one question: `1 min 05 s`, `48 s`. */
export function shortSpan(span_ms: number): string {
  const seconds = Math.round(span_ms / 1000);
  if (seconds < 60) return `${String(seconds)} s`;
  return `${String(Math.floor(seconds / 60))} min ${String(seconds % 60).padStart(2, "0")} s`;
}

/** `74 %, likely 68–79 %`; what stands in for it where nothing was asked. */
export function shareInWords(score: Proportion): string {
  if (score.share === null) return "no questions";
  return `${percent(score.share)}, likely ${percentRange(score.low, score.high)}`;
}

/** How a stem begins, on one line and without Markdown's signs. */
export function openingOf(stem: string): string {
  const line = stem.replace(/[*_`#>|]/g, "").replace(/\s+/g, " ").trim();
  if (line.length <= 110) return line;
  return `${line.slice(0, line.lastIndexOf(" ", 110))}…`;
}
