import type { Home } from "../../wire/generated/Home";
import type { PackCard } from "../../wire/generated/PackCard";
import { PlanForm } from "../../plan/plan-form.svelte";
import { homeState } from "../../state/home.svelte";
import { router } from "../../state/router.svelte";
import { call } from "../../wire/client";
import { WireError } from "../../wire/error";

/** The first start: which exam, perhaps a plan, and straight to the first question. */
export class FirstStart {
  chosen = $state("");
  busy = $state(false);
  error = $state.raw<WireError | null>(null);
  readonly plan: PlanForm;
  readonly #home: Home;

  constructor(home: Home) {
    this.#home = home;
    this.plan = new PlanForm(home.plan);
    this.chosen = largest(home.packs)?.id ?? "";
  }

  get pack(): PackCard | null {
    return this.#home.packs.find((pack) => pack.id === this.chosen) ?? null;
  }

  async start(): Promise<void> {
    const plan = this.plan.read();
    if (plan === null || this.busy) return;
    this.busy = true;
    try {
      if (this.#home.pack?.id !== this.chosen) await homeState.choosePack(this.chosen);
      if (plan.exam_date !== null || plan.minutes_per_day !== null) {
        await homeState.setPlan({ pack: this.chosen, ...plan });
      }
      const { session } = await call("practice_start", { pack: this.chosen });
      router.go({ name: "practice", session });
      // The way back leads to Today and no more to the welcome.
      void homeState.refresh();
    } catch (thrown) {
      this.error = WireError.from(thrown);
    } finally {
      this.busy = false;
    }
  }
}

function largest(packs: readonly PackCard[]): PackCard | undefined {
  const size = (pack: PackCard) => pack.n_practice + pack.n_mock;
  return [...packs].sort((a, b) => size(b) - size(a))[0];
}
