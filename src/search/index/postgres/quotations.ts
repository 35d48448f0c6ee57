/** Quotations by speaker, topic and manner, out of their table: only those that are shown are unpacked. */
import type { Quote } from "../../../model.ts";
import type { Fragment, Sql, Transaction } from "../../../postgres/connect.ts";
import { docsWithTwins, eachAlone, placeKey, withCopies, type Speakers } from "../quotation-copies.ts";
import { foundIn } from "../passages.ts";
import { holding, inLists, paragraphsTouched, type QuotationRow } from "../quotation-rows.ts";
import { paragraphOf } from "../rows.ts";
import type { Found, Quotations, WantedQuotations } from "../store.ts";
import { replayed, type Scan } from "./fetch.ts";
import { indexOver } from "./index.ts";
import { inScope, newest } from "./scope.ts";
import type { Caches } from "./caches.ts";
import type { Snapshot } from "./snapshot.ts";
import { withoutNul } from "./tables.ts";

export async function quotations(
  snapshot: Snapshot,
  caches: Caches,
  scan: Scan,
  wanted: WantedQuotations,
): Promise<Quotations> {
  const index = indexOver(caches);
  const replay = <T>(run: () => T) => replayed(snapshot, caches, scan, run);
  const rows = async (): Promise<readonly QuotationRow[]> => {
    const { topic, scope } = wanted;
    if (!topic.length) return rowsOf(snapshot, wanted);
    const lists = await replay(() => {
      const docs = index.scoped(scope);
      return topic.map((term) => index.sentencesWith(term, docs));
    });
    if (lists.some((list) => !list.length)) return [];
    const found = inLists(await rowsOf(snapshot, wanted, paragraphsTouched(lists)), lists);
    return replay(() => holding(index, found, topic));
  };
  const all = await rows();
  const twins = wanted.once ? docsWithTwins(all) : [];
  const printed = twins.length ? withCopies(all, await speakersIn(snapshot, twins)) : eachAlone(all);
  const page = printed.slice(wanted.offset, wanted.offset + wanted.limit);
  const shown = page.flatMap(({ first, copies }) => [first, ...copies]);
  const held = await replay(
    () => new Map(shown.map((row) => [row, index.chunk(paragraphOf(row.first))] as const)),
  );
  const unpacked = (row: QuotationRow): Found<Quote>[] => {
    const chunk = held.get(row);
    const snippet = chunk?.chunk.snippets.find(
      (s): s is Quote => s.kind === "quote" && withoutNul(s.id) === row.id,
    );
    return chunk && snippet ? [foundIn(chunk, snippet)] : [];
  };
  const found = page.flatMap(({ first, copies }) =>
    unpacked(first).map((one) => ({ ...one, copies: copies.flatMap(unpacked) })),
  );
  return { total: printed.length, printed: all.length, found };
}

async function speakersIn({ ask }: Snapshot, docs: readonly number[]): Promise<Speakers> {
  const told = await ask<{ doc: number; place: number; names: string }>(
    (sql, tenant) => sql`
      select doc, place, string_agg(speaker, ${"\n"} order by speaker) as names from index_quote
      where tenant = ${tenant} and doc = any(${[...docs]}::bigint[]) group by doc, place`,
  );
  return new Map(told.map((row) => [placeKey(row), row.names]));
}

/** In an article exact words come first, then partly exact ones, then reports. `touched`: paragraphs that they must be in. */
async function rowsOf(
  { ask }: Snapshot,
  { speakers, manners, sure, scope }: WantedQuotations,
  touched?: readonly number[],
): Promise<QuotationRow[]> {
  const columns = (sql: Sql | Transaction): Fragment =>
    sql`select doc, place, speaker, manner, first, last, id, sure, coalesce(digest, id) as digest from index_quote`;
  const article = (sql: Sql | Transaction, tenant: string): Fragment => sql`
    cross join lateral (select * from index_article where tenant = ${tenant} and doc = q.doc offset 0) as a`;
  // From what narrows most to the rest of it.
  const from = (sql: Sql | Transaction, tenant: string): Fragment =>
    touched
      ? sql`(
          select distinct s.doc, s.place from unnest(${[...touched]}::bigint[]) as w (paragraph) cross join lateral (
            select doc, place from index_said_in where tenant = ${tenant} and paragraph = w.paragraph offset 0
          ) as s
        ) as s cross join lateral (
          ${columns(sql)} where tenant = ${tenant} and doc = s.doc and place = s.place offset 0
        ) as q ${article(sql, tenant)}`
      : speakers
        ? sql`unnest(${speakers.map(withoutNul)}::text[]) as w (name) cross join lateral (
            ${columns(sql)} where tenant = ${tenant} and speaker = w.name offset 0
          ) as q ${article(sql, tenant)}`
        : sql`index_article a cross join lateral (
            ${columns(sql)} where tenant = ${tenant} and doc = a.doc offset 0
          ) as q`;
  return ask<QuotationRow>(
    (sql, tenant) => sql`
      select q.id, q.first, q.last, q.manner, q.doc, q.place, q.digest from ${from(sql, tenant)}
      where a.tenant = ${tenant} ${inScope(sql, scope)} and q.manner = any(${[...manners]}::text[]) and q.sure >= ${sure}
        ${speakers ? sql`and q.speaker = any(${speakers.map(withoutNul)}::text[])` : sql``}
      group by a.published, a.id, q.doc, q.place, q.id, q.first, q.last, q.manner, q.digest
      order by ${newest(sql)}, case q.manner when 'direct' then 0 when 'mixed' then 1 else 2 end, q.place`,
  );
}
