/** A paragraph cut at sentences and quotations. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { segmentsOf, type Marked } from "../../../src/doors/web/room/pieces.ts";
import type { Paragraph } from "../../../src/model.ts";

const LENGTH = 60;
const TEXT = "abcdefghij".repeat(LENGTH / 10);

/** Sentences one after the other, with gaps. */
const sentences = fc
  .uniqueArray(fc.integer({ min: 0, max: LENGTH }), { maxLength: 12 })
  .map((cuts) => cuts.toSorted((a, b) => a - b))
  .map((cuts) => cuts.flatMap((start, i) => (i % 2 || !cuts[i + 1] ? [] : [{ start, end: cuts[i + 1]! }])));
const marks = fc
  .array(fc.tuple(fc.nat(LENGTH - 1), fc.nat(LENGTH - 1), fc.boolean()), { maxLength: 8 })
  .map((all) =>
    all.map(([a, b, last], quote): Marked => ({
      start: Math.min(a, b),
      end: Math.max(a, b) + 1,
      quote,
      last,
    })),
  );

test("each letter is in its sentence, and of the quotations that hold it in the shortest", () => {
  fc.assert(
    fc.property(sentences, marks, (within, marked) => {
      const span = { start: 0, end: LENGTH };
      const paragraph: Paragraph = { number: 1, role: "body", dateline: null, span, sentences: within };
      const segments = segmentsOf(TEXT, paragraph, marked);
      expect(segments.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join("")).toBe(TEXT);
      let at = 0;
      for (const { sentence, pieces } of segments)
        for (const { text, quote, ends } of pieces) {
          const holding = marked.filter(({ start, end }) => start <= at && at < end);
          const [shortest] = holding.toSorted((a, b) => a.end - a.start - (b.end - b.start));
          expect(quote).toBe(shortest?.quote ?? null);
          expect(ends).toBe(shortest !== undefined && shortest.last && shortest.end === at + text.length);
          const place = within.findIndex(({ start, end }) => start <= at && at < end);
          expect(sentence).toBe(place < 0 ? null : place + 1);
          at += text.length;
        }
    }),
  );
});
