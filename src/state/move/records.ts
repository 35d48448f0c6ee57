/** What is moved from one place to another, type by type: rows that mean the same wherever they stand. */
import { createHash } from "node:crypto";

export type Cell = string | number | Uint8Array | null;
export type MovedRow = readonly Cell[];

/** What the records of each type hold. Times are milliseconds since 1970; buttons, tickets and logins are of no server. */
const COLUMNS = {
  settings: ["server", "value"],
  questions: ["server", "key", "text", "count"],
  doubts: ["server", "key", "text", "count"],
  uses: ["server", "day", "command", "answered", "refused"],
  citations: ["server", "document", "count"],
  buttons: ["key", "text", "day"],
  keys: ["name", "value"],
  generations: ["server", "number"],
  tickets: ["name", "until"],
  logins: ["at", "ended", "shard"],
  files: ["server", "place", "name", "content", "added", "binned"],
  extracts: ["server", "name", "text"],
  departures: ["server", "since"],
} as const;
export type RecordType = keyof typeof COLUMNS;
export const recordTypes = Object.keys(COLUMNS) as RecordType[];

/** Where everything is kept: read from. */
export interface Side {
  /** As its operator knows it; no password is in it. */
  readonly name: string;
  /** Why it must not be touched now; null where nothing is in the way. */
  busy(): Promise<string | null>;
  rows(kind: RecordType): AsyncIterable<MovedRow>;
  close(): Promise<void>;
}

export type Put = (kind: RecordType, rows: AsyncIterable<MovedRow>) => Promise<void>;

/** Where it may be moved to. */
export interface Target extends Side {
  /**
   * Has `fill` write all of it, and leaves what was there before if that rejects. Of what stands there by then `fill` sees the
   * rows. `replace`: what was there goes; else the place must be empty.
   */
  take(replace: boolean, fill: (put: Put, written: Side["rows"]) => Promise<void>): Promise<void>;
}

/** How many rows, and what they are, in whatever order. */
export interface Checksum {
  readonly count: number;
  readonly mark: string;
}

/** Counts rows as they pass. */
export function checksumming(): {
  pass(rows: AsyncIterable<MovedRow>): AsyncIterable<MovedRow>;
  checksum(): Checksum;
} {
  let [count, sum] = [0, 0n];
  return {
    async *pass(rows) {
      for await (const row of rows) {
        count++;
        sum = (sum + hashOf(row)) % 2n ** 64n;
        yield row;
      }
    },
    checksum: () => ({ count, mark: sum.toString(16) }),
  };
}

/** The checksum of all rows, which are read to their end. */
export async function checksumOf(rows: AsyncIterable<MovedRow>): Promise<Checksum> {
  const { pass, checksum } = checksumming();
  for await (const _ of pass(rows));
  return checksum();
}

function hashOf(row: MovedRow): bigint {
  const hash = createHash("sha256");
  for (const cell of row) {
    const bytes = Buffer.from(cell instanceof Uint8Array ? cell : String(cell));
    hash.update(`${typeof cell} ${bytes.length} `).update(bytes);
  }
  return hash.digest().readBigUInt64BE();
}
