import type { Home } from "../../wire/generated/Home";
import type { SessionOffer } from "../../wire/generated/SessionOffer";

/** Days to the exam: `83 days to your exam`. Empty without a date or after it. */
export function daysToExam(home: Home): string {
  const days = home.days_to_exam;
  if (days === null || days < 0) return "";
  if (days === 0) return "Your exam is today";
  return days === 1 ? "Your exam is tomorrow" : `${String(days)} days to your exam`;
}

/** What a session holds: `9 to refresh and 7 new`. */
export function holds(offer: SessionOffer): string {
  const parts = [
    ...(offer.n_due > 0 ? [`${String(offer.n_due)} to refresh`] : []),
    ...(offer.n_new > 0 ? [`${String(offer.n_new)} new`] : []),
  ];
  return parts.join(" and ");
}

/** Names in a row: `A, B and C`. */
export function listed(names: readonly string[]): string {
  const last = names.at(-1);
  if (last === undefined) return "";
  return names.length === 1 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
