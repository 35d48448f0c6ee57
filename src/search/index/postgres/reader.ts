/** The calls of a question, and what else is asked of articles, as of one moment. */
import type { Article } from "../../../model.ts";
import { MOST_MATCHES } from "../../retrieval/candidates.ts";
import { articlesLike, retrieve, show } from "../../retrieval/in-process.ts";
import type { Retrieval } from "../calls.ts";
import type { DocumentReader } from "../store.ts";
import * as tables from "./articles.ts";
import { fetchLacking, replayed, type Scan } from "./fetch.ts";
import { selectedLists } from "./fetch-lists.ts";
import { FEW, indexOver, isWhole } from "./index.ts";
import { lookUp } from "./look-up.ts";
import { quotations } from "./quotations.ts";
import { openShelves, type Lasting, type Shared } from "./shelves.ts";
import type { Snapshot } from "./snapshot.ts";

/** `scan`: reads the vectors of all sentences as of the moment. */
export function openReader(
  snapshot: Snapshot,
  shared: Shared,
  lasting: Lasting,
  scan: (snapshot: Snapshot) => Promise<NonNullable<ReturnType<Shared["scans"]["get"]>>>,
): DocumentReader {
  const shelves = openShelves(shared, lasting);
  const index = indexOver(shelves);
  const scanned: Scan = async () => shelves.scans.put("all", await scan(snapshot));
  const replay = <T>(run: () => T) => replayed(snapshot, shelves, scanned, run);

  /** What a question surely needs is asked for before it is known what more: one round for both. */
  const ahead = async (retrieval: Retrieval): Promise<void> => {
    const { scope, terms, topic, heads, speakers, stems, meaning, metadata } = retrieval;
    if (!isWhole(scope)) await replay(() => index.scoped(scope));
    const docs = index.scoped(scope);
    const wanted = terms.flatMap(({ stem, variants }) => [stem, ...variants]);
    const all = [...new Set([...wanted, ...stems, ...topic, ...(metadata?.topic ?? [])])];
    for (const term of all) index.stem(term);
    index.statistics();
    index.stemsFrom(heads);
    index.titlesWith(wanted, docs);
    index.namesKnown(
      terms.map(({ stem }) => stem),
      docs,
    );
    if (speakers.length) index.quotedRows(speakers, docs);
    if (meaning) index.nearest(meaning, docs, 1);
    const few = docs && docs.length <= FEW;
    if (few) for (const term of wanted) index.sentencesWith(term, docs);
    await Promise.all([
      fetchLacking(snapshot, shelves, scanned),
      few ? null : selectedLists(snapshot, shelves, wanted, MOST_MATCHES),
    ]);
  };

  const articles = async (ids: readonly string[]): Promise<Article[]> => {
    const lacking = ids.filter((id) => !shared.articles.has(id));
    const read = lacking.length ? await tables.articles(snapshot, lacking) : [];
    const found = new Map(read.map((article) => [article.document.id, article]));
    for (const [id, article] of found) shared.articles.set(id, article);
    return ids.flatMap((id) => found.get(id) ?? shared.articles.get(id) ?? []);
  };

  return {
    lookUp: (lookup) => lookUp(snapshot, shelves, scanned, lookup),
    retrieve: async (retrieval) => {
      await ahead(retrieval);
      return replay(() => retrieve(index, retrieval));
    },
    show: (wanted) =>
      replay(() => {
        for (const paragraph of wanted.paragraphs) index.chunk(paragraph);
        return show(index, wanted);
      }),
    ids: (scope = {}) => tables.ids(snapshot, scope),
    list: (scope = {}) => tables.list(snapshot, scope),
    articles,
    passages: (ids) => tables.passages(snapshot, ids),
    quotations: (wanted) => quotations(snapshot, shelves, scanned, wanted),
    quotedSpeakers: (scope = {}) => tables.quotedSpeakers(snapshot, scope),
    frequencies: (terms) =>
      replay(() => new Map(terms.map((term) => [term, index.stem(term)?.sentences ?? 0]))),
    articlesLike: (phrases, scope, sentences) => replay(() => articlesLike(index, phrases, scope, sentences)),
    excerpts: (places) => tables.excerpts(snapshot, places),
    changes: async () => snapshot.changes,
    notes: async () => {
      const rows = await snapshot.ask<{ key: string; value: string }>(
        (sql, tenant) => sql`select key, value from index_note where tenant = ${tenant}`,
      );
      return new Map(rows.map(({ key, value }) => [key, value]));
    },
  };
}
