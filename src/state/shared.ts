/** What several processes keep together; loaded where there is a database. */
import type { Logger } from "pino";
import type { DatabaseAddress } from "../postgres/address.ts";
import { openDatabase, type Database } from "../postgres/connect.ts";
import { openLeases } from "../postgres/leases.ts";
import { openNews } from "../postgres/news.ts";
import { openReplica } from "../postgres/replica.ts";
import type { Kept } from "./kept.ts";
import { keptAt } from "./kept-postgres.ts";

export { openDatabase } from "../postgres/connect.ts";
export { migrate } from "../postgres/migrations.ts";
export { databaseProblem, databaseTrouble } from "../postgres/trouble.ts";

/** Rejects, as where it is away, with a standby: it may be promoted soon, and until then nothing can be kept in it. */
export async function writable({ sql }: Database): Promise<void> {
  const [{ standby }] = await sql<[{ standby: boolean }]>`select pg_is_in_recovery() as standby`;
  if (standby) throw Object.assign(new Error("it is a standby, which only reads"), { code: "NO_SUCH_ROLE" });
}

/** Beside the database itself: the way to it past a pooler, and where its standbys are; null: there is none. */
export interface DatabaseWays {
  readonly direct: DatabaseAddress | null;
  readonly standbys: DatabaseAddress | null;
}

/** All that is kept in this database, which is closed with it. */
export function shared(database: Database, { direct, standbys }: DatabaseWays, log: Logger): Kept {
  // Connections of their own, so that a lease is renewed however much is asked.
  const aside = openDatabase(database.address);
  const news = openNews(aside, direct);
  const leases = openLeases(aside);
  const replica = standbys && openReplica(standbys, database, news, log);
  const kept = keptAt(database, news, log);
  return {
    ...kept,
    shared: { database, leases, news, replica },
    close: async () => {
      await kept.close();
      await replica?.close();
      await leases.close();
      await news.close();
      await aside.close();
      await database.close();
    },
  };
}
