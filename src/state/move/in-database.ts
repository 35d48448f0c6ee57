/** A PostgreSQL as a place to move from and to. */
import { shownAddress } from "../../postgres/address.ts";
import type { Database, Sql, Transaction } from "../../postgres/connect.ts";
import { isHeld } from "../../postgres/held.ts";
import { recordTypes, type Cell, type RecordType, type MovedRow, type Target } from "./records.ts";
import { storableText } from "../storable-text.ts";

/** Milliseconds since 1970, as rows have times. */
const ms = (column: string) => `floor(extract(epoch from ${column}) * 1000)::float8`;

/** How a kind is read; rows come in lots. And how it is written: `$1` and so on are its cells. */
const STATEMENTS: Readonly<Record<RecordType, { table: string; read: string; write: string; lot?: number }>> =
  {
    settings: {
      table: "setting",
      read: "select tenant, value from setting",
      write: "insert into setting values ($1, $2)",
    },
    questions: {
      table: "gap",
      read: "select tenant, key, text, count from gap order by tenant, made",
      write: "insert into gap (tenant, key, text, count) values ($1, $2, $3, $4)",
    },
    doubts: {
      table: "doubt",
      read: "select tenant, key, text, count from doubt order by tenant, made",
      write: "insert into doubt (tenant, key, text, count) values ($1, $2, $3, $4)",
    },
    uses: {
      table: "usage",
      read: "select tenant, day::text, command, answered, refused from usage",
      write: "insert into usage values ($1, $2, $3, $4, $5)",
    },
    citations: {
      table: "cited",
      read: "select tenant, document, count from cited",
      write: "insert into cited values ($1, $2, $3)",
    },
    buttons: {
      table: "button",
      read: "select distinct on (key) key, text, day - date '1970-01-01' from button order by key, day desc",
      write: `insert into button (tenant, key, text, day, bytes)
      values ('', $1, $2, date '1970-01-01' + $3::int, octet_length($2) + 120)`,
    },
    keys: {
      table: "secret",
      read: "select name, value from secret where tenant = ''",
      write: "insert into secret values ('', $1, $2)",
    },
    generations: {
      table: "generation",
      read: "select tenant, number from generation",
      write: "insert into generation values ($1, $2)",
    },
    tickets: {
      table: "used_ticket",
      read: `select name, ${ms("until")} from used_ticket`,
      write:
        "insert into used_ticket values ('', $1, to_timestamp($2::float8 / 1000)) on conflict do nothing",
    },
    logins: {
      table: "login",
      read: `select ${ms("at")}, ended::int, shard from login where tenant = ''`,
      write: `insert into login (tenant, at, ended, shard)
      values ('', to_timestamp($1::float8 / 1000), $2::int = 1, $3::int) on conflict do nothing`,
    },
    files: {
      table: "own_file",
      read: `select tenant, place, name, content, ${ms("added")}, ${ms("binned")} from own_file`,
      write: `insert into own_file (tenant, place, name, content, added, binned, version) values
      ($1, $2, $3, $4, to_timestamp($5::float8 / 1000), to_timestamp($6::float8 / 1000), nextval('own_file_version'))`,
      // Files are large.
      lot: 1,
    },
    extracts: {
      table: "extracted",
      read: "select tenant, name, outcome from extracted",
      write: "insert into extracted (tenant, name, outcome) values ($1, $2, $3)",
      lot: 10,
    },
    departures: {
      table: "own_left",
      read: `select tenant, ${ms("since")} from own_left`,
      write: "insert into own_left values ($1, to_timestamp($2::float8 / 1000))",
    },
  };
const LOT = 500;

async function* rowsOf(sql: Sql | Transaction, kind: RecordType): AsyncGenerator<MovedRow> {
  const { read, lot = LOT } = STATEMENTS[kind];
  for await (const rows of sql.unsafe(read).values().cursor(lot))
    for (const row of rows as Cell[][])
      yield row.map((cell) => (typeof cell === "string" ? storableText(cell) : cell));
}

/** `database` is closed with it. */
export function databaseSide(database: Database): Target {
  const { sql } = database;
  return {
    name: `the database ${shownAddress(database.address)}`,
    busy: async () => {
      const [lease] = await sql<[{ holder: string }?]>`
        select holder from lease as held where ${isHeld(sql)} limit 1`;
      return lease ? `A Verbatim works with that database: ${lease.holder}.` : null;
    },
    rows: (kind) => rowsOf(sql, kind),
    close: () => database.close(),
    take: async (replace, fill) => {
      await database.transaction(async (sql) => {
        await sql`set local statement_timeout = 0`;
        if (replace)
          for (const kind of recordTypes) await sql.unsafe(`delete from ${STATEMENTS[kind].table}`);
        await fill(
          async (kind, rows) => {
            for await (const row of rows)
              await sql.unsafe(STATEMENTS[kind].write, [...row], { prepare: true });
          },
          (kind) => rowsOf(sql, kind),
        );
      });
    },
  };
}
