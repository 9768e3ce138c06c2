import type { Plan } from "../wire/generated/Plan";
import { wholeNumber } from "../words/numbers";

/** Exam date and minutes a day as they stand in the form, which may be nothing yet. */
export class PlanForm {
  date = $state("");
  minutes = $state("");
  error = $state<string | null>(null);

  constructor(plan: Plan) {
    this.date = plan.exam_date ?? "";
    this.minutes = plan.minutes_per_day === null ? "" : String(plan.minutes_per_day);
  }

  /** The plan, or null with `error` set when a field cannot be read. */
  read(): Plan | null {
    const minutes = wholeNumber(this.minutes, 5, 480);
    this.error = this.minutes.trim() !== "" && minutes === null ? "Enter minutes from 5 to 480, or leave it empty." : null;
    if (this.error !== null) return null;
    return { exam_date: this.date === "" ? null : this.date, minutes_per_day: minutes };
  }
}
