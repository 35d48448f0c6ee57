/** A PostgreSQL of a measurement's own, with its tables. */
import { readAddress } from "../src/postgres/address.ts";
import { openDatabase, type Database } from "../src/postgres/connect.ts";
import { migrate } from "../src/postgres/migrations.ts";
import { makeCluster } from "../tests/postgres/cluster.ts";

/** `settings`: lines of postgresql.conf. */
export async function openCluster(
  settings: readonly string[] = [],
): Promise<{ database: Database; remove(): Promise<void> }> {
  const cluster = await makeCluster(settings);
  const address = readAddress(cluster.url());
  if ("wrong" in address) throw new Error(address.wrong);
  const database = openDatabase(address);
  const problem = await migrate(database);
  if (problem) throw new Error(problem.what);
  return {
    database,
    remove: async () => {
      await database.close();
      await cluster.remove();
    },
  };
}
