/** What can happen to PostgreSQL while a bot works with it, one after another. */
import { execFileSync } from "node:child_process";
import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { makeCluster, runner, type Cluster } from "../../tests/postgres/cluster.ts";

export interface Trouble {
  readonly name: string;
  begin(): Promise<unknown>;
  end(): Promise<unknown>;
}

export interface Troubled {
  readonly cluster: Cluster;
  /** The bot's own address: no superuser's, so that limits hold for it. */
  readonly url: string;
  readonly troubles: readonly Trouble[];
  remove(): Promise<void>;
}

const USER = "bot";
const TIMEOUTS = ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"];
/** Connections that others ask for, of the 40 that the server takes. */
const OTHERS = 60;

export async function troubled(): Promise<Troubled> {
  const cluster = await makeCluster(["max_connections=40", "superuser_reserved_connections=5"]);
  const asked = async (...statements: readonly string[]) => {
    const sql = postgres(cluster.url(), { max: 1, onnotice: () => {} });
    for (const one of statements) await sql.unsafe(one);
    await sql.end();
  };
  const disk = smallDisk();
  await asked(
    `create role ${USER} login password 'first'`,
    "create role other login password 'other'",
    ...(disk ? [`create tablespace small location '${disk}'`] : []),
    `create database bot owner ${USER}${disk ? " tablespace small" : ""}`,
  );
  return {
    cluster,
    url: `postgres://${USER}:first@127.0.0.1:${cluster.port}/bot`,
    troubles: [
      ...ofProcesses(cluster),
      ...ofSettings(cluster, asked),
      ...(disk ? [fullDisk(disk, cluster.url("bot"))] : []),
    ],
    remove: async () => {
      await cluster.remove();
      if (disk) execFileSync("umount", [disk]);
    },
  };
}

function ofProcesses(cluster: Cluster): Trouble[] {
  const main = () => Number(readFileSync(`${cluster.folder}/data/postmaster.pid`, "utf8").split("\n")[0]);
  const children = () =>
    readFileSync(`/proc/${main()}/task/${main()}/children`, "utf8").trim().split(" ").map(Number);
  const isConnection = (pid: number) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "latin1").startsWith(`postgres: ${USER}`);
    } catch {
      return false;
    }
  };
  let killing: NodeJS.Timeout | undefined;
  let stopped: number[] = [];
  return [
    {
      name: "kill -9 of the server, started again 8 s later",
      begin: async () => {
        process.kill(main(), "SIGKILL");
        await cluster.stop("crash");
      },
      end: () => cluster.start(),
    },
    {
      name: "kill -9 of the process of a connection, every 2 s",
      begin: async () => {
        const kill = () => {
          const one = children().find(isConnection);
          if (one) process.kill(one, "SIGKILL");
        };
        kill();
        killing = setInterval(kill, 2000);
      },
      end: async () => clearInterval(killing),
    },
    {
      name: "all of its processes stopped",
      begin: async () => {
        stopped = [main(), ...children()];
        for (const pid of stopped) process.kill(pid, "SIGSTOP");
      },
      end: async () => {
        for (const pid of stopped) process.kill(pid, "SIGCONT");
      },
    },
  ];
}

/** `asked`: by the superuser. What changes shows in connections that are made anew. */
function ofSettings(cluster: Cluster, asked: (...statements: string[]) => Promise<void>): Trouble[] {
  const dropped = `select pg_terminate_backend(pid) from pg_stat_activity where usename = '${USER}'`;
  const others: postgres.Sql[] = [];
  const set = (name: string, begin: readonly string[], end: readonly string[]): Trouble => ({
    name,
    begin: () => asked(...begin, dropped),
    end: () => asked(...end, dropped),
  });
  return [
    {
      name: "all connections held by others",
      begin: async () => {
        await asked(dropped);
        for (let n = 0; n < OTHERS; n++) {
          const sql = postgres(`postgres://other:other@127.0.0.1:${cluster.port}/postgres`, { max: 1 });
          sql`select 1`.catch(() => {});
          others.push(sql);
        }
      },
      end: () => Promise.all(others.map((sql) => sql.end({ timeout: 0 }))),
    },
    set(
      "its password changed",
      [`alter role ${USER} password 'second'`],
      [`alter role ${USER} password 'first'`],
    ),
    set(
      "read-only (default_transaction_read_only)",
      ["alter database bot set default_transaction_read_only = on"],
      ["alter database bot reset default_transaction_read_only"],
    ),
    set(
      "three timeouts of 20 ms set for its role",
      TIMEOUTS.map((name) => `alter role ${USER} set ${name} = 20`),
      TIMEOUTS.map((name) => `alter role ${USER} reset ${name}`),
    ),
  ];
}

/** A file system of 48 MB that the server may write; null where none can be mounted. */
function smallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=48m", "tmpfs", folder], { stdio: "ignore" });
  } catch {
    return null;
  }
  const { uid, gid } = runner();
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  return folder;
}

function fullDisk(disk: string, url: string): Trouble {
  const filled = join(disk, "filled");
  return {
    name: "its disk full",
    begin: async () => {
      const some = Buffer.alloc(65_536);
      try {
        for (;;) writeFileSync(filled, some, { flag: "a" });
      } catch {
        // As full as it gets.
      }
      const sql = postgres(url, { max: 1 });
      const refused = await sql`create table more as select generate_series(1, 100000)`.catch(
        (error: Error) => error,
      );
      await sql.end();
      if (!(refused instanceof Error)) throw new Error("the disk is not full");
    },
    end: async () => rmSync(filled),
  };
}
