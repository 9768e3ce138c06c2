/** The one live region: what a screen reader says without the focus moving. */
export class Announcer {
  text = $state("");
  #again = false;

  /** Says a sentence. Saying the same one twice in a row is heard twice. */
  say(sentence: string): void {
    this.#again = sentence === this.text.trimEnd() && !this.#again;
    this.text = this.#again ? `${sentence}\u00a0` : sentence;
  }
}

export const announcer = new Announcer();
