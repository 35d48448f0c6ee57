import fc from "fast-check";
import { expect, test } from "vitest";
import type { Quote, Speaker } from "../../src/model.ts";
import { attributionOf, shortened, toldApart, within } from "../../commands/shared/passages.ts";
import { en } from "../../src/wording/en.ts";

const speaker = (name: string): Speaker => ({ name, titles: [], aliases: [] });
const quote = (parts: Partial<Quote>): Quote => ({
  kind: "quote",
  id: "tides/we-will-dredge-1a2b3c",
  document: "tides",
  paragraph: 1,
  sentence: 1,
  span: { start: 0, end: 10 },
  text: "“We will…”",
  manner: "direct",
  content: [{ start: 0, end: 10 }],
  speakers: [],
  title: null,
  cue: null,
  mention: null,
  confidence: 1,
  speakerConfidence: 1,
  evidence: { cue: null, mention: null, chain: [], step: "not stated" },
  ...parts,
});

test.each([
  [
    "one speaker with a role",
    { speakers: [speaker("Ada Moss")], title: "harbour master" },
    "Ada Moss, harbour master – direct quotation",
  ],
  [
    "a report",
    { speakers: [speaker("Ada Moss")], manner: "indirect" as const },
    "Ada Moss – reported, not their exact words",
  ],
  [
    "two speakers, whose role would be one's alone",
    { speakers: [speaker("Ada Moss"), speaker("Ben Orr")], title: "clerk" },
    "Ada Moss & Ben Orr – direct quotation",
  ],
  ["nobody named", {}, "Speaker not stated – direct quotation"],
])("a quotation says in words whose it is and how it is given: %s", (_, parts, line) => {
  expect(attributionOf(quote(parts), en)).toBe(line);
});

test("a fact is nobody's", () => {
  const { id, document, paragraph, sentence, span, text } = quote({});
  expect(attributionOf({ kind: "fact", id, document, paragraph, sentence, span, text }, en)).toBeNull();
});

test("a span of the document never reaches beyond the passage that shows it", () => {
  const span = fc
    .tuple(fc.nat(100), fc.nat(100))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  fc.assert(
    fc.property(span, span, (inner, passage) => {
      const { start, end } = within(inner, passage);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(passage.end - passage.start);
    }),
  );
});

test("what somebody typed stays one line of bearable length", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (typed) => {
      const line = shortened(typed, 50);
      expect(line.length).toBeLessThanOrEqual(50);
      expect(line).not.toMatch(/[\n\r]/u);
    }),
  );
});

test("cutting a line never cuts a character in two", () => {
  expect(shortened("🙂🙂🙂🙂", 4)).toBe("🙂…");
});

test("two quotations of one sentence are told apart by their words", () => {
  const citation = {
    document: "tides",
    title: "Tides",
    named: [],
    published: null,
    paragraph: 1,
    sentence: 1,
    place: null,
  };
  const hit = (parts: Partial<Quote>) => ({
    snippet: quote(parts),
    score: 1,
    matched: [],
    citation: { ...citation, source: { file: "tides.txt" }, text: "Tides, paragraph 1" },
  });
  const [first, second] = [
    { start: 0, end: 4 },
    { start: 5, end: 9 },
  ];
  const alone = hit({ span: { start: 20, end: 30 } });
  const found = toldApart([hit({ content: [first] }), hit({ content: [second] }), alone]);
  expect(found.map((f) => f.matched)).toEqual([[first], [second], []]);
});
