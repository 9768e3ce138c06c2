import type { ClockView } from "../../wire/generated/ClockView";
import type { ExamAct } from "../../wire/generated/ExamAct";
import type { ExamPlace } from "../../wire/generated/ExamPlace";
import type { ExamReport } from "../../wire/generated/ExamReport";
import type { ExamView } from "../../wire/generated/ExamView";
import type { Proportion } from "../../wire/generated/Proportion";
import { EXPLAINED } from "../../testing/samples";
import { fakeCore } from "../../testing/fake-core";
import { WireError, type ErrorCode } from "../../wire/error";

const IDS = ["w", "x", "y", "z"];
const share: Proportion = { right: 2, n: 3, share: 2 / 3, low: 0.35, high: 0.88 };

/** For tests: a core that holds one exam of a few questions, and can be told to refuse. */
export class ExamCore {
  clock: ClockView = { state: "running", remaining_ms: 3_600_000, total_ms: 14_400_000 };
  position = 1;
  places: ExamPlace[];
  /** What the next act is refused with; stays until it is cleared. */
  refusal: { code: ErrorCode; message: string } | null = null;
  readonly acts: ExamAct[] = [];
  readonly asked;

  constructor(n_items: number) {
    this.places = Array.from({ length: n_items }, () => ({ seen: false, flagged: false, chosen: null }));
    this.asked = fakeCore({
      exam_open: () => this.#guarded(() => this.view()),
      exam_record: ({ act }) => this.#guarded(() => this.#take(act)),
      exam_clock: () => this.clock,
      exam_finish: () => this.#guarded(() => REPORT),
      exam_report: () => REPORT,
    });
  }

  view(): ExamView {
    return {
      attempt: "a",
      title: "Sums",
      clock: this.clock,
      position: this.position,
      question: {
        stem: `Stem ${String(this.position)}`,
        options: IDS.map((id) => ({ id, text: `Text ${id}` })),
      },
      places: this.places.map((place) => ({ ...place })),
      n_answered: this.places.filter((place) => place.chosen !== null).length,
    };
  }

  #guarded<T>(reply: () => T): T {
    if (this.refusal !== null) throw new WireError(this.refusal.code, this.refusal.message);
    return reply();
  }

  #take(act: ExamAct): ExamView {
    this.acts.push(act);
    const place = this.places[act.position - 1];
    if (place === undefined) throw new WireError("bad_request", "No such question.");
    if (act.kind === "answer") place.chosen = act.option;
    else if (act.kind === "flag") place.flagged = act.flagged;
    else this.position = act.position;
    return this.view();
  }
}

/** Three scored questions: right, wrong, left open; and a pilot that was right and flagged. */
export const REPORT: ExamReport = {
  attempt: "a",
  pack: "sums",
  title: "Sums",
  pack_version: "1.0",
  started_at: "2026-11-20T18:00:00Z",
  finished_at: "2026-11-20T19:00:00Z",
  ending: "submitted",
  used_ms: 3_600_000,
  total_ms: 14_400_000,
  n_interruptions: 1,
  score: share,
  cut: { points: 2, exact: 1.6, share: 0.55 },
  passed: true,
  pilots: { right: 1, n: 1, share: 1, low: 0.5, high: 1 },
  n_unanswered: 1,
  domains: [{ id: "s", title: "Sums", score: share, subdomains: [{ id: "s-1", title: "Adding", score: share, subdomains: [] }] }],
  items: (["x", "w", null, "x"] as const).map((chosen, item_idx) => ({
    position: item_idx + 1,
    scored: item_idx !== 3,
    question: { ...EXPLAINED, id: `q${String(item_idx + 1)}`, stem: `Stem ${String(item_idx + 1)}` },
    chosen,
    correct: chosen === "x",
    flagged: item_idx === 3,
    elapsed_ms: 65_000,
  })),
  seed: "77",
};
