const DAY = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" });
const MOMENT = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeStyle: "short" });

/** `2026-11-23` as `November 23, 2026`. What is no date comes back as it is. */
export function dayInWords(date: string): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? date : DAY.format(time);
}

/** An RFC 3339 instant in the learner's time: `Nov 23, 2026, 7:30 PM`. */
export function momentInWords(instant: string): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? instant : MOMENT.format(time);
}

/** When something is, in days from today: `later today`, `tomorrow`, `in 6 days`, `in 3 weeks`. */
export function daysAhead(days: number): string {
  if (days <= 0) return "later today";
  if (days === 1) return "tomorrow";
  if (days < 21) return `in ${String(days)} days`;
  if (days < 60) return `in about ${String(Math.round(days / 7))} weeks`;
  if (days < 700) return `in about ${String(Math.round(days / 30))} months`;
  return `in about ${String(Math.round(days / 365))} years`;
}

/** A span in milliseconds as `2 h 05 min` or `12 min`. */
export function spanInWords(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / 60_000));
  if (minutes < 60) return `${String(minutes)} min`;
  return `${String(Math.floor(minutes / 60))} h ${String(minutes % 60).padStart(2, "0")} min`;
}
