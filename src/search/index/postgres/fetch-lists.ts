/** Fetches posting lists. */
import { POSTINGS } from "../rows.ts";
import { unpackPostings } from "./postings.ts";
import type { Shelves } from "./shelves.ts";
import type { Snapshot } from "./snapshot.ts";

type Ask = Snapshot["ask"];

interface PackedList {
  readonly stem: string;
  readonly blocks: number[];
  readonly sizes: number[];
  readonly list: Uint8Array;
}

export async function lists(ask: Ask, shelves: Shelves, terms: readonly string[]): Promise<void> {
  const rows = await ask<PackedList & { here: true }>(
    (sql, tenant) => sql`
      select stem, array_agg(block order by block) as blocks, array_agg(octet_length(list) order by block) as sizes,
        string_agg(list, ''::bytea order by block) as list
      from index_posting where tenant = ${tenant} and stem = any(${[...terms]}::text[]) group by stem`,
  );
  for (const term of terms) shelves.lists.put(term, new Float64Array());
  for (const { stem, blocks, sizes, list } of rows)
    shelves.lists.put(stem, unpackPostings(blocks, sizes, list));
}

/**
 * The lists of those terms that a question is looked for by, without waiting to know which they are: the rarest, as far as they
 * stand in `most` sentences together, and two in any case. Also their numbers.
 */
export async function selectedLists(
  { ask }: Snapshot,
  shelves: Shelves,
  terms: readonly string[],
  most: number,
): Promise<void> {
  const lacking = terms.filter((term) => !shelves.lists.peek(term));
  if (!lacking.length) return;
  const rows = await ask<PackedList>(
    (sql, tenant) => sql`
      select stem, array_agg(block order by block) as blocks, array_agg(octet_length(list) order by block) as sizes,
        string_agg(list, ''::bytea order by block) as list
      from (
        select stem, sum(sentences) over (order by sentences, stem) as so_far, row_number() over (order by sentences, stem) as place
        from index_stem where tenant = ${tenant} and stem = any(${[...terms]}::text[]) and sentences > 0
      ) as counted join index_posting p using (stem)
      where p.tenant = ${tenant} and (so_far <= ${most} or place <= 2) and stem = any(${lacking}::text[]) group by stem`,
  );
  for (const { stem, blocks, sizes, list } of rows)
    shelves.lists.put(stem, unpackPostings(blocks, sizes, list));
}

export async function listsWithin(ask: Ask, shelves: Shelves, keys: readonly string[]): Promise<void> {
  const pairs = keys.map((key) => key.split(" ") as [string, string]);
  const rows = await ask<{ stem: string; doc: number; first: number; last: number; block: number; list: Uint8Array }>(
    (sql, tenant) => sql`
      select p.stem, a.doc, a.first, a.last, p.block, p.list
      from unnest(${pairs.map(([term]) => term)}::text[], ${pairs.map(([, doc]) => doc)}::bigint[]) as w (term, doc)
      join index_article a on a.tenant = ${tenant} and a.doc = w.doc
      join index_posting p on p.tenant = ${tenant} and p.stem = w.term and p.block between a.first / 256 and a.last / 256
      order by p.block`,
  ); // prettier-ignore
  const found = Map.groupBy(rows, ({ stem, doc }) => `${stem} ${doc}`);
  for (const key of keys) {
    const postings = (found.get(key) ?? []).flatMap(({ first, last, block, list }) => {
      const all = unpackPostings([block], [list.length], list);
      return [...all].filter((p) => p >= first * POSTINGS && p < (last + 1) * POSTINGS);
    });
    shelves.listsWithin.put(key, Float64Array.from(postings));
  }
}
