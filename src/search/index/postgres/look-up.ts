/** The first call: what must be known of the material to read a question. */
import { backwards } from "../../analysis/terms.ts";
import type { LookedUp, Lookup, LikeWord, WordLookup } from "../calls.ts";
import type { Likeness } from "../types.ts";
import { indexOver, isWhole } from "./index.ts";
import { inScope } from "./scope.ts";
import { fetchLacking, type Scan } from "./fetch.ts";
import type { Shelves } from "./shelves.ts";
import type { Snapshot } from "./snapshot.ts";

/** People called by one form, as far as anybody needs them. */
const MOST = 2000;

type Forms = Map<string, { names: string[]; role: boolean }>;

export async function lookUp(
  snapshot: Snapshot,
  shelves: Shelves,
  scan: Scan,
  { scope, words, forms }: Lookup,
): Promise<LookedUp> {
  const index = indexOver(shelves);
  // What the second call needs as well is fetched along with it.
  const narrow = () => (isWhole(scope) ? null : index.scoped(scope));
  narrow();
  shelves.publishers.get("all");
  shelves.whole.get("whole");
  const [like, called, named] = await Promise.all([
    wordsLike(snapshot, words),
    forms.length ? formsKnown(snapshot, { scope, forms }) : new Map(),
    forms.length ? namesKnown(snapshot, { scope, forms }) : new Map(),
    fetchLacking(snapshot, shelves, scan),
  ]);
  return { publishers: shelves.publishers.peek("all") ?? [], words: like, forms: called, named };
}

async function wordsLike(
  { ask }: Snapshot,
  words: readonly WordLookup[],
): Promise<Map<string, { known: boolean; like: LikeWord[] }>> {
  const found = new Map<string, { known: boolean; like: LikeWord[] }>();
  if (!words.length) return found;
  const heads = (of: (word: WordLookup) => Likeness | null) =>
    words.map((word) => word.folded.slice(0, of(word)?.letters ?? 0));
  const tails = (of: (word: WordLookup) => Likeness | null) =>
    words.map((word) => backwards(word.folded).slice(0, of(word)?.letters ?? 0));
  const most = (of: (word: WordLookup) => Likeness | null) => words.map((word) => of(word)?.most ?? null);
  const often = (of: (word: WordLookup) => Likeness | null) =>
    words.map((word) => Math.min(of(word)?.often ?? 0, 2 ** 31 - 1));
  const [known, unknown] = [(w: WordLookup) => w.ifKnown, (w: WordLookup) => w.ifUnknown];
  const rows = await ask<{ folded: string; known: boolean; word: string | null; n: number }>(
    (sql, tenant) => sql`
      select w.folded, k.known, l.word, l.n
      from unnest(
        ${words.map(({ folded }) => folded)}::text[], ${words.map(({ term }) => term)}::text[],
        ${words.map(({ folded }) => folded.length)}::int[],
        ${heads(known)}::text[], ${tails(known)}::text[], ${most(known)}::int[], ${often(known)}::int[],
        ${heads(unknown)}::text[], ${tails(unknown)}::text[], ${most(unknown)}::int[], ${often(unknown)}::int[]
      ) with ordinality as w (
        folded, term, length, known_head, known_tail, known_most, known_often, head, tail, most, often, place
      )
      cross join lateral (
        select exists (
          select from index_stem where tenant = ${tenant} and stem = w.term and sentences > 0
        ) as known
      ) as k
      cross join lateral (
        select case when known then known_head else head end collate "C" as head,
          case when known then known_tail else tail end collate "C" as tail,
          case when known then known_most else most end as most, case when known then known_often else often end as often
      ) as as_known
      left join lateral (
        select word, n, 0 as side, word as place from index_word
        where tenant = ${tenant} and word >= as_known.head and word < as_known.head || chr(1114111)
          and n <= as_known.often and char_length(word) between w.length - as_known.most and w.length + as_known.most
        union all
        select word, n, 1, index_word.tail from index_word
        where tenant = ${tenant} and index_word.tail >= as_known.tail and index_word.tail < as_known.tail || chr(1114111)
          and n <= as_known.often and char_length(word) between w.length - as_known.most and w.length + as_known.most
      ) as l on as_known.most is not null
      order by w.place, l.side, l.place collate "C"`,
  );
  for (const { folded, known: isKnown, word, n } of rows) {
    const same = found.get(folded) ?? { known: isKnown, like: [] };
    found.set(folded, same);
    if (word !== null) same.like.push({ word, n });
  }
  return found;
}

type Asked = Pick<Lookup, "scope" | "forms">;

async function formsKnown({ ask }: Snapshot, { scope, forms }: Asked): Promise<Forms> {
  const rows = await ask<{ form: string; name: string; role: boolean }>(
    (sql, tenant) => sql`
      select f.form, f.name, bool_and(f.role) as role from index_form f
      ${isWhole(scope) ? sql`` : sql`join index_article a using (tenant, doc)`}
      where tenant = ${tenant} and f.form = any(${[...forms]}::text[]) ${isWhole(scope) ? sql`` : inScope(sql, scope)}
      group by f.form, f.name order by f.form, f.name limit ${MOST}`,
  );
  const found: Forms = new Map();
  for (const { form, name, role } of rows) {
    const before = found.get(form) ?? { names: [], role: true };
    found.set(form, { names: [...before.names, name], role: before.role && role });
  }
  return found;
}

async function namesKnown({ ask }: Snapshot, { scope, forms }: Asked): Promise<Map<string, string[]>> {
  const rows = await ask<{ form: string; name: string }>(
    (sql, tenant) => sql`
      select form, name from (
        select distinct on (f.form, f.name) f.form, f.name, f.doc, f.place from index_named f
        ${isWhole(scope) ? sql`` : sql`join index_article a using (tenant, doc)`}
        where tenant = ${tenant} and f.form = any(${[...forms]}::text[]) ${isWhole(scope) ? sql`` : inScope(sql, scope)}
        order by f.form, f.name, f.doc, f.place
      ) as each order by form, doc, place limit ${MOST}`,
  );
  const byForm = Map.groupBy(rows, ({ form }) => form);
  return new Map([...byForm].map(([form, same]) => [form, same.map(({ name }) => name)]));
}
