import { call } from "../../wire/client";
import { WireError } from "../../wire/error";
import type { ExamAct } from "../../wire/generated/ExamAct";
import type { ExamPlace } from "../../wire/generated/ExamPlace";
import type { ExamView } from "../../wire/generated/ExamView";
import { ExamClock } from "./clock.svelte";

/** `over` means that the core has said so, in whichever way. */
export type Phase = "opening" | "failed" | "running" | "over";

type Pending = { position: number; option: string };

/**
 * One attempt while it is sat. What it shows is the core's last reply; an act shows as done when the
 * core has it on disk. Acts go to the core one after the other; after a refused one, those that wait
 * behind it are dropped.
 */
export class Sitting {
  readonly attempt: string;
  readonly clock: ExamClock;
  phase = $state<Phase>("opening");
  view = $state.raw<ExamView | null>(null);
  /** Plain words about the last act that failed; empty when all is well. */
  trouble = $state("");
  /** How many acts the core has refused: what the screen shows must then be put right. */
  n_refused = $state(0);
  /** The answer that is on its way to the disk. */
  pending = $state.raw<Pending | null>(null);
  #n_moves = $state(0);
  ending = $state(false);
  /** True while the summary before the end is on screen instead of a question. */
  reviewing = $state(false);
  #queue: Promise<void> = Promise.resolve();
  #generation = 0;

  constructor(attempt: string) {
    this.attempt = attempt;
    this.clock = new ExamClock(attempt, () => this.#end());
  }

  /** True from the wish to move until the core has moved. */
  readonly moving = $derived(this.#n_moves > 0);
  readonly position = $derived(this.view?.position ?? 1);
  readonly places: readonly ExamPlace[] = $derived(this.view?.places ?? []);
  readonly n_items = $derived(this.places.length);
  readonly place = $derived(this.places[this.position - 1] ?? null);
  readonly n_unanswered = $derived(this.n_items - (this.view?.n_answered ?? 0));
  readonly n_flagged = $derived(this.places.filter((place) => place.flagged).length);
  readonly isFirst = $derived(this.position <= 1);
  readonly isLast = $derived(this.position >= this.n_items);
  readonly saving = $derived(this.pending?.position === this.position);
  /** The option to show as chosen: the one being saved, or else the core's. */
  readonly chosen = $derived(
    this.pending?.position === this.position ? this.pending.option : (this.place?.chosen ?? null),
  );

  async open(): Promise<void> {
    this.phase = "opening";
    this.trouble = "";
    try {
      this.#take(await call("exam_open", { attempt: this.attempt }));
      if (this.phase === "opening") this.phase = "running";
    } catch (thrown) {
      this.#refused(thrown);
      if (this.phase === "opening") this.phase = "failed";
    }
  }

  /** Answers the question on screen. While the next one is being fetched, nothing is answered. */
  async answer(option: string): Promise<void> {
    const position = this.position;
    if (this.moving || option === this.chosen) return;
    const pending = { position, option };
    this.pending = pending;
    await this.#act(() => ({ kind: "answer", position, option }));
    if (this.pending === pending) this.pending = null;
  }

  /** Answers with the option at this place of the list, from 0. */
  async answerNth(option_idx: number): Promise<void> {
    const option = this.view?.question.options[option_idx];
    if (option !== undefined) await this.answer(option.id);
  }

  async toggleFlag(): Promise<void> {
    if (this.moving) return;
    await this.#act(() => ({
      kind: "flag",
      position: this.position,
      flagged: !(this.place?.flagged ?? false),
    }));
  }

  async next(): Promise<void> {
    await this.#move(() => this.position + 1);
  }

  async previous(): Promise<void> {
    await this.#move(() => this.position - 1);
  }

  /** Goes to a question, from wherever the candidate is. */
  async goTo(position: number): Promise<void> {
    await this.#move(() => position);
    if (this.position === position) this.reviewing = false;
  }

  /** Ends the exam. Asks nothing: the screen has asked twice. */
  async finish(): Promise<void> {
    if (this.ending || this.phase !== "running") return;
    this.ending = true;
    await this.#queue;
    try {
      await call("exam_finish", { attempt: this.attempt });
      this.#end();
    } catch (thrown) {
      this.#refused(thrown);
    } finally {
      this.ending = false;
    }
  }

  async #move(to: () => number): Promise<void> {
    this.#n_moves += 1;
    await this.#act(() => {
      const position = to();
      const leadsAway = position >= 1 && position <= this.n_items && position !== this.position;
      return leadsAway ? { kind: "move", position } : null;
    });
    this.#n_moves -= 1;
  }

  /** Queues an act. It is made when its turn comes, against what the core has said by then. */
  #act(make: () => ExamAct | null): Promise<void> {
    const generation = this.#generation;
    this.#queue = this.#queue.then(async () => {
      if (generation !== this.#generation || this.phase !== "running") return;
      const act = make();
      if (act !== null) await this.#record(act);
    });
    return this.#queue;
  }

  async #record(act: ExamAct): Promise<void> {
    try {
      this.#take(await call("exam_record", { attempt: this.attempt, act }));
      this.trouble = "";
    } catch (thrown) {
      this.#generation += 1;
      this.#refused(thrown);
    }
  }

  #take(view: ExamView): void {
    this.view = view;
    this.clock.hear(view.clock);
  }

  #refused(thrown: unknown): void {
    const error = WireError.from(thrown);
    if (error.code === "exam_over") {
      this.#end();
      return;
    }
    this.trouble = error.message;
    this.n_refused += 1;
  }

  #end(): void {
    this.phase = "over";
  }
}
