import { call } from "../../wire/client";
import type { ClockView } from "../../wire/generated/ClockView";

/** How often the core is told that the exam is open. */
export const HEARTBEAT_MS = 15_000;
const TICK_MS = 500;
const MINUTE_MS = 60_000;
/** With this little left the clock cannot be hidden. */
export const LAST_STRETCH_MS = 5 * MINUTE_MS;
const NOTICES_MS = [30 * MINUTE_MS, LAST_STRETCH_MS];

/**
 * The clock as the screen shows it: the core's last word, counted down. It asks the core again every
 * `HEARTBEAT_MS` and at zero. Whether the exam is over is for the core to say, never for this class.
 */
export class ExamClock {
  readonly #attempt: string;
  readonly #onFinished: () => void;
  #view = $state.raw<ClockView | null>(null);
  #heardAt = $state(0);
  #now = $state(0);
  #askedAt = 0;
  #asking = false;
  #before = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** What is left, counted down from the core's last word. Stays at 0. */
  readonly remaining_ms = $derived(
    this.#view === null ? 0 : Math.max(0, this.#view.remaining_ms - Math.max(0, this.#now - this.#heardAt)),
  );
  /** In the last stretch the clock is always shown. */
  readonly lastStretch = $derived(this.#view !== null && this.remaining_ms <= LAST_STRETCH_MS);
  /** Minutes left when a notice fell due; null when none is up. */
  notice = $state<number | null>(null);
  /** True while the core does not answer. */
  silent = $state(false);

  constructor(attempt: string, onFinished: () => void) {
    this.#attempt = attempt;
    this.#onFinished = onFinished;
  }

  /** Takes the core's word, from whichever reply it came. */
  hear(view: ClockView): void {
    const first = this.#view === null;
    this.#view = view;
    this.#heardAt = this.#now = performance.now();
    this.silent = false;
    if (first) this.#before = view.remaining_ms;
    else this.#noticeCrossing();
    if (view.state === "finished") this.#onFinished();
  }

  /** Counts from here on; the reply stops it. */
  run(): () => void {
    const wake = (): void => {
      if (document.visibilityState === "visible") void this.beat();
    };
    this.#askedAt = performance.now();
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
    document.addEventListener("visibilitychange", wake);
    return () => {
      clearInterval(this.#timer);
      document.removeEventListener("visibilitychange", wake);
    };
  }

  /** Asks the core for the time: its sign of life that the exam is open. */
  async beat(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    this.#askedAt = performance.now();
    try {
      this.hear(await call("exam_clock", { attempt: this.#attempt }));
    } catch {
      this.silent = true;
    } finally {
      this.#asking = false;
    }
  }

  #tick(): void {
    this.#now = performance.now();
    this.#noticeCrossing();
    const due = this.#now - this.#askedAt >= HEARTBEAT_MS;
    const timeUp = this.#view !== null && this.remaining_ms === 0 && this.#now - this.#askedAt >= 2 * TICK_MS;
    if (due || timeUp) void this.beat();
  }

  #noticeCrossing(): void {
    const left = this.remaining_ms;
    const crossed = NOTICES_MS.some((mark) => this.#before > mark && left <= mark);
    if (crossed && left > 0) this.notice = Math.ceil(left / MINUTE_MS);
    this.#before = left;
  }
}
