/** What does not fit where Discord gives little room: long calls under short keys, in SQLite under the data folder. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { LRUCache } from "lru-cache";
import type { Logger } from "pino";
import { openState, type StateDatabase } from "./database.ts";

export interface ButtonStore {
  /** A key of 16 characters: the same for the same text, so that a page shown often is kept once. */
  put(text: string): string;
  /** Resolves once what was put is found again, whoever asks; never rejects. To be waited for before a key is shown. */
  kept(): Promise<void>;
  /** The text, or null where it is no longer kept. */
  get(key: string): Promise<string | null>;
}

export interface Buttons {
  /** Those of a server, or (null) of what is none: whoever presses one does so where it was shown. */
  of(server: string | null): ButtonStore;
  close(): Promise<void>;
}

/** Days that something unused is kept: buttons are to live a year. */
export const DAYS = 400;
/** Calls kept in memory where the folder cannot be written; about 10 MB at the longest. */
export const IN_MEMORY = 2000;

/** Bytes that they may fill; past it the oldest give way, some at a time, looked at after so many. */
export const MOST = 100_000_000;
const LOOK = 100;
const GIVEN_WAY = 500;

export const TABLES = `
  CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, text TEXT NOT NULL, day INTEGER NOT NULL);
  CREATE INDEX IF NOT EXISTS kept_day ON kept (day);
`;

/** Opens the keep under `folder`, which is made at the first need. Where it cannot be written, texts last as long as the process, and the log says so once. */
export function openButtons(folder: string, log: Logger, most = MOST): Buttons {
  const memory = new LRUCache<string, string>({ max: IN_MEMORY });
  const file = join(folder, "buttons.sqlite");
  let database: StateDatabase | null = null;
  let told = false;
  let puts = 0;

  const attempt = <T>(work: (database: DatabaseSync) => T, makes: boolean): T | null => {
    if (!database && !makes && !existsSync(file)) return null;
    try {
      database ??= open(file, (trouble) => log.warn(trouble));
      const result = database.use(work);
      if (makes) database.changed();
      return result;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      if (!told)
        log.warn({ file, why }, "long buttons cannot be kept: they will work until the bot is restarted");
      told = true;
      return null;
    }
  };

  const store: ButtonStore = {
    put: (text) => {
      const key = keyOf(text);
      if (memory.has(key)) return key;
      memory.set(key, text);
      attempt((db) => {
        db.prepare("INSERT INTO kept VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET day = excluded.day").run(
          key,
          text,
          today(),
        );
        if (puts++ % LOOK === 0) makeRoom(db, most);
      }, true);
      return key;
    },
    kept: async () => {},
    get: async (key) => {
      const held = memory.get(key);
      if (held !== undefined) return held;
      const row = attempt((db) => db.prepare("SELECT text FROM kept WHERE key = ?").get(key), false);
      return row ? String(row["text"]) : null;
    },
  };
  return {
    of: () => store,
    close: async () => {
      database?.close();
      database = null;
    },
  };
}

/** The same for the same text. */
export const keyOf = (text: string) => createHash("sha256").update(text).digest("base64url").slice(0, 16);

const today = () => Math.floor(Date.now() / 86_400_000);

function open(file: string, told: (trouble: string) => void): StateDatabase {
  const state = openState(file, { tables: TABLES, told, parts: true });
  state.use((db) => db.prepare("DELETE FROM kept WHERE day < ?").run(today() - DAYS));
  return state;
}

/** What is deleted leaves pages that are written again, so the file does not grow past it. */
function makeRoom(db: DatabaseSync, most: number): void {
  const pages = (name: string) => Number(db.prepare(`PRAGMA ${name}`).get()?.[name]);
  if ((pages("page_count") - pages("freelist_count")) * pages("page_size") < most) return;
  db.prepare("DELETE FROM kept WHERE rowid IN (SELECT rowid FROM kept ORDER BY day, rowid LIMIT ?)").run(
    GIVEN_WAY,
  );
}
