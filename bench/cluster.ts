/** A PostgreSQL of a measurement's own, with its tables. */
import { readFileSync } from "node:fs";
import { pino } from "pino";
import { readAddress } from "../src/postgres/address.ts";
import type { Shared } from "../src/state/kept.ts";
import { migrate, openDatabase, shared } from "../src/state/shared.ts";
import { makeCluster, type Cluster } from "../tests/postgres/cluster.ts";
import { processorOf } from "./process-figures.ts";

/** `settings`: lines of postgresql.conf. */
export async function openCluster(
  settings: readonly string[] = [],
): Promise<Shared & { readonly cluster: Cluster; remove(): Promise<void> }> {
  const cluster = await makeCluster(settings);
  const address = readAddress(cluster.url());
  if ("wrong" in address) throw new Error(address.wrong);
  const database = openDatabase(address);
  const problem = await migrate(database);
  if (problem) throw new Error(problem.what);
  const kept = shared(database, { direct: null, standbys: null }, pino({ level: "silent" }));
  return {
    ...kept.shared!,
    cluster,
    remove: async () => {
      await kept.close();
      await cluster.remove();
    },
  };
}

/** Processor time of a server so far, in milliseconds. */
export function processorOfServer({ folder }: Cluster): number {
  const server = Number(readFileSync(`${folder}/data/postmaster.pid`, "utf8").split("\n")[0]);
  const children = readFileSync(`/proc/${server}/task/${server}/children`, "utf8").trim().split(" ");
  return children.reduce((sum, child) => sum + processorOf(Number(child)), processorOf(server, true));
}
