import type { Home } from "../../wire/generated/Home";
import type { SessionOffer } from "../../wire/generated/SessionOffer";
import { homeState } from "../../state/home.svelte";
import { router } from "../../state/router.svelte";
import { call } from "../../wire/client";
import { WireError } from "../../wire/error";
import { counted, figure } from "../../words/counted";

/** What can be begun or gone on with today. */
export class Today {
  busy = $state(false);
  error = $state.raw<WireError | null>(null);

  /** Starts a session of so many minutes, or of the plan's. */
  async start(minutes: number | null): Promise<void> {
    const pack = homeState.pack;
    if (pack === null) return;
    await this.#act(async () => {
      const request = minutes === null ? { pack: pack.id } : { pack: pack.id, minutes };
      const { session } = await call("practice_start", request);
      router.go({ name: "practice", session });
    });
  }

  /** Ends a session that was left open. */
  async end(session: string): Promise<void> {
    await this.#act(async () => {
      await call("practice_end", { session });
      await homeState.refresh();
    });
  }

  /** The one thing to do: an exam that runs, a session left open, or tonight's session. */
  async first(home: Home): Promise<void> {
    if (home.open_attempt) router.go({ name: "exam", attempt: home.open_attempt.attempt });
    else if (home.open_session) router.go({ name: "practice", session: home.open_session.session });
    else await this.start(null);
  }

  async #act(act: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.error = null;
    try {
      await act();
    } catch (thrown) {
      this.error = WireError.from(thrown);
    } finally {
      this.busy = false;
    }
  }
}

/** How far off the exam is; null when no date is set. */
export function examAhead(days: number | null): string | null {
  if (days === null) return null;
  if (days < 0) return "Your exam date has passed";
  if (days === 0) return "Your exam is today";
  return days === 1 ? "Your exam is tomorrow" : `${figure(days)} days to your exam`;
}

/** What a session holds: `9 to refresh and 7 new`. */
export function offerInWords(offer: SessionOffer): string {
  const parts = [
    ...(offer.n_due > 0 ? [`${figure(offer.n_due)} to refresh`] : []),
    ...(offer.n_new > 0 ? [`${figure(offer.n_new)} new`] : []),
  ];
  return parts.length > 0 ? parts.join(" and ") : counted(offer.n_questions, "question");
}
