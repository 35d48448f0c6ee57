/** The index that another process keeps. */
import type { Collection } from "../collection.ts";
import { problemsNoted } from "../known-files.ts";
import { openStore } from "../search/index/sqlite/store.ts";
import type { DocumentStore } from "../search/index/store.ts";
import type { Problem } from "../model.ts";

/** As it stands now; null where it holds nothing yet, or cannot be read. */
export async function byAnother(
  path: string,
): Promise<{ store: DocumentStore; collection: Collection; close(): void } | null> {
  let store: DocumentStore;
  try {
    store = openStore(path, "", true);
  } catch {
    return null;
  }
  const problems = await problemsNoted(store);
  if (!problems) return (store.close(), null);
  return { store, collection: keptByAnother(problems), close: () => store.close() };
}

/** Material that is read and followed elsewhere: nothing is done about it here. `problems`: as they were noted there. */
export const keptByAnother = (problems: readonly Problem[]): Collection => ({
  problems: () => problems,
  refresh: async () => {},
  watch: () => ({ stop: async () => {} }),
});
