/** Articles put to a question, for the tests of what each feature says of a sentence. */
import { documentOf } from "../../../../src/documents/document.ts";
import { openStore } from "../../../../src/search/index/sqlite/store.ts";
import { textIn } from "../../../../src/search/index/chunks.ts";
import type { Features } from "../../../../src/search/ranking/features/features.ts";
import { rank } from "../../../../src/search/ranking/rank.ts";
import { articleOf } from "../../../../src/snippets/article.ts";

export interface Printed {
  readonly text: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
}

/** The features of the sentence that begins with `opening`, among the candidates for the question. */
export async function featuresFor(
  question: string,
  articles: readonly Printed[],
): Promise<(opening: string) => Features> {
  const store = openStore();
  await store.put(
    articles.map(({ text, title, ...source }, i) => {
      const id = `article-${i}`;
      const described = { id, where: id, text, source: { file: `${id}.txt`, ...source } };
      return articleOf(documentOf(title === undefined ? described : { ...described, title }));
    }),
  );
  const { ranked } = await rank(store, question, {});
  const texts = ranked.map(({ candidate: { paragraph, sentence } }) => {
    const { chunk } = store.index.chunk(paragraph.id)!;
    return textIn(chunk, sentence.span);
  });
  store.close();
  return (opening) => {
    const found = ranked[texts.findIndex((text) => text.startsWith(opening))];
    if (!found) throw new Error(`No candidate begins with “${opening}”: ${texts.join(" | ")}`);
    return found.features;
  };
}
