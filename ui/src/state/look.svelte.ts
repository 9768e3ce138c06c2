import type { Settings } from "../wire/generated/Settings";
import { call } from "../wire/client";

const FIRST: Settings = { theme: "system", text_scale: 100 };

/** From this size on, in percent, narrow rows break. */
const LARGE = 150;

/** Theme and text size: what the core keeps, and what the page shows. */
export class Look {
  settings = $state.raw<Settings>(FIRST);

  async load(): Promise<void> {
    try {
      this.show(await call("settings_get", {}));
    } catch {
      // The look is not worth a message; store trouble shows itself.
    }
  }

  /** Puts settings on the page without keeping them. */
  show(settings: Settings): void {
    this.settings = settings;
    const root = document.documentElement;
    if (settings.theme === "system") delete root.dataset["theme"];
    else root.dataset["theme"] = settings.theme;
    // Container queries don't see the page's own text size, so very large text says so itself.
    root.classList.toggle("large-text", settings.text_scale >= LARGE);
    root.style.fontSize = `${String(settings.text_scale)}%`;
  }

  /** Shows settings and keeps them. Rejects with a `WireError`. */
  async keep(settings: Settings): Promise<void> {
    this.show(settings);
    this.show(await call("settings_set", settings));
  }
}

export const look = new Look();
