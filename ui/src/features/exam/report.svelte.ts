import { Load } from "../../state/load.svelte";
import { QuestionMarks } from "../../marks/marks.svelte";
import { call } from "../../wire/client";
import type { ExamReport } from "../../wire/generated/ExamReport";
import type { ReportItem } from "../../wire/generated/ReportItem";

export type Filter = "all" | "wrong" | "flagged" | "unanswered" | "pilots";

/** A question of the form as it was answered, with the learner's marks on it. */
export type Row = { item: ReportItem; marks: QuestionMarks };

/** Whether a filter lets an item through. A question left open is not among the wrong ones. */
export function lets(filter: Filter, item: ReportItem): boolean {
  switch (filter) {
    case "all":
      return true;
    case "wrong":
      return !item.correct && item.chosen !== null;
    case "flagged":
      return item.flagged;
    case "unanswered":
      return item.chosen === null;
    case "pilots":
      return !item.scored;
  }
}

/** The report of one attempt, and which of its questions are looked at. */
export class ReportDesk {
  readonly report: Load<ExamReport>;
  filter = $state<Filter>("all");
  /** A domain's title; empty for all of them. */
  domain = $state("");

  constructor(attempt: string) {
    this.report = new Load(() => call("exam_report", { attempt }));
  }

  readonly #rows: readonly Row[] = $derived.by(() => rowsOf(this.report.value));
  readonly domains = $derived(distinct(this.#rows.map((row) => row.item.question.area.domain)));
  readonly #within = $derived(
    this.#rows.filter((row) => this.domain === "" || row.item.question.area.domain === this.domain),
  );
  readonly shown = $derived(this.#within.filter((row) => lets(this.filter, row.item)));

  /** How many questions a filter would show within the chosen domain. */
  countOf(filter: Filter): number {
    return this.#within.filter((row) => lets(filter, row.item)).length;
  }
}

function rowsOf(report: ExamReport | null): Row[] {
  if (report === null) return [];
  return report.items.map((item) => {
    const { id, marks } = item.question;
    return { item, marks: new QuestionMarks(report.pack, id, marks) };
  });
}

/** Each of them once, in the order of its first appearance. */
function distinct(names: readonly string[]): string[] {
  return names.filter((name, name_idx) => names.indexOf(name) === name_idx);
}
