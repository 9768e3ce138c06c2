import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { trouble } from "../state/trouble.svelte";
import { fakeCore } from "../testing/fake-core";
import { STORE_CODES, WireError } from "../wire/error";
import App from "./App.svelte";

test.each(STORE_CODES)("%s is told with what it means and a way to try again", async (code) => {
  trouble.clear();
  const asked = fakeCore({
    home: () => {
      throw new WireError(code, "Told by the core.");
    },
  });
  render(App);
  await screen.findByText("Told by the core.");
  screen.getByRole("heading", { name: "What this means" });
  await userEvent.setup().click(screen.getByRole("button", { name: "Try again" }));
  expect(asked.map((a) => a.cmd)).toContain("reopen");
});
