/** All that is kept beside the articles, in PostgreSQL, where every process finds it. */
import type { Logger } from "pino";
import type { Database } from "../postgres/connect.ts";
import type { News } from "../postgres/news.ts";
import { openPostgresButtons } from "./buttons-postgres.ts";
import { openPostgresClaims } from "./claims-postgres.ts";
import type { Kept } from "./kept.ts";
import { openPostgresLogins } from "./logins-postgres.ts";
import { openPostgresNotes } from "./notes-postgres.ts";
import { openPostgresReaders } from "./readers-postgres.ts";

/** What is kept, in the database: all processes see the same. */
export function keptAt(database: Database, news: News, log: Logger): Kept {
  const notes = openPostgresNotes(database, news, (trouble) => log.warn(trouble));
  const buttons = openPostgresButtons(database, log);
  const claims = openPostgresClaims(database);
  return {
    notes,
    buttons,
    claims,
    shared: null,
    logins: openPostgresLogins(database),
    readers: () => openPostgresReaders(database),
    close: async () => {
      await notes.close();
      await buttons.close();
      await claims.close();
    },
  };
}
