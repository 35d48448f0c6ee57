/** The small databases of the data folder, which hold what nothing else does: settings, notes, long calls of buttons. */
import { chmodSync, existsSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { makeFolder } from "../make-folder.ts";
import { mustBePlain } from "../plain-file.ts";

/** Milliseconds after the last change until all of it stands in the one file, so that a plain copy of the folder has it. */
const REST = 2000;
/** Milliseconds that a change waits for another process. */
const PATIENCE = 250;
/** Milliseconds between two damaged files that are put aside: on a disk that damages all that is written, they would fill it. */
const PAUSE = 3600_000;
/** So often a file is another one by its number: then it is a file system on which numbers say nothing. */
const UNSTEADY = 3;
/** SQLite's codes for a damaged file and for one that is no database. */
const DAMAGE: ReadonlySet<number> = new Set([11, 26]);

export const isDamage = (error: unknown): boolean =>
  DAMAGE.has(Number((error as { errcode?: unknown }).errcode) & 0xff);

export interface StateDatabase {
  /**
   * Works with the database that stands in the file now. One that was removed meanwhile is written again from what is held open,
   * and one that another took the place of is left for that one; a damaged one is put aside. Each is told.
   */
  use<T>(work: (db: DatabaseSync) => T): T;
  /** To be called after a change. */
  changed(): void;
  close(): void;
}

interface Keeping {
  readonly tables: string;
  /** Hears, in words for the operator, what was done about the file. */
  readonly told: (trouble: string) => void;
  /** Puts what is known beside the file into one that was begun in the place of a damaged one. */
  readonly renewed?: (db: DatabaseSync) => void;
  /** Whether the rows that can be read of a damaged file are of use without the others. */
  readonly parts: boolean;
  /** Who may read it; left out: as the system makes files. */
  readonly mode?: number;
}

/**
 * Opens the file, made where there is none. A damaged one is put aside under another name, never overwritten; then one is begun
 * with the rows of it that can be read. Throws where the folder cannot be written.
 */
export function openState(file: string, keeping: Keeping): StateDatabase {
  const { told, renewed } = keeping;
  makeFolder(dirname(file));
  let held = opened(file, keeping, (error) => begun(file, keeping, error));
  let mended = -Infinity;
  let replaced = 0;
  const settle = () => {
    try {
      held.db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch {
      // Another process reads: the next change tries again.
    }
  };
  const end = () => {
    // Else what it had not put into the file yet would be put into the one that stands there by now, however old.
    settle();
    held.db.close();
  };
  const moved = () => {
    const there = existsSync(file);
    if (there) replaced++;
    else writeAgain(held.db, file);
    end();
    held = opened(file, keeping, (error) => begun(file, keeping, error));
    told(
      there
        ? `Another file was put in the place of ${file} under the running bot; it is used from now on`
        : `${file} was removed under the running bot, and is written again from what it held. Stop the bot before you remove what it keeps`,
    );
  };
  let timer: NodeJS.Timeout | undefined;
  const rest = () => {
    timer = undefined;
    settle();
  };
  return {
    use: (work) => {
      if (replaced < UNSTEADY ? !isThere(file, held) : !existsSync(file)) moved();
      try {
        return work(held.db);
      } catch (error) {
        if (!isDamage(error) || !keeping.parts || performance.now() - mended < PAUSE) throw error;
        mended = performance.now();
        held.db.close();
        held = begun(file, keeping, error);
        renewed?.(held.db);
        return work(held.db);
      }
    },
    changed: () => void (timer ??= setTimeout(rest, REST).unref()),
    close: () => {
      clearTimeout(timer);
      end();
    },
  };
}

interface Held {
  readonly db: DatabaseSync;
  /** Which file it is, whatever stands under its name. */
  readonly dev: number;
  readonly ino: number;
}

/** Whether the file that was opened still stands under its name. */
export function isThere(file: string, { dev, ino }: Pick<Held, "dev" | "ino">): boolean {
  const at = statSync(file, { throwIfNoEntry: false });
  return at?.ino === ino && at.dev === dev;
}

function opened(file: string, { tables, mode }: Keeping, damaged: (error: unknown) => Held): Held {
  mustBePlain(file);
  const db = new DatabaseSync(file, { timeout: PATIENCE });
  try {
    db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    // What is cleared is to be gone from the file as well.
    db.exec("PRAGMA secure_delete = ON");
    db.exec(tables);
    if (db.prepare("PRAGMA quick_check(1)").get()?.["quick_check"] !== "ok")
      throw Object.assign(new Error("it fails its check"), { errcode: 11 });
    if (mode !== undefined) chmodSync(file, mode);
    const { dev, ino } = statSync(file);
    return { db, dev, ino };
  } catch (error) {
    db.close();
    if (isDamage(error)) return damaged(error);
    throw error;
  }
}

/** One in the place of a damaged one, which is kept aside. */
function begun(file: string, keeping: Keeping, why: unknown): Held {
  const { told, parts } = keeping;
  const aside = putAside(file);
  const held = opened(file, keeping, (error) => {
    throw error;
  });
  const rows = parts ? salvage(aside, held.db) : 0;
  told(
    `${file} was damaged (${(why as Error).message}). It is kept as ${basename(aside)}, and ${rows ? `a new one is begun with the ${rows} rows of it that can still be read` : "an empty one is begun"}: verbatim restore brings a backup back`,
  );
  return held;
}

function putAside(file: string): string {
  const stamp = new Date().toISOString().replace(/[:.]/gu, "-");
  for (const ending of ["", "-wal", "-shm"])
    if (existsSync(file + ending)) renameSync(file + ending, `${file}.damaged-${stamp}${ending}`);
  return `${file}.damaged-${stamp}`;
}

/** Copies what can be read of a damaged database; how many rows that were. */
function salvage(from: string, into: DatabaseSync): number {
  let rows = 0;
  const old = new DatabaseSync(from, { readOnly: true });
  try {
    for (const { name } of into.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all())
      rows += salvageTable(old, into, String(name));
  } finally {
    old.close();
  }
  return rows;
}

function salvageTable(old: DatabaseSync, into: DatabaseSync, table: string): number {
  let rows = 0;
  try {
    for (const row of old.prepare(`SELECT * FROM ${table}`).iterate()) {
      const columns = Object.keys(row);
      const places = columns.map(() => "?").join();
      into
        .prepare(`INSERT OR IGNORE INTO ${table} (${columns.join()}) VALUES (${places})`)
        .run(...Object.values(row));
      rows++;
    }
  } catch {
    // Up to the damage; what comes after it in this table is lost.
  }
  return rows;
}

/** Writes what is held open of a file that is there no more. */
function writeAgain(db: DatabaseSync, file: string): void {
  makeFolder(dirname(file));
  try {
    db.prepare("VACUUM INTO ?").run(file);
  } catch {
    // Half of it would be taken for all of it.
    rmSync(file, { force: true });
  }
}
