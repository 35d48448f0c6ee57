/** The vectors of all sentences, held in memory: read once, and from then on only those of what was put. */
import { vectorScan, type VectorParagraph, type VectorScan } from "../vector-scan.ts";
import { signed } from "./fetch-texts.ts";
import type { Snapshot } from "./snapshot.ts";

/** Paragraphs read at a time. */
const LOT = 5_000;

export function openScan(): (snapshot: Snapshot) => Promise<VectorScan> {
  let byDoc = new Map<number, VectorParagraph[]>();
  let [last, changes] = [0, -1];
  let turn: Promise<unknown> = Promise.resolve();

  const read = async (snapshot: Snapshot): Promise<VectorScan> => {
    const { ask } = snapshot;
    // An older moment than the one before may hold what is gone since.
    if (snapshot.changes < changes) [byDoc, last] = [new Map(), 0];
    const [there] = await ask<{ docs: number[] | null }>(
      (sql, tenant) => sql`select array_agg(doc) as docs from index_article where tenant = ${tenant}`,
    );
    const docs = new Set(there?.docs ?? []);
    for (const doc of byDoc.keys()) if (!docs.has(doc)) byDoc.delete(doc);
    for (let rows: VectorRow[] | null = null; rows === null || rows.length === LOT;) {
      rows = await ask<VectorRow>(
        (sql, tenant) => sql`
          select id, doc, vectors from index_paragraph where tenant = ${tenant} and id > ${last} order by id limit ${LOT}`,
      );
      for (const { id, doc, vectors } of rows) {
        const same = byDoc.get(doc);
        const paragraph = { id, doc, vectors: signed(vectors) };
        if (same) same.push(paragraph);
        else byDoc.set(doc, [paragraph]);
        last = id;
      }
    }
    changes = snapshot.changes;
    const all = [...byDoc.values()].flat();
    return vectorScan(
      all,
      all.reduce((sum, { vectors }) => sum + vectors.length, 0),
    );
  };
  // One after the other: each goes on from where the one before ended.
  return (snapshot) => {
    const reading = turn.then(() => read(snapshot));
    turn = reading.catch(() => {
      [byDoc, last, changes] = [new Map(), 0, -1];
    });
    return reading;
  };
}

interface VectorRow {
  readonly id: number;
  readonly doc: number;
  readonly vectors: Uint8Array;
}
