/** What does not fit where Discord gives little room: long calls under short keys, in SQLite under the data folder. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { LRUCache } from "lru-cache";
import type { Logger } from "pino";

export interface ButtonStore {
  /** A key of 16 characters: the same for the same text, so that a page shown often is kept once. */
  put(text: string): string;
  /** The text, or null where it is no longer kept. */
  get(key: string): string | null;
  close(): void;
}

/** Days that something unused is kept: buttons are to live a year. */
const DAYS = 400;
/** Calls kept in memory where the folder cannot be written; about 10 MB at the longest. */
const IN_MEMORY = 2000;

/** Opens the keep under `folder`, which is made at the first need. Where it cannot be written, texts last as long as the process, and the log says so once. */
export function openButtons(folder: string, log: Logger): ButtonStore {
  const memory = new LRUCache<string, string>({ max: IN_MEMORY });
  const file = join(folder, "buttons.sqlite");
  let database: DatabaseSync | null = null;
  let told = false;

  const attempt = <T>(work: (database: DatabaseSync) => T, makes: boolean): T | null => {
    if (!database && !makes && !existsSync(file)) return null;
    try {
      database ??= open(folder, file);
      return work(database);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      if (!told)
        log.warn({ file, why }, "long buttons cannot be kept: they will work until the bot is restarted");
      told = true;
      return null;
    }
  };

  return {
    put: (text) => {
      const key = createHash("sha256").update(text).digest("base64url").slice(0, 16);
      if (memory.has(key)) return key;
      memory.set(key, text);
      attempt(
        (db) =>
          db
            .prepare("INSERT INTO kept VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET day = excluded.day")
            .run(key, text, today()),
        true,
      );
      return key;
    },
    get: (key) => {
      const held = memory.get(key);
      if (held !== undefined) return held;
      const row = attempt((db) => db.prepare("SELECT text FROM kept WHERE key = ?").get(key), false);
      return row ? String(row["text"]) : null;
    },
    close: () => {
      database?.close();
      database = null;
    },
  };
}

const today = () => Math.floor(Date.now() / 86_400_000);

function open(folder: string, file: string): DatabaseSync {
  mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(file);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 250;");
  database.exec(
    "CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, text TEXT NOT NULL, day INTEGER NOT NULL)",
  );
  database.prepare("DELETE FROM kept WHERE day < ?").run(today() - DAYS);
  return database;
}
