/**
 * The material in a store, and who keeps it up: this thread, where a command runs and ends; or one beside it, where a bot
 * goes on answering while an article of millions of characters is read.
 */
import { openCollection, type Collection } from "../collection.ts";
import { bytesOfFiles, type ReadProgress } from "../documents/material.ts";
import type { SharedIndex } from "./in-database.ts";
import type { Problem } from "../model.ts";
import { openStore } from "../search/index/sqlite/store.ts";
import type { DocumentStore } from "../search/index/store.ts";
import { withProblems } from "./index-problems.ts";

export interface Indexing {
  readonly store: Pick<DocumentStore, "moment">;
  readonly collection: Collection;
  close(): void;
}

export interface MaterialPlace {
  readonly material: string;
  readonly dataDir?: string | undefined;
  /**
   * Whether the index is kept by a thread of its own, so that no question waits for it: one that follows the folder, or
   * (asked) one for each `refresh`, which costs nothing in between.
   */
  readonly inThread?: boolean | "asked" | undefined;
  /** Where all processes keep it, instead of in a folder. */
  readonly shared?: SharedIndex | undefined;
  /** Hears how the first reading of the material goes on. */
  readonly progress?: ReadProgress | undefined;
}

/** In bytes of text. Less is read anew by every command: in a second or two. */
const LARGE = 2_000_000;

/** Opens the index where it can be kept: in the database that is given, else in the data folder, else in a temporary one, else in memory. */
export async function openIndexing(place: MaterialPlace): Promise<Indexing> {
  const { material, dataDir, inThread = false, progress } = place;
  if (place.shared) {
    const { openInDatabase } = await import("./in-database.ts");
    return openInDatabase(place, place.shared);
  }
  const told: Problem[] = [];
  if (dataDir && (inThread || (await bytesOfFiles(material)) >= LARGE)) {
    const { inFolder } = await import("./in-folder.ts");
    const kept = await inFolder(dataDir, place, told);
    if (kept) return kept;
  }
  if (inThread) {
    const { inTemporaryFolder } = await import("./in-folder.ts");
    const kept = await inTemporaryFolder(place, told);
    if (kept) return kept;
  }
  const store = openStore();
  const collection = await openCollection(material, store, { dataDir, progress });
  return { store, collection: withProblems(collection, told), close: () => store.close() };
}
