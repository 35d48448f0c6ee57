/** Shards that several processes share: leases in a real PostgreSQL. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { execPath } from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Door } from "../../../src/doors/discord/index.ts";
import { openSessions } from "../../../src/doors/discord/shards/sessions.ts";
import { openLeases, type Leases } from "../../../src/postgres/leases.ts";
import { openNews, type News } from "../../../src/postgres/news.ts";
import { keptAt } from "../../../src/state/kept-postgres.ts";
import { noPostgres, whyNoPostgres } from "../../postgres/database.ts";
import { migrated, type Migrated } from "../../postgres/migrated.ts";
import { openStandIn, type StandIn } from "../../stand-in/discord.ts";
import { slash } from "../../stand-in/people.ts";
import { seen } from "../../stand-in/seen.ts";
import { folder, running, until, type Running } from "./running.ts";

/** Milliseconds: how long a lease lasts, and how often each looks. */
const LASTS = 9000;
const PACE = 40;

const serverOf = (shard: number, total: number) => String(BigInt(shard + total * 7) << 22n);

interface Machine {
  readonly door: Door;
  readonly leases: Leases;
}

describe.skipIf(noPostgres)(`shards that several processes share${whyNoPostgres}`, () => {
  let made: Migrated;
  let news: News;
  let discord: StandIn;
  let first: Running | null;
  let machines: Machine[];
  const children: ChildProcess[] = [];
  beforeAll(async () => {
    made = await migrated();
    news = openNews(made.database, made.database.address);
  });
  afterAll(async () => {
    await news.close();
    await made.remove();
  });
  beforeEach(async () => {
    discord = await openStandIn();
    Object.assign(discord.gateway.limits, { shards: 4, concurrency: 4 });
    for (const shard of [0, 1, 2, 3]) discord.gateway.servers.add(serverOf(shard, 4));
    [first, machines] = [null, []];
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill("SIGKILL");
    for (const { door, leases } of machines) {
      await door.stop();
      await leases.close();
    }
    await first?.close();
    await made.database.sql`truncate lease, gateway_session, login, claim, served`;
  });

  /** One more process, with connections of its own. */
  async function machine(options: Parameters<typeof running>[0] = {}): Promise<Machine> {
    const database = made.another();
    const leases = openLeases(database, LASTS);
    const given = {
      sharding: { total: "auto" as const, list: null },
      sharing: { database, leases, pace: PACE },
      apart: 0,
      dataDir: folder(),
      ...options,
    };
    const kept = keptAt(database, news, pino({ level: "silent" }));
    if (first) {
      const services = { ...first.services, kept, notes: kept.notes };
      machines.push({ leases, door: await first.again({ ...given, services }) });
    } else {
      first = await running({ discord, kept, ...given });
      machines.push({ leases, door: first.door });
    }
    return machines.at(-1)!;
  }
  const mine = ({ door }: Machine) => door.shards().map(({ id }) => id);
  const all = (...of: Machine[]) => of.flatMap(mine).toSorted();
  const upIn = (...of: Machine[]) => of.flatMap(({ door }) => door.shards()).filter(({ up }) => up).length;
  /** A process of its own, to be killed. */
  async function process(): Promise<ChildProcess> {
    const script = fileURLToPath(new URL("machine.ts", import.meta.url));
    const given = [script, discord.api, made.url, String(LASTS), String(PACE)];
    const child = spawn(execPath, given, { stdio: ["ignore", "inherit", "inherit"] });
    children.push(child);
    for (let kept = 0; kept < 4; await pause(10))
      [{ kept }] = await made.database.sql<[{ kept: number }]>`
        select count(session)::int as kept from gateway_session`;
    return child;
  }
  /** All leases have run out, as if so much time had passed. */
  const runOut = () => made.database.sql`update lease set expires = '-infinity'`;

  test("each takes its part, and a process that joins gets the sessions of those it takes over", async () => {
    const one = await machine();
    await until(() => upIn(one) === 4);
    const two = await machine();
    await until(() => mine(one).length === 2 && upIn(one, two) === 4);
    expect(all(one, two)).toEqual([0, 1, 2, 3]);
    expect([discord.gateway.logins, discord.gateway.resumes]).toEqual([4, 2]);
    expect(discord.gateway.up).toEqual(["0/4", "1/4", "2/4", "3/4"]);
    for (const shard of [0, 1, 2, 3]) {
      const guild = serverOf(shard, 4);
      const { shown } = await slash(discord, "ask", { question: `of ${shard}` }, { guild }).ended;
      expect(seen(shown)).toContain(`of ${shard}`);
      // Whoever has the shard: both know all servers.
      expect(await one.door.serves(guild)).toBe(true);
      expect(await two.door.serves(guild)).toBe(true);
    }
    expect(one.door.ready() && two.door.ready()).toBe(true);
  });

  test("what a process has that is told to stop goes to the other at once, and nothing said meanwhile is lost", async () => {
    const one = await machine();
    await until(() => upIn(one) === 4);
    const stopping = one.door.stop();
    const two = await machine();
    await stopping;
    const guild = serverOf(3, 4);
    const { shown } = await slash(discord, "ask", { question: "meanwhile" }, { guild }).ended;
    expect(seen(shown)).toContain("meanwhile");
    await until(() => upIn(two) === 4);
    expect([discord.gateway.logins, discord.gateway.resumes]).toEqual([4, 4]);
  });

  test("shards of a process that is killed go on elsewhere, session and all, when their leases have run out", async () => {
    const child = await process();
    child.kill("SIGKILL");
    await once(child, "exit");
    await runOut();
    const two = await machine();
    const question = slash(discord, "ask", { question: "between" }, { guild: serverOf(1, 4) });
    await until(() => upIn(two) === 4);
    expect([discord.gateway.logins, discord.gateway.resumes]).toEqual([4, 4]);
    expect(seen((await question.ended).shown)).toContain("between");
  });

  test("a process that stood still past its leases stops its shards, and logs in for nobody", async () => {
    const child = await process();
    child.kill("SIGSTOP");
    await runOut();
    const two = await machine();
    await until(() => upIn(two) === 4);
    // Its lines stand, as Discord sees it: both hold the same shards until it wakes.
    child.kill("SIGCONT");
    await until(() => discord.gateway.lines === 4);
    const guilds = [0, 1, 2, 3].map((shard) => serverOf(shard, 4));
    await Promise.all(guilds.map((guild) => slash(discord, "ask", { question: "whose?" }, { guild }).ended));
    // A second one to answer would be refused, and seen here.
    expect(discord.received.filter(({ path }) => path.endsWith("/callback"))).toHaveLength(4);
    expect(discord.gateway.logins).toBe(4);
  });

  test("who lost a shard writes its session no more, whenever it wakes", async () => {
    const database = made.another();
    const [one, two] = [openLeases(database, LASTS), openLeases(database, LASTS)];
    const sessions = openSessions(database, 4);
    const session = (sequence: number) => ({
      shardId: 1,
      shardCount: 4,
      sessionId: "a session",
      resumeURL: "ws://127.0.0.1",
      sequence,
    });
    const first = (await one.take("shard 1 of 4"))!;
    expect(await sessions.load(1, first)).toBeNull();
    await sessions.save(1, first, session(5));
    await first.release();
    const second = (await two.take("shard 1 of 4"))!;
    expect(await sessions.load(1, second)).toEqual(session(5));
    await sessions.save(1, first, session(9));
    expect(await sessions.load(1, second)).toEqual(session(5));
    await sessions.save(1, second, null);
    expect(await sessions.load(1, second)).toBeNull();
    await Promise.all([one.close(), two.close()]);
  });

  test("a session that Discord has forgotten is begun anew", async () => {
    const one = await machine();
    await until(() => upIn(one) === 4);
    await one.door.stop();
    discord.gateway.send(9, false);
    const two = await machine();
    await until(() => upIn(two) === 4);
    expect(discord.gateway.logins).toBe(8);
  });

  test("of all processes together no two shards log in sooner than Discord allows", async () => {
    Object.assign(discord.gateway.limits, { concurrency: 2, apart: 150 });
    await machine({ apart: 1500 });
    await machine({ apart: 1500 });
    await until(() => upIn(...machines) === 4);
    expect([discord.gateway.logins, discord.gateway.crowded]).toEqual([4, 0]);
  });

  test("a process takes no more than its list", async () => {
    const one = await machine({ sharding: { total: 4, list: [1, 2] } });
    await until(() => upIn(one) === 2);
    const two = await machine({ sharding: { total: 4, list: [0, 3] } });
    await until(() => upIn(one, two) === 4);
    expect([mine(one).toSorted(), mine(two).toSorted()]).toEqual([
      [1, 2],
      [0, 3],
    ]);
  });

  test("with fewer shards than processes the others wait, ready", async () => {
    discord.gateway.limits.shards = 1;
    const one = await machine();
    const two = await machine();
    expect([mine(one), mine(two)]).toEqual([[0], []]);
    expect(two.door.ready()).toBe(true);
    await one.door.stop();
    await until(() => upIn(two) === 1);
    expect([discord.gateway.logins, discord.gateway.resumes]).toEqual([1, 1]);
  });
});
