/**
 * What private readings hang on: the key that signs them, which links were used, and up to which time a server closed those
 * that were open. In SQLite under the data folder; about people nothing.
 */
import { randomBytes } from "node:crypto";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Logger } from "pino";
import { makeFolder } from "../make-folder.ts";
import { mustBePlain } from "../plain-file.ts";

export interface ReaderStore {
  /** 32 bytes, made at the first start. */
  readonly key: Buffer;
  /** How often the server closed what was open: a reading of an earlier number is over. */
  generation(server: string): Promise<number>;
  /** Ends all that is open in the server. */
  close(server: string): Promise<void>;
  /** Whether this is the first use of the server's ticket of that name; remembered until it runs out, in milliseconds since 1970. */
  firstUse(server: string, name: string, until: number): Promise<boolean>;
  end(): Promise<void>;
}

export const TABLES = `
  CREATE TABLE IF NOT EXISTS key (only INTEGER PRIMARY KEY CHECK (only = 1), value BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS generation (server TEXT PRIMARY KEY, number INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS used (name TEXT PRIMARY KEY, until INTEGER NOT NULL) WITHOUT ROWID;
`;

/** Where the folder cannot be written, all of it lasts as long as the process, and the log says so. */
export function openReaders(folder: string, log: Logger): ReaderStore {
  const db = opened(folder, log);
  db.prepare("INSERT OR IGNORE INTO key VALUES (1, ?)").run(randomBytes(32));
  const key = Buffer.from(db.prepare("SELECT value FROM key").get()?.["value"] as Uint8Array);
  const generation = db.prepare("SELECT number FROM generation WHERE server = ?");
  const close = db.prepare(
    "INSERT INTO generation VALUES (?, 1) ON CONFLICT DO UPDATE SET number = number + 1",
  );
  const use = db.prepare("INSERT OR IGNORE INTO used VALUES (?, ?)");
  const forget = db.prepare("DELETE FROM used WHERE until < ?");
  return {
    key,
    generation: async (server) => Number(generation.get(server)?.["number"] ?? 0),
    close: async (server) => void close.run(server),
    firstUse: async (_, name, until) => {
      forget.run(Date.now());
      return Number(use.run(name, until).changes) === 1;
    },
    end: async () => db.close(),
  };
}

function opened(folder: string, log: Logger): DatabaseSync {
  const file = join(folder, "readers.sqlite");
  try {
    makeFolder(folder);
    return prepared(file);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    log.warn({ file, why }, "who may read cannot be kept: private links and sign-ins end with the bot");
    return prepared(":memory:");
  }
}

function prepared(file: string): DatabaseSync {
  mustBePlain(file);
  const db = new DatabaseSync(file);
  // Whoever reads the key can make links.
  if (file !== ":memory:") chmodSync(file, 0o600);
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 250;");
  db.exec(TABLES);
  return db;
}
