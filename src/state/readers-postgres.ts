/** What private readings hang on, in PostgreSQL: a link that one process made opens at another, and what is closed is closed at all. */
import { randomBytes } from "node:crypto";
import type { Database } from "../postgres/connect.ts";
import type { ReaderStore } from "./readers.ts";

/** Rejects where the database does not answer: without the key nothing that was signed before could be told from what is made up. */
export async function openPostgresReaders({ sql, within, patiently }: Database): Promise<ReaderStore> {
  await within(sql`insert into secret values ('', 'readers', ${randomBytes(32)}) on conflict do nothing`);
  const [kept] = await patiently(
    (sql) => sql<[{ value: Uint8Array }]>`select value from secret where tenant = '' and name = 'readers'`,
  );
  return {
    key: Buffer.from(kept.value),
    generation: async (server) => {
      const [row] = await patiently(
        (sql) => sql<[{ number: number }?]>`select number from generation where tenant = ${server}`,
      );
      return row?.number ?? 0;
    },
    close: async (server) => {
      await within(sql`
        insert into generation as held values (${server}, 1)
        on conflict (tenant) do update set number = held.number + 1`);
    },
    firstUse: async (server, name, until) => {
      const [used] = await within(sql`
        with old as (delete from used_ticket where until < now())
        insert into used_ticket select ${server}, ${name}, ${new Date(until)}
        where not exists (select from used_ticket where tenant = '' and name = ${name})
        on conflict do nothing returning name`);
      return used !== undefined;
    },
    end: async () => {},
  };
}
