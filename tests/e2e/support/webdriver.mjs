// A small WebDriver client: what the window's tests need, over the protocol's plain JSON.

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const PATIENCE = 15_000;

/** Where a role is looked for, and how its elements are named. */
const roles = {
  button: { within: "button", named: "computedlabel" },
  link: { within: "a[href]", named: "computedlabel" },
  heading: { within: "h1, h2, h3", named: "computedlabel" },
  textbox: { within: "textarea, input:not([type=radio])", named: "computedlabel" },
  // The card around a radio button, which is what a hand aims at.
  choice: { within: "fieldset label", named: "text" },
};

/** Opens a session with the web view inside `binary`. */
export async function openSession(address, binary) {
  const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": { binary, args: [] } } };
  const { sessionId } = await request("POST", `${address}/session`, { capabilities });
  return new Session(`${address}/session/${sessionId}`);
}

class Session {
  #address;

  constructor(address) {
    this.#address = address;
  }

  #call(method, path, body) {
    return request(method, this.#address + path, body);
  }

  /** The first element that a screen reader would call this role and name. Waits for it. */
  async find(role, name) {
    const { within, named } = roles[role];
    return until(`${role} ${name}`, async () => {
      const found = await this.#call("POST", "/elements", { using: "css selector", value: within });
      for (const { [ELEMENT]: id } of found) {
        if (name.test(await this.#call("GET", `/element/${id}/${named}`))) return id;
      }
      return undefined;
    });
  }

  /** Aims again when the screen was redrawn between the look and the click. */
  async click(role, name) {
    await until(`a click on ${role} ${name}`, async () => {
      const id = await this.find(role, name);
      await this.#call("POST", `/element/${id}/click`, {});
      return true;
    });
  }

  async type(role, name, text) {
    const id = await this.find(role, name);
    await this.#call("POST", `/element/${id}/value`, { text });
  }

  /** All words on the screen, once they match. */
  async words(pattern) {
    return until(`words ${pattern}`, async () => {
      const words = await this.run("return document.body.innerText");
      if (!pattern.test(words)) throw new Error(`the screen says: ${words}`);
      return words;
    });
  }

  /** Runs a function's body in the page and gives what it returns. */
  run(script) {
    return this.#call("POST", "/execute/sync", { script, args: [] });
  }

  /** A picture of the page at rest: WebKit hands out the frame before last, so it looks until nothing changes. */
  async screenshot() {
    let last;
    return until("a picture at rest", async () => {
      await new Promise((next) => setTimeout(next, 250));
      const picture = await this.#call("GET", "/screenshot");
      const atRest = picture === last;
      last = picture;
      return atRest ? Buffer.from(picture, "base64") : undefined;
    });
  }

  resize(width, height) {
    return this.#call("POST", "/window/rect", { width, height });
  }
}

/** Asks again until there is an answer: the session exists before its page has been loaded. */
export async function until(what, ask, patience = PATIENCE) {
  const end = Date.now() + patience;
  let reason = "it never came";
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== null) return answer;
    } catch (error) {
      reason = error.message;
    }
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error(`waited in vain for ${what}: ${reason}`);
}

async function request(method, address, body) {
  const response = await fetch(address, {
    method,
    headers: { "content-type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${method} ${new URL(address).pathname}: ${value.error}: ${value.message}`);
  return value;
}
