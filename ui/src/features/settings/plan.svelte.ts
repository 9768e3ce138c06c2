import { faultOfMinutes, type PlanDraft } from "../../kit/PlanFields.svelte";
import { homeState } from "../../state/home.svelte";
import { WireError } from "../../wire/error";
import type { Plan } from "../../wire/generated/Plan";

/** The exam date and the minutes a day, as they stand in the form. */
export class PlanForm {
  draft = $state<PlanDraft>({ date: "", minutes: "" });
  said = $state("");
  error = $state.raw<WireError | null>(null);

  constructor(plan: Plan) {
    this.draft = { date: plan.exam_date ?? "", minutes: plan.minutes_per_day === null ? "" : String(plan.minutes_per_day) };
  }

  async keep(pack: string): Promise<void> {
    this.said = "";
    this.error = null;
    const { date, minutes } = this.draft;
    if (faultOfMinutes(minutes) !== "") return;
    try {
      await homeState.setPlan({
        pack,
        exam_date: date === "" ? null : date,
        minutes_per_day: minutes === "" ? null : Number(minutes),
      });
      this.said = "Kept.";
    } catch (thrown) {
      this.error = WireError.from(thrown);
    }
  }
}
