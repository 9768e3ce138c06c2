import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { fakeCore } from "../../testing/fake-core";
import { ASKED, outcomeOf } from "../../testing/samples";
import { WireError } from "../../wire/error";
import PracticeScreen from "./PracticeScreen.svelte";

async function atQuestion() {
  const asked = fakeCore({
    practice_next: () => ASKED,
    practice_answer: (request) => outcomeOf(request.option, request.confidence === "sure"),
  });
  render(PracticeScreen, { session: "s1" });
  await screen.findByText("What is two and two?");
  return { asked, user: userEvent.setup() };
}

const answers = (asked: { cmd: string; request: unknown }[]) => asked.filter((a) => a.cmd === "practice_answer");

test("a new question takes the focus to its heading", async () => {
  await atQuestion();
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
});

test.each([["b"], ["B"], ["2"]])("the key %s chooses the second answer and Enter answers surely", async (key) => {
  const { asked, user } = await atQuestion();
  await user.keyboard(key);
  expect(screen.getByRole("radio", { checked: true })).toBe(screen.getAllByRole("radio")[1]);
  await user.keyboard("{Enter}");
  await screen.findByRole("heading", { level: 2, name: "Right" });
  expect(answers(asked)).toMatchObject([{ request: { session: "s1", position: 1, option: "x", confidence: "sure" } }]);
});

test("Shift and Enter answer unsurely", async () => {
  const { asked, user } = await atQuestion();
  await user.keyboard("2{Shift>}{Enter}{/Shift}");
  await screen.findByRole("heading", { level: 2, name: "Right" });
  expect(answers(asked)).toMatchObject([{ request: { confidence: "unsure" } }]);
});

test("the arrows lead from the heading into the answers", async () => {
  const { user } = await atQuestion();
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(screen.getAllByRole("radio")[0]);
});

test("answering with nothing chosen asks for a choice and sends nothing", async () => {
  const { asked, user } = await atQuestion();
  await user.click(screen.getByRole("button", { name: /I’m sure/ }));
  screen.getByText("Choose an answer first.");
  expect(answers(asked)).toEqual([]);
});

test("feedback takes the focus and tells the why of every answer, source and return", async () => {
  const { user } = await atQuestion();
  await user.keyboard("1{Enter}");
  const verdict = await screen.findByRole("heading", { level: 2, name: "Not right: the answer is B" });
  expect(document.activeElement).toBe(verdict);
  for (const text of ["Why Three.", "Why Four.", "Why Five.", "Why Six.", "Two pairs make four.", "Adding pairs"]) {
    screen.getByText(text);
  }
  screen.getByText("Comes back in 6 days");
  screen.getByText(/A primer, page 2\. Looked up November 23, 2026/);
  screen.getByText(/worth a second look/);
});

test("a refused answer keeps the choice and says so", async () => {
  fakeCore({
    practice_next: () => ASKED,
    practice_answer: () => {
      throw new WireError("internal", "It went wrong.");
    },
  });
  render(PracticeScreen, { session: "s1" });
  await screen.findByText("What is two and two?");
  await userEvent.setup().keyboard("3{Enter}");
  await screen.findByText("It went wrong.");
  expect(screen.getByRole("radio", { checked: true })).toBe(screen.getAllByRole("radio")[2]);
});

test("Escape leaves without ending the session", async () => {
  const { asked, user } = await atQuestion();
  await user.keyboard("{Escape}");
  expect(location.hash).toBe("#/today");
  expect(asked.map((a) => a.cmd)).toEqual(["practice_next"]);
});
