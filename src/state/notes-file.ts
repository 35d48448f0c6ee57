/** Notes in SQLite under the data folder: made at the first need, and done without where the folder cannot be written. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { LRUCache } from "lru-cache";
import { openState, type StateDatabase } from "./database.ts";
import { DAYS, dayBefore, LONGEST_QUESTION, MOST, normalised } from "./noting.ts";
import { defaults, unreadable, type Doubt, type Gap, type Notes, type Settings } from "./notes.ts";
import { readSettings, unreadSettings } from "./read-settings.ts";
import { tellingOnce } from "./tell-once.ts";

export const TABLES = `
  CREATE TABLE IF NOT EXISTS settings (server TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS gaps (
    server TEXT NOT NULL, key TEXT NOT NULL, text TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (server, key));
  CREATE TABLE IF NOT EXISTS doubts (
    server TEXT NOT NULL, key TEXT NOT NULL, text TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (server, key));
  CREATE TABLE IF NOT EXISTS uses (
    server TEXT NOT NULL, day TEXT NOT NULL, command TEXT NOT NULL, answered INTEGER NOT NULL, refused INTEGER NOT NULL,
    PRIMARY KEY (server, day, command));
  CREATE TABLE IF NOT EXISTS cited (
    server TEXT NOT NULL, document TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (server, document));
`;
type Table = "gaps" | "doubts";

const written = (db: DatabaseSync, server: string) =>
  db.prepare("SELECT value FROM settings WHERE server = ?").get(server);

/** `tell` hears once, in words for the operator, that nothing can be kept. */
export function openNotes(folder: string, tell: (trouble: string) => void): Notes {
  const file = join(folder, "servers.sqlite");
  const known = new LRUCache<string, Settings>({ max: 5000 });
  let database: StateDatabase | null = null;
  let trouble: string | null = null;
  let failures = 0;
  const told = tellingOnce(tell);
  /** The day on which numbers of use were last looked through for what is too old. */
  let cleaned = "";

  /** What was read before is known, whatever can still be read. */
  const keepKnown = (db: DatabaseSync) => {
    const insert = db.prepare("INSERT OR REPLACE INTO settings VALUES (?, ?)");
    for (const [server, value] of known) insert.run(server, JSON.stringify(value));
  };
  /** Null where nothing is kept yet and nothing is to be, or where it cannot. */
  const attempt = <T>(work: (database: DatabaseSync) => T, makes: boolean): T | null => {
    if (!database && !makes && !existsSync(file)) return null;
    try {
      database ??= openState(file, { tables: TABLES, told: tell, parts: true, renewed: keepKnown });
      const result = database.use(work);
      if (makes) database.changed();
      trouble = null;
      return result;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      told(`Settings and notes cannot be kept in ${file}: ${why}`);
      trouble = why;
      failures++;
      return null;
    }
  };

  const add = (table: Table, server: string | null, key: string, text: string) => {
    if (server === null || key === "") return;
    attempt((db) => {
      db.prepare(`INSERT INTO ${table} VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET count = count + 1`).run(
        server,
        key,
        text,
      );
      db.prepare(
        `DELETE FROM ${table} WHERE server = ? AND rowid NOT IN
          (SELECT rowid FROM ${table} WHERE server = ? ORDER BY count DESC, rowid DESC LIMIT ${MOST})`,
      ).run(server, server);
    }, true);
  };
  const list = (table: Table, server: string): readonly (readonly [string, number])[] =>
    attempt(
      (db) =>
        db
          .prepare(`SELECT text, count FROM ${table} WHERE server = ? ORDER BY count DESC, rowid DESC`)
          .all(server)
          .map((row) => [String(row["text"]), Number(row["count"])] as const),
      false,
    ) ?? [];

  /** A folder in which nothing is kept stays without a file. */
  const empty = (tables: readonly string[], server: string) => {
    for (const table of tables)
      attempt((db) => db.prepare(`DELETE FROM ${table} WHERE server = ?`).run(server), existsSync(file));
  };
  const settings = (server: string | null): Settings => {
    if (server === null) return defaults;
    const held = known.get(server);
    if (held) return held;
    const row = attempt((db) => written(db, server), false);
    if (!row && trouble !== null) return existsSync(file) ? unreadable : defaults;
    const { settings: read, unread } = readSettings(String(row?.["value"] ?? "{}"));
    if (unread.length) tell(unreadSettings(server, unread));
    known.set(server, read);
    return read;
  };

  return {
    get trouble() {
      return trouble;
    },
    get failures() {
      return failures;
    },
    settings: async (server) => settings(server),
    change: async (server, changed) => {
      const kept = attempt((db) => {
        // Read now: what could not be read before must not be written over.
        const row = written(db, server);
        const before = row ? readSettings(String(row["value"])).settings : (known.get(server) ?? defaults);
        const next = { ...before, ...changed };
        db.prepare("INSERT OR REPLACE INTO settings VALUES (?, ?)").run(server, JSON.stringify(next));
        return next;
      }, true);
      if (kept) known.set(server, kept);
      return settings(server);
    },
    noteGap: async (server, question) =>
      add("gaps", server, normalised(question), question.toWellFormed().slice(0, LONGEST_QUESTION)),
    noteDoubt: async (server, snippet) => add("doubts", server, snippet, snippet),
    noteUse: async (server, { command, found, cited }) => {
      if (server === null) return;
      attempt((db) => {
        const day = dayBefore(0);
        const [answered, refused] = found ? [1, 0] : [0, 1];
        db.prepare(
          `INSERT INTO uses VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE
           SET answered = answered + excluded.answered, refused = refused + excluded.refused`,
        ).run(server, day, command, answered, refused);
        const cite = db.prepare(
          "INSERT INTO cited VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET count = count + 1",
        );
        for (const document of new Set(cited)) cite.run(server, document);
        if (cleaned === day) return;
        // Also of servers that ask nothing any more.
        db.prepare("DELETE FROM uses WHERE day < ?").run(dayBefore(DAYS));
        cleaned = day;
      }, true);
    },
    uses: async (server) =>
      attempt(
        (db) =>
          db
            .prepare(
              "SELECT day, command, answered, refused FROM uses WHERE server = ? AND day >= ? ORDER BY day, command",
            )
            .all(server, dayBefore(DAYS))
            .map((row) => ({
              day: String(row["day"]),
              command: String(row["command"]),
              answered: Number(row["answered"]),
              refused: Number(row["refused"]),
            })),
        false,
      ) ?? [],
    cited: async (server) =>
      attempt(
        (db) =>
          db
            .prepare("SELECT document, count FROM cited WHERE server = ? ORDER BY count DESC, document")
            .all(server)
            .map((row) => ({ document: String(row["document"]), count: Number(row["count"]) })),
        false,
      ) ?? [],
    forget: async (server) => {
      empty(["settings", "gaps", "doubts", "uses", "cited"], server);
      known.delete(server);
    },
    gaps: async (server) => list("gaps", server).map(([question, count]): Gap => ({ question, count })),
    doubts: async (server) => list("doubts", server).map(([snippet, count]): Doubt => ({ snippet, count })),
    clearDoubt: async (server, snippet) =>
      void attempt(
        (db) => db.prepare("DELETE FROM doubts WHERE server = ? AND key = ?").run(server, snippet),
        false,
      ),
    clear: async (server) => empty(["gaps", "doubts"], server),
    clearArticles: async (server) => empty(["doubts", "cited"], server),
    close: async () => {
      database?.close();
      database = null;
    },
  };
}
