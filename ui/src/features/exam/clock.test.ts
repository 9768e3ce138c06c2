import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeCore } from "../../testing/fake-core";
import type { ClockView } from "../../wire/generated/ClockView";
import { ExamClock, HEARTBEAT_MS } from "./clock.svelte";

const MINUTE = 60_000;
const running = (remaining_ms: number): ClockView => ({ state: "running", remaining_ms, total_ms: 240 * MINUTE });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A clock that was told how much is left, and what it asked the core since. */
function clockWith(left_ms: number, reply: () => ClockView) {
  const asked = fakeCore({ exam_clock: reply });
  const over = vi.fn();
  const clock = new ExamClock("a", over);
  clock.hear(running(left_ms));
  const stop = clock.run();
  return { asked, over, clock, stop };
}

test("the clock counts down between two words of the core", async () => {
  const { clock, stop } = clockWith(100 * MINUTE, () => running(100 * MINUTE));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(clock.remaining_ms).toBe(100 * MINUTE - 10_000);
  stop();
});

test("the core hears every fifteen seconds that the exam is open, and its word replaces the count", async () => {
  const { asked, clock, stop } = clockWith(100 * MINUTE, () => running(90 * MINUTE));
  await vi.advanceTimersByTimeAsync(HEARTBEAT_MS);
  expect(asked).toHaveLength(1);
  expect(clock.remaining_ms).toBe(90 * MINUTE);
  await vi.advanceTimersByTimeAsync(2 * HEARTBEAT_MS);
  expect(asked).toHaveLength(3);
  stop();
  await vi.advanceTimersByTimeAsync(10 * HEARTBEAT_MS);
  expect(asked).toHaveLength(3);
});

test("a clock at zero asks the core and does not end the exam by itself", async () => {
  let reply = running(40_000);
  const { asked, over, clock, stop } = clockWith(2000, () => reply);
  await vi.advanceTimersByTimeAsync(2500);
  expect(asked).toHaveLength(1);
  expect(over).not.toHaveBeenCalled();
  expect(clock.remaining_ms).toBeGreaterThan(39_000);
  reply = { state: "finished", remaining_ms: 0, total_ms: 240 * MINUTE };
  await vi.advanceTimersByTimeAsync(HEARTBEAT_MS + 500);
  expect(over).toHaveBeenCalled();
  stop();
});

test("thirty and five minutes before the end a notice comes up once each", async () => {
  let left = 30 * MINUTE + 1000;
  const { clock, stop } = clockWith(left, () => running(left));
  expect(clock.notice).toBeNull();
  await vi.advanceTimersByTimeAsync(1000);
  expect(clock.notice).toBe(30);
  clock.notice = null;
  left -= 2 * HEARTBEAT_MS;
  await vi.advanceTimersByTimeAsync(2 * HEARTBEAT_MS);
  expect(clock.notice).toBeNull();
  clock.hear(running(3.5 * MINUTE));
  expect(clock.notice).toBe(4);
  expect(clock.lastStretch).toBe(true);
  stop();
});

test("an exam that is taken up with little time left starts without a notice", () => {
  const { clock, stop } = clockWith(4 * MINUTE, () => running(4 * MINUTE));
  expect(clock.notice).toBeNull();
  expect(clock.lastStretch).toBe(true);
  stop();
});

test("a core that does not answer is told of, and the count goes on", async () => {
  let silent = true;
  const { clock, stop } = clockWith(100 * MINUTE, () => {
    if (silent) throw new Error("gone");
    return running(99 * MINUTE);
  });
  await vi.advanceTimersByTimeAsync(HEARTBEAT_MS);
  expect(clock.silent).toBe(true);
  expect(clock.remaining_ms).toBe(100 * MINUTE - HEARTBEAT_MS);
  silent = false;
  await vi.advanceTimersByTimeAsync(HEARTBEAT_MS);
  expect(clock.silent).toBe(false);
  stop();
});
