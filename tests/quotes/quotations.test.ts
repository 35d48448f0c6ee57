import fc from "fast-check";
import { expect, test } from "vitest";
import { quotationsIn } from "../../src/quotes.ts";

test("an interrupted quotation has its pieces, its speaker and her role", () => {
  const text = "“We sail,” said Ada Moss, the harbour master, “when the ice lets us.”";
  const [quotation] = quotationsIn(text);
  expect(quotation).toMatchObject({
    words: ["We sail,", "when the ice lets us."],
    role: "the harbour master",
    cue: "said",
    manner: "direct",
  });
  expect(quotation?.speakers.map((s) => s.name)).toEqual(["Ada Moss"]);
});

test("where the text does not say who speaks, nobody is guessed", () => {
  expect(quotationsIn("“No fish today.” The gate was locked and the lights were out.")).toMatchObject([
    { words: ["No fish today."], speakers: [], step: "not stated" },
  ]);
  expect(quotationsIn("")).toEqual([]);
});

test("in a language without a grammar quotations are found by their marks", () => {
  const german = "„Wir fahren, sobald das Eis es zulässt“, sagte Ada Moss.";
  expect(quotationsIn(german, { language: "de" })).toMatchObject([
    { words: ["Wir fahren, sobald das Eis es zulässt"], speakers: [] },
  ]);
});

test("of any text each piece is what stands at its span, inside the sentences that hold it", () => {
  const words = fc.constantFrom(
    "“",
    "”",
    "said",
    "Ada Moss",
    "she",
    ".",
    ",",
    "\n",
    "the ice",
    " ",
    '"',
    "’",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
      const any = parts.join(" ");
      for (const { words: pieces, spans, sentences } of quotationsIn(any)) {
        expect(pieces).toEqual(spans.map(({ start, end }) => any.slice(start, end)));
        for (const { start, end } of spans)
          expect(sentences.start <= start && end <= sentences.end).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});
