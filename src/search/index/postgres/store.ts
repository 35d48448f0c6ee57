/** The store in a PostgreSQL that several processes share; 0001-index.sql makes its tables. */
import type { Database } from "../../../postgres/connect.ts";
import { guard, type Held } from "../../../postgres/held.ts";
import { notify } from "../../../postgres/news.ts";
import { WRITTEN, type Replica } from "../../../postgres/replica.ts";
import type { DocumentReader, DocumentStore } from "../store.ts";
import { standing } from "./articles.ts";
import { openAtReplica } from "./at-replica.ts";
import { openReader } from "./reader.ts";
import { openScan } from "./scan.ts";
import { openLasting, sharedAt } from "./caches.ts";
import { ArticlesChanged, openSnapshot, stateOf, type SnapshotSource, type State } from "./snapshot.ts";
import { withoutNul } from "./tables.ts";
import { prepareTenant, TABLES, WRITING } from "./tenants.ts";
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
  /** Asked first; left out: all is asked of the primary. */
  readonly replica?: Replica | null;
}

/** Times that a question begins anew because somebody wrote, before it takes a transaction. */
const AGAIN = 3;
/** Articles put, after which the server is told to count its rows: until then it guesses. */
const MUCH = 100;

/**
 * Opens the articles of one server in a database whose tables are there (`migrate`). Any number of processes may have the same one
 * open: each sees at its next question what another wrote. Several that write take turns, article lot by article lot.
 *
 * Rejects, here and in each call, with the client's error where the database is away or refuses (`databaseTrouble`): what reads is
 * tried again for some seconds first. `close` leaves the database open: it belongs to whoever opened it.
 */
export async function openPostgresStore(
  database: Database,
  { server, reading, readOnly = false, lease, replica = null }: PostgresPlace,
): Promise<DocumentStore> {
  const tenant = `${server}@${reading}`;
  if (!readOnly) await prepareTenant(database, tenant, { server, reading });
  let put = 0;
  let latest = { ...sharedAt(0), made: 0, lasting: openLasting(), scan: openScan() };
  /** What was read as of this state; what lasts, as long as the articles were not removed and made anew. */
  const at = ({ changes, made }: State): typeof latest => {
    if (changes === latest.changes && made === latest.made) return latest;
    const before = made === latest.made ? latest : { made, lasting: openLasting(), scan: openScan() };
    const remembered = { ...before, ...sharedAt(changes) };
    if (changes > latest.changes) latest = remembered;
    return remembered;
  };

  /** As of one state, out of which `remembered` was read. */
  const asOf = async <T>(
    source: SnapshotSource,
    remembered: typeof latest,
    ask: (reader: DocumentReader) => Promise<T>,
  ): Promise<T> => {
    const snapshot = openSnapshot(source, tenant, remembered);
    const answer = await ask(openReader(snapshot, remembered));
    await snapshot.verified();
    return answer;
  };
  const atReplica =
    replica &&
    openAtReplica(replica, server, (patient) =>
      patient
        ? database.patiently((sql) => stateOf(sql, tenant))
        : database.within(stateOf(database.sql, tenant)),
    );
  const moment = async <T>(ask: (reader: DocumentReader) => Promise<T>): Promise<T> => {
    const there = await atReplica?.answered((state, source) => asOf(source, at(state), ask));
    return there ? there.answer : atPrimary(ask);
  };
  const atPrimary = async <T>(ask: (reader: DocumentReader) => Promise<T>): Promise<T> => {
    let remembered = latest;
    for (let tries = 0; tries <= AGAIN; tries++) {
      try {
        return await asOf({ ask: database.patiently }, remembered, ask);
      } catch (error) {
        if (!(error instanceof ArticlesChanged)) throw error;
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
        return asOf({ ask: (work) => work(sql) }, at(state), ask);
      }, "isolation level repeatable read read only"),
    ); // prettier-ignore
  const changed = (put: Parameters<typeof write>[3], ids: readonly string[]): Promise<void> =>
    database
      .within(
        database.transaction(async (sql) => {
          if (lease) await guard(sql, lease);
          await sql`
          insert into index_state (tenant, server, reading) values (${tenant}, ${server}, ${reading}) on conflict do nothing`;
          await write(sql, tenant, () => standing(sql, tenant, ids), put);
          await notify(sql, WRITTEN, server);
        }),
        WRITING,
      )
      .finally(() => atReplica?.wrote());
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
    // They change without a change of the articles.
    notes: () => atPrimary((reader) => reader.notes()),
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
          await sql`delete from index_note where tenant = ${tenant} and key = any(${gone.map(withoutNul)}::text[])`;
          await sql`
            insert into index_note (tenant, key, value)
            select ${tenant}, * from unnest(${kept.map(([key]) => withoutNul(key))}::text[], ${kept.map(([, value]) => withoutNul(value))}::text[])
            on conflict (tenant, key) do update set value = excluded.value`;
        }),
      );
    },
    close: () => atReplica?.close(),
  };
}
