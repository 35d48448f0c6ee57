/** The tables as of one moment, read by any number of statements and connections. */
import type { Fragment, Sql, Transaction } from "../../../postgres/connect.ts";
import { promoted } from "../../../postgres/standby.ts";

/** Thrown where the articles stand otherwise than was taken for granted: what asks has to begin again. */
export class ArticlesChanged extends Error {
  readonly now: State;
  constructor(now: State) {
    super("The articles changed meanwhile.");
    this.now = now;
  }
}

/** How often the articles had changed, and when they were made: both 0 where nobody has. */
export interface State {
  readonly changes: number;
  readonly made: number;
}

/** Reads it by itself. */
export async function stateOf(sql: Sql | Transaction, tenant: string): Promise<State> {
  const [state] = await sql<State[]>`select changes, made from index_state where tenant = ${tenant}`;
  return state ?? NOTHING;
}

const NOTHING: State = { changes: 0, made: 0 };

/** Bytes, as they come in an answer. */
export type Hex = string & { readonly hex: true };

/** What comes in an answer. */
type Value = string | number | boolean | null | Hex | readonly Value[];

export type Query = (sql: Sql | Transaction, tenant: string) => Fragment;

export interface Snapshot {
  /** How often the articles had changed. */
  readonly changes: number;
  /** Notes that something was taken that was read before; and makes sure, if no statement did, that it still holds. */
  remembered(): void;
  verified(): Promise<void>;
  /** The rows of a query. Rejects with `ArticlesChanged` where it was answered as of another change. */
  ask<T extends { readonly [key in keyof T]: Value }>(query: Query): Promise<T[]>;
  /** The same of a query with the columns `info` (JSON of T) and `bytes`, each of its own: much is sent twice as fast so. */
  askBytes<T extends { readonly [key in keyof T]: Value }>(query: Query): Promise<WithBytes<T>[]>;
}

export type WithBytes<T> = T & { readonly bytes: Uint8Array<ArrayBuffer> };

/** Who is asked. */
export interface SnapshotSource {
  readonly ask: <T>(work: (sql: Sql | Transaction) => Promise<T>) => Promise<T>;
  /** Whether what is no standby is not believed. */
  readonly standby?: boolean;
}

interface Waiting {
  readonly query: Query;
  readonly bytes: boolean;
  readonly resolve: (rows: never[]) => void;
  readonly reject: (error: unknown) => void;
}

interface Answered {
  readonly trusted: boolean;
  readonly answers: never[][];
  readonly [bytes: `q${number}`]: Uint8Array | null;
}

/**
 * Every statement says as of which change it was answered, and all must say the same; so no transaction is needed, which would cost
 * a round trip to begin and one to end, and a connection meanwhile. What is asked in one go is one statement: to send one costs this
 * process as much as to read twenty rows.
 */
export function openSnapshot(
  { ask, standby = false }: SnapshotSource,
  tenant: string,
  { changes, made }: State,
): Snapshot {
  let waiting: Waiting[] = [];
  let [answers, taken] = [0, false];
  const send = async (asked: readonly Waiting[]): Promise<void> => {
    const together = async (sql: Sql | Transaction) => {
      const named = (i: number) => sql(`q${i}`);
      const parts = asked.map(({ query, bytes }, i) => {
        const comma = i ? sql`,` : sql``;
        if (bytes) return sql`${comma} ${named(i)}.info`;
        return sql`${comma} (select coalesce(json_agg(r), '[]') from (${query(sql, tenant)}) r)`;
      });
      const apart = [...asked.entries()].filter(([, { bytes }]) => bytes);
      const columns = apart.map(([i]) => sql`, ${named(i)}.bytes as ${named(i)}`);
      const joins = apart.map(
        ([i, { query }]) => sql`cross join lateral (
          select coalesce(json_agg(json_build_array(r.info, octet_length(r.bytes))), '[]') as info,
            string_agg(r.bytes, ''::bytea) as bytes from (${query(sql, tenant)}) r
        ) as ${named(i)}`,
      );
      return sql<(State & Answered)[]>`
        select changes, made, ${standby ? sql`pg_is_in_recovery()` : sql`true`} as trusted, json_build_array(${parts}) as answers ${columns.length ? columns : sql``}
        from index_state ${joins.length ? joins : sql``} where tenant = ${tenant}`;
    };
    try {
      const [answered] = await ask(together);
      if (answered && !answered.trusted) throw promoted();
      const now: State = answered ?? NOTHING;
      if (now.changes !== changes || now.made !== made)
        throw new ArticlesChanged({ changes: now.changes, made: now.made });
      answers++;
      for (const [i, { resolve, bytes }] of asked.entries()) {
        const rows = answered?.answers[i] ?? [];
        resolve(bytes ? parted(rows, answered?.[`q${i}`] ?? new Uint8Array()) : rows);
      }
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  };
  const queued = (query: Query, bytes: boolean) =>
    new Promise<never[]>((resolve, reject) => {
      if (!waiting.length)
        queueMicrotask(() => {
          const asked = waiting;
          waiting = [];
          void send(asked);
        });
      waiting.push({ query, bytes, resolve, reject });
    });
  return {
    changes,
    remembered: () => void (taken = true),
    verified: async () => {
      if (taken && !answers) await queued((sql) => sql`select 1 as one`, false);
    },
    ask: (query) => queued(query, false),
    askBytes: (query) => queued(query, true),
  };
}

/** Each row with its own bytes: copies, so that to keep one keeps not all of them. */
function parted(rows: readonly (readonly [info: object, size: number])[], all: Uint8Array): never[] {
  let from = 0;
  return rows.map(([info, size]) => ({
    ...info,
    bytes: new Uint8Array(all.subarray(from, (from += size))),
  })) as never[];
}

/** The bytes themselves; a copy, so that numbers may be read of it. */
export function bytesOf(hex: Hex): Uint8Array {
  const bytes = new Uint8Array((hex.length - 2) / 2);
  Buffer.from(bytes.buffer).write(hex.slice(2), "hex");
  return bytes;
}
