/** One cluster for a whole run. */
import type { TestProject } from "vitest/node";
import { madeOnce } from "../made-once.ts";
import { makeCluster, postgresPrograms } from "./cluster.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Port to ask for the cluster at, whose address names NAME as the database; 0 where there is no PostgreSQL. */
    clusterAt: number;
  }
}

export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!postgresPrograms) return void project.provide("clusterAt", 0);
  const { port, end } = await madeOnce(async () => {
    const { url, remove } = await makeCluster();
    return { address: url("NAME"), remove };
  });
  project.provide("clusterAt", port);
  return end;
}
