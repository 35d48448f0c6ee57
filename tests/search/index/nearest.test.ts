import { afterEach, expect, test } from "vitest";
import { documentOf } from "../../../src/documents/document.ts";
import { sentenceVector } from "../../../src/search/analysis/sentence-vectors.ts";
import { termsOf } from "../../../src/search/analysis/terms.ts";
import { unit } from "../../../src/search/analysis/vectors.ts";
import { openStore, type SqliteStore } from "../../../src/search/index/sqlite/store.ts";
import { articleOf } from "../../../src/snippets/article.ts";

let store: SqliteStore;
afterEach(() => store.close());

const TOPICS: Readonly<Record<string, string>> = {
  clinic: "The physician examined the infant on Monday. The nurses had asked for more beds.",
  orchard: "Frost ruined the apple harvest. The farmers expect little from the pears.",
  court: "The judge sent the thief to prison. His lawyer wants to appeal the verdict.",
};

const articleFor = (id: string, text: string) =>
  articleOf(documentOf({ id, where: id, text, source: { file: `${id}.txt` } }));
const meaning = (words: string) => unit(sentenceVector(termsOf(words)));

/** The articles, repeated under many names, so that there are too many to compare all vectors. */
async function indexed(times: number) {
  store = openStore();
  const names = Array.from({ length: times }, (_, n) => Object.keys(TOPICS).map((id) => [`${id}-${n}`, TOPICS[id]!] as const)); // prettier-ignore
  await store.put(names.flat().map(([id, text]) => articleFor(id, text)));
}
const articlesNear = (words: string, docs: readonly number[] | null, limit: number) =>
  store.index.nearest(meaning(words), docs, limit).map(({ row }) => {
    const paragraph = store.index.paragraphAt(Math.floor(row / 65_536));
    return paragraph?.article.id.replace(/-\d+$/u, "");
  });

test("a sentence that shares no word with the question is found by what it means, among few and among many", async () => {
  for (const times of [1, 40]) {
    await indexed(times);
    expect(articlesNear("doctor baby", null, 1)).toEqual(["clinic"]);
    expect(articlesNear("robber jail", null, 1)).toEqual(["court"]);
    expect(articlesNear("fruit crop cold", null, 1)).toEqual(["orchard"]);
    if (times === 1) store.close();
  }
});

test("only the articles in scope are looked through, and what was removed is not found again", async () => {
  await indexed(1);
  const docs = store.index.scoped({ document: "court-0" });
  expect(new Set(articlesNear("doctor baby", docs, 5))).toEqual(new Set(["court"]));
  await store.remove(["clinic-0"]);
  expect(articlesNear("doctor baby", null, 9)).not.toContain("clinic");
  await store.put([articleFor("ward-1", TOPICS["clinic"]!)]);
  expect(articlesNear("doctor baby", null, 1)).toEqual(["ward"]);
});

test("a question whose words have no vector finds nothing near, and does not fail", async () => {
  await indexed(1);
  expect(store.index.nearest(meaning("zzyzzx"), null, 5).every(({ score }) => score === 0)).toBe(true);
});

test("after any changes the nearest are those of an index made anew", async () => {
  await indexed(12);
  const asked = ["doctor baby", "robber jail", "fruit crop cold"].map(meaning);
  const near = (of: SqliteStore) => asked.map((question) => of.index.nearest(question, null, 60));
  near(store);
  const remains = new Map<string, string>();
  for (let n = 0; n < 12; n++)
    for (const [id, text] of Object.entries(TOPICS)) remains.set(`${id}-${n}`, text);
  const change = async (gone: readonly string[], put: readonly (readonly [string, string])[]) => {
    await store.remove(gone);
    await store.put(put.map(([id, text]) => articleFor(id, text)));
    for (const id of gone) remains.delete(id);
    for (const [id, text] of put) {
      remains.delete(id);
      remains.set(id, text);
    }
    const anew = openStore();
    await anew.put([...remains].map(([id, text]) => articleFor(id, text)));
    const scores = (of: SqliteStore) => near(of).map((list) => list.map(({ score }) => score));
    expect(scores(store)).toEqual(scores(anew));
    for (const { row } of near(store).flat())
      expect(store.index.paragraphAt(Math.floor(row / 65_536))).not.toBeNull();
    anew.close();
  };
  await change([], [["ward", TOPICS["clinic"]!]]);
  // The last one, so that its paragraphs' numbers are given again.
  await change(["ward"], [["jail", TOPICS["court"]!]]);
  await change(["jail", "clinic-0", "court-5", "orchard-11"], []);
  await change([], [["clinic-3", TOPICS["orchard"]!]]);
});
