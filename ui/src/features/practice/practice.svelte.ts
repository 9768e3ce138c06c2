import type { Confidence } from "../../wire/generated/Confidence";
import type { PracticeOutcome } from "../../wire/generated/PracticeOutcome";
import type { PracticeStep } from "../../wire/generated/PracticeStep";
import type { SessionSummary } from "../../wire/generated/SessionSummary";
import { QuestionMarks } from "../../marks/marks.svelte";
import { announcer } from "../../state/announcer.svelte";
import { call } from "../../wire/client";
import { WireError } from "../../wire/error";
import { daysAhead } from "../../words/dates";

/** A question of the session, as it is asked. */
export type Asked = Extract<PracticeStep, { kind: "question" }>;

/** Where a session stands on the screen. */
export type Stage =
  | { kind: "opening" }
  | { kind: "asked"; step: Asked }
  | { kind: "answered"; step: Asked; outcome: PracticeOutcome }
  | { kind: "over"; summary: SessionSummary }
  | { kind: "stuck"; error: WireError };

/** One practice session: asks, takes answers, shows outcomes. What is asked and when it returns is the core's. */
export class PracticeSession {
  stage = $state.raw<Stage>({ kind: "opening" });
  chosen = $state<string | null>(null);
  /** True between an act and its reply; further acts wait. */
  busy = $state(false);
  /** True once an answer was asked for with nothing chosen. */
  nothingChosen = $state(false);
  /** Why the last act was refused; the choice stays as it was. */
  refusal = $state.raw<WireError | null>(null);
  marks = $state.raw<QuestionMarks | null>(null);
  #shownAt = 0;
  readonly #session: string;
  readonly #pack: string;
  readonly #clock: () => number;

  /** `clock` gives milliseconds from any fixed point. */
  constructor(session: string, pack: string, clock: () => number) {
    this.#session = session;
    this.#pack = pack;
    this.#clock = clock;
  }

  /** Shows the next question, or the summary when none is left. */
  async next(): Promise<void> {
    await this.#act(async () => {
      this.#show(await call("practice_next", { session: this.#session }));
    });
  }

  choose(option: string): void {
    if (this.stage.kind !== "asked" || this.busy) return;
    this.chosen = option;
    this.nothingChosen = false;
  }

  /** Chooses by place, from 0. Gives whether there is such an option. */
  chooseAt(index: number): boolean {
    if (this.stage.kind !== "asked") return false;
    const option = this.stage.step.question.options[index];
    if (option !== undefined) this.choose(option.id);
    return option !== undefined;
  }

  /** The place of the choice, from 0; -1 while nothing is chosen. */
  get chosenIndex(): number {
    if (this.stage.kind !== "asked") return -1;
    return this.stage.step.question.options.findIndex((option) => option.id === this.chosen);
  }

  async answer(confidence: Confidence): Promise<void> {
    const stage = this.stage;
    if (stage.kind !== "asked" || this.busy) return;
    const option = this.chosen;
    if (option === null) {
      this.nothingChosen = true;
      announcer.say("Choose an answer first.");
      return;
    }
    const elapsed_ms = Math.min(86_400_000, Math.max(0, Math.round(this.#clock() - this.#shownAt)));
    await this.#act(async () => {
      const { position } = stage.step;
      const answer = { session: this.#session, position, option, confidence, elapsed_ms };
      const outcome = await call("practice_answer", answer);
      this.stage = { kind: "answered", step: stage.step, outcome };
      announcer.say(`${outcome.correct ? "Right" : "Not right"}. It comes back ${daysAhead(outcome.comes_back.days)}.`);
    });
  }

  /** Ends the session here and shows its summary. */
  async finish(): Promise<void> {
    await this.#act(async () => {
      this.stage = { kind: "over", summary: await call("practice_end", { session: this.#session }) };
    });
  }

  #show(step: PracticeStep): void {
    this.chosen = null;
    this.nothingChosen = false;
    if (step.kind === "done") {
      this.stage = { kind: "over", summary: step.summary };
      return;
    }
    this.marks = new QuestionMarks(this.#pack, step.question.id, step.marks);
    this.stage = { kind: "asked", step };
    this.#shownAt = this.#clock();
  }

  async #act(act: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.refusal = null;
    try {
      await act();
    } catch (thrown) {
      await this.#refused(WireError.from(thrown));
    } finally {
      this.busy = false;
    }
  }

  /** An answer that had already arrived, or a session that has ended, is no trouble: go on from what the core has. */
  async #refused(error: WireError): Promise<void> {
    if (error.code === "already_answered" || (error.code === "session_over" && this.stage.kind !== "opening")) {
      try {
        this.#show(await call("practice_next", { session: this.#session }));
        return;
      } catch (thrown) {
        error = WireError.from(thrown);
      }
    }
    if (this.stage.kind === "opening") this.stage = { kind: "stuck", error };
    else this.refusal = error;
  }
}
