import { call } from "../wire/client";
import { WireError } from "../wire/error";
import { homeState } from "./home.svelte";
import { router } from "./router.svelte";

/** Starting a practice session, from wherever there is a button for it. */
export class Starting {
  busy = $state(false);
  error = $state.raw<WireError | null>(null);

  /** Starts a session of so many minutes, or of the plan's, and goes there. */
  async start(pack: string, minutes?: number): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.error = null;
    try {
      const { session } = await call("practice_start", minutes === undefined ? { pack } : { pack, minutes });
      router.go({ name: "practice", session });
      void homeState.refresh();
    } catch (thrown) {
      this.error = WireError.from(thrown);
    } finally {
      this.busy = false;
    }
  }
}
