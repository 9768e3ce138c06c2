import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const css = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");
// A name is first set for everybody, and later again for those who want more contrast: the first one counts.
const values = new Map([...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].reverse().map((m) => [m[1] ?? "", m[2] ?? ""]));

function hexOf(name: string, theme: 0 | 1): string {
  const value = values.get(name) ?? "";
  if (value.startsWith("#")) return value;
  const names = [...value.matchAll(/var\((--[\w-]+)\)/g)].map((m) => m[1] ?? "");
  const next = value.startsWith("light-dark") ? names[theme] : names[0];
  if (next === undefined) throw new Error(`${name} leads to no colour`);
  return hexOf(next, theme);
}

function luminance(hex: string): number {
  const channel = (at: number) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const surfaces = ["page", "surface", "raised", "sunken"];
const text: [string, string][] = [
  ...surfaces.flatMap((s): [string, string][] => [["text", s], ["text-quiet", s], ["accent", s]]),
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["on-accent", "right"],
  ["accent", "accent-soft"],
  ...["right", "wrong", "unsure", "flagged"].flatMap((m): [string, string][] => [
    [m, "surface"], [m, "page"], [m, `${m}-soft`], ["text", `${m}-soft`],
  ]),
];
const graphics: [string, string][] = ["page", "surface", "raised"].flatMap((s): [string, string][] => [["edge", s], ["focus", s]]);

for (const [theme, index] of [["light", 0], ["dark", 1]] as const) {
  test.each(text)(`in ${theme}, %s on %s can be read (4.5:1)`, (fore, back) => {
    expect(contrast(hexOf(`--color-${fore}`, index), hexOf(`--color-${back}`, index))).toBeGreaterThanOrEqual(4.5);
  });
  test.each(graphics)(`in ${theme}, %s on %s can be seen (3:1)`, (fore, back) => {
    expect(contrast(hexOf(`--color-${fore}`, index), hexOf(`--color-${back}`, index))).toBeGreaterThanOrEqual(3);
  });
}
