import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { documentOf } from "../../../../src/documents/document.ts";
import { sentenceVector } from "../../../../src/search/analysis/sentence-vectors.ts";
import { termsOf } from "../../../../src/search/analysis/terms.ts";
import { unit } from "../../../../src/search/analysis/vectors.ts";
import { openStore, type SqliteStore } from "../../../../src/search/index/sqlite/store.ts";
import type { DocumentReader } from "../../../../src/search/index/store.ts";
import { search } from "../../../../src/search/search.ts";
import { articleOf } from "../../../../src/snippets/article.ts";

let folder: string;
let file: string;
let writing: SqliteStore;
let reading: SqliteStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "verbatim-turns-"));
  file = join(folder, "index.sqlite");
  writing = openStore(file);
  await writing.put([articleFrom("small", "The ferry was sold. The crew stayed ashore.")]);
  reading = openStore(file, "", true);
});
afterEach(() => {
  reading.close();
  writing.close();
  rmSync(folder, { recursive: true });
});

const articleFrom = (id: string, text: string) =>
  articleOf(documentOf({ id, title: id, text, where: "test", source: { file: "test" } }));

/** Of 1,700 paragraphs, one of which alone is about an infant. */
const large = (what: string) => {
  const lines = Array.from({ length: 1_700 }, (_, n) => `The ${n % 7 ? "ferry" : "barge"} made trip ${n}.`);
  return lines.with(1_100, `The ${what} examined the infant.`).join("\n");
};
const asked = (reader: DocumentReader) => search(reader, "Which doctor saw the baby?", {}, 3);
const texts = async (found: ReturnType<typeof asked>) =>
  (await found).hits.map(({ snippet }) => snippet.text);

/** In how many turns of the event loop others were answered meanwhile. */
async function turnsWhile(act: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let next = setImmediate(function count() {
    turns++;
    next = setImmediate(count);
  });
  await act();
  clearImmediate(next);
  return turns;
}

test("others have their turn while what a large new article means is read, and the answer is that of an index made anew", async () => {
  await reading.moment(asked);
  await writing.put([articleFrom("large", large("physician"))]);
  let found: string[] = [];
  expect(await turnsWhile(async () => (found = await texts(reading.moment(asked))))).toBeGreaterThanOrEqual(
    4,
  );
  expect(found[0]).toContain("physician examined the infant");
  expect(found).toEqual(await texts(asked(writing)));
  expect(await turnsWhile(() => reading.moment(asked))).toBe(0);
});

test("questions that overlap while it is read are all of the moment it is read at, and the next one is of what came meanwhile", async () => {
  await writing.put([articleFrom("large", large("physician"))]);
  // Read beforehand: a moment that has lasted long takes no further question.
  const newer = articleFrom("large", large("surgeon"));
  const first = texts(reading.moment(asked));
  await new Promise((resolve) => setImmediate(resolve));
  await writing.put([newer]);
  const second = texts(reading.moment(asked));
  expect((await first)[0]).toContain("physician");
  expect(await second).toEqual(await first);
  expect((await texts(reading.moment(asked)))[0]).toContain("surgeon");
});

test("what was read for a question that ended midway is dropped with the article it is of", async () => {
  await writing.put([articleFrom("large", large("physician"))]);
  let left: Promise<unknown> = Promise.resolve();
  const ended = reading.moment(async (reader) => {
    left = asked(reader).catch(() => {});
    for (let n = 0; n < 2; n++) await new Promise((resolve) => setImmediate(resolve));
    throw new Error("ended midway");
  });
  await expect(ended).rejects.toThrow("ended midway");
  await writing.put([articleFrom("large", large("surgeon"))]);
  expect((await texts(reading.moment(asked)))[0]).toContain("surgeon");
  await left;
  const trips = unit(sentenceVector(termsOf("barge trip")));
  expect(reading.index.nearest(trips, null, 200)).toEqual(writing.index.nearest(trips, null, 200));
});
