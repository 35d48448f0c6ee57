/** PostgreSQL in trouble under two processes that people use: one by the gateway, one over HTTP. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import postgres from "postgres";
import { de } from "../../src/wording/de.ts";
import { en } from "../../src/wording/en.ts";
import { freePort } from "../../tests/free-port.ts";
import { postgresPrograms } from "../../tests/postgres/cluster.ts";
import { openStandIn, type StandIn } from "../../tests/stand-in/discord.ts";
import { TOKEN } from "../../tests/stand-in/names.ts";
import { slash } from "../../tests/stand-in/people.ts";
import { seen } from "../../tests/stand-in/seen.ts";
import { openSigner } from "../../tests/stand-in/signed.ts";
import { byHttp, mentions, people, CallCounts } from "./bot.ts";
import { troubled } from "./database-troubles.ts";
import { count, type Row } from "./row.ts";

/** Milliseconds of a trouble, and of the rest after it. */
const LASTS = 8000;
const REST = 7000;
const PEOPLE = 12;
/** Lines that a process may write of one trouble. */
const LINES = 12;
const PASSAGES = [1, 2, 4, 5];

const isAway = (body: unknown) =>
  [en, de].some((say) => JSON.stringify(body ?? "").includes(say.databaseAway));

export const database: Row = {
  name: "database",
  what: `PostgreSQL under two processes, one by the gateway, one over HTTP, with ${2 * PEOPLE} people, mentions, and owners who change settings: the server killed, killed by connection, stopped, its connections taken, its password changed, read-only, timeouts of 20 ms, its disk full; ${LASTS / 1000} s each`,
  promise:
    "0 late, 0 lost; every setting that was confirmed is kept; up again by itself, with no login; no flood in the log",
  run: async () => {
    if (!postgresPrograms)
      return { times: "-", found: "not tried: PostgreSQL is not installed", holds: false };
    const { cluster, url, troubles, remove } = await troubled();
    const [gateway, http] = [await openStandIn(), await openStandIn()];
    const [signer, port] = [openSigner(), await freePort()];
    http.endpoint = byHttp(signer, port);
    const log: string[] = [];
    const overHttp = {
      INTERACTIONS: "http",
      DISCORD_PUBLIC_KEY: signer.hex,
      PORT: String(port),
      SHARDS: "none",
    };
    const processes = [await begun(gateway, url, {}, log), await begun(http, url, overHttp, log)];
    const confirmed = new Map<string, number>();
    const all = new CallCounts();
    let [written, unanswered, told, most] = [0, 0, 0, 0];
    for (const trouble of troubles) {
      const before = log.length;
      const seconds = (LASTS + REST) / 1000;
      const going = Promise.all([
        mentions({ discord: gateway }, LASTS + REST),
        people({ discord: gateway }, all, seconds, PEOPLE),
        people({ discord: http }, all, seconds, PEOPLE),
        owners([gateway, http], all, seconds, confirmed),
      ]);
      await wait(1000);
      await trouble.begin();
      await wait(LASTS);
      await trouble.end();
      const [mentioned] = await going;
      written += mentioned.asked;
      unanswered += mentioned.unanswered;
      most = Math.max(most, log.length - before);
      for (const { received } of [gateway, http])
        told += received.splice(0).filter(({ body }) => isAway(body)).length;
      console.error(
        `${trouble.name}: ${all.said()}, ${unanswered} mentions not answered, ${log.length - before} lines in the log`,
      );
    }
    const missing = await notKept(cluster.url("bot"), confirmed);
    for (const child of processes) {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
    }
    await Promise.all([gateway.close(), http.close()]);
    await remove();
    const { logins } = gateway.gateway;
    return {
      times: `${troubles.length} troubles, ${count(all.asked)} calls, ${written} mentions, ${confirmed.size} settings that were confirmed`,
      found: `${all.said()}, ${all.unheard} refused; ${unanswered} mentions not answered; ${told} told that it is away; ${missing} settings not kept; ${logins} login; ${most} lines in the log for the worst`,
      holds: all.late + all.lost + all.unheard + unanswered + missing + logins - 1 === 0 && most <= 2 * LINES,
    };
  },
};

async function begun(
  discord: StandIn,
  url: string,
  env: Record<string, string>,
  log: string[],
): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["bin/verbatim.js", "start", "--material", "seeds"], {
    env: {
      PATH: process.env["PATH"],
      DISCORD_TOKEN: TOKEN,
      DISCORD_API: discord.api,
      DATABASE_URL: url,
      DATA_DIR: mkdtempSync(join(tmpdir(), "verbatim-bench-")),
      ...env,
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  process.once("exit", () => child.kill("SIGKILL"));
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += String(chunk);
    log.push(
      ...String(chunk)
        .split("\n")
        .filter((line) => /"level":[45]0/u.test(line)),
    );
  });
  while (!said.includes("Connected.")) {
    if (child.exitCode !== null) throw new Error(said);
    await wait(100);
  }
  return child;
}

/** Owners who change a setting, each in a server of their own; `confirmed` gets what the bot said that it changed. */
async function owners(
  doors: readonly StandIn[],
  counts: CallCounts,
  seconds: number,
  confirmed: Map<string, number>,
): Promise<void> {
  const until = performance.now() + seconds * 1000;
  for (let n = confirmed.size; performance.now() < until; n++) {
    const [guild, passages] = [String(BigInt(5000 + n) << 22n), PASSAGES[n % PASSAGES.length]!];
    const asked = slash(doors[n % doors.length]!, "settings", { passages }, { guild, manages: true });
    if (seen(await counts.follow(asked)).startsWith("Changed")) confirmed.set(guild, passages);
    await wait(300);
  }
}

async function notKept(url: string, confirmed: ReadonlyMap<string, number>): Promise<number> {
  const sql = postgres(url, { max: 1 });
  const rows = await sql<{ tenant: string; value: string }[]>`select tenant, value from setting`;
  await sql.end();
  const kept = new Map(
    rows.map(({ tenant, value }) => [tenant, (JSON.parse(value) as { passages?: number }).passages]),
  );
  return [...confirmed].filter(([guild, passages]) => kept.get(guild) !== passages).length;
}
