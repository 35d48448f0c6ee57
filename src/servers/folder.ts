/**
 * A server's folder under the data folder: the files its owner added, as they came, and what is known of them beside.
 *
 *     servers/<id>/articles/report.pdf              as it was uploaded
 *     servers/<id>/articles/report.pdf.about.yaml   what its owner says of it, where anything
 *     servers/<id>/articles/corrections.yaml        speakers put right
 *     servers/<id>/bin/<time>-report.pdf            removed, for a day
 *     servers/<id>/asked/<key>.json                 messages whose writers are asked, for a week
 *
 * A file is written under another name, flushed and renamed, so that it is there wholly or not at all.
 */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync } from "node:fs";
import { renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";

export interface Folder {
  readonly path: string;
  readonly articles: string;
  /** The files of articles, by name. */
  files(): readonly Stored[];
  /** Writes a file under this name, or one like it that is free; gives the name. */
  write(name: string, content: Uint8Array | string): string;
  /** Takes the place of what is there. */
  overwrite(name: string, content: Uint8Array | string): void;
  read(name: string): Buffer | null;
  /** Deletes a file, and what is known of it, for good. */
  delete(name: string): void;
  /** Puts a file and what is known of it into the bin; gives the key under which it lies there. */
  discard(name: string): string;
  /** Puts a copy into the bin, as `discard` does, and leaves the file where it is. */
  shelve(name: string): string;
  /** Whether something lies in the bin under this key. */
  shelved(key: string): boolean;
  /** Takes it back; the name it has now, or null where it is no longer there. */
  restore(key: string): string | null;
  /** Bytes of a file; null where there is none of this name. */
  size(name: string): number | null;
  /** Keeps a text under a key for a week. */
  keep(key: string, text: string): void;
  kept(key: string): string | null;
  unkeep(key: string): void;
  /** Empties the bin of what has lain there for a day, and forgets what was kept for a week. */
  tidy(): void;
  /** Deletes everything; how many files and bytes that were. */
  erase(): { files: number; bytes: number };
}

export interface Stored {
  readonly name: string;
  readonly bytes: number;
  /** When it was added, in milliseconds since 1970. */
  readonly added: number;
}

const ABOUT = ".about.yaml";
export const CORRECTIONS = "corrections.yaml";
/** What is put right in the common articles, for this server alone; hidden, since it concerns none of these files. */
export const COMMON = ".common-corrections.yaml";
/** Milliseconds that a removed file can be taken back. */
export const UNDO = 24 * 3600_000;
const WEEK = 7 * 24 * 3600_000;
const KEY = /^[\w-]{10,40}$/u;
/** UTF-8 bytes of a name: most file systems take 255, and a name gets endings and numbers. */
const LONGEST_NAME = 120;

export const aboutOf = (name: string) => name + ABOUT;

/** `root`: the data folder; `server`: its id, digits. */
export function folderOf(root: string, server: string): Folder {
  const path = join(root, "servers", server.replace(/\D/gu, "") || "0");
  const articles = join(path, "articles");
  const bin = join(path, "bin");
  const asked = join(path, "asked");

  const store = (folder: string, name: string, content: Uint8Array | string) => {
    mkdirSync(folder, { recursive: true });
    const unfinished = join(folder, `.${process.pid}-${Date.now()}-${Math.trunc(Math.random() * 1e9)}`);
    try {
      const file = openSync(unfinished, "wx", 0o600);
      try {
        writeFileSync(file, content);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      renameSync(unfinished, join(folder, name));
    } catch (error) {
      rmSync(unfinished, { force: true });
      throw error;
    }
    flush(folder);
  };
  const free = (name: string): string => {
    const ending = extname(name);
    const stem = name.slice(0, name.length - ending.length);
    for (let n = 1; ; n++) {
      const tried = n === 1 ? name : `${stem} ${n}${ending}`;
      if (!existsSync(join(articles, tried))) return tried;
    }
  };
  const listed = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);

  return {
    path,
    articles,
    files: () =>
      listed(articles)
        .filter((name) => !name.startsWith(".") && !name.endsWith(ABOUT) && name !== CORRECTIONS)
        .map((name) => {
          const { size, mtimeMs } = statSync(join(articles, name));
          return { name, bytes: size, added: mtimeMs };
        }),
    write: (name, content) => {
      const safe = free(safeName(name));
      store(articles, safe, content);
      return safe;
    },
    overwrite: (name, content) => store(articles, name, content),
    read: (name) => {
      const file = join(articles, name);
      return existsSync(file) ? readFileSync(file) : null;
    },
    delete: (name) => {
      for (const file of [aboutOf(name), name]) rmSync(join(articles, file), { force: true });
    },
    discard: (name) => {
      mkdirSync(bin, { recursive: true });
      const key = `${Date.now().toString(36)}-${name}`;
      const about = join(articles, aboutOf(name));
      if (existsSync(about)) renameSync(about, join(bin, aboutOf(key)));
      renameSync(join(articles, name), join(bin, key));
      flush(bin);
      flush(articles);
      return key;
    },
    shelve: (name) => {
      const key = `${Date.now().toString(36)}-${name}`;
      for (const [from, to] of [
        [aboutOf(name), aboutOf(key)],
        [name, key],
      ] as const)
        if (existsSync(join(articles, from))) store(bin, to, readFileSync(join(articles, from)));
      return key;
    },
    shelved: (key) => listed(bin).includes(key),
    size: (name) => statSync(join(articles, name), { throwIfNoEntry: false })?.size ?? null,
    restore: (key) => {
      if (!listed(bin).includes(key)) return null;
      const name = free(key.slice(key.indexOf("-") + 1));
      if (existsSync(join(bin, aboutOf(key))))
        renameSync(join(bin, aboutOf(key)), join(articles, aboutOf(name)));
      renameSync(join(bin, key), join(articles, name));
      flush(articles);
      return name;
    },
    keep: (key, text) => store(asked, `${key}.json`, text),
    kept: (key) => {
      const file = join(asked, `${key}.json`);
      return KEY.test(key) && existsSync(file) ? readFileSync(file, "utf8") : null;
    },
    unkeep: (key) => {
      if (KEY.test(key)) rmSync(join(asked, `${key}.json`), { force: true });
    },
    tidy: () => {
      for (const name of listed(asked))
        if (Date.now() - statSync(join(asked, name)).mtimeMs > WEEK)
          rmSync(join(asked, name), { force: true });
      for (const key of listed(bin)) {
        const since = Number.parseInt(key.split("-")[0]!, 36);
        if (!(Date.now() - since < UNDO)) rmSync(join(bin, key), { force: true });
      }
      for (const name of listed(articles))
        if (/^\.\d+-\d+-\d+$/u.test(name)) rmSync(join(articles, name), { force: true });
    },
    erase: () => {
      const all = listed(path).length
        ? readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
        : [];
      const bytes = all.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
      rmSync(path, { recursive: true, force: true });
      return { files: all.length, bytes };
    },
  };
}

/** A name that every file system takes and that hides nothing: no folders, no leading dot, no README. */
function safeName(name: string): string {
  const last = name
    .normalize("NFC")
    .replace(/[\p{C}\\/:*?"<>|]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  const ending = /\.[a-z\d]{1,8}$/iu.exec(last)?.[0] ?? ".txt";
  const stem = (last.endsWith(ending) ? last.slice(0, -ending.length) : last).replace(/^[.\s]+/u, "");
  const cut = Buffer.from(stem)
    .subarray(0, LONGEST_NAME)
    .toString()
    .replace(/\ufffd+$/u, "")
    .trim();
  const plain = /^(?:readme|corrections)?$/iu.test(cut) ? `article ${cut}`.trim() : cut;
  return plain + ending.toLowerCase();
}

/** The folder's own list of names, on the disk. Not every system lets a folder be opened. */
function flush(folder: string): void {
  try {
    const handle = openSync(folder, "r");
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // Then the file system orders its writes itself.
  }
}
