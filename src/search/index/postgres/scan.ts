/** The vectors of all sentences, held in memory: read once, and from then on only those of what was put. */
import { vectorScan, type VectorParagraph, type VectorScan } from "../vector-scan.ts";
import type { Snapshot, WithBytes } from "./snapshot.ts";

/** Paragraphs read at a time. */
const LOT = 5_000;

export function openScan(): (snapshot: Snapshot) => Promise<VectorScan> {
  let byDoc = new Map<number, VectorParagraph[]>();
  let [last, changes] = [0, -1];
  let latest: Reading | null = null;

  const take = ({ ids, docs, sizes, bytes }: WithBytes<Lot>) => {
    const all = new Int8Array(bytes.buffer);
    let from = 0;
    for (const [i, id] of ids.entries()) {
      const doc = docs[i]!;
      const paragraph = { id, doc, vectors: all.subarray(from, (from += sizes[i]!)) };
      const same = byDoc.get(doc);
      if (same) same.push(paragraph);
      else byDoc.set(doc, [paragraph]);
      last = id;
    }
  };
  const read = async (snapshot: Snapshot): Promise<VectorScan> => {
    const { ask, askBytes } = snapshot;
    // An older moment than the one before may hold what is gone since.
    if (snapshot.changes < changes) [byDoc, last] = [new Map(), 0];
    const standing = ask<{ docs: number[] | null }>(
      (sql, tenant) => sql`select array_agg(doc) as docs from index_article where tenant = ${tenant}`,
    );
    const next = () =>
      askBytes<Lot>(
        (sql, tenant) => sql`
          select json_build_object('ids', array_agg(id), 'docs', array_agg(doc), 'sizes', array_agg(octet_length(vectors)))
            as info, string_agg(vectors, ''::bytea) as bytes
          from (
            select id, doc, vectors from index_paragraph where tenant = ${tenant} and id > ${last} order by id limit ${LOT}
          ) as lot having count(*) > 0`,
      );
    const [[there], first] = await Promise.all([standing, next()]);
    const docs = new Set(there?.docs ?? []);
    for (const doc of byDoc.keys()) if (!docs.has(doc)) byDoc.delete(doc);
    // A lot at a time, so that what is answered meanwhile waits for none of it long.
    for (let [lot] = first; lot; [lot] = lot.ids.length === LOT ? await next() : []) take(lot);
    changes = snapshot.changes;
    return vectorScan([...byDoc.values()].flat());
  };
  return function scanned(snapshot): Promise<VectorScan> {
    // Fifty questions after a change have one scan made; one that failed may have asked another server, and says nothing of theirs.
    if (latest?.changes === snapshot.changes)
      return latest.by === snapshot ? latest.scan : latest.scan.catch(() => scanned(snapshot));
    // One after the other: each goes on from where the one before ended.
    const scan = latest?.under
      ? latest.scan.then(
          () => read(snapshot),
          () => read(snapshot),
        )
      : read(snapshot);
    const mine: Reading = { changes: snapshot.changes, by: snapshot, scan, under: true };
    latest = mine;
    scan.then(
      () => (mine.under = false),
      () => {
        [byDoc, last, changes] = [new Map(), 0, -1];
        if (latest === mine) latest = null;
      },
    );
    return scan;
  };
}

interface Reading {
  readonly changes: number;
  readonly by: Snapshot;
  readonly scan: Promise<VectorScan>;
  under: boolean;
}

/** Paragraphs in order, with the bytes that each has of the vectors. */
interface Lot {
  readonly ids: number[];
  readonly docs: number[];
  readonly sizes: number[];
}
