/** Databases of the tests' own. */
import { inject } from "vitest";
import { addressAt } from "../made-once.ts";
import { asked } from "./cluster.ts";

/** Why there is none, to be told in a test's name; "" where there is one. */
export const noPostgres = inject("clusterAt") === 0;
export const whyNoPostgres = noPostgres ? " (skipped: PostgreSQL 15 or newer is not installed)" : "";

let made = 0;

/** Makes a database of this file's own, empty, or a copy of another. Resolves with its DATABASE_URL; `remove` drops it. */
export async function makeDatabase(of = "template1"): Promise<{ url: string; remove(): Promise<void> }> {
  const address = await addressAt(inject("clusterAt"));
  const name = `test_${process.pid}_${process.env["VITEST_POOL_ID"]}_${made++}`;
  await asked(
    address.replace("NAME", "postgres"),
    `create database ${name} template ${of} strategy file_copy`,
  );
  return {
    url: address.replace("NAME", name),
    remove: () => asked(address.replace("NAME", "postgres"), `drop database ${name} with (force)`),
  };
}
