/**
 * The material in a store, and who keeps it up: this thread, where a command runs and ends; or one beside it, where a bot
 * goes on answering while an article of millions of characters is read.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openCollection, type Collection } from "../collection.ts";
import { sizeOf, type Progress } from "../documents/material.ts";
import type { Shared } from "./in-database.ts";
import { openBeside } from "./beside.ts";
import type { Problem } from "../model.ts";
import { openStore } from "../search/index/sqlite/store.ts";
import type { DocumentStore } from "../search/index/store.ts";
import { storeTrouble } from "../search/index/trouble.ts";
import { renewing } from "./renewed.ts";
import { discard, indexFileIn, type IndexFile } from "../state/index-file.ts";
import { byAnother } from "./by-another.ts";
import { hindered, rebuilt, telling } from "./told.ts";

export interface Indexing {
  readonly store: Pick<DocumentStore, "moment">;
  readonly collection: Collection;
  close(): void;
}

export interface Place {
  readonly material: string;
  readonly dataDir?: string | undefined;
  /**
   * Whether the index is kept by a thread of its own, so that no question waits for it: one that follows the folder, or
   * (asked) one for each `refresh`, which costs nothing in between.
   */
  readonly beside?: boolean | "asked" | undefined;
  /** Where all processes keep it, instead of in a folder. */
  readonly shared?: Shared | undefined;
  /** Hears how the first reading of the material goes on. */
  readonly progress?: Progress | undefined;
}

/** In bytes of text. Less is read anew by every command: in a second or two. */
const LARGE = 2_000_000;

/** Opens the index where it can be kept: in the database that is given, else in the data folder, else in a temporary one, else in memory. */
export async function openIndexing(place: Place): Promise<Indexing> {
  const { material, dataDir, beside = false, progress } = place;
  if (place.shared) {
    const { openInDatabase } = await import("./in-database.ts");
    return openInDatabase(place, place.shared);
  }
  const told: Problem[] = [];
  if (dataDir && (beside || (await sizeOf(material)) >= LARGE)) {
    const kept = await inFolder(dataDir, place, told);
    if (kept) return kept;
  }
  if (beside) {
    const kept = await inTemporaryFolder(place, told);
    if (kept) return kept;
  }
  const store = openStore();
  const collection = await openCollection(material, store, { dataDir, progress });
  return { store, collection: telling(collection, told), close: () => store.close() };
}

async function inTemporaryFolder(place: Place, told: Problem[]): Promise<Indexing | null> {
  let folder: string;
  try {
    folder = mkdtempSync(join(tmpdir(), "verbatim-"));
  } catch {
    return null;
  }
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const kept = await inFolder(folder, place, told);
  if (!kept) return (remove(), null);
  return { ...kept, close: () => (kept.close(), remove()) };
}

/** Null where the folder cannot hold the index, or another process keeps it up and has not read all of the material. */
async function inFolder(folder: string, place: Place, told: Problem[]): Promise<Indexing | null> {
  const { material, beside = false } = place;
  let file: IndexFile;
  try {
    file = indexFileIn(folder, material);
  } catch (error) {
    told.push(hindered(folder, error));
    return null;
  }
  const { lock, path } = file;
  if (lock === "taken") return beside ? null : await byAnother(path);
  for (const again of [true, false]) {
    try {
      const first = await opened(place, file);
      const { store, collection, close } = beside
        ? renewing(first, () => anew(place, file), rebuilt(path))
        : first;
      return {
        store,
        collection: telling(collection, told),
        close: () => (close(), lock.release()),
      };
    } catch (error) {
      const trouble = storeTrouble(error);
      if (!trouble) throw (lock.release(), error);
      if (trouble === "damaged" && again) {
        discard(file);
        told.push(rebuilt(path));
        continue;
      }
      told.push(hindered(folder, error));
    }
    break;
  }
  lock.release();
  return null;
}

async function opened(place: Place, file: IndexFile): Promise<Indexing> {
  const { material, beside = false, progress } = place;
  const { path, reading } = file;
  if (!beside) return here(place, file);
  const order = { material, dataDir: dirname(path), kept: { file: path, reading } };
  const open = async () => {
    // Else it would be made, and found empty.
    if (!existsSync(path)) throw new Error("There is no index yet.");
    return openStore(path, reading, true);
  };
  if (beside === true) return openBeside(order, open, progress);
  const { openAsked } = await import("./asked.ts");
  const blank = async () => {
    if (await holdsAny(material)) return false;
    const store = openStore(path, reading);
    const { length } = await store.ids();
    store.close();
    return length === 0;
  };
  return openAsked((work) => work(order), { reading, open, blank });
}

/** Whether a folder holds anything at all. */
const holdsAny = async (folder: string): Promise<boolean> =>
  (await readdir(folder).catch(() => ["?"])).length > 0;

/** In the place of a damaged one; elsewhere, where it can no longer be kept there. */
async function anew(place: Place, file: IndexFile): Promise<Indexing> {
  try {
    discard(file);
    return await opened(place, file);
  } catch (error) {
    const kept = storeTrouble(error) ? await inTemporaryFolder(place, []) : null;
    if (!kept) throw error;
    return kept;
  }
}

async function here({ material, progress }: Place, { path, reading }: IndexFile): Promise<Indexing> {
  const store = openStore(path, reading);
  try {
    return {
      store,
      collection: await openCollection(material, store, { dataDir: dirname(path), progress }),
      close: () => store.close(),
    };
  } catch (error) {
    store.close();
    throw error;
  }
}
