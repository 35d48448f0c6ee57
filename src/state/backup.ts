/**
 * All state in one file: an SQLite archive (https://sqlite.org/sqlar.html), which `sqlite3 FILE -A` reads too. Taken while the bot runs.
 * The index is no state: it is built from the articles.
 */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, normalize, sep } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { deflateSync, inflateSync } from "node:zlib";
import { lockFolder } from "./lock.ts";
import { makeFolder } from "../make-folder.ts";

/** What is built or written anew by every start; what was put aside; and SQLite's files beside a database, which its backup holds. */
const PASSING =
  /^(?:extracted|index-.*|lock\.db.*|session\.json|before-restore-.*|.*\.damaged-.*|.*\.(?:lock|new)|.*-(?:wal|shm|journal))$/u;

/** Why there is no backup, or nothing was restored: for the operator, and nothing was changed. */
export class BackupRefused extends Error {}

const TABLE = "CREATE TABLE sqlar (name TEXT PRIMARY KEY, mode INT, mtime INT, sz INT, data BLOB)";

/** Copies the state in `folder` into `file`, also while a bot changes it. `replace`: an older backup there goes. Gives the names of what was copied. */
export async function backUp(folder: string, file: string, replace = false): Promise<readonly string[]> {
  const names = existsSync(folder) ? stateIn(folder) : [];
  if (!names.length) throw new BackupRefused(`There is nothing to back up in ${folder}.`);
  if (existsSync(file) && !isArchive(file))
    throw new BackupRefused(`${file} is there already, and is no backup of Verbatim's. Name another file.`);
  if (existsSync(file) && !replace)
    throw new BackupRefused(
      `${file} is there already. With --replace the new backup takes its place; nothing was changed.`,
    );
  makeFolder(dirname(file));
  // Beside the file, so that it can take its place in one step: a backup is whole, or the old one stays.
  const work = mkdtempSync(join(dirname(file), ".backup-"));
  try {
    const archive = new DatabaseSync(join(work, "archive"));
    archive.exec(TABLE);
    const insert = archive.prepare("INSERT INTO sqlar VALUES (?, ?, ?, ?, ?)");
    for (const name of names) {
      const { mode, mtimeMs } = statSync(join(folder, name));
      const bytes = await contentOf(join(folder, name), join(work, "copy"));
      const packed = deflateSync(bytes);
      const data = packed.length < bytes.length ? packed : bytes;
      insert.run(name, mode, Math.round(mtimeMs / 1000), bytes.length, data);
    }
    archive.close();
    // It holds the key that signs private readings.
    chmodSync(join(work, "archive"), 0o600);
    renameSync(join(work, "archive"), file);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return names;
}

async function contentOf(path: string, copy: string): Promise<Buffer> {
  if (!path.endsWith(".sqlite")) return readFileSync(path);
  rmSync(copy, { force: true });
  const db = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
  try {
    await backup(db, copy);
  } finally {
    db.close();
  }
  return readFileSync(copy);
}

function stateIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, sep).length))
    .filter((name) => !name.split(sep).some((part) => PASSING.test(part) || part.startsWith(".backup-")))
    .map((name) => name.replaceAll(sep, "/"))
    .toSorted();
}

export interface Restored {
  readonly names: readonly string[];
  /** The folder that what was there before stands in; null where there was nothing. */
  readonly before: string | null;
}

/** Puts the state of a backup into `folder`. What was there is kept beside it; a bot at work on the folder, or a backup that is not whole, changes nothing. */
export function restore(folder: string, file: string): Restored {
  if (!existsSync(file)) throw new BackupRefused(`There is no file ${file}.`);
  if (!isArchive(file)) throw new BackupRefused(`${file} is no backup of Verbatim's.`);
  const entries = readArchive(file);
  const lock = lockFolder(folder);
  if (lock === "taken")
    throw new BackupRefused(`A bot is running on ${folder}. Stop it first, restore, and start it again.`);
  const work = mkdtempSync(join(folder, ".backup-"));
  try {
    for (const { name, bytes, mode } of entries) {
      makeFolder(dirname(join(work, name)));
      writeFileSync(join(work, name), bytes, { mode: mode & 0o777 });
    }
    const before = setAside(folder);
    for (const name of readdirSync(work)) renameSync(join(work, name), join(folder, name));
    return { names: entries.map(({ name }) => name), before };
  } finally {
    rmSync(work, { recursive: true, force: true });
    lock.release();
  }
}

/** Moves away what a backup would hold, with SQLite's files beside it; indexes go, because they may be of other articles. */
export function setAside(folder: string): string | null {
  const here = readdirSync(folder);
  for (const name of here) if (/^index-.*\.sqlite/u.test(name)) rmSync(join(folder, name), { force: true });
  const moved = here.filter(
    (name) => !/^(?:index-|lock\.db|before-restore-|\.backup-|session\.json)/u.test(name),
  );
  if (!moved.length) return null;
  const before = join(folder, `before-restore-${new Date().toISOString().replace(/[:.]/gu, "-")}`);
  mkdirSync(before);
  for (const name of moved) renameSync(join(folder, name), join(before, name));
  return before;
}

interface Entry {
  readonly name: string;
  readonly mode: number;
  readonly bytes: Buffer;
}

function readArchive(file: string): Entry[] {
  const archive = new DatabaseSync(file, { readOnly: true });
  try {
    return archive
      .prepare("SELECT name, mode, sz, data FROM sqlar ORDER BY name")
      .all()
      .map((row) => {
        const name = String(row["name"]);
        const size = Number(row["sz"]);
        const data = Buffer.from(row["data"] as Uint8Array);
        const bytes = data.length < size ? inflateSync(data, { maxOutputLength: size }) : data;
        const strays =
          normalize(name) !== normalize(`./${name}`) || /^(?:\.\.|\/)|\\|(?:^|\/)\.\.(?:\/|$)/u.test(name);
        if (bytes.length !== size || strays) throw new Error(basename(name));
        return { name, mode: Number(row["mode"]), bytes };
      });
  } catch (error) {
    throw new BackupRefused(
      `The backup ${file} is damaged (${(error as Error).message}); nothing was changed.`,
    );
  } finally {
    archive.close();
  }
}

function isArchive(file: string): boolean {
  try {
    const db = new DatabaseSync(file, { readOnly: true });
    try {
      return (
        db.prepare("PRAGMA quick_check(1)").get()?.["quick_check"] === "ok" &&
        db.prepare("SELECT count(*) FROM sqlar").get() !== undefined
      );
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
}
