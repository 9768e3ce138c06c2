import type { Explained } from "../../wire/generated/Explained";
import { QuestionMarks } from "../../marks/marks.svelte";
import { announcer } from "../../state/announcer.svelte";
import { call } from "../../wire/client";
import { download } from "../../wire/download";
import { WireError } from "../../wire/error";

/** One kept question with what the learner has put on it. */
export type Kept = { question: Explained; marks: QuestionMarks };

const PAGE = 50;

/** The questions with a bookmark or a note. One whose marks are removed stays in sight until the screen is left. */
export class SavedQuestions {
  kept = $state.raw<readonly Kept[] | null>(null);
  nReports = $state(0);
  shown = $state(PAGE);
  error = $state.raw<WireError | null>(null);
  exportError = $state.raw<WireError | null>(null);
  readonly #pack: string;

  constructor(pack: string) {
    this.#pack = pack;
  }

  get page(): readonly Kept[] {
    return this.kept?.slice(0, this.shown) ?? [];
  }

  get nMore(): number {
    return Math.max(0, (this.kept?.length ?? 0) - this.shown);
  }

  async run(): Promise<void> {
    this.error = null;
    try {
      const saved = await call("saved", { pack: this.#pack });
      this.nReports = saved.n_reports;
      this.kept = saved.questions.map((question) => ({
        question,
        marks: new QuestionMarks(this.#pack, question.id, question.marks),
      }));
    } catch (thrown) {
      this.error = WireError.from(thrown);
    }
  }

  showMore(): void {
    this.shown += PAGE;
  }

  async exportReports(): Promise<void> {
    this.exportError = null;
    try {
      const file = await call("reports_export", {});
      download(file);
      announcer.say(`${file.name} is being saved.`);
    } catch (thrown) {
      this.exportError = WireError.from(thrown);
    }
  }
}
