/** Where servers keep what is their own: with the rest of what is kept. */
import type { Kept } from "../state/kept.ts";
import { foldersIn } from "./file-stores-on-disk.ts";
import type { FileStores } from "./file-store.ts";

/** `dataDir`: where it is if it is not shared. */
export async function fileStoresOf({ shared }: Pick<Kept, "shared">, dataDir: string): Promise<FileStores> {
  if (!shared) return foldersIn(dataDir);
  // Loaded by those alone who have a database.
  const { fileStoresAt } = await import("./file-stores-postgres.ts");
  return fileStoresAt(shared);
}
