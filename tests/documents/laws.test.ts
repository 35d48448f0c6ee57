import * as fc from "fast-check";
import { expect, test } from "vitest";
import { documentOf } from "../../src/documents/document.ts";
import { formats } from "../../src/documents/formats/index.ts";

const piece = fc.constantFrom(
  "By Jane Doe",
  "LINZ, Austria (dpa) — The dam burst. It rained.",
  "LONDON (AP) —",
  "# Dam",
  "> “We ran,” she said.",
  "- item",
  "```",
  "    code",
  "Title: Dam",
  "Date: 4 November 2026",
  "* * *",
  "(Editing by John Roe)",
  "---",
  "title: x",
  "[a]: https://example.org",
  "<div>",
  "<!-- x",
  "\u2028\f",
);
const text = fc
  .array(
    fc.tuple(
      fc.oneof(piece, fc.string({ unit: "grapheme" })),
      fc.constantFrom("\n", "\r\n", "\n\n", " ", "\r", "\t"),
    ),
  )
  .map((parts) => parts.flat().join(""));

/** Whether a text's letters all stand in the file, in this order: nothing is made up, whatever is left out. */
function isWithin(text: string, content: string): boolean {
  let at = 0;
  for (const letter of text.replace(/\s/gu, "")) {
    at = content.indexOf(letter, at) + letter.length;
    if (at < letter.length) return false;
  }
  return true;
}

test.each([".txt", ".md"])(
  "%s: paragraphs and sentences are in order, inside the text, and never empty",
  (ending) => {
    fc.assert(
      fc.property(text, (content) => {
        for (const raw of formats[ending]!(content, `x${ending}`).articles) {
          expect(isWithin(raw.text, content)).toBe(true);
          const document = documentOf(raw);
          let end = 0;
          for (const [i, { number, span, sentences, dateline }] of document.paragraphs.entries()) {
            expect(number).toBe(i + 1);
            expect(span.start).toBeGreaterThanOrEqual(end);
            end = span.start;
            expect(sentences.length).toBeGreaterThan(0);
            for (const part of dateline ? [dateline, ...sentences] : sentences) {
              expect(part.start).toBeGreaterThanOrEqual(end);
              expect(part.end).toBeGreaterThan(part.start);
              end = part.end;
            }
            expect(span.end).toBeGreaterThanOrEqual(end);
            end = span.end;
          }
          expect(end).toBeLessThanOrEqual(document.text.length);
        }
      }),
      { numRuns: 300 },
    );
  },
);
