/** Fetches what is lacking in the caches, all of it at once. */
import type { Scope } from "../store.ts";
import type { RowRange } from "../types.ts";
import { lists, listsWithin } from "./fetch-lists.ts";
import { articles, chunks, paragraphs, ranges, vectors } from "./fetch-texts.ts";
import { inScope } from "./scope.ts";
import type { Caches, TitledDoc } from "./caches.ts";
import type { Snapshot } from "./snapshot.ts";
import { withoutNul } from "./tables.ts";

/** Rounds that what is asked may need: each brings what the one before showed to be lacking. */
const ROUNDS = 12;

/** What `run` comes to once nothing is lacking. `shown`: whether passages are to be shown out of what it reads. */
export async function replayed<T>(
  snapshot: Snapshot,
  caches: Caches,
  scan: Scan,
  run: () => T,
  shown = false,
): Promise<T> {
  for (let round = 0; round < ROUNDS; round++) {
    const result = run();
    if (!(await fetchLacking(snapshot, caches, scan, shown))) return result;
  }
  throw new Error("What a question reads out of the index comes to no end.");
}

/** Reads the vectors of all sentences. */
export type Scan = () => Promise<void>;

/**
 * Whether there was anything to fetch. The statements go from what is wanted to its rows one by one ("lateral ... offset 0"), so that no
 * estimate of how many rows a server has leads to reading all of them: seen after much was put, at a hundred times the cost.
 */
export async function fetchLacking(
  snapshot: Snapshot,
  caches: Caches,
  scan: Scan,
  shown = false,
): Promise<boolean> {
  const { ask } = snapshot;
  const fetching: Promise<void>[] = [];
  const fetch = <K>(keys: readonly K[], read: (keys: readonly K[]) => Promise<void>) => {
    if (keys.length) fetching.push(read(keys));
  };
  fetch(caches.whole.lacking(), () => whole(ask, caches));
  fetch(caches.stems.lacking(), (terms) => stems(ask, caches, terms));
  fetch(caches.lists.lacking(), (terms) => lists(snapshot, caches, terms));
  fetch(caches.listsWithin.lacking(), (keys) => listsWithin(ask, caches, keys));
  fetch(caches.heads.lacking(), (heads) => headed(ask, caches, heads));
  fetch(caches.titles.lacking(), (terms) => titles(ask, caches, terms));
  fetch(caches.docs.lacking(), (scopes) =>
    Promise.all(scopes.map((s) => docs(ask, caches, s))).then(() => {}),
  );
  fetch(caches.ranges.lacking(), (wanted) => ranges(ask, caches, wanted));
  fetch(caches.articles.lacking(), (wanted) => articles(ask, caches, wanted));
  fetch(caches.named.lacking(), (keys) => named(ask, caches, keys));
  fetch(caches.quoted.lacking(), (keys) =>
    Promise.all(keys.map((k) => quoted(ask, caches, k))).then(() => {}),
  );
  fetch(caches.vectors.lacking(), (wanted) => vectors(ask, caches, wanted));
  const read = caches.paragraphs.lacking();
  if (shown) for (const id of read) caches.chunks.get(id);
  fetch(read, (ids) => paragraphs(snapshot, caches, ids));
  fetch(caches.chunks.lacking(), (ids) => chunks(snapshot, caches, ids));
  fetch(caches.scans.lacking(), scan);
  await Promise.all(fetching);
  return fetching.length > 0;
}

type Ask = Snapshot["ask"];

async function whole(ask: Ask, caches: Caches): Promise<void> {
  const [sizes] = await ask<{
    documents: number; sentences: number; paragraphs: number; words: number; titled: number; first: number | null;
  }>(
    (sql, tenant) => sql`
      select documents, sentences, paragraphs, words, titled_words as titled,
        (select min(doc) from index_article where tenant = ${tenant}) as first
      from index_state where tenant = ${tenant}`,
  ); // prettier-ignore
  const { documents = 0, sentences = 0, paragraphs = 0, words = 0, titled = 0, first = null } = sizes ?? {};
  const statistics = { documents, sentences, paragraphs, words, titledWords: titled };
  caches.whole.put("whole", { statistics, anyDocument: first });
}

async function stems(ask: Ask, caches: Caches, terms: readonly string[]): Promise<void> {
  const rows = await ask<{ stem: string; id: number; sentences: number; paragraphs: number }>(
    (sql, tenant) => sql`
      select s.* from unnest(${[...terms]}::text[]) as w (term) cross join lateral (
        select stem, id, sentences, paragraphs from index_stem
        where tenant = ${tenant} and stem = w.term and sentences > 0 offset 0
      ) as s`,
  );
  const found = new Map(rows.map(({ stem, ...rest }) => [stem, rest]));
  for (const term of terms) caches.stems.put(term, { found: found.get(term) ?? null });
}

async function headed(ask: Ask, caches: Caches, heads: readonly string[]): Promise<void> {
  const rows = await ask<{ head: string; id: number; stem: string }>(
    (sql, tenant) => sql`
      select w.head, s.id, s.stem from unnest(${[...heads]}::text[]) as w (head) cross join lateral (
        select id, stem from index_stem
        where tenant = ${tenant} and stem >= w.head collate "C" and stem < (w.head || chr(1114111)) collate "C" offset 0
      ) as s order by s.stem`,
  );
  const found = Map.groupBy(rows, ({ head }) => head);
  for (const head of heads)
    caches.heads.put(
      head,
      (found.get(head) ?? []).map(({ id, stem }) => ({ id, stem })),
    );
}

async function titles(ask: Ask, caches: Caches, terms: readonly string[]): Promise<void> {
  const rows = await ask<TitledDoc & { stem: string }>(
    (sql, tenant) => sql`
      select t.stem, t.doc, t.n, a.first, a.last from unnest(${[...terms]}::text[]) as w (term)
      cross join lateral (
        select stem, doc, n from index_title where tenant = ${tenant} and stem = w.term offset 0
      ) as t cross join lateral (
        select first, last from index_article where tenant = ${tenant} and doc = t.doc offset 0
      ) as a order by a.first`,
  );
  const found = Map.groupBy(rows, ({ stem }) => stem);
  for (const term of terms) caches.titles.put(term, found.get(term) ?? []);
}

async function docs(ask: Ask, caches: Caches, json: string): Promise<void> {
  const rows = await ask<{ doc: number; first: number; last: number }>(
    (sql, tenant) => sql`
      select a.doc, a.first, a.last from index_article a
      where a.tenant = ${tenant} ${inScope(sql, JSON.parse(json) as Scope)} order by a.doc`,
  );
  for (const { doc, first, last } of rows) caches.ranges.put(doc, { found: { first, last } });
  caches.docs.put(
    json,
    rows.map(({ doc }) => doc),
  );
}

/** Names by form, each once, in the order of the material. */
async function named(ask: Ask, caches: Caches, keys: readonly string[]): Promise<void> {
  const asked = keys.map((key) => JSON.parse(key) as [string, readonly number[] | null]);
  for (const same of Map.groupBy(asked, ([, docs]) => JSON.stringify(docs)).values()) {
    const [, docs] = same[0]!;
    const rows = await ask<{ form: string; name: string }>(
      (sql, tenant) => sql`
        select form, name from (
          select distinct on (form, name) form, name, doc, place
          from unnest(${same.map(([form]) => form)}::text[]) as w (called) cross join lateral (
            select form, name, doc, place from index_named
            where tenant = ${tenant} and form = w.called ${docs ? sql`and doc = any(${[...docs]}::bigint[])` : sql``} offset 0
          ) as n order by form, name, doc, place
        ) as each order by form, doc, place limit 2000`,
    );
    const found = Map.groupBy(rows, ({ form }) => form);
    for (const [form] of same)
      caches.named.put(
        JSON.stringify([form, docs]),
        (found.get(form) ?? []).map(({ name }) => name),
      );
  }
}

async function quoted(ask: Ask, caches: Caches, names: string): Promise<void> {
  const rows = await ask<RowRange>(
    (sql, tenant) => sql`
      select q.first, q.last, q.doc from unnest(${(JSON.parse(names) as string[]).map(withoutNul)}::text[]) as w (name)
      cross join lateral (
        select first, last, speaker, doc, place from index_quote where tenant = ${tenant} and speaker = w.name offset 0
      ) as q order by q.speaker, q.doc, q.place`,
  );
  caches.quoted.put(names, rows);
}
