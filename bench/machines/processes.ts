/** What runs in earnest on several machines, as processes of this one: bots, and haproxy before those that take HTTP. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../../tests/free-port.ts";
import { processorOf, residentOf } from "../process-figures.ts";

export const folder = mkdtempSync(join(tmpdir(), "verbatim-machines-"));

export interface Machine {
  readonly name: string;
  /** When it was killed, in milliseconds of performance.now(). */
  readonly killed: number[];
  start(): Promise<void>;
  /** Without a word, as by the loss of its power. */
  kill(): Promise<void>;
  /** In order. */
  stop(): Promise<void>;
  /** Resident memory, in MB. */
  memory(): number;
  /** Processor time since it was started last, in milliseconds. */
  processor(): number;
  /** Who answered its questions to the index since then: the replica, or the primary and why. */
  reads(): Promise<readonly (readonly [who: string, questions: number])[]>;
}

/** `port`: where it serves /health/ready. */
export function machine(name: string, port: number, env: Readonly<Record<string, string>>): Machine {
  const log = createWriteStream(join(folder, `${name}.log`));
  const killed: number[] = [];
  let bot: ChildProcess | null = null;
  let metrics = "";
  process.once("exit", () => bot?.kill("SIGKILL"));
  const end = async (signal: NodeJS.Signals) => {
    if (!bot || bot.exitCode !== null || bot.signalCode !== null) return;
    const ended = once(bot, "exit");
    bot.kill(signal);
    await ended;
  };
  return {
    name,
    killed,
    start: async () => {
      const started = spawn(process.execPath, ["bin/verbatim.js", "start", "--material", "seeds"], {
        env: {
          PATH: process.env["PATH"],
          DATA_DIR: join(folder, name),
          LOG_LEVEL: "info",
          PORT: String(port),
          ...env,
        },
        stdio: ["ignore", "pipe", "pipe"],
      });
      bot = started;
      started.stdout.pipe(log, { end: false });
      started.stderr.pipe(log, { end: false });
      let said = "";
      started.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
      for (let tries = 0; !said.includes("Connected."); tries++) {
        if (tries > 600 || started.exitCode !== null) throw new Error(`${name} did not start: ${said}`);
        await wait(100);
      }
      metrics = /counted is at (\S+)\./u.exec(said)?.[1] ?? "";
    },
    kill: async () => {
      killed.push(performance.now());
      await end("SIGKILL");
    },
    stop: () => end("SIGTERM"),
    processor: () => (bot?.pid && bot.exitCode === null ? processorOf(bot.pid) : 0),
    reads: async () => {
      const text = metrics ? await (await fetch(metrics)).text() : "";
      const lines = text.matchAll(/^verbatim_reads_total\{by="(\w+)",why="(\w*)"\} (\d+)$/gmu);
      return [...lines].map(([, by = "", why = "", n]) => [why || by, Number(n)]);
    },
    memory: () => (bot?.pid && bot.exitCode === null ? residentOf(bot.pid) : 0),
  };
}

/** haproxy by the file that deploy/ has, with names and ports of this machine; it says which replica answered. */
export async function balancer(replicas: Readonly<Record<string, number>>): Promise<{
  readonly url: string;
  end(): Promise<void>;
}> {
  const port = await freePort();
  const servers = Object.entries(replicas).map(
    ([name, at]) => `\tserver ${name} 127.0.0.1:${at} check\n\t# it was ${name}`,
  );
  const ours = readFileSync("deploy/haproxy.cfg", "utf8")
    .replace("bind :8080", `bind 127.0.0.1:${port}`)
    .replace(/^\tserver one .*$/mu, `${servers.join("\n")}\n\thttp-response set-header X-Served-By %s`)
    .replace(/^\tserver two .*\n/mu, "");
  const file = join(folder, "haproxy.cfg");
  writeFileSync(file, ours);
  const log = createWriteStream(join(folder, "haproxy.log"));
  const proxy = spawn("haproxy", ["-f", file], { stdio: ["ignore", "pipe", "pipe"] });
  process.once("exit", () => proxy.kill("SIGKILL"));
  proxy.stdout.pipe(log);
  proxy.stderr.pipe(log);
  const url = `http://127.0.0.1:${port}`;
  const ready = () => fetch(`${url}/health/ready`).then((r) => r.ok).catch(() => false); // prettier-ignore
  for (let tries = 0; !(await ready()); tries++) {
    if (tries > 100) throw new Error(`haproxy finds no replica; see ${folder}`);
    await wait(100);
  }
  return {
    url,
    end: async () => {
      const ended = once(proxy, "exit");
      proxy.kill("SIGKILL");
      await ended;
    },
  };
}
