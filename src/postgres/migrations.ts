/** Brings the tables up to this code: numbered SQL files, each applied once, forward only. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Problem } from "../model.ts";
import { shownAddress, type DatabaseAddress } from "./address.ts";
import { PLANS, type Database, type Sql, type Transaction } from "./connect.ts";
import { POOLERS } from "./trouble.ts";

/**
 * A migration runs while older processes go on working. So one only adds (tables, columns with a default, indexes); what the
 * older code needs is taken away in a later release's, when none of it runs any more.
 */
const FOLDER = fileURLToPath(new URL("./migrations", import.meta.url));

/** Of the lock under which one process at a time migrates; any number that no other program takes. */
const LOCK = 7_236_428;
/** Oldest version of the server, as it tells it. */
const OLDEST = 150_000;

interface Migration {
  readonly number: number;
  readonly file: string;
}

/** In order. The files are `0001-what-it-adds.sql` and so on. */
function migrationsIn(folder: string): Migration[] {
  const files = readdirSync(folder).filter((file) => /^\d{4}-.+\.sql$/u.test(file));
  return files.toSorted().map((file) => ({ number: Number(file.slice(0, 4)), file }));
}

/**
 * Applies what is missing, all or nothing. Resolves with what stands in the way: a server too old, tables made by newer code;
 * rejects with the client's error where the database does not do as it is told. A database that is up to date is only read, so
 * that a standby will do.
 */
export async function migrate(
  { sql, transaction, address }: Database,
  folder = FOLDER,
): Promise<Problem | null> {
  const wanted = migrationsIn(folder);
  const { unfit } = await serverOf(sql, address);
  if (unfit) return unfit;
  const newest = wanted.at(-1)?.number ?? 0;
  const ahead = (applied: number) => tooNew(address, applied, newest);
  const applied = await appliedTo(sql);
  if (applied >= newest) return applied > newest ? ahead(applied) : null;
  return transaction(async (held) => {
    await held`select pg_advisory_xact_lock(${LOCK})`;
    // A large table may take its time; and a pooler's connection has no other place to say so.
    await held`set local statement_timeout = 0`;
    const since = await appliedTo(held);
    if (since > newest) return ahead(since);
    await held`create table if not exists verbatim_migration (
      number int primary key, file text not null, applied timestamptz not null default now())`;
    for (const { number, file } of wanted.filter((m) => m.number > since)) {
      await held.unsafe(readFileSync(`${folder}/${file}`, "utf8"));
      await held`insert into verbatim_migration (number, file) values (${number}, ${file})`;
    }
    return null;
  });
}

/** As it is, without changing anything: what stands in the way, or the server's version, and how many migrations were not applied yet; `empty`: none was. */
export async function examined(
  { sql, address }: Database,
  folder = FOLDER,
): Promise<Problem | { readonly version: string; readonly behind: number; readonly empty: boolean }> {
  const wanted = migrationsIn(folder);
  const { version, unfit } = await serverOf(sql, address);
  if (unfit) return unfit;
  const applied = await appliedTo(sql);
  const newest = wanted.at(-1)?.number ?? 0;
  if (applied > newest) return tooNew(address, applied, newest);
  return { version, behind: wanted.filter(({ number }) => number > applied).length, empty: applied === 0 };
}

const problemAt = (address: DatabaseAddress, what: string, fix: string): Problem => ({
  where: "DATABASE_URL",
  what: `The database ${shownAddress(address)} ${what}.`,
  fix,
});

const tooNew = (address: DatabaseAddress, applied: number, newest: number): Problem =>
  problemAt(
    address,
    `was brought up to version ${applied} by a newer Verbatim; this one knows ${newest}`,
    "Start the newer one, or restore the backup from before.",
  );

/** `unfit`: it is too old, holds other characters than ours, or stands behind a pooler that the address says nothing of. */
async function serverOf(
  sql: Sql,
  address: DatabaseAddress,
): Promise<{ version: string; unfit: Problem | null }> {
  const [{ number, version, encoding, plans }] = await sql<
    [{ number: number; version: string; encoding: string; plans: string }]
  >`
    select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
      current_setting('server_encoding') as encoding, current_setting('plan_cache_mode') as plans`;
  // Such a pooler mixes up prepared statements: one is answered with what another one asked.
  if (address.prepare && plans !== PLANS)
    return { version, unfit: problemAt(address, "ignores what is set for a connection", POOLERS) };
  if (number < OLDEST)
    return {
      version,
      unfit: problemAt(address, `is PostgreSQL ${version}`, "Verbatim needs 15 or newer."),
    };
  const make = "Make one with: createdb --encoding=UTF8 --template=template0 NAME";
  // SQL_ASCII takes everything, and counts bytes where characters are meant.
  const unfit =
    encoding === "UTF8" ? null : problemAt(address, `keeps text as ${encoding}, not as UTF8`, make);
  return { version, unfit };
}

/** The number of the last migration; 0 where there was none. */
async function appliedTo(sql: Sql | Transaction): Promise<number> {
  // Out of the table itself: what is looked up by name may come from a cache older than the lock.
  const there = await sql`
    select from pg_catalog.pg_tables where schemaname = current_schema() and tablename = 'verbatim_migration'`;
  if (!there.length) return 0;
  const [last] = await sql<[{ number: number | null }]>`select max(number) as number from verbatim_migration`;
  return last.number ?? 0;
}
