import type { AreaProgress } from "../../wire/generated/AreaProgress";
import { figure, percent } from "../../words/counted";

/** What would likely still be known of the seen part of an area, with its count. */
export function recallInWords(area: AreaProgress): string {
  if (area.expected_recall === null) return "Nothing seen yet";
  return `About ${percent(area.expected_recall)} of the ${figure(area.n_seen)} seen`;
}
