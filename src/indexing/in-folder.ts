/** The index in a folder, by whoever keeps it. Loaded where one is: a verb that prints mostly reads its articles anew. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openCollection } from "../collection.ts";
import { openInThread } from "./in-thread.ts";
import type { Indexing, MaterialPlace } from "./index.ts";
import type { Problem } from "../model.ts";
import { openStore } from "../search/index/sqlite/store.ts";
import { storeTrouble } from "../search/index/trouble.ts";
import { renewing } from "./rebuilding.ts";
import { discard, indexFileIn, type IndexFile } from "../state/index-file.ts";
import { byAnother } from "./by-another.ts";
import { hindered, rebuilt, withProblems } from "./index-problems.ts";

/** Null where there is no place for one. */
export async function inTemporaryFolder(place: MaterialPlace, told: Problem[]): Promise<Indexing | null> {
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
export async function inFolder(
  folder: string,
  place: MaterialPlace,
  told: Problem[],
): Promise<Indexing | null> {
  const { material, inThread = false } = place;
  let file: IndexFile;
  try {
    file = indexFileIn(folder, material);
  } catch (error) {
    told.push(hindered(folder, error));
    return null;
  }
  const { lock, path } = file;
  if (lock === "taken") return inThread ? null : await byAnother(path);
  for (const again of [true, false]) {
    try {
      const first = await opened(place, file);
      const { store, collection, close } = inThread
        ? renewing(first, () => anew(place, file), rebuilt(path))
        : first;
      return {
        store,
        collection: withProblems(collection, told),
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

async function opened(place: MaterialPlace, file: IndexFile): Promise<Indexing> {
  const { material, inThread = false, progress } = place;
  const { path, reading } = file;
  if (!inThread) return here(place, file);
  const order = { material, dataDir: dirname(path), kept: { file: path, reading } };
  const open = async () => {
    // Else it would be made, and found empty.
    if (!existsSync(path)) throw new Error("There is no index yet.");
    return openStore(path, reading, true);
  };
  if (inThread === true) return openInThread(order, open, progress);
  const { openAsked } = await import("./on-refresh.ts");
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
async function anew(place: MaterialPlace, file: IndexFile): Promise<Indexing> {
  try {
    discard(file);
    return await opened(place, file);
  } catch (error) {
    const kept = storeTrouble(error) ? await inTemporaryFolder(place, []) : null;
    if (!kept) throw error;
    return kept;
  }
}

async function here({ material, progress }: MaterialPlace, { path, reading }: IndexFile): Promise<Indexing> {
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
