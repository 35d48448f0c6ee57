/** Puts articles into the tables and takes them out again. */
import type { Transaction } from "../../../postgres/connect.ts";
import { LISTS } from "../../../postgres/lists.ts";
import type { Article } from "../../../model.ts";
import { FIRST_OTHER, stemAt } from "../../analysis/sentence-vectors.ts";
import { termsOf } from "../../analysis/terms.ts";
import { packArticle } from "../chunks.ts";
import { packedParagraph, paragraphEntries, postingAt, termsHeld } from "../entries.ts";
import { openStatisticsDelta, type StatisticsDelta } from "../statistics-delta.ts";
import { blockOf, packPostings, withoutParagraphs } from "./postings.ts";
import { tables } from "./tables.ts";

/** The last numbers given. */
interface Numbers {
  doc: number;
  paragraph: number;
  stem: number;
}

/** Where an article stands in the tables. */
export interface Standing {
  readonly doc: number;
  readonly first: number;
  readonly last: number;
  readonly article: Article;
}

/** The caller holds the transaction, and reads what is to be removed. Takes turns with other processes that write for this tenant. */
export async function write(
  sql: Transaction,
  tenant: string,
  standing: () => Promise<readonly Standing[]>,
  put: readonly Article[],
): Promise<void> {
  const [last] = await sql<[Numbers]>`
    select last_doc as doc, last_paragraph as paragraph, last_stem as stem from index_state
    where tenant = ${tenant} for update`;
  const removed = await standing();
  const delta = openStatisticsDelta();
  await remove(sql, tenant, removed, delta);
  const numbers = await add(sql, tenant, last, put, delta);
  const { documents, sentences, paragraphs, words, titledWords } = delta.sizes;
  await sql`
    update index_state set changes = greatest(changes + 1, (extract(epoch from clock_timestamp()) * 1000)::bigint), last_doc = ${numbers.doc}, last_paragraph = ${numbers.paragraph},
      last_stem = ${numbers.stem}, documents = documents + ${documents}, sentences = sentences + ${sentences},
      paragraphs = paragraphs + ${paragraphs}, words = words + ${words}, titled_words = titled_words + ${titledWords}
    where tenant = ${tenant}`;
  if (!removed.length) return;
  await sql`delete from index_word where tenant = ${tenant} and n <= 0`;
  await sql`delete from index_stem where tenant = ${tenant} and sentences <= 0 and paragraphs <= 0`;
}

async function add(
  sql: Transaction,
  tenant: string,
  last: Numbers,
  articles: readonly Article[],
  delta: StatisticsDelta,
): Promise<Numbers> {
  const into = tables();
  const postings = new Map<string, Map<number, number[]>>();
  const meant = new Set<string>();
  let { doc, paragraph } = last;
  for (const article of articles) {
    const titled = termsOf(article.document.title);
    delta.document(1);
    into.article(article, packArticle(article), ++doc, paragraph + 1);
    for (const entry of paragraphEntries(article)) {
      paragraph++;
      delta.paragraph(entry, titled, 1);
      const block = blockOf(paragraph);
      for (const [n, sentence] of entry.sentences.entries()) {
        const posting = postingAt(paragraph, n, sentence);
        for (const { term } of sentence.meant) meant.add(term);
        for (const term of new Set(termsHeld(sentence))) {
          const blocks = postings.get(term) ?? new Map<number, number[]>();
          postings.set(term, blocks);
          const list = blocks.get(block);
          if (list) list.push(posting);
          else blocks.set(block, [posting]);
        }
      }
    }
  }
  for (const [stem, blocks] of postings)
    for (const [block, list] of blocks) into.posting.add(stem, block, packPostings(block, list));
  const terms = [...delta.stems.keys(), ...meant];
  const { numbers, stem } = await numbered(sql, tenant, terms, last.stem);
  // Only now are the words' numbers known; to keep all words until here would take ten times the text's room.
  let [id, of] = [last.paragraph, last.doc];
  for (const article of articles) {
    of++;
    for (const entry of paragraphEntries(article)) {
      const { number, role, dateline, span } = entry.paragraph;
      const { forward, vectors } = packedParagraph(article.document, entry, (term) => numbers.get(term)!);
      into.paragraph.add(++id, of, number, role, Boolean(dateline), span.start, forward, vectors);
    }
  }
  into.counts(delta, numbers);
  await into.flush(sql, tenant);
  return { doc, paragraph, stem };
}

/** The numbers of stems, given here to those that are new, and the last one given. */
async function numbered(
  sql: Transaction,
  tenant: string,
  terms: readonly string[],
  last: number,
): Promise<{ numbers: Map<string, number>; stem: number }> {
  const rows = await sql<{ stem: string; id: number }[]>`
    select stem, id from index_stem where tenant = ${tenant} and stem = any(${[...terms]}::text[])`;
  const numbers = new Map(rows.map(({ stem, id }) => [stem, id]));
  let stem = Math.max(FIRST_OTHER - 1, last);
  for (const term of terms) if (!numbers.has(term)) numbers.set(term, stemAt(term) ?? ++stem);
  return { numbers, stem };
}

async function remove(
  sql: Transaction,
  tenant: string,
  removed: readonly Standing[],
  delta: StatisticsDelta,
): Promise<void> {
  for (const { doc, first, last, article } of removed) {
    const titled = termsOf(article.document.title);
    delta.document(-1);
    const terms = new Set<string>();
    for (const entry of paragraphEntries(article)) {
      delta.paragraph(entry, titled, -1);
      for (const sentence of entry.sentences) for (const term of termsHeld(sentence)) terms.add(term);
    }
    await removePostings(sql, tenant, [...terms], first, last);
    await Promise.all([
      sql`delete from index_paragraph where tenant = ${tenant} and id between ${first} and ${last}`,
      sql`delete from index_chunk where tenant = ${tenant} and first between ${first} and ${last}`,
      sql`delete from index_said_in where tenant = ${tenant} and paragraph between ${first} and ${last}`,
      ...["title", "quote", "speaker", "form", "named", "article"].map(
        (table) => sql`delete from ${sql(`index_${table}`)} where tenant = ${tenant} and doc = ${doc}`,
      ),
    ]);
  }
}

async function removePostings(
  sql: Transaction,
  tenant: string,
  terms: readonly string[],
  first: number,
  last: number,
): Promise<void> {
  const rows = await sql<{ stem: string; block: number; list: Uint8Array }[]>`
    select stem, block, list from index_posting where tenant = ${tenant} and stem = any(${[...terms]}::text[])
      and block between ${blockOf(first)} and ${blockOf(last)}`;
  const kept = rows.map(({ list, ...row }) => ({
    ...row,
    list: withoutParagraphs(row.block, list, first, last),
  }));
  const changed = kept.filter(({ list }, i) => list.length < rows[i]!.list.length);
  const key = (some: typeof kept) => [some.map(({ stem }) => stem), some.map(({ block }) => block)] as const;
  const [stems, blocks] = key(changed.filter(({ list }) => list.length));
  await sql`
    update index_posting p set list = new.list
    from unnest(${stems}::text[], ${blocks}::int[], ${sql.typed(
      changed.flatMap(({ list }) => (list.length ? [list] : [])),
      LISTS.bytea,
    )}::bytea[])
      as new (stem, block, list)
    where p.tenant = ${tenant} and p.stem = new.stem and p.block = new.block`;
  const [gone, from] = key(changed.filter(({ list }) => !list.length));
  await sql`
    delete from index_posting p using unnest(${gone}::text[], ${from}::int[]) as old (stem, block)
    where p.tenant = ${tenant} and p.stem = old.stem and p.block = old.block`;
}
