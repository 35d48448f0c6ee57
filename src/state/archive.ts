/** A backup as a file: an SQLite archive (https://sqlite.org/sqlar.html). */
import { basename, normalize } from "node:path";
import { DatabaseSync, type SQLOutputValue } from "node:sqlite";
import { inflateSync } from "node:zlib";
import { mustBePlain } from "../plain-file.ts";

/** Why there is no backup, or nothing was restored: for the operator, and nothing was changed. */
export class BackupRefused extends Error {}

export const TABLE = "CREATE TABLE sqlar (name TEXT PRIMARY KEY, mode INT, mtime INT, sz INT, data BLOB)";

export interface ArchiveEntry {
  readonly name: string;
  readonly mode: number;
  readonly bytes: Buffer;
}

/** One after the other: together they may be more than memory holds. */
export function* entriesIn(file: string): Generator<ArchiveEntry> {
  const archive = new DatabaseSync(file, { readOnly: true });
  let entry: ArchiveEntry;
  try {
    for (const row of archive.prepare("SELECT name, mode, sz, data FROM sqlar ORDER BY name").iterate()) {
      try {
        entry = entryOf(row);
      } catch (error) {
        throw new BackupRefused(
          `The backup ${file} is damaged (${(error as Error).message}); nothing was changed.`,
        );
      }
      yield entry;
    }
  } finally {
    archive.close();
  }
}

function entryOf(row: Record<string, SQLOutputValue>): ArchiveEntry {
  const name = String(row["name"]);
  const size = Number(row["sz"]);
  const data = Buffer.from(row["data"] as Uint8Array);
  const bytes = data.length < size ? inflateSync(data, { maxOutputLength: size }) : data;
  const strays =
    normalize(name) !== normalize(`./${name}`) || /^(?:\.\.|\/)|\\|(?:^|\/)\.\.(?:\/|$)/u.test(name);
  if (bytes.length !== size || strays) throw new Error(basename(name));
  return { name, mode: Number(row["mode"]), bytes };
}

export const isArchive = (file: string) => isIntact(file, "SELECT count(*) FROM sqlar");

/** Whether it is a database without damage, and answers `query`. */
export function isIntact(file: string, query = "SELECT 1"): boolean {
  try {
    mustBePlain(file);
    const db = new DatabaseSync(file, { readOnly: true });
    try {
      return (
        db.prepare("PRAGMA quick_check(1)").get()?.["quick_check"] === "ok" &&
        db.prepare(query).get() !== undefined
      );
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
}
