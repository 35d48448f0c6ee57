/** What is kept, opened: in the database where one is set, else in the data folder. */
import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "pino";
import type { Problem } from "../model.ts";
import type { Config } from "../config.ts";
import { keptIn, type Kept } from "./kept.ts";

/** Milliseconds between two attempts to reach a database that is away; a promotion, or its start beside ours, takes some seconds. */
const AGAIN = 1000;

/** What stands in the way is resolved with; a database that is away is waited for until `stopped`, or (null) not at all. */
export async function openKept(
  { database: address, dataDir, ...ways }: Pick<Config, "database" | "direct" | "standbys" | "dataDir">,
  log: Logger,
  stopped: Promise<"stopped"> | null,
): Promise<Kept | Problem | "stopped"> {
  if (!address) return keptIn(dataDir, log);
  // Loaded by those alone who have one.
  const { databaseProblem, databaseTrouble, migrate, openDatabase, shared, writable } =
    await import("./shared.ts");
  const database = openDatabase(address);
  let told = false;
  let ended = false;
  void stopped?.then(() => (ended = true));
  for (;;) {
    try {
      await writable(database);
      const problem = await migrate(database);
      if (!problem) return shared(database, ways, log);
      await database.close();
      return problem;
    } catch (error) {
      const problem = databaseProblem(error, address);
      if (!problem) throw error;
      if (databaseTrouble(error) !== "away" || !stopped) {
        await database.close();
        return problem;
      }
      if (!told) log.warn({ fix: problem.fix }, problem.what);
      told = true;
      await Promise.race([pause(AGAIN), stopped]);
      if (!ended) continue;
      await database.close();
      return "stopped";
    }
  }
}
