import fc from "fast-check";
import { expect, test } from "vitest";
import { documentOf } from "../../../src/documents/document.ts";
import { joinedPieces, piecesOf } from "../../../src/search/index/pieces.ts";

const documentIn = (text: string) =>
  documentOf({ id: "a", title: "a", text, where: "test", source: { file: "test" } });

test("a very long paragraph is cut between sentences, and is whole again when its pieces are put together", () => {
  const sentence = fc.integer({ min: 1, max: 400 }).map((words) => `The ${"tide ".repeat(words)}turned.`);
  const paragraph = fc.array(sentence, { minLength: 1, maxLength: 60 }).map((said) => said.join(" "));
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 3 }), (paragraphs) => {
      const { paragraphs: whole } = documentIn(`PORTO (Coast News) - ${paragraphs.join("\n\n")}`);
      const pieces = piecesOf(whole);
      expect(joinedPieces(pieces)).toEqual(whole);
      expect(pieces.flatMap(({ sentences }) => sentences)).toEqual(whole.flatMap((p) => p.sentences));
      for (const { span, sentences, before = 0, number } of pieces) {
        const { sentences: all } = whole[number - 1]!;
        expect(all[before]).toEqual(sentences[0]);
        expect(sentences.every((s) => s.start >= span.start && s.end <= span.end)).toBe(true);
        expect(span.end - span.start).toBeLessThanOrEqual(20_000);
      }
    }),
    { numRuns: 40 },
  );
});

test("a paragraph that people write is no pieces, and of those that are not all there none is made up", () => {
  const short = documentIn("The tide turned. The ferries went out.\n\nNobody was left.").paragraphs;
  expect(piecesOf(short)).toEqual(short);
  const [long] = documentIn("The tide turned at noon, as it does. ".repeat(2_000)).paragraphs;
  const pieces = piecesOf([long!]);
  const some = pieces.filter((_, i) => i !== 2);
  expect(joinedPieces(some)).toHaveLength(2);
  expect(joinedPieces(some)[1]!.span.start).toBe(pieces[3]!.span.start);
});

test("what stands before the first sentence is no piece by itself", () => {
  const [long] = documentIn("The tide turned at noon, as it does. ".repeat(2_000)).paragraphs;
  const late = { ...long!, sentences: long!.sentences.slice(60) };
  expect(piecesOf([late])[0]!.sentences[0]).toEqual(late.sentences[0]);
  expect(joinedPieces(piecesOf([late]))).toEqual([late]);
});
