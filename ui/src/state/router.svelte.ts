/** Every place of the app. `about` and `problems` are reached from the settings. */
export type Route =
  | { name: "today" }
  | { name: "practice"; session: string }
  | { name: "mock" }
  | { name: "exam"; attempt: string }
  | { name: "report"; attempt: string }
  | { name: "progress" }
  | { name: "saved" }
  | { name: "settings" }
  | { name: "about" };

/** The address of a route, to put into a link. */
export function hrefOf(route: Route): string {
  switch (route.name) {
    case "practice":
      return `#/practice/${encodeURIComponent(route.session)}`;
    case "exam":
    case "report":
      return `#/${route.name}/${encodeURIComponent(route.attempt)}`;
    default:
      return `#/${route.name}`;
  }
}

/** Reads an address. What it does not know leads to today. */
export function routeOf(hash: string): Route {
  const [name = "", encoded = ""] = hash.replace(/^#\/?/, "").split("/");
  const id = decode(encoded);
  switch (name) {
    case "practice":
      return id === "" ? { name: "today" } : { name, session: id };
    case "exam":
    case "report":
      return id === "" ? { name: "mock" } : { name, attempt: id };
    case "mock":
    case "progress":
    case "saved":
    case "settings":
    case "about":
      return { name };
    default:
      return { name: "today" };
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

/** Where the learner is, kept in the address's hash, with the scroll position of each place left behind. */
export class Router {
  route = $state<Route>(routeOf(location.hash));
  #scrolls: Record<number, number> = {};
  #index = 0;
  #restore = 0;

  constructor() {
    history.scrollRestoration = "manual";
    history.replaceState({ index: 0 }, "");
    window.addEventListener("popstate", (event) => {
      this.#arrive(indexOf(event.state));
    });
  }

  /** Goes to a route as a new step of the history. */
  go(route: Route): void {
    this.#leave();
    history.pushState({ index: this.#index }, "", hrefOf(route));
    this.route = route;
  }

  /** Goes to a route in place of the one that stands in the history now. */
  replace(route: Route): void {
    this.#restore = 0;
    history.replaceState({ index: this.#index }, "", hrefOf(route));
    this.route = route;
  }

  /** Where the screen that is now shown was scrolled to when it was left, in pixels. Given once. */
  takeScroll(): number {
    const scroll = this.#restore;
    this.#restore = 0;
    return scroll;
  }

  #leave(): void {
    this.#scrolls[this.#index] = window.scrollY;
    this.#restore = 0;
    this.#index += 1;
  }

  #arrive(index: number | null): void {
    if (index === null) {
      // A plain link was followed: a new step that has no index yet.
      this.#leave();
      history.replaceState({ index: this.#index }, "");
    } else {
      this.#scrolls[this.#index] = window.scrollY;
      this.#index = index;
      this.#restore = this.#scrolls[index] ?? 0;
    }
    this.route = routeOf(location.hash);
  }
}

function indexOf(state: unknown): number | null {
  if (typeof state !== "object" || state === null || !("index" in state)) return null;
  return typeof state.index === "number" ? state.index : null;
}

export const router = new Router();
