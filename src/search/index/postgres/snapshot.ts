/** The tables as of one moment, read by any number of statements and connections. */
import type { Database, Fragment, Row, Sql, Transaction } from "../../../postgres/connect.ts";

/** Thrown where the articles stand otherwise than was taken for granted: what asks has to begin again. */
export class Moved extends Error {
  readonly changes: number;
  constructor(changes: number) {
    super("The articles changed meanwhile.");
    this.changes = changes;
  }
}

export interface Snapshot {
  /** How often the articles had changed. */
  readonly changes: number;
  /** The rows of a query. Rejects with Moved where it was answered as of another change. */
  ask<T extends Row>(query: (sql: Sql | Transaction, tenant: string) => Fragment): Promise<T[]>;
}

/**
 * Every statement says as of which change it was answered, and all must say the same; so no transaction is needed, which would cost
 * a round trip to begin and one to end, and a connection meanwhile. `within`: where there is a transaction all the same.
 */
export function openSnapshot(
  database: Database,
  tenant: string,
  changes: number,
  within?: Transaction,
): Snapshot {
  return {
    changes,
    ask: async <T extends Row>(query: (sql: Sql | Transaction, tenant: string) => Fragment) => {
      const asked = async (sql: Sql | Transaction) => {
        return sql<(T & { at_change: number; here: true | null })[]>`
          select state.changes as at_change, found.* from index_state state
          left join lateral (select true as here, given.* from (${query(sql, tenant)}) given) found on true
          where state.tenant = ${tenant}`;
      };
      const rows = await (within ? asked(within) : database.patiently(asked));
      const now = rows[0]?.at_change ?? 0;
      if (now !== changes) throw new Moved(now);
      return rows.filter(({ here }) => here);
    },
  };
}
