/** The sentences that mean what is nearest to a question's words: within a few articles read and compared, over all held in memory. */
import type { DatabaseSync } from "node:sqlite";
import { setImmediate } from "node:timers/promises";
import { SIZE } from "../../analysis/vectors.ts";
import type { Index } from "../types.ts";
import { nearestExactly, vectorTable, type VectorParagraph } from "../vector-scan.ts";

/** So many articles are read for a question. */
const FEW = 8;

/** Paragraphs whose vectors are read in one turn: some three milliseconds. */
const SLICE = 500;

interface Meanings {
  readonly nearest: Index["nearest"];
  /** Reads what `nearest` will ask for of these articles, in turns between which others are answered. */
  ready(docs: () => readonly number[] | null): Promise<void>;
  /** Articles were put or removed: at the next question only their vectors are read, or taken out. */
  changed(): void;
}

/** An article and its paragraphs, first and last: higher ones than those of lower articles. */
type Standing = readonly [doc: number, first: number, last: number];
type Row = readonly [id: number, doc: number, vectors: Uint8Array<ArrayBuffer>];

export function openNearest(db: DatabaseSync): Meanings {
  const within = db.prepare(
    `select paragraph.id, paragraph.doc, vectors from article
     cross join paragraph on paragraph.id between article.first and article.last
     where article.doc in (select value from json_each(?)) order by paragraph.id`,
  );
  const slice = db.prepare(
    "select id, doc, vectors from paragraph where id between ? and ? order by id limit ?",
  );
  const standing = db.prepare("select doc, first, last from article order by doc");
  const size = db.prepare("select total(n) as vectors from size where name in ('sentences', 'paragraphs')");
  for (const statement of [within, slice, standing]) statement.setReturnArrays(true);
  function* of(docs: readonly number[]): Generator<VectorParagraph> {
    for (const row of within.iterate(JSON.stringify(docs))) yield paragraphOf(row as unknown as Row);
  }

  const table = vectorTable();
  /** The articles whose vectors are held, with the numbers of their first paragraphs; PARTLY: those of some. */
  const held = new Map<number, number>();
  /** What is still to be read, last first; null: not known. */
  let lacking: Standing[] | null = null;
  let next = 0;

  const looked = (): Standing[] => {
    const all = standing.all() as unknown as Standing[];
    const now = new Map(all.map(([doc, first]) => [doc, first]));
    const gone = new Set(held.keys().filter((doc) => now.get(doc) !== held.get(doc)));
    if (gone.size) table.drop(gone);
    for (const doc of gone) held.delete(doc);
    table.reserve(Number(size.get()?.["vectors"] ?? 0) * SIZE);
    next = 0;
    return all.filter(([doc]) => !held.has(doc)).toReversed();
  };
  /** Reads some of what is lacking; whether more is. */
  const step = (): boolean => {
    lacking ??= looked();
    for (let room = SLICE; room > 0 && lacking.length;) {
      const [doc, first, last] = lacking.at(-1)!;
      held.set(doc, PARTLY);
      next = Math.max(next, first);
      const rows = slice.all(next, last, room) as unknown as Row[];
      for (const row of rows) {
        table.add(paragraphOf(row));
        next = row[0] + 1;
      }
      if (rows.length < room || next > last) {
        held.set(doc, first);
        lacking.pop();
      }
      room -= rows.length;
    }
    return lacking.length > 0;
  };

  let turn = Promise.resolve();
  /** Who waited goes on in a turn of their own, one after the other. */
  const inTurns = async (before: Promise<void>): Promise<void> => {
    await before.catch(() => {});
    do await setImmediate();
    while (step());
  };
  const isFew = (docs: readonly number[] | null): docs is readonly number[] =>
    docs !== null && docs.length <= FEW;
  return {
    nearest: (question, docs, limit) => {
      if (isFew(docs)) return nearestExactly(of(docs), question, limit);
      while (step());
      return table.nearest(question, docs && new Set(docs), limit);
    },
    ready: async (docs) => {
      if (lacking?.length !== 0 && !isFew(docs())) await (turn = inTurns(turn));
    },
    changed: () => (lacking = null),
  };
}

/** The number of no paragraph. */
const PARTLY = -1;

const paragraphOf = ([id, doc, blob]: Row): VectorParagraph => ({
  id,
  doc,
  vectors: new Int8Array(blob.buffer, blob.byteOffset, blob.byteLength),
});
