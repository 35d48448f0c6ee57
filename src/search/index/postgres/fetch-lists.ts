/** Fetches posting lists. */
import { POSTINGS } from "../rows.ts";
import type { Fragment, Sql, Transaction } from "../../../postgres/connect.ts";
import { PARAGRAPHS, unpackPostings } from "./postings.ts";
import type { Caches } from "./caches.ts";
import { bytesOf, type Hex, type Snapshot, type WithBytes } from "./snapshot.ts";

type Ask = Snapshot["ask"];

interface PackedList {
  readonly term: string;
  readonly blocks: number[];
  readonly sizes: number[];
}

const packedInfo = (sql: Sql | Transaction): Fragment =>
  sql`json_build_object('term', w.term, 'blocks', p.blocks, 'sizes', p.sizes) as info, p.list as bytes`;

/** The whole list of `w.term`. */
const packed = (sql: Sql | Transaction, tenant: string): Fragment => sql`
  cross join lateral (
    select array_agg(block order by block) as blocks, array_agg(octet_length(list) order by block) as sizes,
      string_agg(list, ''::bytea order by block) as list
    from index_posting where tenant = ${tenant} and stem = w.term having count(*) > 0
  ) as p`;

export async function lists({ askBytes }: Snapshot, caches: Caches, terms: readonly string[]): Promise<void> {
  const rows = await askBytes<PackedList>(
    (sql, tenant) => sql`
      select ${packedInfo(sql)} from unnest(${[...terms]}::text[]) as w (term) ${packed(sql, tenant)}`,
  );
  for (const term of terms) caches.lists.put(term, new Float64Array());
  take(caches, rows);
}

/**
 * The lists of those terms that a question is looked for by, without waiting to know which they are: the rarest, as far as they
 * stand in `most` sentences together, and two in any case.
 */
export async function selectedLists(
  { askBytes }: Snapshot,
  caches: Caches,
  terms: readonly string[],
  most: number,
): Promise<void> {
  // Of a stem that is known to stand nowhere there is no list.
  const lacking = terms.filter((term) => !caches.lists.peek(term) && caches.stems.peek(term)?.found !== null);
  if (!lacking.length) return;
  const rows = await askBytes<PackedList>(
    (sql, tenant) => sql`
      select ${packedInfo(sql)} from (
        select given.term, sum(s.sentences) over (order by s.sentences, given.term) as so_far,
          row_number() over (order by s.sentences, given.term) as place
        from unnest(${[...terms]}::text[]) as given (term) cross join lateral (
          select sentences from index_stem
          where tenant = ${tenant} and stem = given.term and sentences > 0 offset 0
        ) as s
      ) as w ${packed(sql, tenant)}
      where (w.so_far <= ${most} or w.place <= 2) and w.term = any(${lacking}::text[])`,
  );
  take(caches, rows);
}

function take(caches: Caches, rows: readonly WithBytes<PackedList>[]): void {
  for (const { term, blocks, sizes, bytes } of rows)
    caches.lists.put(term, unpackPostings(blocks, sizes, bytes));
}

export async function listsWithin(ask: Ask, caches: Caches, keys: readonly string[]): Promise<void> {
  const pairs = keys.map((key) => key.split(" ") as [string, string]);
  const rows = await ask<{ stem: string; doc: number; first: number; last: number; block: number; list: Hex }>(
    (sql, tenant) => sql`
      select p.stem, w.doc, a.first, a.last, p.block, p.list
      from unnest(${pairs.map(([term]) => term)}::text[], ${pairs.map(([, doc]) => doc)}::bigint[]) as w (term, doc)
      cross join lateral (
        select first, last from index_article where tenant = ${tenant} and doc = w.doc offset 0
      ) as a cross join lateral (
        select stem, block, list from index_posting
        where tenant = ${tenant} and stem = w.term
          and block between a.first / ${PARAGRAPHS}::bigint and a.last / ${PARAGRAPHS}::bigint offset 0
      ) as p order by p.block`,
  ); // prettier-ignore
  const found = Map.groupBy(rows, ({ stem, doc }) => `${stem} ${doc}`);
  for (const key of keys) {
    const postings = (found.get(key) ?? []).flatMap(({ first, last, block, list }) => {
      const bytes = bytesOf(list);
      const all = unpackPostings([block], [bytes.length], bytes);
      return [...all].filter((p) => p >= first * POSTINGS && p < (last + 1) * POSTINGS);
    });
    caches.listsWithin.put(key, Float64Array.from(postings));
  }
}
