/**
 * What private readings hang on: the key that signs them, which links were used, and up to which time a server closed those
 * that were open. In SQLite under the data folder; about people nothing.
 */
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Logger } from "pino";
import { openState, type StateDatabase } from "./database.ts";

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
  CREATE INDEX IF NOT EXISTS used_until ON used (until);
`;

/** Where the folder cannot be written, all of it lasts as long as the process, and the log says so. */
export function openReaders(folder: string, log: Logger): ReaderStore {
  const { use, changed, close } = opened(folder, log);
  const key = use((db) => {
    db.prepare("INSERT OR IGNORE INTO key VALUES (1, ?)").run(randomBytes(32));
    return Buffer.from(db.prepare("SELECT value FROM key").get()?.["value"] as Uint8Array);
  });
  return {
    key,
    generation: async (server) =>
      use((db) =>
        Number(db.prepare("SELECT number FROM generation WHERE server = ?").get(server)?.["number"] ?? 0),
      ),
    close: async (server) => {
      use((db) =>
        db
          .prepare("INSERT INTO generation VALUES (?, 1) ON CONFLICT DO UPDATE SET number = number + 1")
          .run(server),
      );
      changed();
    },
    firstUse: async (_, name, until) => {
      const first = use((db) => {
        db.prepare("DELETE FROM used WHERE until < ?").run(Date.now());
        return Number(db.prepare("INSERT OR IGNORE INTO used VALUES (?, ?)").run(name, until).changes) === 1;
      });
      changed();
      return first;
    },
    end: async () => close(),
  };
}

/** A damaged one is begun anew with another key: without all of its closings, what was closed would be open again. */
function opened(folder: string, log: Logger): StateDatabase {
  const file = join(folder, "readers.sqlite");
  try {
    const told = (trouble: string) => log.warn(trouble);
    // Whoever reads the key can make links.
    return openState(file, { tables: TABLES, told, parts: false, mode: 0o600 });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    log.warn({ file, why }, "who may read cannot be kept: private links and sign-ins end with the bot");
    const db = new DatabaseSync(":memory:");
    db.exec(TABLES);
    return { use: (work) => work(db), changed: () => {}, close: () => db.close() };
  }
}
