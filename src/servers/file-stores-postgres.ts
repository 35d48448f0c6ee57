/** The files of all servers in PostgreSQL, their articles' index beside them: any process may serve and change any of them. */
import type { Shared } from "../state/kept.ts";
import { openLibrary } from "../library.ts";
import { notify } from "../postgres/news.ts";
import { forgetArticles } from "../search/index/postgres/tenants.ts";
import { CHANGED } from "../state/own-files.ts";
import { fileStoreOf, tidying } from "./file-store-postgres.ts";
import type { FileStore, FileStores } from "./file-store.ts";

/** Milliseconds for which it is remembered which servers took the bot out. */
const KNOWN = 60_000;
/** Of the lease under which one process tidies up. */
const TIDYING = "tidying up";

/** The files of all servers in the database. */
export function fileStoresAt(shared: Shared): FileStores {
  const { database, leases, news, replica } = shared;
  const { sql, patiently, within } = database;
  const of = (server: string): FileStore => {
    const store = fileStoreOf(database, server, replica);
    return {
      ...store,
      erase: async () => {
        const erased = await store.erase();
        await forgetArticles(database, server);
        return erased;
      },
    };
  };
  let gone: { readonly servers: ReadonlySet<string>; readonly at: number } | null = null;
  // Another process may have seen it leave just now.
  const forget = () => void (gone = null);
  news.hear(CHANGED, forget, forget);
  /** At a login Discord names every server, and hardly any of them had left. */
  const hasLeft = async (server: string): Promise<boolean> => {
    if (!gone || performance.now() - gone.at > KNOWN) {
      const rows = await patiently((sql) => sql<{ tenant: string }[]>`select tenant from own_left`);
      gone = { servers: new Set(rows.map(({ tenant }) => tenant)), at: performance.now() };
    }
    return gone.servers.has(server);
  };

  return {
    of,
    library: (server) => openLibrary({ material: server, inThread: "asked", shared: { ...shared, server } }),
    has: async (server) => {
      const [any] = await patiently((sql) => sql`select from own_file where tenant = ${server} limit 1`);
      return any !== undefined;
    },
    servers: async () => {
      const rows = await patiently(
        (sql) => sql<{ tenant: string }[]>`select distinct tenant from own_file order by tenant`,
      );
      return rows.map(({ tenant }) => tenant);
    },
    left: async (server) => {
      gone = null;
      await within(sql`insert into own_left values (${server}) on conflict (tenant) do nothing`);
      await within(notify(sql, CHANGED, server));
    },
    joined: async (server) => {
      if (!(await hasLeft(server))) return;
      gone = null;
      await within(sql`delete from own_left where tenant = ${server}`);
    },
    tidy: async (kept) => {
      const lease = await leases.take(TIDYING);
      if (!lease) return [];
      try {
        await within(tidying(sql, ""));
        const over = await sql<{ tenant: string }[]>`
          select tenant from own_left where since < now() - make_interval(secs => ${kept / 1000})`;
        for (const { tenant } of over) await of(tenant).erase();
        return over.map(({ tenant }) => tenant);
      } finally {
        await lease.release();
      }
    },
    changes: (heard) => {
      news.hear(CHANGED, heard, () => heard(null));
    },
  };
}
