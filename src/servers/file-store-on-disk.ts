/**
 * A server's folder under the data folder: the files its owner added, as they came, and what is known of them beside.
 *
 *     servers/<id>/articles/report.pdf              as it was uploaded
 *     servers/<id>/articles/report.pdf.about.yaml   what its owner says of it, where anything
 *     servers/<id>/articles/corrections.yaml        speakers put right
 *     servers/<id>/bin/<time>-report.pdf            removed, for a day
 *     servers/<id>/asked/<key>.json                 messages whose writers are asked, for a week
 *     servers/<id>/extracted/pdf-<hash>.json        what was taken out of files, for as long as they are there
 *
 * A file is written under another name, flushed and renamed, so that it is there wholly or not at all.
 */
import { closeSync, existsSync, fsyncSync, openSync, readdirSync } from "node:fs";
import { renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import {
  aboutOf,
  binKey,
  binnedName,
  freeName,
  isArticleFile,
  isOver,
  KEY,
  safeName,
  WEEK,
  type FileStore,
} from "./file-store.ts";
import { hashOf } from "../documents/extract/store.ts";
import { makeFolder } from "../make-folder.ts";
import { readWholeSync } from "../plain-file.ts";

/** A store of files on the disk. */
export interface Folder extends FileStore {
  readonly path: string;
  readonly articles: string;
}

/** Bytes of a file: more is in none that was added here. */
const LONGEST = 1_000_000_000;
const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? null;
const bytesOf = (file: string) => readWholeSync(file, LONGEST);

/** `root`: the data folder; `server`: its id, digits. */
export function folderOf(root: string, server: string): Folder {
  const path = join(root, "servers", server.replace(/\D/gu, "") || "0");
  const articles = join(path, "articles");
  const bin = join(path, "bin");
  const asked = join(path, "asked");

  const store = (folder: string, name: string, content: Uint8Array | string) => {
    makeFolder(folder);
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
  const listed = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);
  const free = (name: string) => freeName(name, listed(articles));
  /** What was taken out of a file that goes, unless the very same lies elsewhere. */
  const forgetText = (file: string) => {
    const texts = join(path, "extracted");
    if (!existsSync(file) || !existsSync(texts)) return;
    const bytes = bytesOf(file);
    const others = [
      ...listed(articles).map((name) => join(articles, name)),
      ...listed(bin).map((key) => join(bin, key)),
    ];
    const isThere = (other: string) =>
      other !== file && sizeOf(other) === bytes.length && bytesOf(other).equals(bytes);
    if (others.some(isThere)) return;
    for (const name of listed(texts))
      if (name.endsWith(`-${hashOf(bytes)}.json`)) rmSync(join(texts, name), { force: true });
  };

  return {
    path,
    articles,
    files: async () =>
      listed(articles)
        .filter(isArticleFile)
        .flatMap((name) => {
          const at = statSync(join(articles, name), { throwIfNoEntry: false });
          return at?.isFile() ? [{ name, bytes: at.size, added: at.mtimeMs }] : [];
        }),
    write: async (name, content) => {
      const safe = free(safeName(name));
      store(articles, safe, content);
      return safe;
    },
    overwrite: async (name, content) => store(articles, name, content),
    amend: async (name, change) => {
      const file = join(articles, name);
      const written = change(existsSync(file) ? bytesOf(file).toString() : "");
      store(articles, name, written);
      return written;
    },
    read: async (name) => {
      const file = join(articles, name);
      return existsSync(file) ? bytesOf(file) : null;
    },
    delete: async (name) => {
      forgetText(join(articles, name));
      for (const file of [aboutOf(name), name]) rmSync(join(articles, file), { force: true });
    },
    discard: async (name) => {
      makeFolder(bin);
      const key = binKey(name);
      const about = join(articles, aboutOf(name));
      if (existsSync(about)) renameSync(about, join(bin, aboutOf(key)));
      renameSync(join(articles, name), join(bin, key));
      flush(bin);
      flush(articles);
      return key;
    },
    discardCopy: async (name) => {
      const key = binKey(name);
      for (const [from, to] of [
        [aboutOf(name), aboutOf(key)],
        [name, key],
      ] as const)
        if (existsSync(join(articles, from))) store(bin, to, bytesOf(join(articles, from)));
      return key;
    },
    isInBin: async (key) => listed(bin).includes(key),
    size: async (name) => sizeOf(join(articles, name)),
    restore: async (key) => {
      if (!listed(bin).includes(key)) return null;
      const name = free(binnedName(key));
      if (existsSync(join(bin, aboutOf(key))))
        renameSync(join(bin, aboutOf(key)), join(articles, aboutOf(name)));
      renameSync(join(bin, key), join(articles, name));
      flush(articles);
      return name;
    },
    keep: async (key, text) => store(asked, `${key}.json`, text),
    kept: async (key) => {
      const file = join(asked, `${key}.json`);
      return KEY.test(key) && existsSync(file) ? bytesOf(file).toString() : null;
    },
    unkeep: async (key) => {
      if (KEY.test(key)) rmSync(join(asked, `${key}.json`), { force: true });
    },
    tidy: async () => {
      for (const name of listed(asked))
        if (Date.now() - statSync(join(asked, name)).mtimeMs > WEEK)
          rmSync(join(asked, name), { force: true });
      for (const key of listed(bin).filter(isOver)) {
        forgetText(join(bin, key));
        rmSync(join(bin, key), { force: true });
      }
      for (const name of listed(articles))
        if (/^\.\d+-\d+-\d+$/u.test(name)) rmSync(join(articles, name), { force: true });
    },
    erase: async () => {
      // Thousands of files take seconds, in which others are answered.
      const all = listed(path).length
        ? (await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
        : [];
      let bytes = 0;
      for (const { parentPath, name } of all) bytes += (await stat(join(parentPath, name))).size;
      await rm(path, { recursive: true, force: true });
      return { files: all.length, bytes };
    },
  };
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
