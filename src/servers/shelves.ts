/** Where servers keep what is their own: with the rest of what is kept. */
import type { Kept } from "../state/kept.ts";
import { foldersIn } from "./folders.ts";
import type { Shelves } from "./shelf.ts";

/** `dataDir`: where it is if it is not shared. */
export async function shelvesOf({ shared }: Pick<Kept, "shared">, dataDir: string): Promise<Shelves> {
  if (!shared) return foldersIn(dataDir);
  // Loaded by those alone who have a database.
  const { shelvesAt } = await import("./shelves-postgres.ts");
  return shelvesAt(shared);
}
