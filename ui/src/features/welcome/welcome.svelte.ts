import { faultOfMinutes, type PlanDraft } from "../../kit/PlanFields.svelte";
import { homeState } from "../../state/home.svelte";
import { Starting } from "../../state/starting.svelte";
import { WireError } from "../../wire/error";
import type { Home } from "../../wire/generated/Home";

/** The first start: which exam, perhaps a plan, and off into the first question. */
export class FirstStart {
  pack = $state("");
  draft = $state<PlanDraft>({ date: "", minutes: "" });
  error = $state.raw<WireError | null>(null);
  readonly starting = new Starting();

  constructor(home: Home) {
    this.pack = home.pack?.id ?? "";
  }

  async start(): Promise<void> {
    if (faultOfMinutes(this.draft.minutes) !== "") return;
    const { date, minutes } = this.draft;
    this.error = null;
    try {
      if (date !== "" || minutes !== "") {
        await homeState.setPlan({
          pack: this.pack,
          exam_date: date === "" ? null : date,
          minutes_per_day: minutes === "" ? null : Number(minutes),
        });
      }
    } catch (thrown) {
      this.error = WireError.from(thrown);
      return;
    }
    await this.starting.start(this.pack);
    this.error = this.starting.error;
  }
}
