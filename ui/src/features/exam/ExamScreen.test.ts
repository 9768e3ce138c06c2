import { fireEvent, render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { announcer } from "../../state/announcer.svelte";
import { router } from "../../state/router.svelte";
import ExamScreen from "./ExamScreen.svelte";
import { ExamCore } from "./exam-core";

const user = userEvent.setup();

beforeEach(() => {
  router.replace({ name: "exam", attempt: "a" });
});

async function sit(core: ExamCore) {
  const page = render(ExamScreen, { attempt: "a" });
  await screen.findByRole("heading", { level: 1, name: `Question ${String(core.position)} of ${String(core.places.length)}` });
  return page;
}

const heading = (name: string) => screen.findByRole("heading", { level: 1, name });
const button = (name: string) => screen.getByRole("button", { name });

test("the question's heading has the focus, at the place where the exam was left", async () => {
  const core = new ExamCore(5);
  core.position = 3;
  await sit(core);
  expect(document.activeElement).toBe(await heading("Question 3 of 5"));
  expect(screen.getByText("Stem 3")).toBeTruthy();
});

test("a click on an answer is recorded at once, and nothing tells whether it is right", async () => {
  const core = new ExamCore(5);
  const { container } = await sit(core);
  await user.click(screen.getByRole("radio", { name: /Text y/ }));
  expect(await screen.findByText("Answer saved")).toBeTruthy();
  expect(core.acts).toEqual([{ kind: "answer", position: 1, option: "y" }]);
  expect(container.textContent).not.toMatch(/right|wrong|correct/i);
});

test("a refused answer shows the message, and the core's answer stays chosen", async () => {
  const core = new ExamCore(5);
  await sit(core);
  await user.keyboard("a");
  await screen.findByText("Answer saved");
  core.refusal = { code: "internal", message: "Not written." };
  await user.click(screen.getByRole("radio", { name: /Text z/ }));
  expect((await screen.findByRole("alert")).textContent).toContain("Not written.");
  expect(screen.getByRole<HTMLInputElement>("radio", { name: /Text w/ }).checked).toBe(true);
  expect(screen.getByRole<HTMLInputElement>("radio", { name: /Text z/ }).checked).toBe(false);
});

test("the whole exam can be sat by keyboard", async () => {
  const core = new ExamCore(3);
  await sit(core);
  await user.keyboard("b");
  await user.keyboard("f");
  await user.keyboard("n");
  await heading("Question 2 of 3");
  await user.keyboard("3");
  await user.keyboard("{ArrowRight}");
  await heading("Question 3 of 3");
  await user.keyboard("p");
  await heading("Question 2 of 3");
  expect(core.acts).toEqual([
    { kind: "answer", position: 1, option: "x" },
    { kind: "flag", position: 1, flagged: true },
    { kind: "move", position: 2 },
    { kind: "answer", position: 2, option: "y" },
    { kind: "move", position: 3 },
    { kind: "move", position: 2 },
  ]);
});

test("the flag says that it is set, and is taken off by the same button", async () => {
  await sit(new ExamCore(3));
  await user.click(button("Flag for review"));
  await screen.findByText("Not answered yet, flagged");
  expect(button("Flag for review").getAttribute("aria-pressed")).toBe("true");
  await user.click(button("Flag for review"));
  await screen.findByText("Not answered yet");
});

test("the navigator names each question's state in words, filters, and leads to a question", async () => {
  const core = new ExamCore(4);
  core.places = core.places.map((place, idx) => ({ ...place, chosen: idx < 2 ? "w" : null, flagged: idx === 3 }));
  await sit(core);
  await user.keyboard("g");
  const navigator = within(screen.getByRole("dialog", { name: "Navigator" }));
  expect(navigator.getByRole("button", { name: "Question 1, answered, you are here" })).toBeTruthy();
  await user.click(navigator.getByRole("radio", { name: "Flagged (1)" }));
  expect(navigator.queryByRole("button", { name: /Question 1/ })).toBeNull();
  await user.click(navigator.getByRole("button", { name: "Question 4, open, flagged" }));
  await heading("Question 4 of 4");
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("ending takes two steps, names how many are unanswered, and leads to the report", async () => {
  const core = new ExamCore(2);
  core.position = 2;
  await sit(core);
  await user.keyboard("a");
  await user.click(button("Review"));
  await heading("Before you end");
  await user.click(button("End exam"));
  const dialog = within(screen.getByRole("dialog", { name: "End the exam?" }));
  expect(dialog.getByText(/1 question is unanswered/)).toBeTruthy();
  expect(core.asked.some((asked) => asked.cmd === "exam_finish")).toBe(false);
  await user.click(dialog.getByRole("button", { name: "End the exam now" }));
  await vi.waitFor(() => {
    expect(router.route).toEqual({ name: "report", attempt: "a" });
  });
});

test("when the core says that the time is up, the report follows", async () => {
  const core = new ExamCore(2);
  await sit(core);
  core.refusal = { code: "exam_over", message: "The exam has ended." };
  await user.keyboard("a");
  await vi.waitFor(() => {
    expect(router.route).toEqual({ name: "report", attempt: "a" });
  });
});

test("a hidden clock comes back for the last five minutes, and can't be hidden then", async () => {
  const core = new ExamCore(3);
  await sit(core);
  await user.click(button("Hide clock"));
  expect(screen.queryByRole("timer")).toBeNull();
  core.clock = { ...core.clock, remaining_ms: 299_000 };
  await user.keyboard("n");
  expect((await screen.findByRole("timer")).textContent).toContain("4:59");
  expect(screen.queryByRole("button", { name: /clock/ })).toBeNull();
  expect(screen.getByText("5 minutes left.")).toBeTruthy();
  expect(announcer.text.trim()).toBe("5 minutes left.");
});

test("leaving says that the clock keeps running, and leads to today", async () => {
  await sit(new ExamCore(3));
  await user.click(button("Leave"));
  const dialog = within(screen.getByRole("dialog", { name: "Leave the exam for now?" }));
  expect(dialog.getByText(/clock keeps running while Docket is open/)).toBeTruthy();
  await user.click(dialog.getByRole("button", { name: "Leave for now" }));
  expect(router.route).toEqual({ name: "today" });
});

test("an exam that cannot be opened says why and can be tried again", async () => {
  const core = new ExamCore(3);
  core.refusal = { code: "internal", message: "The core is busy." };
  render(ExamScreen, { attempt: "a" });
  await screen.findByText("The core is busy.");
  core.refusal = null;
  await fireEvent.click(button("Try again"));
  await heading("Question 1 of 3");
});
