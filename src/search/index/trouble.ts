/** What can be wrong with where the store is kept. A file is a cache, so nothing is lost by building it anew. */
import { databaseTrouble } from "../../postgres/trouble.ts";

/** SQLite's codes: an error in general, a damaged file, and a file that is no database. */
const DAMAGE: ReadonlySet<number> = new Set([1, 11, 26]);
/** No right, busy, locked, read-only, a fault of the disk, a full one, a file that cannot be opened, a wrong use, no access. */
const OBSTACLES: ReadonlySet<number> = new Set([3, 5, 6, 8, 10, 13, 14, 15, 22, 23]);

const HINDERING: ReadonlySet<string> = new Set([
  "LEASE_LOST", "ENOSPC", "EROFS", "EACCES", "EPERM", "EFTYPE",
]); // prettier-ignore

/**
 * What an error says of the store: damaged, so that a file is to be built anew; hindered: a file that is done without, a database
 * that is away or refuses, or in which another process writes; null: neither.
 */
export function storeTrouble(error: unknown): "damaged" | "hindered" | null {
  const { code, errcode } = (error ?? {}) as { code?: unknown; errcode?: unknown };
  if (typeof code === "string" && HINDERING.has(code)) return "hindered";
  const trouble = databaseTrouble(error);
  if (trouble) return trouble === "damaged" ? "damaged" : "hindered";
  if (code !== "ERR_SQLITE_ERROR" || typeof errcode !== "number") return null;
  const primary = errcode & 0xff;
  return DAMAGE.has(primary) ? "damaged" : OBSTACLES.has(primary) ? "hindered" : null;
}

/** An error that says that the file is damaged, as SQLite would. */
export const damage = (message: string): Error =>
  Object.assign(new Error(message), { code: "ERR_SQLITE_ERROR", errcode: 11 });
