/** The store in a PostgreSQL that several processes share; 0001-index.sql makes its tables. */
import type { Database, Transaction } from "../../../postgres/connect.ts";
import { guard, type Held } from "../../../postgres/leases.ts";
import type { DocumentReader, DocumentStore } from "../store.ts";
import { standing } from "./articles.ts";
import { openReader } from "./reader.ts";
import { openScan } from "./scan.ts";
import { openLasting, sharedAt } from "./shelves.ts";
import { Moved, openSnapshot, stateOf, type State } from "./snapshot.ts";
import { plain } from "./tables.ts";
import { write } from "./writer.ts";

export interface PostgresPlace {
  /** Whose articles: the id of a Discord server, or "" for the common material. */
  readonly server: string;
  /**
   * Names the code that reads the articles, as `readingVersion` does. Articles that other code read stand apart: while a newer
   * version reads the material, processes of the older one go on answering out of theirs.
   */
  readonly reading: string;
  /** For who only asks: makes and removes nothing, so that a standby will do. */
  readonly readOnly?: boolean;
  /** Under which alone is written: where it is another's by now, each write rejects with `LeaseLost`. */
  readonly lease?: Held;
}

/** Times that a question begins anew because somebody wrote, before it takes a transaction. */
const AGAIN = 3;
/** Articles put, after which the server is told to count its rows: until then it guesses. */
const MUCH = 100;
/** Milliseconds that a lot of articles may take to be written. */
const WRITING = 300_000;
/** For so long what another version read is kept after this one began to write. */
const KEPT = "1 day";

/**
 * Opens the articles of one server in a database whose tables are there (`migrate`). Any number of processes may have the same one
 * open: each sees at its next question what another wrote. Several that write take turns, article lot by article lot.
 *
 * Rejects, here and in each call, with the client's error where the database is away or refuses (`databaseTrouble`): what reads is
 * tried again for some seconds first. `close` leaves the database open: it belongs to whoever opened it.
 */
export async function openPostgresStore(
  database: Database,
  { server, reading, readOnly = false, lease }: PostgresPlace,
): Promise<DocumentStore> {
  const tenant = `${server}@${reading}`;
  if (!readOnly) await prepare(database, tenant, { server, reading });
  let put = 0;
  let latest = { ...sharedAt(0), made: 0, lasting: openLasting(), scan: openScan() };
  /** What was read as of this state; what lasts, as long as the articles were not removed and made anew. */
  const at = ({ changes, made }: State): typeof latest => {
    if (changes === latest.changes) return latest;
    const before = made === latest.made ? latest : { made, lasting: openLasting(), scan: openScan() };
    const remembered = { ...before, ...sharedAt(changes) };
    if (changes > latest.changes) latest = remembered;
    return remembered;
  };

  const moment = async <T>(ask: (reader: DocumentReader) => Promise<T>): Promise<T> => {
    let remembered = latest;
    for (let tries = 0; tries <= AGAIN; tries++) {
      const snapshot = openSnapshot(database, tenant, remembered.changes);
      try {
        const answer = await ask(openReader(snapshot, remembered));
        await snapshot.verified();
        return answer;
      } catch (error) {
        if (!(error instanceof Moved)) throw error;
        remembered = at(error.now);
      }
    }
    return frozen(ask);
  };
  /** Where somebody writes all the time. */
  const frozen = <T>(ask: (reader: DocumentReader) => Promise<T>): Promise<T> =>
    database.within(
      database.transaction(async (sql) => {
        const state = await stateOf(sql, tenant);
        return ask(openReader(openSnapshot(database, tenant, state.changes, sql), at(state)));
      }, "isolation level repeatable read read only"),
    ); // prettier-ignore
  const changed = (put: Parameters<typeof write>[3], ids: readonly string[]): Promise<void> =>
    database.within(
      database.transaction(async (sql) => {
        if (lease) await guard(sql, lease);
        await sql`
          insert into index_state (tenant, server, reading) values (${tenant}, ${server}, ${reading}) on conflict do nothing`;
        await write(sql, tenant, () => standing(sql, tenant, ids), put);
      }),
      WRITING,
    );
  /** A single call: as of its own moment. */
  const call =
    <A extends readonly unknown[], T>(of: (reader: DocumentReader) => (...given: A) => Promise<T>) =>
    (...given: A): Promise<T> =>
      moment((reader) => of(reader)(...given));

  return {
    lookUp: call((reader) => reader.lookUp),
    retrieve: call((reader) => reader.retrieve),
    show: call((reader) => reader.show),
    ids: call((reader) => reader.ids),
    list: call((reader) => reader.list),
    articles: call((reader) => reader.articles),
    passages: call((reader) => reader.passages),
    quotations: call((reader) => reader.quotations),
    quotedSpeakers: call((reader) => reader.quotedSpeakers),
    frequencies: call((reader) => reader.frequencies),
    articlesLike: call((reader) => reader.articlesLike),
    excerpts: call((reader) => reader.excerpts),
    changes: call((reader) => reader.changes),
    notes: call((reader) => reader.notes),
    moment,
    put: async (articles) => {
      await changed(
        articles,
        articles.map(({ document }) => document.id),
      );
      put += articles.length;
    },
    remove: (ids) => changed([], ids),
    settle: async () => {
      // The server notices by itself, a minute later.
      if (put > MUCH)
        await database.within(database.sql.unsafe(`analyze ${TABLES.join(", ")}`), WRITING).catch(() => {});
      put = 0;
      return false;
    },
    note: async (notes) => {
      const kept = notes.filter((note): note is [string, string] => note[1] !== null);
      const gone = notes.filter(([, value]) => value === null).map(([key]) => key);
      await database.within(
        database.transaction(async (sql) => {
          if (lease) await guard(sql, lease);
          await sql`delete from index_note where tenant = ${tenant} and key = any(${gone.map(plain)}::text[])`;
          await sql`
            insert into index_note (tenant, key, value)
            select ${tenant}, * from unnest(${kept.map(([key]) => plain(key))}::text[], ${kept.map(([, value]) => plain(value))}::text[])
            on conflict (tenant, key) do update set value = excluded.value`;
        }),
      );
    },
    close: () => {},
  };
}

/** Removes all that was read of a server's articles, by whatever code. */
export async function forgetArticles(database: Database, server: string): Promise<void> {
  const forget = database.transaction(async (sql) => {
    await remove(
      sql,
      await sql<{ tenant: string }[]>`delete from index_state where server = ${server} returning tenant`,
    );
  });
  await database.within(forget, WRITING);
}

async function remove(sql: Transaction, tenants: readonly { readonly tenant: string }[]): Promise<void> {
  for (const { tenant } of tenants)
    for (const table of TABLES) await sql`delete from ${sql(table)} where tenant = ${tenant}`;
}

/** Makes the row that all else hangs on, and removes what versions read that are no longer in use. */
async function prepare(
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

const TABLES = [
  "article", "chunk", "paragraph", "posting", "title", "stem", "word", "quote", "said_in", "speaker", "form", "named", "note",
].map((name) => `index_${name}`); // prettier-ignore
