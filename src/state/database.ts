/** The small databases of the data folder, which hold what nothing else does: settings, notes, long calls of buttons. */
import { existsSync, renameSync } from "node:fs";
import { basename, dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { makeFolder } from "../make-folder.ts";
import { mustBePlain } from "../plain-file.ts";

/** Milliseconds after the last change until all of it stands in the one file, so that a plain copy of the folder has it. */
const REST = 2000;
/** Milliseconds that a change waits for another process. */
const PATIENCE = 250;
/** SQLite's codes for a damaged file and for one that is no database. */
const DAMAGE: ReadonlySet<number> = new Set([11, 26]);

export const isDamage = (error: unknown): boolean =>
  DAMAGE.has(Number((error as { errcode?: unknown }).errcode) & 0xff);

export interface StateDatabase {
  readonly db: DatabaseSync;
  /** To be called after a change. */
  changed(): void;
  close(): void;
}

/**
 * Opens the file, made where there is none. A damaged one is put aside under another name, never overwritten, and `told`
 * says so; then an empty one is begun. Throws where the folder cannot be written.
 */
export function openState(file: string, tables: string, told: (trouble: string) => void): StateDatabase {
  makeFolder(dirname(file));
  try {
    return opened(file, tables);
  } catch (error) {
    if (!isDamage(error)) throw error;
    const aside = putAside(file);
    told(
      `${file} was damaged (${(error as Error).message}). It is kept as ${basename(aside)}, and an empty one is begun: verbatim restore brings a backup back`,
    );
    return opened(file, tables);
  }
}

function opened(file: string, tables: string): StateDatabase {
  mustBePlain(file);
  const db = new DatabaseSync(file, { timeout: PATIENCE });
  try {
    db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    // What is cleared is to be gone from the file as well.
    db.exec("PRAGMA secure_delete = ON");
    db.exec(tables);
    if (db.prepare("PRAGMA quick_check(1)").get()?.["quick_check"] !== "ok")
      throw Object.assign(new Error("it fails its check"), { errcode: 11 });
  } catch (error) {
    db.close();
    throw error;
  }
  let timer: NodeJS.Timeout | undefined;
  const rest = () => {
    timer = undefined;
    try {
      db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch {
      // Another process reads: the next change tries again.
    }
  };
  return {
    db,
    changed: () => void (timer ??= setTimeout(rest, REST).unref()),
    close: () => {
      clearTimeout(timer);
      db.close();
    },
  };
}

function putAside(file: string): string {
  const stamp = new Date().toISOString().replace(/[:.]/gu, "-");
  for (const ending of ["", "-wal", "-shm"])
    if (existsSync(file + ending)) renameSync(file + ending, `${file}.damaged-${stamp}${ending}`);
  return `${file}.damaged-${stamp}`;
}
