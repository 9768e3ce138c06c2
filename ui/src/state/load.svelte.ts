import { WireError } from "../wire/error";

/** Something asked of the core: underway, here, or refused. Only the newest question's reply counts. */
export class Load<T> {
  value = $state.raw<T | null>(null);
  error = $state.raw<WireError | null>(null);
  #asked = 0;
  readonly #ask: () => Promise<T>;

  constructor(ask: () => Promise<T>) {
    this.#ask = ask;
  }

  async run(): Promise<void> {
    const asked = ++this.#asked;
    this.error = null;
    try {
      const value = await this.#ask();
      if (asked === this.#asked) this.value = value;
    } catch (thrown) {
      if (asked === this.#asked) this.error = WireError.from(thrown);
    }
  }
}
