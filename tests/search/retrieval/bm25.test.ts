import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { documentOf } from "../../../src/documents/document.ts";
import { textIn, wordsIn } from "../../../src/search/index/chunks.ts";
import { holdsStem } from "../../../src/search/index/forward-index.ts";
import { bestOf } from "../../../src/search/retrieval/bm25.ts";
import { numbersIn } from "../../../src/search/index/sqlite/postings.ts";
import { SENTENCES } from "../../../src/search/index/rows.ts";
import { openStore, type SqliteStore } from "../../../src/search/index/sqlite/store.ts";
import { termsOf } from "../../../src/search/analysis/terms.ts";
import { articleOf } from "../../../src/snippets/article.ts";

const harbour = {
  id: "harbour",
  title: "The harbour of Wexmouth",
  text: "The pilots went out at dawn.\n\nFerries wait by the pier until the tide turns, as every skipper there will gladly explain.\n\nFerries and ferries again: the pier holds three.",
};
const bakery = {
  id: "bakery",
  title: "Bread",
  text: "The oven is lit at night.\n\nRye bread leaves by the first ferry.",
};

let store: SqliteStore;
beforeEach(() => (store = openStore()));
afterEach(() => store.close());

const put = (...articles: { id: string; title: string; text: string }[]) =>
  store.put(articles.map((a) => articleOf(documentOf({ ...a, where: "test", source: { file: "test" } }))));
const best = (words: string, docs: number[] | null = null) =>
  bestOf(store.index, termsOf(words), docs, { sentences: 9, paragraphs: 9 });
const textOf = (row: number) => {
  const paragraph = store.index.paragraphAt(Math.floor(row / SENTENCES))!;
  const { chunk } = store.index.chunk(paragraph.id)!;
  return textIn(chunk, paragraph.sentences[row % SENTENCES]!.span);
};
const scores = (words: string) =>
  bestOf(store.index, termsOf(words), null, { sentences: 9, paragraphs: 9 }).sentences.map((m) => m.score);

test("every sentence that holds a word is found, the shorter ones and the rarer words first", async () => {
  await put(harbour, bakery);
  const found = best("ferry pier").sentences.map((m) => textOf(m.row));
  expect(found.map((text) => text.slice(0, 12))).toEqual(["Ferries and ", "Ferries wait", "Rye bread le"]);
});

/** The scores that SQLite's own bm25() gives to the sentences of the store. */
async function byFts5(words: string): Promise<number[]> {
  const db = new DatabaseSync(":memory:");
  db.exec("create virtual table sentence using fts5 (body)");
  const insert = db.prepare("insert into sentence (body) values (?)");
  for (const { document } of await store.articles(await store.ids()))
    for (const { sentences } of document.paragraphs)
      for (const { start, end } of sentences) insert.run(termsOf(document.text.slice(start, end)).join(" "));
  const query = termsOf(words).join(" OR ");
  const rows = db
    .prepare("select -bm25(sentence) as score from sentence where sentence match ? order by score desc")
    .all(query);
  db.close();
  return rows.map((row) => Number(row["score"]));
}

test("sentences score as FTS5 scores them, where none holds a word twice", async () => {
  await put(bakery, {
    id: "mill",
    title: "Mill",
    text: "The mill grinds rye.\n\nThe oven stands by the mill at night.",
  });
  for (const words of ["rye", "oven night", "rye mill night"]) {
    const ours = scores(words);
    const theirs = await byFts5(words);
    expect(ours).toHaveLength(theirs.length);
    for (const [i, score] of theirs.entries()) expect(ours[i]).toBeCloseTo(score, 9);
  }
});

test("a paragraph is found by its article's title too, behind one that holds the word itself", async () => {
  await put(harbour, bakery, { id: "coast", title: "Coast", text: "The harbour froze over." });
  const numbers = best("harbour pilots").paragraphs.map((m) => store.index.paragraphAt(m.row)!);
  expect(numbers.map(({ article, number }) => `${article.id} ${number}`)).toEqual([
    "harbour 1",
    "coast 1",
    "harbour 3",
    "harbour 2",
  ]);
});

test("nothing is found outside of the articles asked for, one or several", async () => {
  await put(harbour, bakery, { id: "pier", title: "Pier", text: "The ferry is late at the pier." });
  const of = (ids: string[]) => ids.flatMap((id) => store.index.scoped({ document: id }) ?? []);
  const within = (ids: string[]) =>
    best("ferry", of(ids)).sentences.map(
      (m) => store.index.paragraphAt(Math.floor(m.row / SENTENCES))!.article.id,
    );
  expect(within(["bakery"])).toEqual(["bakery"]);
  expect(new Set(within(["harbour", "pier"]))).toEqual(new Set(["harbour", "pier"]));
  expect(within(["bakery", "pier"]).toSorted()).toEqual(["bakery", "pier"]);
  expect(within([])).toEqual([]);
});

test("what is counted of words is what it was after an article comes and goes", async () => {
  await put(harbour);
  const before = [store.index.stem("ferri"), store.index.statistics()];
  await put(bakery);
  expect(store.index.stem("bread")).toMatchObject({ sentences: 1, paragraphs: 2 });
  await store.remove(["bakery"]);
  expect([store.index.stem("ferri"), store.index.statistics()]).toEqual(before);
  expect(store.index.stem("bread")).toBeNull();
  expect(store.index.titlesWith(["bread"], null).size).toBe(0);
});

test("a sentence keeps its words as numbers of their stems", async () => {
  await put(bakery);
  const paragraph = store.index.paragraphAt(best("rye").paragraphs[0]!.row)!;
  const [sentence] = paragraph.sentences;
  const words = wordsIn(store.index.chunk(paragraph.id)!.chunk, sentence!.span);
  expect(sentence!.length).toBe(words.length);
  for (const { term } of words) expect(holdsStem(sentence!, store.index.stem(term)!.id)).toBe(true);
  expect(holdsStem(sentence!, store.index.stem("oven")!.id)).toBe(false);
});

test("numbers are read out of a text of numbers", () => {
  expect([...numbersIn("7 0 429496729601")]).toEqual([7, 0, 429496729601]);
  expect([...numbersIn(null)]).toEqual([]);
});
