/** A PostgreSQL of the tests' own: made when the first of them asks, and gone when the run ends. */
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { freePort } from "../free-port.ts";

const VERSIONS = "/usr/lib/postgresql";
const OLDEST = 15;

/** The folder of PostgreSQL's programs: `$POSTGRES_BIN`, else the newest that Debian installed; null where there is none. */
export const postgresPrograms: string | null =
  process.env["POSTGRES_BIN"] ??
  (existsSync(VERSIONS) ? readdirSync(VERSIONS) : [])
    .filter((version) => Number(version) >= OLDEST)
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(VERSIONS, version, "bin"))
    .find((folder) => existsSync(join(folder, "initdb"))) ??
  null;

/** Whom to run it as: it refuses to run as root. */
export function runner(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const user = ["postgres", "nobody"].map((name) => users.find((fields) => fields[0] === name)).find(Boolean);
  return user ? { uid: Number(user[2]), gid: Number(user[3]) } : {};
}

export interface Cluster {
  readonly port: number;
  readonly folder: string;
  /** With the name of a database, or without for the one that is always there. */
  url(database?: string): string;
  /** Ends it as a crash would, or in good order. */
  stop(how?: "crash" | "order"): Promise<void>;
  /** Starts it again where it was. */
  start(): Promise<void>;
  /** Stops it and removes its folder. */
  remove(): Promise<void>;
}

/** The database of the run's cluster that has Verbatim's tables, to be copied. */
export const MIGRATED = "migrated";

const USER = "verbatim";
export const PASSWORD = "a pass/word@with:marks";

/**
 * Makes one on loopback. `settings`: lines of postgresql.conf as `name=value`; `of`: a folder that somebody filled already, such as
 * pg_basebackup; `beside`: of its environment. Where this process dies, it ends by itself.
 */
export async function makeCluster(
  settings: readonly string[] = [],
  of?: string,
  beside: Readonly<Record<string, string>> = {},
): Promise<Cluster> {
  const bin = postgresPrograms!;
  const as = runner();
  const folder = of ?? mkdtempSync(join(tmpdir(), "verbatim-postgres-"));
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid);
  const env = { PATH: process.env["PATH"], LC_ALL: "C.UTF-8" };
  const given = { ...as, env, cwd: folder };
  const data = join(folder, "data");
  if (!existsSync(data))
    execFileSync(
      "/bin/sh",
      [
        "-c",
        `printf %s "$1" > password && "$2/initdb" -D data -U ${USER} -A scram-sha-256 --pwfile=password -E UTF8 --no-sync --no-instructions >/dev/null`,
        "sh",
        PASSWORD,
        bin,
      ],
      given,
    );
  const port = await freePort();
  const lines = [
    "listen_addresses=127.0.0.1",
    `port=${port}`,
    `unix_socket_directories=${folder}`,
    "fsync=off",
    // Of what is small a database is dropped, and a process ended, in half of the time.
    "shared_buffers=16MB",
    ...settings,
  ];
  const url = (database = "postgres") =>
    `postgres://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/${database}`;
  let server: ChildProcess | null = null;
  const start = async () => {
    // The shell ends it when our end of the pipe is closed, however we ended.
    const script = `"$0/postgres" -D data "$@" >>log 2>&1 & pid=$!; trap 'kill -INT $pid' TERM; trap 'kill -QUIT $pid' USR1; (cat >/dev/null; kill -QUIT $pid 2>/dev/null) <&3 & wait $pid; wait $pid`;
    const options = lines.flatMap((line) => ["-c", line]);
    server = spawn("/bin/sh", ["-c", `exec 3<&0; ${script}`, bin, ...options], {
      ...given,
      env: { ...env, ...beside },
      stdio: ["pipe", "ignore", "inherit"],
    });
    await answering(url());
  };
  const stop = async (how: "crash" | "order" = "order") => {
    const running = server;
    server = null;
    if (!running || running.exitCode !== null) return;
    const ended = once(running, "exit");
    running.kill(how === "crash" ? "SIGUSR1" : "SIGTERM");
    await ended;
    running.stdin?.destroy();
  };
  await start();
  return {
    port,
    folder,
    url,
    stop,
    start,
    remove: async () => {
      await stop("crash");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until a server takes connections, at most half a minute. */
async function answering(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 2 });
    try {
      return void (await sql`select 1`);
    } catch (error) {
      if (tries > 300) throw error;
      await pause(100);
    } finally {
      await sql.end({ timeout: 0 });
    }
  }
}

/** Says one statement to the database at an address. */
export async function asked(address: string, statement: string): Promise<void> {
  const sql = postgres(address, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}
