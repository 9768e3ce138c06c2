import { expect, test } from "vitest";
import { examKeyOf } from "./keys";

function press(key: string, init: KeyboardEventInit = {}, on: Element = document.body, characters = true) {
  let read: ReturnType<typeof examKeyOf> = null;
  const listen = (event: KeyboardEvent) => {
    read = examKeyOf(event, characters, 4);
  };
  document.addEventListener("keydown", listen);
  on.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, ...init }));
  document.removeEventListener("keydown", listen);
  return read;
}

function put<T extends HTMLElement>(element: T): T {
  document.body.replaceChildren(element);
  return element;
}

test.each([
  ["b", { does: "answer", option_idx: 1 }],
  ["4", { does: "answer", option_idx: 3 }],
  ["n", { does: "next" }],
  ["P", { does: "previous" }],
  ["f", { does: "flag" }],
  ["g", { does: "navigator" }],
  ["?", { does: "help" }],
  ["ArrowRight", { does: "next" }],
  ["ArrowLeft", { does: "previous" }],
])("the key %s is read", (key, act) => {
  expect(press(key)).toEqual(act);
});

test("letters beyond the options choose nothing", () => {
  expect(press("e")).toBeNull();
  expect(press("5")).toBeNull();
});

test("on a radio button the arrows are the browser's, and letters still count", () => {
  const radio = put(Object.assign(document.createElement("input"), { type: "radio" }));
  expect(press("ArrowRight", {}, radio)).toBeNull();
  expect(press("n", {}, radio)).toEqual({ does: "next" });
});

test("keys with a modifier, and keys held down, are let go", () => {
  expect(press("n", { ctrlKey: true })).toBeNull();
  expect(press("n", { repeat: true })).toBeNull();
});

test("where single characters are turned off, only the arrows count", () => {
  expect(press("n", {}, document.body, false)).toBeNull();
  expect(press("a", {}, document.body, false)).toBeNull();
  expect(press("ArrowRight", {}, document.body, false)).toEqual({ does: "next" });
});

test("while a dialog stands open no key counts", () => {
  const dialog = put(document.createElement("dialog"));
  dialog.setAttribute("open", "");
  expect(press("n")).toBeNull();
  dialog.remove();
});
