/** Where the index stands: in memory for a folder of articles, on disk for more. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { sizeOf } from "../documents/material.ts";
import { openStore, type DocumentStore } from "../search/index/store.ts";

/** In bytes of text. Less is read anew at every start: in a second or two. */
const LARGE = 2_000_000;

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

/** The store for this material; on disk where it is large and there is a folder that can be written. */
export async function storeFor({
  material,
  dataDir,
}: {
  material: string;
  dataDir?: string;
}): Promise<DocumentStore> {
  if (!dataDir || (await sizeOf(material)) < LARGE) return openStore();
  const name = createHash("sha256").update(resolve(material)).digest("hex").slice(0, 12);
  try {
    mkdirSync(dataDir, { recursive: true });
    return openStore(join(dataDir, `index-${name}.sqlite`), readingVersion());
  } catch {
    // A folder that cannot be written, or a file that is no database, must not keep the articles from being served.
    return openStore();
  }
}

/** Changes with the code that reads articles, so that nobody has to remember to raise a number. */
function readingVersion(): string {
  const hash = createHash("sha256");
  for (const folder of READING) {
    const path = new URL(`../${folder}/`, import.meta.url);
    const files = readdirSync(path, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".ts"),
    );
    for (const file of files.toSorted()) hash.update(file).update(readFileSync(new URL(file, path)));
  }
  return hash.digest("hex").slice(0, 16);
}
