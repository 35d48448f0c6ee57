/** A standby of a test's cluster, by streaming replication. */
import { execFile } from "node:child_process";
import { chownSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import postgres from "postgres";
import { makeCluster, postgresPrograms, runner, type Cluster } from "./cluster.ts";

export interface Standby extends Cluster {
  /** Makes it the one that is written to. Resolves when it takes writes. */
  promote(): Promise<void>;
}

/** `synchronous`: from here on `primary` confirms a commit when the standby has it, too. */
export async function standbyOf(
  primary: Cluster,
  settings: readonly string[] = [],
  synchronous = true,
): Promise<Standby> {
  const as = runner();
  const folder = mkdtempSync(join(tmpdir(), "verbatim-standby-"));
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid);
  const copying = ["-D", "data", "-R", "-X", "stream", "-c", "fast", "-d", primary.url("replication")];
  await promisify(execFile)(join(postgresPrograms!, "pg_basebackup"), copying, { ...as, cwd: folder });
  const standby = await makeCluster([...settings, "hot_standby=on"], folder);
  await asked(primary, async (sql) => {
    if (synchronous) await sql`alter system set synchronous_standby_names = '*'`;
    await sql`select pg_reload_conf()`;
    const state = synchronous ? "sync" : "async";
    for (;;) {
      const [row] = await sql`select 1 from pg_stat_replication where sync_state = ${state}`;
      if (row) return;
      await pause(50);
    }
  });
  return {
    ...standby,
    promote: () => asked(standby, async (sql) => void (await sql`select pg_promote()`)),
  };
}

async function asked(cluster: Cluster, work: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const sql = postgres(cluster.url(), { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
