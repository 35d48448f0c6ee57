import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { marksIn, saidIn, segmentsOf } from "../../../src/doors/web/room/pieces.ts";
import { voicesIn } from "../../../src/doors/web/room/voices.ts";
import { openLibrary } from "../../../src/library.ts";
import type { Article, Quote, Span } from "../../../src/model.ts";

async function articleOf(text: string): Promise<Article> {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-room-"));
  writeFileSync(join(folder, "article.txt"), text);
  const library = await openLibrary({ material: folder });
  const article = await library.article("article");
  library.close();
  return article!;
}

const NEWS = `By Paula Writer
RIVERTOWN (Reuters) – Mayor Anna Keller opened the bridge on Monday.
“The bridge will hold,” Keller said. “It has to.”
She warned that the ferry would stop in winter.
Engineer Tom Brandt called the plan “a promise without money”.
“Who pays?” asked a voice from the crowd.`;

test("the pieces of each paragraph, joined, are its text; sentences keep their numbers", async () => {
  const { document, ...rest } = await articleOf(NEWS);
  const marks = marksIn(document.paragraphs, saidIn({ document, ...rest }));
  for (const [i, paragraph] of document.paragraphs.entries()) {
    const segments = segmentsOf(document.text, paragraph, marks.get(i) ?? []);
    const textOf = (pieces: (typeof segments)[number]["pieces"]) => pieces.map((p) => p.text).join("");
    const { start, end } = paragraph.span;
    expect(segments.map((s) => textOf(s.pieces)).join("")).toBe(document.text.slice(start, end));
    const sentences = segments.filter((s) => s.sentence !== null);
    expect(sentences.map((s) => s.sentence)).toEqual(paragraph.sentences.map((_, i) => i + 1));
    expect(sentences.map((s) => textOf(s.pieces))).toEqual(
      paragraph.sentences.map((s) => document.text.slice(s.start, s.end)),
    );
  }
});

test("that holds for quotations wherever they lie, across sentences and across each other", () => {
  const text = "One two three. Four five six. Seven eight nine.";
  const sentences = [
    { start: 0, end: 14 },
    { start: 15, end: 29 },
    { start: 30, end: 47 },
  ];
  const paragraph = {
    number: 1,
    role: "body",
    span: { start: 0, end: 47 },
    dateline: null,
    sentences,
  } as const;
  const span = fc
    .tuple(fc.nat(46), fc.integer({ min: 1, max: 30 }))
    .map(([start, length]): Span => ({ start, end: Math.min(47, start + length) }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 5 }), (contents) => {
      const quotes = contents.map((content) => ({ content: [content] }) as unknown as Quote);
      const marks = marksIn([paragraph], quotes).get(0) ?? [];
      const pieces = segmentsOf(text, paragraph, marks).flatMap((s) => s.pieces);
      expect(pieces.map((p) => p.text).join("")).toBe(text);
      let at = 0;
      for (const { text: part, quote } of pieces) {
        const inside = contents.some((c) => c.start <= at && c.end >= at + part.length);
        expect(quote !== null).toBe(inside);
        at += part.length;
      }
    }),
  );
});

test("who speaks is listed with how: most often quoted first, those not stated last", async () => {
  const voices = voicesIn(saidIn(await articleOf(NEWS)));
  expect(voices[0]).toMatchObject({ name: "Anna Keller", indirect: 1 });
  expect(voices.find((v) => v.name === "Tom Brandt")).toMatchObject({ mixed: 1, direct: 0 });
  for (const { direct, mixed, indirect, total } of voices) expect(direct + mixed + indirect).toBe(total);
  const unstated = voices.findIndex((v) => v.name === null);
  expect([-1, voices.length - 1]).toContain(unstated);
});
