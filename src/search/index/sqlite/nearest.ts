/** The sentences that mean what is nearest to a question's words: within a few articles read and compared, over all held in memory. */
import type { DatabaseSync } from "node:sqlite";
import type { Index } from "../types.ts";
import { nearestExactly, vectorScan, type VectorParagraph, type VectorScan } from "../vector-scan.ts";

/** So many articles are read for a question. */
const FEW = 8;

export function openNearest(db: DatabaseSync): { nearest: Index["nearest"]; forget: () => void } {
  const all = db.prepare("select id, doc, vectors from paragraph order by id");
  const within = db.prepare(
    "select id, doc, vectors from paragraph where doc in (select value from json_each(?)) order by id",
  );
  const size = db.prepare("select total(length(vectors)) as bytes from paragraph");
  for (const statement of [all, within]) statement.setReturnArrays(true);
  function* read(rows: Iterable<unknown>): Generator<VectorParagraph> {
    for (const row of rows) yield paragraphOf(row as [number, number, Uint8Array]);
  }
  let scan: VectorScan | null = null;
  return {
    nearest: (question, docs, limit) => {
      if (docs && docs.length <= FEW)
        return nearestExactly(read(within.iterate(JSON.stringify(docs))), question, limit);
      scan ??= vectorScan(read(all.iterate()), Number(size.get()?.["bytes"] ?? 0));
      return scan(question, docs && new Set(docs), limit);
    },
    forget: () => (scan = null),
  };
}

const paragraphOf = ([id, doc, blob]: [number, number, Uint8Array]): VectorParagraph => ({
  id,
  doc,
  vectors: new Int8Array(blob.buffer, blob.byteOffset, blob.byteLength),
});
