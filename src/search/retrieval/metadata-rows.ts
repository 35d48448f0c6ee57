/** The sentences around the story that a question about the article itself asks for. */
import { SENTENCES } from "../index/rows.ts";
import type { Index } from "../index/types.ts";
import type { MetadataPart } from "../../languages/asking.ts";
import { bestOf } from "./bm25.ts";

/** How far from the ends of an article its metadata is looked for, in paragraphs. */
const ENDS = 8;

/** Rows of the sentences that are that part of the article; of several articles, of the one nearest to the topic. */
export function metadataRows(
  index: Index,
  { part, topic }: { part: MetadataPart; topic: readonly string[] },
  docs: readonly number[] | null,
): number[] {
  if (docs?.length === 0) return [];
  const only = docs?.length === 1 ? docs[0] : index.statistics().documents === 1 ? index.anyDocument() : null;
  const near = only ?? nearest(index, topic, docs);
  const article = near === undefined || near === null ? null : index.metadata(near);
  if (!article) return [];
  const { first, last } = article;
  const rows: number[] = [];
  for (let id = first; id <= last; id++) {
    if (id >= first + ENDS && id <= last - ENDS) continue;
    const paragraph = index.paragraphAt(id);
    if (!paragraph) continue;
    if (part === "dateline" ? paragraph.dated : paragraph.role === part)
      rows.push(...(part === "dateline" ? [id * SENTENCES] : paragraph.sentences.map((s) => s.row)));
  }
  return rows;
}

function nearest(index: Index, topic: readonly string[], docs: readonly number[] | null): number | undefined {
  const [best] = bestOf(index, topic, docs, { sentences: 1, paragraphs: 1 }).paragraphs;
  return best && index.paragraphAt(best.row)?.article.doc;
}
