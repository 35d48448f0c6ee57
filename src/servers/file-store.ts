/** What a server keeps of its own: files as they were added, what is said of them, what was taken away, and who is asked. */
import { extname } from "node:path";
import type { Library } from "../library.ts";

export interface Stored {
  readonly name: string;
  readonly bytes: number;
  /** When it was added, in milliseconds since 1970. */
  readonly added: number;
}

/** Of one server. */
export interface FileStore {
  /** The files of articles, by name. */
  files(): Promise<readonly Stored[]>;
  /** Writes a file under this name, or one like it that is free; gives the name. */
  write(name: string, content: Uint8Array | string): Promise<string>;
  /** Takes the place of what is there. */
  overwrite(name: string, content: Uint8Array | string): Promise<void>;
  /** Puts a text in the place of the one that is there (empty: none); gives it. Nobody else changes it in between. */
  amend(name: string, change: (written: string) => string): Promise<string>;
  read(name: string): Promise<Buffer | null>;
  /** Deletes a file, and what is known of it, for good. */
  delete(name: string): Promise<void>;
  /** Puts a file and what is known of it into the bin; gives the key under which it lies there. */
  discard(name: string): Promise<string>;
  /** Puts a copy into the bin, as `discard` does, and leaves the file where it is. */
  discardCopy(name: string): Promise<string>;
  /** Whether something lies in the bin under this key. */
  isInBin(key: string): Promise<boolean>;
  /** Takes it back; the name it has now, or null where it is no longer there. */
  restore(key: string): Promise<string | null>;
  /** Bytes of a file; null where there is none of this name. */
  size(name: string): Promise<number | null>;
  /** Keeps a text under a key for a week. */
  keep(key: string, text: string): Promise<void>;
  kept(key: string): Promise<string | null>;
  unkeep(key: string): Promise<void>;
  /** Empties the bin of what has lain there for a day, and forgets what was kept for a week. */
  tidy(): Promise<void>;
  /** Deletes everything; how many files and bytes that were. */
  erase(): Promise<{ files: number; bytes: number }>;
}

/** Of all servers. */
export interface FileStores {
  of(server: string): FileStore;
  /** The server's library, which reads the files of its store at each `refresh`; null where nothing can be kept. */
  library(server: string): Promise<Library | null>;
  /** Whether the server ever kept anything. */
  has(server: string): Promise<boolean>;
  /** The servers that did. */
  servers(): Promise<readonly string[]>;
  /** Notes that the server took the bot out, since the first time that it is said, or in again. */
  left(server: string): Promise<void>;
  joined(server: string): Promise<void>;
  /**
   * Empties bins of what has lain there for a day, forgets texts that were kept for a week, and deletes all of servers that took
   * the bot out `kept` milliseconds ago: which these are. Of several processes one does so, and the others have nothing to do.
   */
  tidy(kept: number): Promise<readonly string[]>;
  /** Hears of servers of whose articles something was changed, by another process too; null: of any of them. */
  changes(heard: (server: string | null) => void): void;
}

const ABOUT = ".about.yaml";
export const aboutOf = (name: string) => name + ABOUT;
export const CORRECTIONS = "corrections.yaml";
/** What is put right in the common articles, for this server alone; hidden, since it concerns none of these files. */
export const COMMON = ".common-corrections.yaml";

/** Whether what stands among the articles is one, and not what is known of them. */
export const isArticleFile = (name: string) =>
  !name.startsWith(".") && !name.endsWith(ABOUT) && name !== CORRECTIONS;

/** Milliseconds that a removed file can be taken back, and that a text is kept. */
const UNDO = 24 * 3600_000;
export const WEEK = 7 * 24 * 3600_000;
export const KEY = /^[\w-]{10,40}$/u;

/** The key under which a file lies in the bin: it tells since when. */
export const binKey = (name: string) => `${Date.now().toString(36)}-${name}`;
export const binnedName = (key: string) => key.slice(key.indexOf("-") + 1);
/** Whether what lies under this key has lain there long enough. */
export const isOver = (key: string) => !(Date.now() - Number.parseInt(key.split("-")[0]!, 36) < UNDO);

/** The first name like it that is not taken: "dam.txt", "dam 2.txt", ... Capitals make no other name: not every system and no zip there tells them apart. */
export function freeName(name: string, taken: readonly string[]): string {
  const known = new Set(taken.map((one) => one.toLowerCase()));
  return namesLike(name).find((tried) => !known.has(tried.toLowerCase()))!;
}

function* namesLike(name: string): Generator<string, never> {
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  yield name;
  for (let n = 2; ; n++) yield `${stem} ${n}${ending}`;
}

/** UTF-8 bytes of a name: most file systems take 255, and a name gets endings and numbers. */
const LONGEST_NAME = 120;

/** A name that every file system takes and that hides nothing: no folders, no leading dot, no README. */
export function safeName(name: string): string {
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
