/** The beginning and the end of a tenant's articles. */
import type { Database, Transaction } from "../../../postgres/connect.ts";
import { notify } from "../../../postgres/news.ts";
import { WRITTEN } from "../../../postgres/replica.ts";
import type { PostgresPlace } from "./store.ts";

/** Milliseconds that a lot of articles may take to be written. */
export const WRITING = 300_000;
/** For so long what another version read is kept after this one began to write. */
const KEPT = "1 day";

/** Removes all that was read of a server's articles, by whatever code. */
export async function forgetArticles(database: Database, server: string): Promise<void> {
  const forget = database.transaction(async (sql) => {
    await remove(
      sql,
      await sql<{ tenant: string }[]>`delete from index_state where server = ${server} returning tenant`,
    );
    await notify(sql, WRITTEN, server);
  });
  await database.within(forget, WRITING);
}

async function remove(sql: Transaction, tenants: readonly { readonly tenant: string }[]): Promise<void> {
  for (const { tenant } of tenants)
    for (const table of TABLES) await sql`delete from ${sql(table)} where tenant = ${tenant}`;
}

/** Makes the row that all else hangs on, and removes what versions read that are no longer in use. */
export async function prepareTenant(
  database: Database,
  tenant: string,
  { server, reading }: PostgresPlace,
): Promise<void> {
  const preparing = () =>
    database.transaction(async (sql) => {
      await sql`
      insert into index_state (tenant, server, reading) values (${tenant}, ${server}, ${reading})
      on conflict (tenant) do update set superseded = null`;
      await sql`
      update index_state set superseded = now() where server = ${server} and tenant <> ${tenant} and superseded is null`;
      const old = await sql<{ tenant: string }[]>`
      delete from index_state where server = ${server} and superseded < now() - ${KEPT}::interval returning tenant`;
      await remove(sql, old);
    });
  await database.patiently(preparing);
}

export const TABLES = [
  "article", "chunk", "paragraph", "posting", "title", "stem", "word", "quote", "said_in", "speaker", "form", "named", "note",
].map((name) => `index_${name}`); // prettier-ignore
