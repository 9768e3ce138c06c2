import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { fakeCore } from "../../testing/fake-core";
import { WireError } from "../../wire/error";
import type { ExamReport } from "../../wire/generated/ExamReport";
import { REPORT } from "./exam-core";
import ReportScreen from "./ReportScreen.svelte";

const user = userEvent.setup();

async function read(report: ExamReport) {
  const asked = fakeCore({
    exam_report: () => report,
    bookmark_set: ({ bookmarked }) => ({ bookmarked, note: "" }),
  });
  const page = render(ReportScreen, { attempt: "a" });
  await screen.findByRole("heading", { name: "By area" });
  return { ...page, asked };
}

test("the verdict, the range and the pass mark are told in words", async () => {
  const { container } = await read(REPORT);
  expect(screen.getByRole("heading", { name: "Pass mark met" })).toBeTruthy();
  expect(container.textContent).toContain("2 of 3 scored questions right, 67 %");
  expect(container.textContent).toContain("35–88 %");
  expect(container.textContent).toContain("2 of 3, 55 %");
  expect(container.textContent).toContain("it could go either way");
  expect(container.textContent).toContain("This pack’s own".toLowerCase());
});

test("a missed pass mark says so", async () => {
  await read({ ...REPORT, passed: false });
  expect(screen.getByRole("heading", { name: "Pass mark not met" })).toBeTruthy();
});

test("the areas stand in a table with their headings", async () => {
  await read(REPORT);
  const table = within(screen.getByRole("table", { name: "By area" }));
  expect(table.getAllByRole("columnheader").map((cell) => cell.textContent)).toEqual([
    "Area",
    "Right",
    "Percent",
    "Likely range",
  ]);
  expect(table.getByRole("rowheader", { name: "Adding" })).toBeTruthy();
});

test("time, open questions, pilots, interruptions and seed are told", async () => {
  const { container } = await read({ ...REPORT, ending: "time_up" });
  const text = container.textContent;
  for (const told of ["1 h 00 min of 4 h 00 min", "1, counted as wrong", "1 of 1 right", "1 time", "seed 77", "The time was up"]) {
    expect(text).toContain(told);
  }
});

test("a question's reasons are drawn only when it is opened", async () => {
  await read(REPORT);
  expect(screen.queryByText("Why Four.")).toBeNull();
  await user.click(screen.getByText("Stem 2"));
  expect(await screen.findByText("Why Four.")).toBeTruthy();
  expect(screen.getByText("You chose A. The right answer is B.")).toBeTruthy();
});

test.each([
  ["All (4)", ["Stem 1", "Stem 2", "Stem 3", "Stem 4"]],
  ["Wrong (1)", ["Stem 2"]],
  ["Flagged (1)", ["Stem 4"]],
  ["Unanswered (1)", ["Stem 3"]],
  ["Pilots (1)", ["Stem 4"]],
])("the filter %s shows what it says", async (name, stems) => {
  await read(REPORT);
  await user.click(screen.getByRole("radio", { name }));
  expect(screen.getAllByText(/^Stem \d$/).map((stem) => stem.textContent)).toEqual(stems);
});

test("a bookmark is set from the report and stays set when the filter changes", async () => {
  const { asked } = await read(REPORT);
  await user.click(screen.getByText("Stem 2"));
  await user.click(await screen.findByRole("button", { name: "Bookmark, question 2" }));
  expect(await screen.findByRole("button", { name: "Remove bookmark, question 2" })).toBeTruthy();
  expect(asked.at(-1)?.request).toEqual({ pack: "sums", question: "q2", bookmarked: true });
  await user.click(screen.getByRole("radio", { name: "Flagged (1)" }));
  await user.click(screen.getByRole("radio", { name: "All (4)" }));
  expect(screen.getByText("bookmarked")).toBeTruthy();
});

test("the report of an exam that still runs leads back to the exam", async () => {
  fakeCore({
    exam_report: () => {
      throw new WireError("exam_running", "The exam is running.");
    },
  });
  render(ReportScreen, { attempt: "a" });
  const link = await screen.findByRole("link", { name: "Return to your exam" });
  expect(link.getAttribute("href")).toBe("#/exam/a");
});
