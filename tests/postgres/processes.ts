/** Several processes on one database, as far as they are told apart by what each has of its own. */
import { setTimeout as pause } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { openLeases } from "../../src/postgres/leases.ts";
import { openNews } from "../../src/postgres/news.ts";
import type { Shared } from "../../src/state/kept.ts";
import type { Migrated } from "./migrated.ts";

export const DAM =
  "The Oder dam burst on Tuesday.\n“We had no warning at all,” said the mayor, Greta Lindqvist.\n";
export const BREAD =
  "The baker of Wexmouth bakes rye bread at night.\n“Rye wants time,” said the baker, Ida Marsh.\n";

/** What one process has of its own, until the test ends. `lasts`: milliseconds of its leases. */
export function process(made: Migrated, lasts?: number): Shared {
  const database = made.another();
  const shared = {
    database,
    leases: openLeases(database, lasts),
    replica: null,
    news: openNews(database, database.address),
  };
  onTestFinished(async () => {
    await shared.leases.close();
    await shared.news.close();
  });
  return shared;
}

export async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await pause(20);
}
