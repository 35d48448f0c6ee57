/** Articles in an index of a test's own, and the search over them. */
import { onTestFinished } from "vitest";
import { documentOf } from "../../../src/documents/document.ts";
import { search, type Result } from "../../../src/search/search.ts";
import { openStore, type SqliteStore } from "../../../src/search/index/sqlite/store.ts";
import { articleOf } from "../../../src/snippets/article.ts";

let store: SqliteStore;

/** These articles alone, until the test is over. */
export async function indexed(
  ...articles: readonly { id: string; text: string; publisher?: string; published?: string }[]
): Promise<SqliteStore> {
  const opened = openStore();
  onTestFinished(() => opened.close());
  store = opened;
  await store.put(
    articles.map(({ id, text, ...source }) =>
      articleOf(documentOf({ id, where: id, text, source: { file: `${id}.txt`, ...source } })),
    ),
  );
  return store;
}
export const ask = (question: string): Promise<Result> => search(store, question, {}, 3);
/** The first passage, or nothing. */
export const first = async (question: string) => (await ask(question)).hits[0]?.snippet.text ?? "";

/** An article of several speakers, numbers and dates. */
export const BRIDGE = `By Nora Field
RIVERTOWN (Harbour Post) – The old bridge was closed on Friday after cracks were found in two pillars.
Mayor Olga Stern said the closure would last nine months. “Safety is not a matter of money,” she said.
Shop owner Peter Lamb warned that half of the market street would not survive the winter.
The bridge was built in 1931 by the engineer Karl Brandt. It carries 14,000 cars a day.
A ferry will run every twenty minutes from Monday, the council announced.
(Editing by Tom Reed)`;
