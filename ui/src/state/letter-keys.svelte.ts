const KEY = "docket.letter-keys";

/** Whether single keys without a modifier do something: they can be turned off (WCAG 2.2, 2.1.4). */
export class LetterKeys {
  enabled = $state(localStorage.getItem(KEY) !== "off");

  set(enabled: boolean): void {
    this.enabled = enabled;
    localStorage.setItem(KEY, enabled ? "on" : "off");
  }
}

export const letterKeys = new LetterKeys();
