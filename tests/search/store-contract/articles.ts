/** The articles that every engine is tried with. */
import { documentOf } from "../../../src/documents/document.ts";
import { type Article } from "../../../src/model.ts";
import type { Retrieval } from "../../../src/search/index/calls.ts";
import { textIn } from "../../../src/search/index/chunks.ts";
import type { DocumentStore } from "../../../src/search/index/store.ts";
import { articleOf } from "../../../src/snippets/article.ts";

/** How a contract's store is opened: empty. */
export type Open = () => Promise<DocumentStore> | DocumentStore;

interface Printed {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
}

export const printed = ({ id, text, title, ...source }: Printed): Article => {
  const described = { id, where: id, text, source: { file: `${id}.txt`, ...source } };
  return articleOf(documentOf(title === undefined ? described : { ...described, title }));
};

export const HARBOUR = printed({
  id: "harbour",
  title: "The harbour of Wexmouth",
  publisher: "Coast Post",
  published: "2024-03-02",
  text: `By Nora Field
The pilots went out at dawn. Ferries wait by the pier until the tide turns.
“Nobody asked the pilots,” said Ada Moss, the harbour master. She said the pier would be closed.

Ferries and ferries again: the pier holds three. The harbourmaster's dog sleeps.`,
});
export const BAKERY = printed({
  id: "bakery",
  title: "Bread",
  publisher: "Valley Times",
  published: "2024-05-09T08:00:00Z",
  text: "The oven is lit at night. Rye bread leaves by the first ferry.\n“We bake at night,” said Ann Baker.",
});
export const UNDATED = printed({ id: "clocks", text: "The museum shows clocks from four centuries." });

export const NOTHING: Retrieval = {
  scope: {},
  terms: [],
  stems: [],
  heads: [],
  speakers: [],
  topic: [],
  metadata: null,
  meaning: null,
  kinds: [],
};
export const asked = (...stems: readonly string[]) => stems.map((stem) => ({ stem, variants: [] }));

/** A store that holds these articles. */
export async function filled(open: Open, ...articles: readonly Article[]): Promise<DocumentStore> {
  const store = await open();
  await store.put(articles);
  return store;
}

/** The texts of a retrieval's candidates. */
export async function texts(store: DocumentStore, retrieval: Partial<Retrieval>): Promise<string[]> {
  const { candidates } = await store.retrieve({ ...NOTHING, ...retrieval });
  const paragraphs = candidates.map(({ paragraph }) => paragraph.id);
  const shown = await store.show({ paragraphs, counted: null });
  return candidates.map(({ paragraph, sentence }) => textIn(shown.chunk(paragraph.id)!.chunk, sentence.span));
}
