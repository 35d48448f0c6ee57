/** A part of a library, as if there were nothing else: for channels that are limited to a collection, and for the web. */
import { exampleSpeakers } from "../examples.ts";
import type { Library } from "../library.ts";
import type { Scope } from "../library.ts";

/** `ids`: the documents in the part, as they stand now. */
function within(library: Library, ids: () => Promise<ReadonlySet<string>>): Library {
  const narrowed = async (scope: Scope = {}): Promise<Scope> => ({ ...scope, among: [...(await ids())] });
  return {
    ...library,
    ask: async (question, options = {}) =>
      library.ask(question, { ...options, scope: await narrowed(options.scope) }),
    quotes: async (query) => library.quotes({ ...query, scope: await narrowed(query.scope) }),
    whoSaid: async (words, options = {}) =>
      library.whoSaid(words, { ...options, scope: await narrowed(options.scope) }),
    speakers: async (scope) => library.speakers(await narrowed(scope)),
    passage: async (id) => {
      const hit = await library.passage(id);
      return hit && (await ids()).has(hit.snippet.document) ? hit : null;
    },
    context: async (document, paragraph, around) =>
      (await ids()).has(document) ? library.context(document, paragraph, around) : null,
    article: async (document) => ((await ids()).has(document) ? library.article(document) : null),
    sources: async (scope) => library.sources(await narrowed(scope)),
    exampleSpeakers: async (limit) => exampleSpeakers(await library.speakers(await narrowed()), limit),
  };
}

/** The documents of one collection. */
export const inCollection = (library: Library, collection: string): Library =>
  within(library, async () => {
    const sources = await library.sources();
    return new Set(
      sources
        .filter(({ document }) => document.source.collection === collection)
        .map(({ document }) => document.id),
    );
  });

/** The documents that are in none of these collections. */
export const outsideCollections = (library: Library, collections: readonly string[]): Library =>
  collections.length === 0
    ? library
    : within(library, async () => {
        const sources = await library.sources();
        const open = sources.filter(
          ({ document }) => !collections.includes(document.source.collection ?? ""),
        );
        return new Set(open.map(({ document }) => document.id));
      });
