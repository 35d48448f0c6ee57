/** pgbouncer of the tests' own, on loopback, before one of their databases. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../free-port.ts";
import { runner } from "./cluster.ts";

const PROGRAM = "pgbouncer";
export const poolerInstalled = spawnSync(PROGRAM, ["-V"]).status === 0;

export interface Pooler {
  /** Its DATABASE_URL, without parameters. */
  readonly url: string;
  /** Without a word to its clients, or by letting them end. */
  stop(how?: "SIGKILL" | "SIGINT"): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

/** `url`: of the database behind it. `settings`: lines of pgbouncer.ini. */
export async function makePooler(url: string, settings: readonly string[]): Promise<Pooler> {
  const { hostname, port: behind, username, password, pathname } = new URL(url);
  const as = runner();
  const [folder, port] = [mkdtempSync(join(tmpdir(), "verbatim-pooler-")), await freePort()];
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    if (as.uid !== undefined && as.gid !== undefined) chownSync(join(folder, name), as.uid, as.gid);
    return join(folder, name);
  };
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid);
  const users = file("users.txt", `"${username}" "${decodeURIComponent(password)}"\n`);
  const ini = file(
    "pgbouncer.ini",
    [
      "[databases]",
      `* = host=${hostname} port=${behind}`,
      "[pgbouncer]",
      "listen_addr = 127.0.0.1",
      `listen_port = ${port}`,
      "unix_socket_dir =",
      "auth_type = scram-sha-256",
      `auth_file = ${users}`,
      ...settings,
      "",
    ].join("\n"),
  );
  let running: ChildProcess | null = null;
  process.once("exit", () => running?.kill("SIGKILL"));
  const start = async () => {
    running = spawn(PROGRAM, [ini], { ...as, stdio: "ignore" });
    for (let tries = 0; !(await listens(port)); tries++) {
      if (tries > 100) throw new Error("pgbouncer does not start");
      await pause(50);
    }
  };
  const stop = async (how: "SIGKILL" | "SIGINT" = "SIGKILL") => {
    const ending = running;
    running = null;
    if (!ending || ending.exitCode !== null) return;
    const ended = once(ending, "exit");
    ending.kill(how);
    await ended;
  };
  await start();
  return {
    url: `postgres://${username}:${password}@127.0.0.1:${port}${pathname}`,
    start,
    stop,
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("error", () => resolve(false)).once("connect", () => resolve(true));
    socket.once("connect", () => socket.destroy());
  });
