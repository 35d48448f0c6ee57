/** Articles, excerpts and passages, read out of their tables. */
import type { Sql, Transaction } from "../../../postgres/connect.ts";
import type { Article } from "../../../model.ts";
import { nameIn, unpack, unpackChunk, unpackHead } from "../chunks.ts";
import { excerptOf, isLong } from "../excerpts.ts";
import { foundIn, narrowed } from "../passages.ts";
import type { Found, Listed, HitPlaces, Quoted, Scope } from "../store.ts";
import type { Speaker } from "../../../model.ts";
import { inScope, newest } from "./scope.ts";
import { bytesOf, type Hex, type Snapshot } from "./snapshot.ts";
import { withoutNul } from "./tables.ts";
import type { Standing } from "./writer.ts";

interface Row {
  readonly id: string;
  readonly head: string;
  readonly rest: string;
  readonly bodies: Uint8Array[];
}

const articleOf = ({ id, head, rest, bodies }: Row): Article =>
  unpack(
    head,
    rest,
    bodies.map((body) => unpackChunk(body, id)),
  );

/** Those of these ids that there are, in that order. */
export async function readArticles({ ask }: Snapshot, ids: readonly string[]): Promise<Article[]> {
  const rows = await ask<{ id: string; head: string | null; rest: string | null; body: Hex }>(
    (sql, tenant) => sql`
      select a.id, case when c.first = a.first then a.head end as head, case when c.first = a.first then a.rest end as rest, c.body
      from index_article a cross join lateral (
        select first, body from index_chunk where tenant = ${tenant} and first between a.first and a.last offset 0
      ) as c where a.tenant = ${tenant} and a.id = any(${ids.map(withoutNul)}::text[]) order by c.first`,
  );
  const found = Map.groupBy(rows, ({ id }) => id);
  return ids.flatMap((id) => {
    const [first, ...more] = found.get(withoutNul(id)) ?? [];
    if (!first) return [];
    const bodies = [first, ...more].map(({ body }) => bytesOf(body));
    return [articleOf({ id, head: first.head ?? "", rest: first.rest ?? "", bodies })];
  });
}

/** Where those of these ids stand, within the transaction that is to remove them. */
export async function standing(
  sql: Sql | Transaction,
  tenant: string,
  ids: readonly string[],
): Promise<Standing[]> {
  const rows = await sql<(Omit<Standing, "article"> & Omit<Row, "bodies">)[]>`
    select doc, first, last, id, head, rest from index_article
    where tenant = ${tenant} and id = any(${ids.map((id) => id && withoutNul(id))}::text[])`;
  const found: Standing[] = [];
  for (const { doc, first, last, id, head, rest } of rows) {
    const bodies = await sql<{ body: Uint8Array }[]>`
      select body from index_chunk where tenant = ${tenant} and first between ${first} and ${last} order by first`;
    const article = articleOf({ id, head, rest, bodies: bodies.map(({ body }) => body) });
    found.push({ doc, first, last, article });
  }
  return found;
}

/** Of a long article the chunks with these paragraphs and those beside them; the text between is as long, and blank. */
export async function excerpts(snapshot: Snapshot, places: readonly HitPlaces[]): Promise<Article[]> {
  const { ask } = snapshot;
  const ids = places.map(({ document }) => withoutNul(document));
  const sizes = await ask<{
    id: string;
    first: number;
    last: number;
    chunks: number;
    bytes: number;
    head: string;
  }>(
    (sql, tenant) => sql`
      select a.id, a.first, a.last, a.head, size.* from index_article a cross join lateral (
        select count(*) as chunks, coalesce(sum(octet_length(c.body)), 0) as bytes from index_chunk c
        where c.tenant = ${tenant} and c.first between a.first and a.last
      ) as size where a.tenant = ${tenant} and a.id = any(${ids}::text[])`,
  );
  const known = new Map(sizes.map((size) => [size.id, size]));
  const short = await readArticles(
    snapshot,
    places.flatMap(({ document }) => {
      const size = known.get(withoutNul(document));
      return size && !isLong(size.chunks, size.bytes) ? [document] : [];
    }),
  );
  const whole = new Map(short.map((article) => [article.document.id, article]));
  return Promise.all(
    places.map(async (place) => {
      const size = known.get(withoutNul(place.document));
      return whole.get(place.document) ?? (size ? excerpt(snapshot, size, place) : null);
    }),
  ).then((found) => found.filter((article) => article !== null));
}

async function excerpt(
  { ask }: Snapshot,
  { first, last, head }: { first: number; last: number; head: string },
  { document: id, paragraphs, sentences }: HitPlaces,
): Promise<Article> {
  const rows = await ask<{ first: number; body: Hex }>(
    (sql, tenant) => sql`
      select distinct on (c.first) c.first, c.body
      from unnest(${paragraphs.map((before) => first + before)}::bigint[]) as w (paragraph)
      cross join lateral (
        (select first, body from index_chunk
         where tenant = ${tenant} and first between ${first} and w.paragraph order by first desc limit 2)
        union all
        (select first, body from index_chunk
         where tenant = ${tenant} and first > w.paragraph and first <= ${last} order by first limit 1)
      ) as c order by c.first`,
  );
  const chunks = rows.map(({ body }) => unpackChunk(bytesOf(body), id));
  return excerptOf(head, chunks, sentences);
}

/** Only the chunks that hold them are read and unpacked. */
export async function passages({ ask }: Snapshot, ids: readonly string[]): Promise<Found[]> {
  const asked = ids.map((id) => {
    const [whole = id, place] = id.split("~");
    return { whole, place, owner: withoutNul(whole.slice(0, whole.lastIndexOf("/"))) };
  });
  const rows = await ask<{ place: number; head: string; body: Hex }>(
    (sql, tenant) => sql`
      select w.place, a.head, c.body
      from unnest(${asked.map(({ owner }) => owner)}::text[], ${asked.map(({ whole }) => ` ${withoutNul(nameIn(whole))} `)}::text[])
        with ordinality as w (owner, name, place)
      join index_article a on a.tenant = ${tenant} and a.id = w.owner
      cross join lateral (
        select body from index_chunk
        where tenant = ${tenant} and first between a.first and a.last and position(w.name in passages) > 0
        order by first limit 1
      ) as c order by w.place`,
  );
  return rows.flatMap(({ place, head, body }): Found[] => {
    const { whole, place: n } = asked[place - 1]!;
    const document = unpackHead(head);
    const chunk = unpackChunk(bytesOf(body), document.id);
    const snippet = chunk.snippets.find((s) => s.id === whole);
    const shown = snippet && n ? narrowed(chunk, snippet, Number(n)) : snippet;
    return shown ? [foundIn({ chunk, document }, shown)] : [];
  });
}

export async function ids({ ask }: Snapshot, scope: Scope): Promise<string[]> {
  const rows = await ask<{ id: string }>(
    (sql, tenant) => sql`
      select a.id from index_article a where a.tenant = ${tenant} ${inScope(sql, scope)} order by ${newest(sql)}`,
  );
  return rows.map(({ id }) => id);
}

export async function list({ ask }: Snapshot, scope: Scope): Promise<Listed[]> {
  const rows = await ask<{ head: string; facts: number; quotes: number }>(
    (sql, tenant) => sql`
      select a.head, a.facts, a.quotes from index_article a
      where a.tenant = ${tenant} ${inScope(sql, scope)} order by ${newest(sql)}`,
  );
  return rows.map(({ head, facts, quotes }) => ({ document: unpackHead(head), facts, quotes }));
}

export async function readQuotedSpeakers({ ask }: Snapshot, ids: readonly string[]): Promise<Quoted[]> {
  const rows = await ask<{ id: string; json: string; direct: number; mixed: number; indirect: number }>(
    (sql, tenant) => sql`
      select a.id, s.json, s.direct, s.mixed, s.indirect
      from unnest(${ids.map(withoutNul)}::text[]) with ordinality as w (id, nth)
      cross join lateral (
        select doc, id from index_article where tenant = ${tenant} and id = w.id offset 0
      ) as a cross join lateral (
        select name, json, place, direct, mixed, indirect from index_speaker
        where tenant = ${tenant} and doc = a.doc and direct + mixed + indirect > 0 offset 0
      ) as s order by w.nth, s.place, s.name`,
  );
  return rows.map(({ id, json, direct, mixed, indirect }) => ({
    document: id,
    speaker: JSON.parse(json) as Speaker,
    direct,
    mixed,
    indirect,
  }));
}
