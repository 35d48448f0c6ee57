import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeInline, escapeLines } from "../../../src/doors/discord/escape.ts";

/** What Discord shows: a backslash before a sign that is no letter, digit or space is taken away. */
const shows = (markdown: string) => markdown.replace(/\\([^0-9A-Za-z\s])/gu, "$1");

test.each([
  [
    "**bold** __under__ ~~gone~~ ||hidden||",
    "\\*\\*bold\\*\\* \\_\\_under\\_\\_ \\~\\~gone\\~\\~ \\|\\|hidden\\|\\|",
  ],
  ["[click](https://x.example/a_b)", "\\[click\\](https\\://x.example/a\\_b)"],
  ["<@123> <#4> <:smile:5> <t:1> @everyone", "\\<\\@123> \\<#4> \\<\\:smile\\:5> \\<t\\:1> \\@everyone"],
  ["# heading", "\\# heading"],
  ["-# small", "\\-# small"],
  ["  - item", "  \\- item"],
  ["12. item", "12\\. item"],
  ["> quoted", "\\> quoted"],
  [":smile: at 12:30", "\\:smile: at 12\\:30"],
  ["```js\ncode\n```", "\\`\\`\\`js\ncode\n\\`\\`\\`"],
  ["C:\\dir", "C:\\\\dir"],
])("%j is shown as it stands", (text, expected) => {
  const escaped = escapeLines(text);
  expect(shows(escaped)).toBe(text);
  expect(escaped).toBe(expected);
});

test("whatever the text, its words are shown unchanged and nothing of it formats", () => {
  const risky = fc.constantFrom(..."*_~`|<>@[]()\\#-+:.1 a\n".split(""));
  fc.assert(
    fc.property(
      fc.array(risky, { maxLength: 40 }).map((signs) => signs.join("")),
      (text) => {
        const escaped = escapeLines(text);
        expect(shows(escaped)).toBe(text);
        const bare = escaped.replace(/\\[^0-9A-Za-z\s]/gu, "x");
        expect(bare).not.toMatch(/[*_~`|<@[\]\\]/u);
        expect(bare).not.toMatch(/^\s*(?:#+|-#?|\d+\.)\s/mu);
        expect(bare).not.toMatch(/:\/\//u);
      },
    ),
  );
});

test.each([
  ["a NUL and a bell", "a\u0000b\u0007c", "a\ufffdb\ufffdc"],
  ["a lone surrogate", "a\ud800b", "a\ufffdb"],
  ["line breaks of other programs", "a\u2028b\r\nc", "a\nb\nc"],
  ["a direction left open", "every\u202eone", "every\u202eone\u202c"],
  ["an isolate left open", "a\u2067b", "a\u2067b\u2069"],
  ["a pile of marks", `a${"\u0301".repeat(50)}b`, `a${"\u0301".repeat(8)}…b`],
  ["an emoji of several signs", "👩‍👩‍👧‍👦 🏳️‍🌈", "👩‍👩‍👧‍👦 🏳️‍🌈"],
])("%s", (_, text, expected) => {
  expect(escapeLines(text)).toBe(expected);
});

test("a line stays a line", () => {
  expect(escapeInline("a\nb\r\n# c")).toBe("a b # c");
  expect(escapeInline("1. a\n- b")).toBe("1\\. a - b");
});
