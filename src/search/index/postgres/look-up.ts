/** The first call: what must be known of the material to read a question. */
import type { Fragment, Sql, Transaction } from "../../../postgres/connect.ts";
import type { Scope } from "../store.ts";
import { backwards } from "../../analysis/terms.ts";
import type { LookedUp, Lookup, LikeWord, WordLookup } from "../calls.ts";
import type { Likeness } from "../types.ts";
import { isUnscoped } from "../scope.ts";
import { inScope } from "./scope.ts";
import type { Caches } from "./caches.ts";
import type { Snapshot } from "./snapshot.ts";

/** People called by one form, as far as anybody needs them. */
const MOST = 2000;

type Forms = Map<string, { names: string[]; role: boolean }>;

export async function lookUpOnce(
  { ask }: Snapshot,
  caches: Caches,
  { scope, words, forms }: Lookup,
): Promise<LookedUp> {
  const publishers = caches.publishers.peek("all");
  const [like, called, named, read] = await Promise.all([
    wordsLike(ask, words),
    forms.length ? formsKnown(ask, { scope, forms }) : new Map(),
    forms.length ? namesKnown(ask, { scope, forms }) : new Map(),
    publishers ? null : publishersIn(ask),
  ]);
  if (read) caches.publishers.put("all", read);
  return { publishers: publishers ?? read ?? [], words: like, forms: called, named };
}

async function publishersIn(ask: Ask): Promise<string[]> {
  const rows = await ask<{ publisher: string }>(
    (sql, tenant) => sql`
      select distinct publisher from index_article where tenant = ${tenant} and publisher is not null order by publisher`,
  );
  return rows.map(({ publisher }) => publisher);
}

type Ask = Snapshot["ask"];

type Of = (word: WordLookup) => Likeness | null;

async function wordsLike(
  ask: Ask,
  words: readonly WordLookup[],
): Promise<Map<string, { known: boolean; like: LikeWord[] }>> {
  const found = new Map<string, { known: boolean; like: LikeWord[] }>();
  if (!words.length) return found;
  const beginnings = (of: Of, turned: (word: string) => string) =>
    words.map((word) => of(word) && turned(word.folded).slice(0, of(word)!.letters));
  const numbers = (of: Of, number: (like: Likeness) => number) =>
    words.map((word) => of(word) && number(of(word)!));
  const as = (word: string) => word;
  const most = (like: Likeness) => like.most;
  const often = (like: Likeness) => Math.min(like.often, 2 ** 31 - 1);
  const [known, unknown]: Of[] = [(w) => w.ifKnown, (w) => w.ifUnknown];
  // Where nothing is wanted the beginning is null, which no word is like.
  const rows = await ask<{ folded: string; known: boolean; word: string | null; n: number }>(
    (sql, tenant) => sql`
      with w as materialized (
        select given.place, folded, length, known, case when known then known_head else head end as head,
          case when known then known_tail else tail end as tail, case when known then known_most else most end as most,
          case when known then known_often else often end as often
        from unnest(
          ${words.map(({ folded }) => folded)}::text[], ${words.map(({ term }) => term)}::text[],
          ${words.map(({ folded }) => folded.length)}::int[],
          ${beginnings(known!, as)}::text[], ${beginnings(known!, backwards)}::text[],
          ${numbers(known!, most)}::int[], ${numbers(known!, often)}::int[],
          ${beginnings(unknown!, as)}::text[], ${beginnings(unknown!, backwards)}::text[],
          ${numbers(unknown!, most)}::int[], ${numbers(unknown!, often)}::int[]
        ) with ordinality as given (
          folded, term, length, known_head, known_tail, known_most, known_often, head, tail, most, often, place
        )
        cross join lateral (
          select exists (
            select from index_stem where tenant = ${tenant} and stem = given.term and sentences > 0
          ) as known
        ) as k
      )
      select w.folded, w.known, l.word, l.n from w left join lateral (
        select word, n, 0 as side, word as place from index_word
        where tenant = ${tenant} and word >= w.head collate "C" and word < (w.head || chr(1114111)) collate "C"
          and n <= w.often and char_length(word) between w.length - w.most and w.length + w.most
        union all
        select word, n, 1, tail from index_word
        where tenant = ${tenant} and tail >= w.tail collate "C" and tail < (w.tail || chr(1114111)) collate "C"
          and n <= w.often and char_length(word) between w.length - w.most and w.length + w.most
      ) as l on true
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

/** Only what is of articles in scope. */
const of = (sql: Sql | Transaction, tenant: string, scope: Scope): Fragment =>
  isUnscoped(scope)
    ? sql``
    : sql`where exists (
        select from index_article a where a.tenant = ${tenant} and a.doc = f.doc ${inScope(sql, scope)})`;

async function formsKnown(ask: Ask, { scope, forms }: Asked): Promise<Forms> {
  const rows = await ask<{ form: string; name: string; role: boolean }>(
    (sql, tenant) => sql`
      select f.form, f.name, bool_and(f.role) as role from unnest(${[...forms]}::text[]) as w (called)
      cross join lateral (
        select form, name, doc, role from index_form where tenant = ${tenant} and form = w.called offset 0
      ) as f ${of(sql, tenant, scope)}
      group by f.form, f.name order by f.form, f.name limit ${MOST}`,
  );
  const found: Forms = new Map();
  for (const { form, name, role } of rows) {
    const before = found.get(form) ?? { names: [], role: true };
    found.set(form, { names: [...before.names, name], role: before.role && role });
  }
  return found;
}

async function namesKnown(ask: Ask, { scope, forms }: Asked): Promise<Map<string, string[]>> {
  const rows = await ask<{ form: string; name: string }>(
    (sql, tenant) => sql`
      select form, name from (
        select distinct on (f.form, f.name) f.form, f.name, f.doc, f.place
        from unnest(${[...forms]}::text[]) as w (called) cross join lateral (
          select form, name, doc, place from index_named where tenant = ${tenant} and form = w.called offset 0
        ) as f ${of(sql, tenant, scope)}
        order by f.form, f.name, f.doc, f.place
      ) as each order by form, doc, place limit ${MOST}`,
  );
  const byForm = Map.groupBy(rows, ({ form }) => form);
  return new Map([...byForm].map(([form, same]) => [form, same.map(({ name }) => name)]));
}
