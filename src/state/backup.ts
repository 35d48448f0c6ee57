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
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { deflateSync } from "node:zlib";
import { BackupRefused, entriesIn, isArchive, isIntact, TABLE } from "./archive.ts";
import { isDamage } from "./database.ts";
import { lockFolder } from "./lock.ts";
import { makeFolder } from "../make-folder.ts";
import { readWholeSync } from "../plain-file.ts";

/** What is built or written anew by every start; what was put aside; and SQLite's files beside a database, which its backup holds. */
const PASSING =
  /^(?:extracted|index-.*|lock\.db.*|session\.json|before-restore-.*|.*\.damaged-.*|.*\.(?:lock|new)|.*-(?:wal|shm|journal))$/u;

/** Bytes of a file: more fits into no row. */
const LONGEST = 1_000_000_000;

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
      const at = statSync(join(folder, name), { throwIfNoEntry: false });
      const bytes = at && (await contentOf(join(folder, name), join(work, "copy")));
      // Taken away since it was listed.
      if (!bytes) continue;
      const { mode, mtimeMs } = at;
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

/** Null where it is there no more. */
async function contentOf(path: string, copy: string): Promise<Buffer | null> {
  try {
    if (!path.endsWith(".sqlite")) return readWholeSync(path, LONGEST);
    rmSync(copy, { force: true });
    const db = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
    try {
      await backup(db, copy);
    } finally {
      db.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    if (isDamage(error)) throw damaged(path);
    throw error;
  }
  if (!isIntact(copy)) throw damaged(path);
  return readWholeSync(copy, LONGEST);
}

/** It would take the place of an older backup that is whole. */
const damaged = (path: string) =>
  new BackupRefused(
    `${path} is damaged, and so would be its backup; none was made. Start Verbatim anew: it keeps the damaged file aside and begins an empty one. Or restore an older backup.`,
  );

/** The files below `folder`, through links too, with "/" in their names. */
function stateIn(folder: string, prefix = "", entered: ReadonlySet<string> = new Set()): string[] {
  const real = realpathSync(folder);
  if (entered.has(real)) return [];
  const names = readdirSync(folder).filter((name) => !PASSING.test(name) && !name.startsWith(".backup-"));
  return names.toSorted().flatMap((name) => {
    const at = statSync(join(folder, name), { throwIfNoEntry: false });
    if (at?.isDirectory())
      return stateIn(join(folder, name), `${prefix}${name}/`, new Set([...entered, real]));
    return at?.isFile() ? [prefix + name] : [];
  });
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
  for (const _ of entriesIn(file));
  const lock = lockFolder(folder);
  if (lock === "taken")
    throw new BackupRefused(`A bot is running on ${folder}. Stop it first, restore, and start it again.`);
  const work = mkdtempSync(join(folder, ".backup-"));
  try {
    const names: string[] = [];
    for (const { name, bytes, mode } of entriesIn(file)) {
      makeFolder(dirname(join(work, name)));
      writeFileSync(join(work, name), bytes, { mode: mode & 0o777 });
      names.push(name);
    }
    const before = setAside(folder);
    for (const name of readdirSync(work)) renameSync(join(work, name), join(folder, name));
    return { names, before };
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
