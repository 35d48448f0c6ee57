/** A database of a test's own with Verbatim's tables. */
import { readAddress, type DatabaseAddress } from "../../src/postgres/address.ts";
import { openDatabase, type Database } from "../../src/postgres/connect.ts";
import { MIGRATED } from "./cluster.ts";
import { makeDatabase } from "./database.ts";

export interface Migrated {
  readonly url: string;
  readonly database: Database;
  /** Another pool, as another process has. */
  another(): Database;
  /** Closes all of them and drops the database. */
  remove(): Promise<void>;
}

export async function migrated(): Promise<Migrated> {
  const made = await makeDatabase(MIGRATED);
  const all: Database[] = [];
  const another = () => {
    const database = openDatabase(readAddress(made.url) as DatabaseAddress);
    all.push(database);
    return database;
  };
  const database = another();
  return {
    url: made.url,
    database,
    another,
    remove: async () => {
      await Promise.all(all.map((one) => one.close()));
      await made.remove();
    },
  };
}
