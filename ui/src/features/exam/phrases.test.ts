import { expect, test } from "vitest";
import { clockFace, leftInWords, minutesInWords, openingOf, shareInWords, shortSpan } from "./phrases";

test("minutes are told in hours and minutes", () => {
  expect([240, 192, 61, 45, 1].map(minutesInWords)).toEqual([
    "4 hours",
    "3 hours 12 minutes",
    "1 hour 1 minute",
    "45 minutes",
    "1 minute",
  ]);
});

test("what is left is never told as less than it is", () => {
  expect(leftInWords(60_001)).toBe("2 minutes");
  expect(clockFace(3_599_001)).toBe("1:00:00");
  expect(clockFace(65_000)).toBe("1:05");
  expect(clockFace(0)).toBe("0:00");
});

test("a share is told with its range", () => {
  expect(shareInWords({ right: 74, n: 100, share: 0.74, low: 0.68, high: 0.79 })).toBe("74 %, likely 68–79 %");
  expect(shareInWords({ right: 0, n: 0, share: null, low: 0, high: 1 })).toBe("no questions");
});

test("time on a question is told in minutes and seconds", () => {
  expect([48_000, 65_400].map(shortSpan)).toEqual(["48 s", "1 min 05 s"]);
});

test("a long stem is cut between two words", () => {
  expect(openingOf("A **short** one")).toBe("A short one");
  expect(openingOf(`${"word ".repeat(40)}`)).toMatch(/^(word )+word…$/);
});
