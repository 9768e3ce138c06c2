import { expect, test } from "vitest";
import { inline, paragraphs } from "./markdown";

test.each(["<img src=x onerror=alert(1)>", "[a](https://example.org)", "![a](b.png)", "<https://example.org>"])(
  "%s becomes no element that reaches outside",
  (text) => {
    expect(paragraphs(text) + inline(text)).not.toMatch(/<(a|img|script)\b/);
  },
);

test("emphasis and lists are kept", () => {
  expect(paragraphs("- *one*")).toContain("<li><em>one</em></li>");
});
