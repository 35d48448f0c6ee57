/** Where the index stands on disk. It is a cache: what is wrong with it never keeps the articles from being served. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { lockBy, type Lock } from "./lock.ts";

/** Folders of the code that decides what is read out of an article, and how words are indexed: not of what ranks them. */
const READING = [
  "languages",
  "text",
  "documents",
  "snippets",
  "corrections",
  "search/analysis",
  "search/index",
];

/** Of the languages: how they ask, and what a check of a quotation knows of them, reads no article. */
const NOT_READING = ["asking", "checking"];

export interface IndexFile {
  readonly path: string;
  /** The version of the code that reads articles. */
  readonly reading: string;
  /** "taken": another process keeps this index up. */
  readonly lock: Lock | "taken";
}

/** The file for the index of this material. Throws where the folder cannot be written. */
export function indexFileIn(folder: string, material: string): IndexFile {
  const name = createHash("sha256").update(resolve(material)).digest("hex").slice(0, 12);
  const path = join(folder, `index-${name}.sqlite`);
  return { path, reading: readingVersion(), lock: lockBy(join(folder, `index-${name}.lock`)) };
}

/** Removes an index, to be built anew. */
export function discard({ path }: IndexFile): void {
  for (const ending of ["", "-wal", "-shm", "-journal"]) rmSync(path + ending, { force: true });
}

/** Changes with the code that reads articles, so that nobody has to remember to raise a number. */
export function readingVersion(): string {
  version ??= hashOfReading();
  return version;
}

let version: string | undefined;

function hashOfReading(): string {
  const hash = createHash("sha256");
  for (const folder of READING) {
    const path = new URL(`../${folder}/`, import.meta.url);
    const files = readdirSync(path, { recursive: true, encoding: "utf8" }).filter(
      (name) => name.endsWith(".ts") && !NOT_READING.some((part) => name.includes(part)),
    );
    for (const file of files.toSorted()) hash.update(file).update(readFileSync(new URL(file, path)));
  }
  return hash.digest("hex").slice(0, 16);
}
