/** The clock of PostgreSQL set under processes that share shards, and one of them killed just then. */
import { mkdtempSync } from "node:fs";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import postgres from "postgres";
import { makeCluster, postgresPrograms } from "../../tests/postgres/cluster.ts";
import { openStandIn } from "../../tests/stand-in/discord.ts";
import { TOKEN } from "../../tests/stand-in/names.ts";
import { mentions, people, CallCounts } from "./bot.ts";
import { fakedClock, NOT_INSTALLED } from "./faked-clock.ts";
import { count, type Row } from "./row.ts";

const SHARDS = 2;
/** Milliseconds in which the shards of one that was killed are up elsewhere, and what is asked meanwhile reaches nobody. */
const TAKEN = 25_000;

export const databaseClock: Row = {
  name: "databaseclock",
  what: "PostgreSQL's clock set by +5h, back, by -2d and back under two processes that share the shards, one of which is killed as it is set back by two days",
  promise: "0 lost; all shards up within 25 s; no login for it, none answered twice",
  run: async () => {
    const time = fakedClock();
    if (!time || !postgresPrograms) return NOT_INSTALLED;
    const cluster = await makeCluster([], undefined, time.env);
    const discord = await openStandIn();
    Object.assign(discord.gateway.limits, { shards: SHARDS, apart: 5000 });
    const begun: ChildProcess[] = [];
    const begin = async () => {
      const dataDir = mkdtempSync(join(tmpdir(), "verbatim-bench-"));
      const child = spawn(process.execPath, ["bin/verbatim.js", "start", "--material", "seeds"], {
        env: {
          PATH: process.env["PATH"],
          DISCORD_TOKEN: TOKEN,
          DISCORD_API: discord.api,
          DATABASE_URL: cluster.url(),
          SHARDS: "auto",
          DATA_DIR: dataDir,
        },
        stdio: ["ignore", "ignore", "pipe"],
      });
      begun.push(child);
      let said = "";
      child.stderr.on("data", (chunk: Buffer) => (said += String(chunk)));
      while (!said.includes("Connected.")) await wait(100);
    };
    const allUp = async () => {
      const since = performance.now();
      while (discord.gateway.up.length < SHARDS && performance.now() - since < 120_000) await wait(50);
      return performance.now() - since;
    };
    const sql = postgres(cluster.url(), { max: 1 });
    /** Hours that its clock is ahead of this machine's. */
    const ahead = async () => {
      const [row] = await sql<[{ now: Date }]>`select clock_timestamp() as now`;
      return Math.round((row.now.getTime() - Date.now()) / 3_600_000);
    };
    await begin();
    await begin();
    await allUp();
    await wait(5000);
    const { logins } = discord.gateway;
    const counts = new CallCounts();
    const bot = { discord };
    const going = Promise.all([people(bot, counts, 30), mentions(bot, 30_000)]);
    let longest = 0;
    for (const ahead of ["+5h", "+0", "-2d", "+0"]) {
      await wait(7000);
      time.set(ahead);
      await wait(300);
      longest = Math.max(longest, await allUp());
    }
    const [, written] = await going;
    time.set("-2d");
    if ((await ahead()) !== -48) throw new Error("the database does not go by the faked clock");
    await sql.end();
    begun[0]!.kill("SIGKILL");
    await wait(1000);
    const taken = 1000 + (await allUp());
    const again = new CallCounts();
    await people(bot, again, 5);
    const words = discord.received.map(({ path }) => path).filter((path) => path.endsWith("/callback"));
    const twice = words.length - new Set(words).size;
    for (const child of begun.slice(1)) {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
    }
    await discord.close();
    await cluster.remove();
    const more = discord.gateway.logins - logins;
    const wrong =
      counts.late + counts.lost + again.late + again.lost + again.unheard + written.unanswered + more + twice;
    return {
      times: `set 5 times, ${count(counts.asked + again.asked)} calls, ${written.asked} mentions`,
      found: `${counts.said()}, ${written.unanswered} mentions not answered; down for ${(longest / 1000).toFixed(1)} s at most, after the kill for ${(taken / 1000).toFixed(1)} s; ${more} further logins, ${twice} answered twice`,
      holds: wrong === 0 && taken < TAKEN,
    };
  },
};
