/** Fetches paragraphs and articles as the ranking sees them, and chunks to show passages from. */
import { termsOf } from "../../analysis/terms.ts";
import { unpackChunk, unpackHead } from "../chunks.ts";
import { headsOf, unpackForward } from "../forward-index.ts";
import { SENTENCES } from "../rows.ts";
import type { ArticleMetadata, IndexedParagraph } from "../types.ts";
import type { Shelves } from "./shelves.ts";
import type { Snapshot } from "./snapshot.ts";

type Ask = Snapshot["ask"];

type ArticleRow = Omit<ArticleMetadata, "titleTerms">;

const metadata = (row: ArticleRow): ArticleMetadata => ({ ...row, titleTerms: termsOf(row.title) });

export async function articles(ask: Ask, shelves: Shelves, wanted: readonly number[]): Promise<void> {
  const rows = await ask<ArticleRow & { here: true; at_change: number }>(
    (sql, tenant) => sql`
      select doc, id, title, published, publisher, first, last from index_article
      where tenant = ${tenant} and doc = any(${[...wanted]}::bigint[])`,
  );
  for (const doc of wanted) shelves.articles.put(doc, { found: null }, false);
  for (const { here: _here, at_change: _at, ...row } of rows)
    shelves.articles.put(row.doc, { found: metadata(row) });
}

export async function ranges(ask: Ask, shelves: Shelves, wanted: readonly number[]): Promise<void> {
  const rows = await ask<{ doc: number; first: number; last: number }>(
    (sql, tenant) => sql`
      select doc, first, last from index_article where tenant = ${tenant} and doc = any(${[...wanted]}::bigint[])`,
  );
  for (const doc of wanted) shelves.ranges.put(doc, { found: null }, false);
  for (const { doc, first, last } of rows) shelves.ranges.put(doc, { found: { first, last } });
}

interface ParagraphRow {
  readonly id: number;
  readonly doc: number;
  readonly number: number;
  readonly role: IndexedParagraph["role"];
  readonly dated: boolean;
  readonly start: number;
  readonly forward: Uint8Array;
  readonly vectors: Uint8Array;
}

/** With the paragraphs before and after, whose sentences may be neighbours. */
export async function paragraphs(ask: Ask, shelves: Shelves, ids: readonly number[]): Promise<void> {
  const wanted = [...new Set(ids.flatMap((id) => [id - 1, id, id + 1]))].filter(
    (id) => ids.includes(id) || !shelves.paragraphs.peek(id),
  );
  const rows = await ask<ParagraphRow & Omit<ArticleRow, "id" | "doc"> & { article: string }>(
    (sql, tenant) => sql`
      select p.id, p.doc, p.number, p.role, p.dated, p.start, p.forward, p.vectors,
        a.id as article, a.title, a.published, a.publisher, a.first, a.last
      from index_paragraph p join index_article a using (tenant, doc)
      where tenant = ${tenant} and p.id = any(${wanted}::bigint[])`,
  );
  for (const id of ids) shelves.paragraphs.put(id, { found: null }, false);
  for (const { article: id, title, published, publisher, first, last, ...row } of rows) {
    const known = shelves.articles.peek(row.doc)?.found;
    const article = known ?? metadata({ doc: row.doc, id, title, published, publisher, first, last });
    if (!known) shelves.articles.put(row.doc, { found: article });
    shelves.paragraphs.put(row.id, { found: read(row, article) });
  }
}

function read(row: ParagraphRow, article: ArticleMetadata): IndexedParagraph {
  const { id, number, role, dated, start, vectors } = row;
  const forward = unpackForward(row.forward);
  const sentences = headsOf(forward).map(({ start: from, end, ...head }, place) => ({
    row: id * SENTENCES + place,
    place,
    span: { start: start + from, end: start + end },
    forward,
    ...head,
  }));
  return { id, article, number, role, dated, sentences, vectors: signed(vectors) };
}

export async function chunks(ask: Ask, shelves: Shelves, ids: readonly number[]): Promise<void> {
  const rows = await ask<{ paragraph: number; id: string; head: string; body: Uint8Array }>(
    (sql, tenant) => sql`
      select w.paragraph, a.id, a.head, c.body from unnest(${[...ids]}::bigint[]) as w (paragraph)
      cross join lateral (
        select doc, body from index_chunk where tenant = ${tenant} and first <= w.paragraph order by first desc limit 1
      ) as c join index_article a on a.tenant = ${tenant} and a.doc = c.doc and w.paragraph between a.first and a.last`,
  );
  for (const id of ids) shelves.chunks.put(id, { found: null }, false);
  for (const { paragraph, id, head, body } of rows)
    shelves.chunks.put(paragraph, { found: { chunk: unpackChunk(body, id), document: unpackHead(head) } });
}
export async function vectors(ask: Ask, shelves: Shelves, wanted: readonly number[]): Promise<void> {
  const rows = await ask<{ id: number; doc: number; vectors: Uint8Array }>(
    (sql, tenant) => sql`
      select p.id, p.doc, p.vectors from index_article a
      join index_paragraph p on p.tenant = ${tenant} and p.id between a.first and a.last
      where a.tenant = ${tenant} and a.doc = any(${[...wanted]}::bigint[]) order by p.id`,
  );
  const found = Map.groupBy(rows, ({ doc }) => doc);
  for (const doc of wanted)
    shelves.vectors.put(
      doc,
      (found.get(doc) ?? []).map((row) => ({ id: row.id, doc, vectors: signed(row.vectors) })),
    );
}

export const signed = (bytes: Uint8Array) => new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
