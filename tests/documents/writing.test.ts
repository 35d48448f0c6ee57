import * as fc from "fast-check";
import { expect, test } from "vitest";
import { formats } from "../../src/documents/formats/index.ts";
import { composed, type TextPiece } from "../../src/documents/pieces.ts";
import { markdownOf } from "../../src/documents/writing.ts";
import type { Place } from "../../src/model.ts";

const raw = (pieces: readonly TextPiece[], rest = {}) => ({
  id: "x",
  where: "x",
  source: { file: "x" },
  ...composed(pieces),
  ...rest,
});
const readAgain = (markdown: string) => formats[".md"]!(markdown, "x.md").articles[0];

test("an article is written with what is known of it, and the places of its paragraphs", () => {
  const pieces: TextPiece[] = [
    { text: "The mill", heading: 1, place: { page: 1 } },
    { text: "It fell.", heading: 0, place: { page: 1 } },
    { text: "We ought to mend it.", heading: 0, quoted: true, place: { page: 2 } },
  ];
  const source = { file: "x", author: "Jo Reed", published: "2025-03-04", url: "https://example.org/mill" };
  expect(markdownOf(raw(pieces, { title: "The mill: a “fall”", source }))).toBe(`---
title: "The mill: a “fall”"
author: Jo Reed
date: 2025-03-04
url: https://example.org/mill
---

<!-- page 1 -->

# The mill

It fell.

<!-- page 2 -->

> We ought to mend it.
`);
});

const odd = fc.constantFrom(
  "*",
  "_",
  "# ",
  "- ",
  "1. ",
  "1) ",
  "> ",
  "[a](b)",
  "[^1]",
  "<b>",
  "&amp;",
  "`",
  "~~",
  "\\",
  "|",
  "---",
  "===",
  "==a==",
  "%%b%%",
  " ^abc",
  "[[a|b]]",
  "{% c %}",
  "[!NOTE]",
  "+ ",
  "    ",
  "![x]",
  "<!-- page 3 -->",
  "{",
  "http://x.org",
  "::: ",
  "$",
  "^",
);
const words = fc
  .array(fc.oneof(odd, fc.string({ unit: "grapheme", maxLength: 8 }), fc.constant("mill")), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join("").replace(/\s+/gu, " ").trim());
const place: fc.Arbitrary<Place> = fc.oneof(
  fc.integer({ min: 1, max: 999 }).map((page) => ({ page })),
  fc.integer({ min: 0, max: 99_999 }).map((time) => ({ time })),
  fc.constantFrom("The storm", "a -- b", "Über").map((chapter) => ({ chapter })),
);
const piece = fc
  .tuple(words, fc.integer({ min: 0, max: 6 }), fc.boolean())
  .map(([text, heading, quoted]): TextPiece => ({
    text: `${text} mill`,
    heading,
    ...(quoted && !heading ? { quoted: true } : {}),
  }));

test("whatever a text holds, it reads back as the same text, with the same headings and places", () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), place, (pieces, where) => {
      const written = raw(pieces.map((p) => ({ ...p, place: where })));
      const again = readAgain(markdownOf(written));
      expect(again?.text).toBe(written.text);
      expect(again?.blocks).toEqual(written.blocks);
    }),
    { numRuns: 300 },
  );
});
