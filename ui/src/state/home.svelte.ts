import type { Home } from "../wire/generated/Home";
import type { PackCard } from "../wire/generated/PackCard";
import type { PlanSet } from "../wire/generated/PlanSet";
import { call } from "../wire/client";
import { WireError } from "../wire/error";

/** What the core last said of packs, plan and tonight. Every screen reads the chosen pack here. */
export class HomeState {
  home = $state.raw<Home | null>(null);
  error = $state.raw<WireError | null>(null);

  get pack(): PackCard | null {
    return this.home?.pack ?? null;
  }

  async refresh(): Promise<void> {
    await this.#take(() => call("home", {}));
  }

  async reopen(): Promise<void> {
    await this.#take(() => call("reopen", {}));
  }

  /** Rejects with the `WireError` that the core refused with, and leaves what was known as it is. */
  async choosePack(pack: string): Promise<void> {
    this.home = await call("pack_choose", { pack });
  }

  /** Rejects as `choosePack` does. */
  async setPlan(plan: PlanSet): Promise<void> {
    this.home = await call("plan_set", plan);
  }

  async #take(ask: () => Promise<Home>): Promise<void> {
    try {
      this.home = await ask();
      this.error = null;
    } catch (thrown) {
      this.error = WireError.from(thrown);
    }
  }
}

export const homeState = new HomeState();
