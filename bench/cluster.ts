/** A PostgreSQL of a measurement's own, with its tables. */
import { pino } from "pino";
import { readAddress } from "../src/postgres/address.ts";
import type { Shared } from "../src/state/kept.ts";
import { migrate, openDatabase, shared } from "../src/state/shared.ts";
import { makeCluster } from "../tests/postgres/cluster.ts";

/** `settings`: lines of postgresql.conf. */
export async function openCluster(
  settings: readonly string[] = [],
): Promise<Shared & { remove(): Promise<void> }> {
  const cluster = await makeCluster(settings);
  const address = readAddress(cluster.url());
  if ("wrong" in address) throw new Error(address.wrong);
  const database = openDatabase(address);
  const problem = await migrate(database);
  if (problem) throw new Error(problem.what);
  const kept = shared(database, null, pino({ level: "silent" }));
  return {
    ...kept.shared!,
    remove: async () => {
      await kept.close();
      await cluster.remove();
    },
  };
}
