/** Databases of the tests' own. */
import postgres from "postgres";
import { inject } from "vitest";
import { addressAt } from "../made-once.ts";

/** Why there is none, to be told in a test's name; "" where there is one. */
export const noPostgres = inject("clusterAt") === 0;
export const whyNoPostgres = noPostgres ? " (skipped: PostgreSQL 15 or newer is not installed)" : "";

let made = 0;

/** Makes an empty database of this file's own. Resolves with its DATABASE_URL; `remove` drops it. */
export async function makeDatabase(): Promise<{ url: string; remove(): Promise<void> }> {
  const address = await addressAt(inject("clusterAt"));
  const name = `test_${process.pid}_${Date.now().toString(36)}_${made++}`;
  await asked(address, `create database ${name}`);
  return {
    url: address.replace("NAME", name),
    remove: () => asked(address, `drop database ${name} with (force)`),
  };
}

async function asked(address: string, statement: string): Promise<void> {
  const sql = postgres(address.replace("NAME", "postgres"), { max: 1 });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}
