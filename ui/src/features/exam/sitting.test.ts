import { expect, test } from "vitest";
import { ExamCore } from "./exam-core";
import { Sitting } from "./sitting.svelte";

/** Opens the attempt that the core in place holds. */
async function seated(): Promise<Sitting> {
  const sitting = new Sitting("a");
  await sitting.open();
  return sitting;
}

test("an exam opens at the question where it was left", async () => {
  const core = new ExamCore(5);
  core.position = 3;
  const sitting = await seated();
  expect(sitting.phase).toBe("running");
  expect(sitting.position).toBe(3);
});

test("an answer shows as being saved until the core has it", async () => {
  new ExamCore(5);
  const sitting = await seated();
  const answered = sitting.answer("y");
  expect(sitting.chosen).toBe("y");
  expect(sitting.saving).toBe(true);
  expect(sitting.n_unanswered).toBe(5);
  await answered;
  expect(sitting.saving).toBe(false);
  expect(sitting.n_unanswered).toBe(4);
});

test("after a refused answer the core's answer is shown again", async () => {
  const core = new ExamCore(5);
  const sitting = await seated();
  await sitting.answer("x");
  core.refusal = { code: "internal", message: "Not written." };
  await sitting.answer("y");
  expect(sitting.chosen).toBe("x");
  expect(sitting.trouble).toBe("Not written.");
  core.refusal = null;
  await sitting.answer("z");
  expect(sitting.trouble).toBe("");
  expect(sitting.chosen).toBe("z");
});

test("what waits behind a refused act is dropped, so that the learner stays where it happened", async () => {
  const core = new ExamCore(5);
  const sitting = await seated();
  core.refusal = { code: "internal", message: "Not written." };
  const both = [sitting.answer("y"), sitting.next()];
  await Promise.all(both);
  core.refusal = null;
  expect(sitting.position).toBe(1);
  await sitting.next();
  expect(sitting.position).toBe(2);
});

test("acts reach the core one after the other, in the order in which they were made", async () => {
  const core = new ExamCore(5);
  const sitting = await seated();
  await Promise.all([sitting.answer("y"), sitting.toggleFlag(), sitting.next(), sitting.next()]);
  expect(core.acts).toEqual([
    { kind: "answer", position: 1, option: "y" },
    { kind: "flag", position: 1, flagged: true },
    { kind: "move", position: 2 },
    { kind: "move", position: 3 },
  ]);
});

test("nothing is answered while the next question is on its way", async () => {
  const core = new ExamCore(5);
  const sitting = await seated();
  await Promise.all([sitting.next(), sitting.answer("y")]);
  expect(core.acts).toEqual([{ kind: "move", position: 2 }]);
});

test("there is no way before the first question or past the last", async () => {
  const core = new ExamCore(2);
  const sitting = await seated();
  await sitting.previous();
  await sitting.next();
  await sitting.next();
  expect(core.acts).toEqual([{ kind: "move", position: 2 }]);
  expect(sitting.isLast).toBe(true);
});

test("an act after the end ends the sitting without a message", async () => {
  const core = new ExamCore(5);
  const sitting = await seated();
  core.refusal = { code: "exam_over", message: "The exam has ended." };
  await sitting.answer("x");
  expect(sitting.phase).toBe("over");
  expect(sitting.trouble).toBe("");
});

test("a reply that says finished ends the sitting", async () => {
  const core = new ExamCore(5);
  const sitting = await seated();
  core.clock = { ...core.clock, state: "finished", remaining_ms: 0 };
  await sitting.next();
  expect(sitting.phase).toBe("over");
});

test("an attempt that has ended is over as soon as it is opened", async () => {
  const core = new ExamCore(5);
  core.refusal = { code: "exam_over", message: "The exam has ended." };
  const sitting = await seated();
  expect(sitting.phase).toBe("over");
});

test("an end that the core refuses leaves the exam running", async () => {
  const core = new ExamCore(5);
  const sitting = await seated();
  core.refusal = { code: "internal", message: "Not written." };
  await sitting.finish();
  expect(sitting.phase).toBe("running");
  expect(sitting.trouble).toBe("Not written.");
  core.refusal = null;
  await sitting.finish();
  expect(sitting.phase).toBe("over");
});

test("going to a question leaves the review", async () => {
  new ExamCore(5);
  const sitting = await seated();
  sitting.reviewing = true;
  await sitting.goTo(1);
  expect(sitting.reviewing).toBe(false);
  sitting.reviewing = true;
  await sitting.goTo(4);
  expect(sitting.reviewing).toBe(false);
  expect(sitting.position).toBe(4);
});
