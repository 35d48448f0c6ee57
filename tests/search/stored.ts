/** An index in memory over texts as they are put into a folder. */
import { documentOf } from "../../src/documents/document.ts";
import { openStore } from "../../src/search/index/sqlite/store.ts";
import { articleOf } from "../../src/snippets/article.ts";

/** By id. The caller closes it. */
export async function storeOf(texts: Readonly<Record<string, string>>) {
  const store = openStore();
  const document = ([id, text]: [string, string]) =>
    documentOf({ id, text, where: `${id}.txt`, source: { file: `${id}.txt` } });
  await store.put(Object.entries(texts).map((entry) => articleOf(document(entry))));
  return store;
}
