/** The calls of a question, and what else is asked of articles, as of one moment. */
import type { Article } from "../../../model.ts";
import { rootHeads } from "../../ranking/alignment.ts";
import { MOST_MATCHES } from "../../retrieval/candidates.ts";
import { articlesLike, retrieve, show } from "../../retrieval/in-process.ts";
import type { Retrieval } from "../calls.ts";
import type { DocumentReader } from "../store.ts";
import * as tables from "./articles.ts";
import { fetchLacking, replayed, type Scan } from "./fetch.ts";
import { selectedLists } from "./fetch-lists.ts";
import { isUnscoped } from "../scope.ts";
import { FEW, indexOver } from "./index.ts";
import { lookUpOnce } from "./look-up.ts";
import { quotations } from "./quotations.ts";
import { openCaches, type LastingCaches, type SharedCaches } from "./caches.ts";
import type { VectorScan } from "../vector-scan.ts";
import type { Snapshot } from "./snapshot.ts";

type Ahead = Pick<Retrieval, "scope" | "terms" | "stems" | "heads"> & Partial<Retrieval>;

/** What other questions read of the same articles. */
export interface Remembered extends SharedCaches {
  readonly lasting: LastingCaches;
  /** Reads the vectors of all sentences. */
  readonly scan: (snapshot: Snapshot) => Promise<VectorScan>;
}

export function openReader(snapshot: Snapshot, remembered: Remembered): DocumentReader {
  const { lasting, scan, ...shared } = remembered;
  const caches = openCaches(shared, lasting, snapshot.remembered);
  const index = indexOver(caches);
  const scanned: Scan = async () => caches.scans.put("all", await scan(snapshot));
  const replay = <T>(run: () => T) => replayed(snapshot, caches, scanned, run);

  /** What a question surely needs is asked for before it is known what more: one round for all. */
  const ahead = async (retrieval: Ahead): Promise<void> => {
    const { scope, terms, topic = [], heads, speakers = [], stems, meaning, metadata, kinds } = retrieval;
    const docs = index.scoped(scope);
    const wanted = terms.flatMap(({ stem, variants }) => [stem, ...variants]);
    const all = [...new Set([...wanted, ...stems, ...topic, ...(metadata?.topic ?? [])])];
    for (const term of all) index.stem(term);
    index.statistics();
    index.stemsFrom(heads);
    index.titlesWith(wanted, docs);
    const known = terms.map(({ stem }) => stem);
    if (isUnscoped(scope) || docs?.length) index.namesKnown(known, docs);
    if (speakers.length) index.quotedRows(speakers, docs);
    if (meaning) index.nearest(meaning, docs, 1);
    if (kinds?.length && docs?.length === 1) index.metadata(docs[0]!);
    const few = docs && docs.length <= FEW;
    if (few) for (const term of wanted) index.sentencesWith(term, docs);
    await Promise.all([
      fetchLacking(snapshot, caches, scanned),
      few ? null : selectedLists(snapshot, caches, wanted, MOST_MATCHES),
    ]);
  };

  const articles = async (ids: readonly string[]): Promise<Article[]> => {
    const found = new Map(ids.map((id) => [id, shared.articles.get(id)]));
    const lacking = ids.filter((id) => !found.get(id));
    if (lacking.length < ids.length) snapshot.remembered();
    const read = lacking.length ? await tables.readArticles(snapshot, lacking) : [];
    for (const article of read) {
      found.set(article.document.id, article);
      shared.articles.set(article.document.id, article);
    }
    return ids.flatMap((id) => found.get(id) ?? []);
  };

  return {
    lookUp: async (lookup) => {
      const { scope, ahead: next } = lookup;
      const terms = next?.terms.map((stem) => ({ stem, variants: [] })) ?? [];
      if (next && isUnscoped(scope)) caches.scans.get("all");
      const [found] = await Promise.all([
        lookUpOnce(snapshot, caches, lookup),
        next && ahead({ scope, terms, stems: next.stems, heads: rootHeads(terms) }),
      ]);
      return found;
    },
    retrieve: async (retrieval) => {
      // Else what is to be fetched for these articles is not known.
      if (!isUnscoped(retrieval.scope)) await replay(() => index.scoped(retrieval.scope));
      await ahead(retrieval);
      return replayed(snapshot, caches, scanned, () => retrieve(index, retrieval), true);
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
    quotations: (wanted) => quotations(snapshot, caches, scanned, wanted),
    quotedSpeakers: (ids) => tables.readQuotedSpeakers(snapshot, ids),
    frequencies: (terms) =>
      replay(() => new Map(terms.map((term) => [term, index.stem(term)?.sentences ?? 0]))),
    articlesLike: (phrases, scope, sentences) => replay(() => articlesLike(index, phrases, scope, sentences)),
    excerpts: (places) => tables.excerpts(snapshot, places),
    changes: async () => (snapshot.remembered(), snapshot.changes),
    notes: async () => {
      const rows = await snapshot.ask<{ key: string; value: string }>(
        (sql, tenant) => sql`select key, value from index_note where tenant = ${tenant}`,
      );
      return new Map(rows.map(({ key, value }) => [key, value]));
    },
  };
}
