import { expect, test } from "vitest";
import { documentOf } from "../../../src/documents/document.ts";
import type { Article } from "../../../src/model.ts";
import { packArticle, unpack, unpackChunk, type Chunk } from "../../../src/search/index/chunks.ts";
import { passageOf } from "../../../src/search/index/passages.ts";
import { openStore } from "../../../src/search/index/sqlite/store.ts";
import { storeTrouble } from "../../../src/search/index/trouble.ts";
import { articleOf } from "../../../src/snippets/article.ts";

/** An article as one chunk. */
const wholeOf = ({ document, snippets }: Article): Chunk => ({
  start: 0,
  text: document.text,
  paragraphs: document.paragraphs,
  snippets,
});

const line = (n: number) =>
  n % 3
    ? `On day ${n} the dredger lay at the quay, and nobody on the harbour board could say for how long it would stay there.`
    : `“Day ${n} is a day like any other,” said Ada Moss, the harbour master, and went back to her charts and her tea.`;
/** A quotation over many paragraphs, each opened anew, as newspapers print it. */
const speech = Array.from(
  { length: 40 },
  (_, n) => `“In year ${n} we built a pier, and in the year after it we built another.`,
);
const long = [
  ...Array.from({ length: 60 }, (_, n) => line(n)),
  `Ada Moss said: ${speech.join("\n\n")}”`,
  ...Array.from({ length: 60 }, (_, n) => line(n + 60)),
].join("\n\n");

const read = (text: string): Article =>
  articleOf(documentOf({ id: "harbour", text, where: "test", source: { file: "test" } }));
const articles = [read(long), read("One line."), read(`  \n\n${line(3)}\n\n${line(4)}\n`)];

test("an article comes out of its chunks as it went in", () => {
  for (const article of articles) {
    const { head, rest, chunks } = packArticle(article);
    const back = unpack(
      head,
      rest,
      chunks.map(({ body }) => unpackChunk(body, article.document.id)),
    );
    expect(back).toEqual(article);
  }
  expect(packArticle(articles[0]!).chunks.length).toBeGreaterThan(4);
});

test("no passage crosses the end of a chunk, so that one chunk is enough to cite it", () => {
  for (const article of articles) {
    const chunks = packArticle(article).chunks.map(({ body }) => unpackChunk(body, article.document.id));
    for (const { start, text, snippets } of chunks)
      for (const { span } of snippets) {
        expect(span.start).toBeGreaterThanOrEqual(start);
        expect(span.end).toBeLessThanOrEqual(start + text.length);
      }
  }
});

test("a sentence is shown by the same passage from its chunk as from the whole article", async () => {
  const store = openStore();
  for (const article of articles) {
    await store.put([article]);
    const { first } = store.index.metadata(store.index.anyDocument()!)!;
    for (const [i, paragraph] of article.document.paragraphs.entries())
      for (const span of paragraph.sentences) {
        const { chunk } = store.index.chunk(first + i)!;
        expect(passageOf(chunk, span, new Set())).toEqual(passageOf(wholeOf(article), span, new Set()));
      }
  }
  store.close();
});

test("of an article whose bytes a disk changed nothing is shown that is not in it", () => {
  const { body } = packArticle(articles[0]!).chunks[0]!;
  const whole = unpackChunk(body, "harbour");
  const shown = (bytes: Uint8Array): Chunk | string | null => {
    try {
      return unpackChunk(bytes, "harbour");
    } catch (error) {
      return storeTrouble(error);
    }
  };
  for (let at = 0; at < body.length; at++) {
    const changed = Uint8Array.from(body);
    changed[at]! ^= 1 << (at % 8);
    expect(["damaged", whole]).toContainEqual(shown(changed));
  }
});
