/** The sentences that mean what is nearest to a question's words: within a few articles read and compared, over all held in memory. */
import type { DatabaseSync } from "node:sqlite";
import type { Index } from "../types.ts";
import { nearestExactly, vectorTable, type VectorParagraph, type VectorTable } from "../vector-scan.ts";

/** So many articles are read for a question. */
const FEW = 8;

/** `changed`: articles were put or removed; at the next question only their vectors are read, or taken out. */
export function openNearest(db: DatabaseSync): { nearest: Index["nearest"]; changed: () => void } {
  const all = db.prepare("select id, doc, vectors from paragraph order by id");
  const within = db.prepare(
    `select paragraph.id, paragraph.doc, vectors from article
     cross join paragraph on paragraph.id between article.first and article.last
     where article.doc in (select value from json_each(?)) order by paragraph.id`,
  );
  const size = db.prepare("select total(length(vectors)) as bytes from paragraph");
  const standing = db.prepare("select doc, first from article");
  for (const statement of [all, within, standing]) statement.setReturnArrays(true);
  function* read(rows: Iterable<unknown>): Generator<VectorParagraph> {
    for (const row of rows) yield paragraphOf(row as [number, number, Uint8Array]);
  }
  const of = (docs: Iterable<number>) => read(within.iterate(JSON.stringify([...docs])));
  /** The articles whose vectors are held, with the numbers of their first paragraphs. */
  let held: ReadonlyMap<number, number> = new Map();
  let table: VectorTable | null = null;
  let old = true;
  const current = (): VectorTable => {
    if (table && !old) return table;
    const now = new Map(standing.all() as unknown as [number, number][]);
    const missing = (from: typeof held, other: typeof held) =>
      new Set(from.keys().filter((doc) => other.get(doc) !== from.get(doc)));
    if (table) table.drop(missing(held, now));
    else table = vectorTable(Number(size.get()?.["bytes"] ?? 0));
    const fresh = held.size ? of(missing(now, held)) : read(all.iterate());
    for (const paragraph of fresh) table.add(paragraph);
    [held, old] = [now, false];
    return table;
  };
  return {
    nearest: (question, docs, limit) =>
      docs && docs.length <= FEW
        ? nearestExactly(of(docs), question, limit)
        : current().nearest(question, docs && new Set(docs), limit),
    changed: () => (old = true),
  };
}

const paragraphOf = ([id, doc, blob]: [number, number, Uint8Array]): VectorParagraph => ({
  id,
  doc,
  vectors: new Int8Array(blob.buffer, blob.byteOffset, blob.byteLength),
});
