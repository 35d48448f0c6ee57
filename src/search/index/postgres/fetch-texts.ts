/** Fetches paragraphs and articles as the ranking sees them, and chunks to show passages from. */
import { termsOf } from "../../analysis/terms.ts";
import { unpackChunk, unpackHead } from "../chunks.ts";
import { headsOf, unpackForward } from "../forward-index.ts";
import { SENTENCES } from "../rows.ts";
import type { ShownChunk } from "../calls.ts";
import type { ArticleMetadata, IndexedParagraph } from "../types.ts";
import type { Caches } from "./caches.ts";
import { bytesOf, type Hex, type Snapshot, type WithBytes } from "./snapshot.ts";

type Ask = Snapshot["ask"];

type ArticleRow = Omit<ArticleMetadata, "titleTerms">;

const metadata = (row: ArticleRow): ArticleMetadata => ({ ...row, titleTerms: termsOf(row.title) });

export async function articles(ask: Ask, caches: Caches, wanted: readonly number[]): Promise<void> {
  const rows = await ask<ArticleRow>(
    (sql, tenant) => sql`
      select a.* from unnest(${[...wanted]}::bigint[]) as w (doc) cross join lateral (
        select doc, id, title, published, publisher, first, last from index_article
        where tenant = ${tenant} and doc = w.doc offset 0
      ) as a`,
  );
  for (const doc of wanted) caches.articles.put(doc, { found: null }, false);
  for (const row of rows) caches.articles.put(row.doc, { found: metadata(row) });
}

export async function ranges(ask: Ask, caches: Caches, wanted: readonly number[]): Promise<void> {
  const rows = await ask<{ doc: number; first: number; last: number }>(
    (sql, tenant) => sql`
      select a.* from unnest(${[...wanted]}::bigint[]) as w (doc) cross join lateral (
        select doc, first, last from index_article where tenant = ${tenant} and doc = w.doc offset 0
      ) as a`,
  );
  for (const doc of wanted) caches.ranges.put(doc, { found: null }, false);
  for (const { doc, first, last } of rows) caches.ranges.put(doc, { found: { first, last } });
}

interface ParagraphRow {
  readonly id: number;
  readonly doc: number;
  readonly number: number;
  readonly role: IndexedParagraph["role"];
  readonly dated: boolean;
  readonly start: number;
  /** Where, in the bytes, the vectors begin. */
  readonly split: number;
}

/** More paragraphs than a question looks at come without those beside them. */
const MANY = 400;

/** With the paragraphs before and after, whose sentences may be neighbours. */
export async function paragraphs(
  { askBytes }: Snapshot,
  caches: Caches,
  ids: readonly number[],
): Promise<void> {
  const asked = new Set(ids);
  const around = ids.length > MANY ? [] : ids.flatMap((id) => [id - 1, id + 1]);
  const wanted = [...asked.union(new Set(around.filter((id) => !caches.paragraphs.peek(id))))];
  const rows = await askBytes<ParagraphRow & Omit<ArticleRow, "id" | "doc"> & { article: string }>(
    (sql, tenant) => sql`
      select json_build_object(
          'id', p.id, 'doc', p.doc, 'number', p.number, 'role', p.role, 'dated', p.dated, 'start', p.start,
          'split', octet_length(p.forward), 'article', a.id, 'title', a.title, 'published', a.published,
          'publisher', a.publisher, 'first', a.first, 'last', a.last
        ) as info, p.forward || p.vectors as bytes
      from unnest(${wanted}::bigint[]) as w (id) cross join lateral (
        select id, doc, number, role, dated, start, forward, vectors from index_paragraph
        where tenant = ${tenant} and id = w.id offset 0
      ) as p cross join lateral (
        select id, title, published, publisher, first, last from index_article
        where tenant = ${tenant} and doc = p.doc offset 0
      ) as a`,
  );
  for (const id of ids) caches.paragraphs.put(id, { found: null }, false);
  for (const { article: id, title, published, publisher, first, last, ...row } of rows) {
    const known = caches.articles.peek(row.doc)?.found;
    const article = known ?? metadata({ doc: row.doc, id, title, published, publisher, first, last });
    if (!known) caches.articles.put(row.doc, { found: article });
    caches.ranges.put(row.doc, { found: { first, last } });
    caches.paragraphs.put(row.id, { found: read(row, article) });
  }
}

function read(row: WithBytes<ParagraphRow>, article: ArticleMetadata): IndexedParagraph {
  const { id, number, role, dated, start, split, bytes } = row;
  const forward = unpackForward(bytes.subarray(0, split));
  const sentences = headsOf(forward).map(({ start: from, end, ...head }, place) => ({
    row: id * SENTENCES + place,
    place,
    span: { start: start + from, end: start + end },
    forward,
    ...head,
  }));
  return { id, article, number, role, dated, sentences, vectors: new Int8Array(bytes.buffer, split) };
}

export async function chunks({ askBytes }: Snapshot, caches: Caches, ids: readonly number[]): Promise<void> {
  const rows = await askBytes<{ paragraph: number; chunk: number; id: string; head: string }>(
    (sql, tenant) => sql`
      select json_build_object('paragraph', w.paragraph, 'chunk', c.first, 'id', a.id, 'head', a.head) as info, c.body as bytes
      from unnest(${[...ids]}::bigint[]) as w (paragraph) cross join lateral (
        select first, doc, body from index_chunk
        where tenant = ${tenant} and first <= w.paragraph order by first desc limit 1
      ) as c cross join lateral (
        select id, head from index_article
        where tenant = ${tenant} and doc = c.doc and w.paragraph between first and last offset 0
      ) as a`,
  );
  for (const id of ids) caches.chunks.put(id, { found: null }, false);
  const unpacked = new Map<number, () => ShownChunk>();
  for (const { paragraph, chunk, id, head, bytes } of rows) {
    const found =
      unpacked.get(chunk) ?? once(() => ({ chunk: unpackChunk(bytes, id), document: unpackHead(head) }));
    unpacked.set(chunk, found);
    caches.chunks.put(paragraph, { found });
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | null = null;
  return () => (made ??= { it: make() }).it;
}

export async function vectors(ask: Ask, caches: Caches, wanted: readonly number[]): Promise<void> {
  const rows = await ask<{ id: number; doc: number; vectors: Hex }>(
    (sql, tenant) => sql`
      select p.* from unnest(${[...wanted]}::bigint[]) as w (doc) cross join lateral (
        select first, last from index_article where tenant = ${tenant} and doc = w.doc offset 0
      ) as a cross join lateral (
        select id, doc, vectors from index_paragraph where tenant = ${tenant} and id between a.first and a.last offset 0
      ) as p order by p.id`,
  );
  const found = Map.groupBy(rows, ({ doc }) => doc);
  for (const doc of wanted)
    caches.vectors.put(
      doc,
      (found.get(doc) ?? []).map((row) => ({ id: row.id, doc, vectors: signed(row.vectors) })),
    );
}

const signed = (vectors: Hex) => new Int8Array(bytesOf(vectors).buffer);
