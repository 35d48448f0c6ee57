/** One cluster for a whole run, and in it a database with Verbatim's tables, of which others are copies. */
import type { TestProject } from "vitest/node";
import { madeOnce } from "../made-once.ts";
import { readAddress, type DatabaseAddress } from "../../src/postgres/address.ts";
import { openDatabase } from "../../src/postgres/connect.ts";
import { migrate } from "../../src/postgres/migrations.ts";
import { asked, makeCluster, MIGRATED, postgresPrograms } from "./cluster.ts";

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
    await asked(url("postgres"), `create database ${MIGRATED}`);
    const database = openDatabase(readAddress(url(MIGRATED)) as DatabaseAddress);
    const problem = await migrate(database);
    await database.close();
    if (problem) throw new Error(problem.what);
    return { address: url("NAME"), remove };
  });
  project.provide("clusterAt", port);
  return end;
}
