/** Rows into tables, a statement for each table however many they are. */
import type { Transaction } from "../../../postgres/connect.ts";
import { LISTS } from "../../../postgres/lists.ts";

type Value = string | number | boolean | null | Uint8Array;
type Column = readonly [type: "text" | "int" | "bigint" | "float8" | "bool" | "bytea", name: string];

/** Collects rows of a table; `columns`: all but the tenant. `then`: what follows the statement, such as "on conflict ...". */
export function rowsInto(table: string, columns: readonly Column[], then = "") {
  let lists: Value[][] = columns.map(() => []);
  const names = columns.map(([, name]) => name).join(", ");
  const values = columns.map(([type], i) => `$${i + 2}::${type}[]`).join(", ");
  const statement = `insert into ${table} (tenant, ${names}) select $1, * from unnest(${values}) ${then}`;
  return {
    add: (...row: readonly Value[]): void => {
      for (const [i, value] of row.entries()) lists[i]!.push(value);
    },
    async flush(sql: Transaction, tenant: string): Promise<void> {
      if (!lists[0]!.length) return;
      const given = lists.map((list, i) => sql.typed(list, LISTS[columns[i]![0]]));
      lists = columns.map(() => []);
      await sql.unsafe(statement, [tenant, ...given], { prepare: true });
    },
  };
}
