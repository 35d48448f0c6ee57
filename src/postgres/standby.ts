/** What a server is beside the primary whose standby it should be, and what is wrong with it. */
import type { Problem } from "../model.ts";
import { shownAddress, type DatabaseAddress } from "./address.ts";
import type { Database, Sql } from "./connect.ts";
import { examined } from "./migrations.ts";
import { databaseProblem } from "./trouble.ts";

const WHERE = "DATABASE_READ_URL";

/** A primary, and how far it has written its log. */
export interface Written {
  /** What it has in common with its standbys alone; null where this user may not know it. */
  readonly cluster: string | null;
  readonly position: string;
}

/** How far the primary’s log has been written. */
export async function writtenBy(sql: Sql): Promise<Written> {
  const [{ position }] = await sql<[{ position: string }]>`select pg_current_wal_lsn()::text as position`;
  return { cluster: await clusterOf(sql), position };
}

/** `behind`: bytes of the primary's log that it has not replayed. Rejects with the client's error. */
export async function besideIts(
  { cluster, position }: Written,
  replica: Database,
): Promise<Problem | { readonly version: string; readonly behind: number }> {
  const { sql, address } = replica;
  const [found] = await sql<[{ standby: boolean; behind: number }]>`
    select pg_is_in_recovery() as standby,
      greatest(0, coalesce(pg_wal_lsn_diff(${position}::pg_lsn, pg_last_wal_replay_lsn()), 0))::bigint as behind`;
  if (!found.standby) return noStandby(address);
  const own = await clusterOf(sql);
  if (cluster !== null && own !== null && own !== cluster)
    return problem(
      address,
      "is a standby of another primary than that of DATABASE_URL",
      "Name a standby of that one, or leave DATABASE_READ_URL out.",
    );
  const tables = await examined(replica);
  if ("fix" in tables) return { ...tables, where: WHERE };
  if (tables.behind) return oldTables(address);
  return { version: tables.version, behind: found.behind };
}

/** What is told where `error` came of a question to a standby; null where it is no error of a database's. */
export function replicaProblem(error: unknown, address: DatabaseAddress): Problem | null {
  const { code, name, message } = (error ?? {}) as { code?: unknown; name?: unknown; message?: unknown };
  if (code === NO_SUCH_ROLE) return noStandby(address);
  const known = databaseProblem(error, address, WHERE);
  if (known || name !== "PostgresError") return known;
  if (CONFLICT.test(String(code)))
    return problem(
      address,
      `cancelled a question that stood in the way of what it replays (${String(message)})`,
      "Set hot_standby_feedback = on at it where this is told often.",
    );
  if (MISSING.test(String(code))) return oldTables(address);
  return problem(address, `refuses a question: ${String(message)}`, "Look at its log.");
}

/** Whether a standby cancelled what it was asked in favour of what it replays: the next question may well be answered. */
export const isConflict = (error: unknown): boolean =>
  CONFLICT.test(String((error as { code?: unknown } | null)?.code));

/** Of whom it turns out that it is the primary, or was promoted. */
export const promoted = (): Error =>
  Object.assign(new Error("it is no standby, or no longer one"), { code: NO_SUCH_ROLE });

const NO_SUCH_ROLE = "NO_SUCH_ROLE";
/** SQLSTATE: taken back because of others; tables and columns that are not there. */
const CONFLICT = /^40/u;
const MISSING = /^42[P70]/u;

const problem = (address: DatabaseAddress, what: string, fix: string): Problem => ({
  where: WHERE,
  what: `The read replica ${shownAddress(address)} ${what}.`,
  fix,
});

const noStandby = (address: DatabaseAddress): Problem =>
  problem(
    address,
    address.hosts.length > 1
      ? "has no standby among its hosts"
      : "is no standby: it is the primary, or was promoted",
    "Name a standby, or leave DATABASE_READ_URL out.",
  );

const oldTables = (address: DatabaseAddress): Problem =>
  problem(
    address,
    "has not the tables of this version yet",
    "It replays them by itself; where this stays, look at its log.",
  );

async function clusterOf(sql: Sql): Promise<string | null> {
  try {
    const [{ id }] = await sql<
      [{ id: string }]
    >`select system_identifier::text as id from pg_control_system()`;
    return id;
  } catch (error) {
    // Some providers keep it to themselves.
    if ((error as { code?: unknown }).code === "42501") return null;
    throw error;
  }
}
