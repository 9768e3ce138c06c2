import type { Fault } from "../wire/generated/Fault";
import type { Marks } from "../wire/generated/Marks";
import { announcer } from "../state/announcer.svelte";
import { call } from "../wire/client";
import { WireError } from "../wire/error";

const NONE: Marks = { bookmarked: false, note: "" };

/** What the learner has put on one question: bookmark and note. Shows what the core has kept, never more. */
export class QuestionMarks {
  marks = $state.raw<Marks>(NONE);
  error = $state.raw<WireError | null>(null);
  readonly pack: string;
  readonly question: string;

  constructor(pack: string, question: string, marks: Marks) {
    this.pack = pack;
    this.question = question;
    this.marks = marks;
  }

  get kept(): boolean {
    return this.marks.bookmarked || this.marks.note !== "";
  }

  async bookmark(bookmarked: boolean): Promise<boolean> {
    return this.#take(
      () => call("bookmark_set", { pack: this.pack, question: this.question, bookmarked }),
      bookmarked ? "Bookmark set." : "Bookmark removed.",
    );
  }

  async note(text: string): Promise<boolean> {
    return this.#take(
      () => call("note_set", { pack: this.pack, question: this.question, text }),
      text === "" ? "Note removed." : "Note kept.",
    );
  }

  /** Keeps a report of a fault on this device. */
  async report(fault: Fault, text: string): Promise<boolean> {
    return this.#guard(async () => {
      await call("report_add", { pack: this.pack, question: this.question, fault, text });
      announcer.say("Noted. Thank you.");
    });
  }

  async #take(ask: () => Promise<Marks>, said: string): Promise<boolean> {
    return this.#guard(async () => {
      this.marks = await ask();
      announcer.say(said);
    });
  }

  async #guard(act: () => Promise<void>): Promise<boolean> {
    try {
      await act();
      this.error = null;
      return true;
    } catch (thrown) {
      this.error = WireError.from(thrown);
      return false;
    }
  }
}
