/** The material in a database that several processes share. */
import { openCollection } from "../collection.ts";
import type { Database } from "../postgres/connect.ts";
import { openPostgresStore } from "../search/index/postgres/store.ts";
import { readingVersion } from "../state/index-file.ts";
import { openBeside } from "./beside.ts";
import type { Indexing, Place } from "./index.ts";

/** Whose articles, and the database, which is left open. */
export interface Shared {
  readonly database: Database;
  /** The id of a Discord server; "" for the common material. */
  readonly server: string;
}

/** Rejects where the database is away or refuses: there is no other place that all processes see. */
export async function openInDatabase(place: Place, { database, server }: Shared): Promise<Indexing> {
  const { material, dataDir, beside = false, progress } = place;
  const reading = readingVersion();
  if (!beside) {
    const store = await openPostgresStore(database, { server, reading });
    const collection = await openCollection(material, store, { dataDir, progress });
    return { store, collection, close: () => store.close() };
  }
  // The thread that reads the material makes what has to be made.
  const open = () => openPostgresStore(database, { server, reading, readOnly: true });
  const order = { material, dataDir, kept: { reading, address: database.address, server } };
  if (beside === true) return openBeside(order, open, progress);
  const { openAsked } = await import("./asked.ts");
  return openAsked(order, open);
}
