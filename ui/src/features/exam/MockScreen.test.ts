import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { router } from "../../state/router.svelte";
import { fakeCore, type Replies } from "../../testing/fake-core";
import type { AttemptSummary } from "../../wire/generated/AttemptSummary";
import type { ExamPreview } from "../../wire/generated/ExamPreview";
import type { Home } from "../../wire/generated/Home";
import { WireError } from "../../wire/error";
import { ExamCore } from "./exam-core";
import MockScreen from "./MockScreen.svelte";

const user = userEvent.setup();
const exam = { items: 12, scored: 10, pilot: 2, minutes: 90 };
const home: Home = {
  today: "2026-11-24",
  app_version: "1",
  welcome: false,
  pack: {
    id: "sums",
    title: "Sums exam",
    short_title: "S",
    version: "1",
    jurisdiction: "",
    licence: "",
    disclaimer: "",
    outline_note: "",
    weights_source: null,
    exam,
    n_practice: 1,
    n_mock: 30,
    n_concepts: 1,
    origin: "bundled",
  },
  packs: [],
  plan: { exam_date: null, minutes_per_day: null },
  days_to_exam: null,
  offer: null,
  open_session: null,
  open_attempt: null,
  answered_today: 0,
  n_content_problems: 0,
};
const preview: ExamPreview = {
  exam,
  quotas: [{ id: "s", title: "Adding", weight_percent: 100, n_items: 12, n_available: 30 }],
  available: true,
  n_unseen: 18,
  n_pool: 30,
  n_repeated: 0,
};
const past: AttemptSummary = {
  attempt: "p",
  started_at: "2026-11-02T18:00:00Z",
  state: "finished",
  n_items: 12,
  n_answered: 12,
  score: { right: 7, n: 10, share: 0.7, low: 0.5, high: 0.84 },
  passed: false,
};

function core(changes: Partial<ExamPreview>, attempts: AttemptSummary[], more: Replies = {}) {
  const view = new ExamCore(12).view();
  return fakeCore({
    home: () => home,
    exam_preview: () => ({ ...preview, ...changes }),
    exams: () => ({ attempts }),
    exam_start: () => view,
    exam_clock: () => ({ state: "running", remaining_ms: 45 * 60_000, total_ms: 90 * 60_000 }),
    ...more,
  });
}

test("the form, its pilots and the unseen questions are told before the start", async () => {
  core({}, []);
  const { container } = render(MockScreen);
  await screen.findByRole("heading", { name: "What it is" });
  expect(container.textContent).toContain("12 questions in 1 hour 30 minutes");
  expect(container.textContent).toContain("The other 2 are pilots");
  expect(container.textContent).toContain("18 of 30 questions");
  expect(container.textContent).not.toContain("from an earlier exam");
  expect(screen.getByRole("table", { name: "What is asked" })).toBeTruthy();
});

test("how many questions will be repeats is told", async () => {
  core({ n_unseen: 5, n_repeated: 7 }, []);
  render(MockScreen);
  expect(await screen.findByText(/At least 7 of the next exam’s questions will be ones from an earlier exam/)).toBeTruthy();
});

test("an exam starts only after a second step that tells how long it takes", async () => {
  const asked = core({}, []);
  render(MockScreen);
  await user.click(await screen.findByRole("button", { name: "Start the exam" }));
  const dialog = within(screen.getByRole("dialog", { name: "Start the exam now?" }));
  expect(dialog.getByText("It takes up to 1 hour 30 minutes.")).toBeTruthy();
  expect(asked.some(({ cmd }) => cmd === "exam_start")).toBe(false);
  await user.click(dialog.getByRole("button", { name: "Start now" }));
  await vi.waitFor(() => {
    expect(router.route).toEqual({ name: "exam", attempt: "a" });
  });
});

test("a start that the core refuses says why", async () => {
  core({}, [], {
    exam_start: () => {
      throw new WireError("not_enough_questions", "There are too few questions.");
    },
  });
  render(MockScreen);
  await user.click(await screen.findByRole("button", { name: "Start the exam" }));
  await user.click(screen.getByRole("button", { name: "Start now" }));
  expect((await screen.findByRole("alert")).textContent).toContain("There are too few questions.");
});

test("where an area has too few questions, the reason stands in the place of the start", async () => {
  core({ available: false, quotas: [{ id: "s", title: "Adding", weight_percent: 100, n_items: 12, n_available: 3 }] }, []);
  render(MockScreen);
  expect(await screen.findByText("Adding: 3 of 12 questions")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Start the exam" })).toBeNull();
});

test("a running exam can be returned to, with the time that is left, and no other can be started", async () => {
  core({}, [{ ...past, attempt: "r", state: "running", n_answered: 4, score: null, passed: null }]);
  const { container } = render(MockScreen);
  const back = await screen.findByRole("button", { name: "Return to your exam" });
  expect(container.textContent).toContain("45 minutes left");
  expect(screen.queryByRole("button", { name: "Start the exam" })).toBeNull();
  await user.click(back);
  expect(router.route).toEqual({ name: "exam", attempt: "r" });
});

test("past exams are told in words, with their range and a way to the report", async () => {
  core({}, [past]);
  render(MockScreen);
  const link = await screen.findByRole("link", { name: /Report of Nov 2, 2026/ });
  expect(link.getAttribute("href")).toBe("#/report/p");
  expect(screen.getByText("7 of 10, 70 %, likely 50–84 %")).toBeTruthy();
  expect(screen.getByText("Pass mark not met")).toBeTruthy();
});

test("without a pack there is nothing to start", async () => {
  core({}, [], { home: () => ({ ...home, pack: null }) });
  render(MockScreen);
  expect(await screen.findByText(/There are no questions to make an exam from/)).toBeTruthy();
});
