import { homeState } from "../../state/home.svelte";
import { Load } from "../../state/load.svelte";
import { call } from "../../wire/client";
import { WireError } from "../../wire/error";
import type { AttemptSummary } from "../../wire/generated/AttemptSummary";
import type { ExamPreview } from "../../wire/generated/ExamPreview";
import type { PackCard } from "../../wire/generated/PackCard";
import { ExamClock } from "./clock.svelte";

/** What is known before a mock exam of a pack. */
export type MockFacts = {
  pack: PackCard;
  preview: ExamPreview;
  /** One that runs, with its clock counting down. */
  running: { attempt: AttemptSummary; clock: ExamClock } | null;
  past: AttemptSummary[];
};

/** The place from which a mock exam is begun, taken up again, or looked back on. */
export class MockDesk {
  readonly facts = new Load<MockFacts | "no pack">(() => this.#read());
  starting = $state(false);
  /** Plain words about a start that was refused; empty when all is well. */
  trouble = $state("");

  /** Starts an exam and gives its attempt; null when the core refused. */
  async start(pack: string): Promise<string | null> {
    if (this.starting) return null;
    this.starting = true;
    this.trouble = "";
    try {
      return (await call("exam_start", { pack })).attempt;
    } catch (thrown) {
      const error = WireError.from(thrown);
      this.trouble = error.message;
      if (error.code === "exam_running") await this.facts.run();
      return null;
    } finally {
      this.starting = false;
    }
  }

  async #read(): Promise<MockFacts | "no pack"> {
    await homeState.refresh();
    if (homeState.error !== null) throw homeState.error;
    const pack = homeState.pack;
    if (pack === null) return "no pack";
    const request = { pack: pack.id };
    const [preview, list] = await Promise.all([call("exam_preview", request), call("exams", request)]);
    const open = list.attempts.find((attempt) => attempt.state === "running");
    const past = list.attempts.filter((attempt) => attempt.state === "finished");
    return { pack, preview, running: open === undefined ? null : await this.#takeUp(open), past };
  }

  async #takeUp(attempt: AttemptSummary): Promise<MockFacts["running"]> {
    const clock = new ExamClock(attempt.attempt, () => void this.facts.run());
    clock.hear(await call("exam_clock", { attempt: attempt.attempt }));
    return { attempt, clock };
  }
}
