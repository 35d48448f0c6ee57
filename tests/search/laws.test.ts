import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anyText } from "../any-text.ts";
import { openLibrary, type Library } from "../../src/library.ts";
import { candidatesOf } from "../../src/search/retrieval/candidates.ts";
import { fuseScores } from "../../src/search/ranking/fuse.ts";
import { MOST_CANDIDATES } from "../../src/search/retrieval/candidates.ts";
import { openStore } from "../../src/search/index/sqlite/store.ts";
import { documentOf } from "../../src/documents/document.ts";
import { articleOf } from "../../src/snippets/article.ts";

let library: Library;
beforeAll(async () => {
  library = await openLibrary({ material: "seeds" });
});
afterAll(() => library.close());

/** Anything a person or a machine can send, and words of the article among it. */
const anything = fc.oneof(
  anyText(300),
  fc
    .array(
      fc.constantFrom(
        "Xi",
        "internet",
        "who",
        "said",
        "“security”",
        "@everyone",
        '"',
        "OR",
        "NEAR(",
        "*",
        "\0",
        "’s",
      ),
      {
        maxLength: 40,
      },
    )
    .map((words) => words.join(" ")),
);

test("any string is a question: it never throws, and every passage is the article's own words", async () => {
  await fc.assert(
    fc.asyncProperty(anything, fc.integer({ min: 1, max: 15 }), async (question, limit) => {
      const answer = await library.ask(question, { limit });
      const passages = answer.found ? answer.passages : answer.nearest;
      expect(passages.length).toBeLessThanOrEqual(limit);
      expect(answer.confidence >= 0 && answer.confidence <= 1).toBe(true);
      for (const { snippet, matched } of passages) {
        const { text } = (await library.article(snippet.document))!.document;
        expect(text.slice(snippet.span.start, snippet.span.end)).toBe(snippet.text);
        for (const span of matched)
          expect(span.start >= snippet.span.start && span.end <= snippet.span.end).toBe(true);
      }
      expect(new Set(passages.map((p) => p.snippet.id)).size).toBe(passages.length);
    }),
    { numRuns: 150 },
  );
});

test("the same question gets the same answer", async () => {
  await fc.assert(
    fc.asyncProperty(anything, async (question) => {
      expect(await library.ask(question)).toEqual(await library.ask(question));
    }),
    { numRuns: 50 },
  );
});

test("every passage an answer shows is found again by its id", async () => {
  const answer = await library.ask("What did Liu say about security?", { limit: 10 });
  const passages = answer.found ? answer.passages : answer.nearest;
  for (const { snippet } of passages) expect((await library.passage(snippet.id))?.snippet).toEqual(snippet);
});

test("Fuse never gets more than a hundred records, however much the question matches", async () => {
  const store = openStore();
  const text = Array.from({ length: 40 }, (_, i) =>
    Array.from({ length: 12 }, (_, j) => `The dam ${i} of the river held ${j}.`).join(" "),
  );
  await store.put([
    articleOf(documentOf({ id: "dams", where: "dams", text: text.join("\n"), source: { file: "dams.txt" } })),
  ]);
  const found = candidatesOf(store.index, ["dam", "river", "held"], null, [1, 2, 3]);
  expect(found.length).toBeGreaterThan(20);
  expect(found.length).toBeLessThanOrEqual(MOST_CANDIDATES);
  expect(
    fuseScores(
      Array.from({ length: 150 }, () => "dam river"),
      "dam",
    ).filter((s) => s > 0),
  ).toHaveLength(MOST_CANDIDATES);
  store.close();
});
