/** What several processes keep together; loaded where there is a database. */
import type { Logger } from "pino";
import type { Database } from "../postgres/connect.ts";
import { openLeases } from "../postgres/leases.ts";
import { openNews } from "../postgres/news.ts";
import type { Kept } from "./kept.ts";
import { keptAt } from "./kept-postgres.ts";

export { openDatabase } from "../postgres/connect.ts";
export { migrate } from "../postgres/migrations.ts";
export { databaseProblem, databaseTrouble } from "../postgres/trouble.ts";

/** All that is kept in this database, which is closed with it. */
export function shared(database: Database, log: Logger): Kept {
  const news = openNews(database, database.address);
  const leases = openLeases(database);
  const kept = keptAt(database, news, log);
  return {
    ...kept,
    shared: { database, leases, news },
    close: async () => {
      await kept.close();
      await leases.close();
      await news.close();
      await database.close();
    },
  };
}
