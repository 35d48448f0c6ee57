/** The statements by which notes are written into PostgreSQL. */
import type { Sql, Transaction } from "../postgres/connect.ts";
import type { CommandUse, Settings } from "./notes.ts";
import { dayBefore, DAYS, MOST } from "./noting.ts";
import { readSettings } from "./read-settings.ts";

/** What is counted by its key: questions without an answer, and quotations that somebody doubted. */
export type Noted = "gap" | "doubt";

/** Counts one more of it, and keeps the most frequent `MOST` of a server. */
export async function countNoted(
  sql: Sql,
  table: Noted,
  { server, key, text }: { server: string; key: string; text: string },
): Promise<void> {
  const [row] = await sql<[{ count: number }]>`
    insert into ${sql(table)} as held (tenant, key, text) values (${server}, ${key}, ${text})
    on conflict (tenant, key) do update set count = held.count + 1 returning count`;
  // Only a new row makes it one too many.
  if (row.count > 1) return;
  await sql`
    delete from ${sql(table)} where tenant = ${server} and key in
      (select key from ${sql(table)} where tenant = ${server} order by count desc, made desc offset ${MOST})`;
}

/** Counts a use of a command and the articles it cited, and drops what is older than `DAYS` of this server. */
export async function countUse(
  sql: Sql,
  server: string,
  { command, found, cited }: CommandUse,
): Promise<void> {
  const [answered, refused] = found ? [1, 0] : [0, 1];
  // In one order, so that two that cite the same articles do not wait for each other for ever.
  const documents = [...new Set(cited)].toSorted();
  await sql`
    with used as (
      insert into usage as held values (${server}, ${dayBefore(0)}, ${command}, ${answered}, ${refused})
      on conflict (tenant, day, command)
      do update set answered = held.answered + excluded.answered, refused = held.refused + excluded.refused
    ), counted as (
      insert into cited as held select ${server}, document, 1 from unnest(${documents}::text[]) as document
      on conflict (tenant, document) do update set count = held.count + 1
    )
    delete from usage where tenant = ${server} and day < ${dayBefore(DAYS)}`;
}

/** The settings of a server after a change, which is made to what stands in the database now. */
export async function changeSetting(
  sql: Transaction,
  server: string,
  changed: Partial<Settings>,
): Promise<Settings> {
  // Two owners who change two settings at the same time both get their way.
  await sql`insert into setting (tenant, value) values (${server}, '{}') on conflict do nothing`;
  const [row] = await sql<[{ value: string }]>`
    select value from setting where tenant = ${server} for update`;
  const next = { ...readSettings(row.value).settings, ...changed };
  await sql`update setting set value = ${JSON.stringify(next)} where tenant = ${server}`;
  return next;
}
