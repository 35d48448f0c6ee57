/** The tables as of one moment, read by any number of statements and connections. */
import type { Database, Fragment, Sql, Transaction } from "../../../postgres/connect.ts";

/** Thrown where the articles stand otherwise than was taken for granted: what asks has to begin again. */
export class Moved extends Error {
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
  return state ?? { changes: 0, made: 0 };
}

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
  /** The rows of a query. Rejects with Moved where it was answered as of another change. */
  ask<T extends { readonly [key in keyof T]: Value }>(query: Query): Promise<T[]>;
}

interface Waiting {
  readonly query: Query;
  readonly resolve: (rows: never[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Every statement says as of which change it was answered, and all must say the same; so no transaction is needed, which would cost
 * a round trip to begin and one to end, and a connection meanwhile. What is asked in one go is one statement: to send one costs this
 * process as much as to read twenty rows. `within`: where there is a transaction all the same.
 */
export function openSnapshot(
  database: Database,
  tenant: string,
  changes: number,
  within?: Transaction,
): Snapshot {
  let waiting: Waiting[] = [];
  let [answers, taken] = [0, false];
  const send = async (asked: readonly Waiting[]): Promise<void> => {
    const together = async (sql: Sql | Transaction) => {
      const parts = asked.map(
        ({ query }, i) =>
          sql`${i ? sql`,` : sql``} (select coalesce(json_agg(r), '[]') from (${query(sql, tenant)}) r)`,
      );
      return sql<(State & { answers: never[][] })[]>`
        select changes, made, json_build_array(${parts}) as answers from index_state where tenant = ${tenant}`;
    };
    try {
      const [answered] = await (within ? together(within) : database.patiently(together));
      const { changes: now, made } = answered ?? { changes: 0, made: 0 };
      if (now !== changes) throw new Moved({ changes: now, made });
      answers++;
      for (const [i, { resolve }] of asked.entries()) resolve(answered?.answers[i] ?? []);
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  };
  const ask: Snapshot["ask"] = (query) =>
    new Promise((resolve, reject) => {
      if (!waiting.length)
        queueMicrotask(() => {
          const asked = waiting;
          waiting = [];
          void send(asked);
        });
      waiting.push({ query, resolve, reject });
    });
  return {
    changes,
    remembered: () => void (taken = true),
    verified: async () => {
      if (taken && !answers) await ask((sql) => sql`select 1 as one`);
    },
    ask,
  };
}

/** The bytes themselves; a copy, so that numbers may be read of it. */
export function bytesOf(hex: Hex): Uint8Array {
  const bytes = new Uint8Array((hex.length - 2) / 2);
  Buffer.from(bytes.buffer).write(hex.slice(2), "hex");
  return bytes;
}
