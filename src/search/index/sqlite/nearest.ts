/**
 * The sentences that mean what is nearest to a question's words. Within a few articles every vector is compared; over all,
 * the signs of the 64 numbers first, which takes an eighth of the room and a hundredth of the time, then the best exactly.
 */
import type { DatabaseSync } from "node:sqlite";
import type { Match } from "../types.ts";
import { leaders } from "../leaders.ts";
import { SENTENCES } from "../rows.ts";
import { cosine, SIZE } from "../../analysis/vectors.ts";

/** What the paragraph counts, beside the sentence. */
const PARAGRAPH = 0.5;
/** Sentences compared exactly after their signs, for each that is wanted. */
const CLOSER = 20;
/** In so many articles all sentences are compared exactly. */
const FEW = 8;
const BYTES = SIZE / 8;

interface Signs {
  /** Paragraphs in order, and how many sentences each has. */
  readonly ids: Float64Array;
  readonly counts: Uint16Array;
  /** Of each paragraph, and then of its sentences. */
  readonly bits: Uint8Array;
}

type Row = [id: number, vectors: Uint8Array];

export function openNearest(db: DatabaseSync) {
  const columns = "select id, vectors from paragraph";
  const all = db.prepare(`${columns} order by id`);
  const some = db.prepare(`${columns} where id in (select value from json_each(?))`);
  const within = db.prepare(`${columns} where doc in (select value from json_each(?)) order by id`);
  for (const statement of [all, some, within]) statement.setReturnArrays(true);
  let signs: Signs | null = null;

  const exactly = (
    rows: Iterable<Row>,
    question: Float32Array,
    limit: number,
    among?: ReadonlySet<number>,
  ) => {
    const best = leaders(limit);
    for (const [id, blob] of rows) {
      const vectors = new Int8Array(blob.buffer, blob.byteOffset, blob.byteLength);
      const count = vectors.length / SIZE - 1;
      const whole = PARAGRAPH * cosine(question, vectors, count * SIZE);
      for (let i = 0; i < count; i++) {
        const row = id * SENTENCES + i;
        if (among && !among.has(row)) continue;
        best.add(row, whole + cosine(question, vectors, i * SIZE));
      }
    }
    return best.best();
  };

  return {
    /** Best first. `question`: of length 1. */
    nearest(question: Float32Array, docs: readonly number[] | null, limit: number): Match[] {
      if (docs && docs.length <= FEW)
        return exactly(within.iterate(JSON.stringify(docs)) as unknown as Iterable<Row>, question, limit);
      signs ??= signsOf(all.iterate() as unknown as Iterable<Row>);
      const close = bySigns(signs, question, CLOSER * limit).map((m) => m.row);
      const ids = new Set(close.map((row) => Math.floor(row / SENTENCES)));
      const rows = some.iterate(JSON.stringify([...ids])) as unknown as Iterable<Row>;
      return exactly(rows, question, limit, new Set(close));
    },
    forget: () => (signs = null),
  };
}

function signsOf(rows: Iterable<Row>): Signs {
  const [ids, counts]: [number[], number[]] = [[], []];
  let bits = new Uint8Array(2 ** 16);
  let at = 0;
  for (const [id, blob] of rows) {
    const vectors = new Int8Array(blob.buffer, blob.byteOffset, blob.byteLength);
    const count = vectors.length / SIZE - 1;
    ids.push(id);
    counts.push(count);
    if (at + (count + 1) * BYTES > bits.length) {
      const more = new Uint8Array(2 * bits.length + (count + 1) * BYTES);
      more.set(bits);
      bits = more;
    }
    for (const i of [count, ...Array.from({ length: count }, (_, n) => n)])
      for (let b = 0; b < BYTES; b++) {
        let byte = 0;
        for (let j = 0; j < 8; j++) if (vectors[i * SIZE + 8 * b + j]! > 0) byte |= 1 << j;
        bits[at++] = byte;
      }
  }
  return { ids: Float64Array.from(ids), counts: Uint16Array.from(counts), bits: bits.subarray(0, at) };
}

/** The sentences whose numbers' signs fit the question's numbers best. */
function bySigns({ ids, counts, bits }: Signs, question: Float32Array, limit: number): Match[] {
  // By byte and its value: the sum of eight of the question's numbers with those signs.
  const sums = new Float32Array(BYTES * 256);
  for (let b = 0; b < BYTES; b++)
    for (let byte = 0; byte < 256; byte++)
      for (let j = 0; j < 8; j++) sums[256 * b + byte]! += question[8 * b + j]! * (byte & (1 << j) ? 1 : -1);
  const best = leaders(limit);
  let at = 0;
  const next = () => {
    let sum = 0;
    for (let b = 0; b < BYTES; b++) sum += sums[256 * b + bits[at++]!]!;
    return sum;
  };
  for (let p = 0; p < ids.length; p++) {
    const whole = PARAGRAPH * next();
    const row = ids[p]! * SENTENCES;
    for (let i = 0; i < counts[p]!; i++) best.add(row + i, whole + next());
  }
  return best.best();
}
