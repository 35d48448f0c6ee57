/** Shards that several processes share: leases in a real PostgreSQL. */
import { once } from "node:events";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openSessions } from "../../../src/doors/discord/shards/sessions.ts";
import { openLeases } from "../../../src/postgres/leases.ts";
import { noPostgres, whyNoPostgres } from "../../postgres/database.ts";
import { migrated, type Migrated } from "../../postgres/migrated.ts";
import { slash } from "../../stand-in/people.ts";
import { seen } from "../../stand-in/seen.ts";
import { all, mine, openMachines, serverOf, upIn, type Machines } from "./machines.ts";
import { until } from "./running.ts";

describe.skipIf(noPostgres)(`shards that several processes share${whyNoPostgres}`, () => {
  let made: Migrated;
  let shards: Machines;
  beforeAll(async () => {
    made = await migrated();
  });
  afterAll(() => made.remove());
  beforeEach(async () => {
    shards = await openMachines(made);
  });
  afterEach(() => shards.close());

  test("each takes its part, and a process that joins gets the sessions of those it takes over", async () => {
    const one = await shards.machine();
    await until(() => upIn(one) === 4);
    const two = await shards.machine();
    await until(() => mine(one).length === 2 && upIn(one, two) === 4);
    expect(all(one, two)).toEqual([0, 1, 2, 3]);
    expect([shards.discord.gateway.logins, shards.discord.gateway.resumes]).toEqual([4, 2]);
    expect(shards.discord.gateway.up).toEqual(["0/4", "1/4", "2/4", "3/4"]);
    for (const shard of [0, 1, 2, 3]) {
      const guild = serverOf(shard, 4);
      const { shown } = await slash(shards.discord, "ask", { question: `of ${shard}` }, { guild }).ended;
      expect(seen(shown)).toContain(`of ${shard}`);
      // Whoever has the shard: both know all servers.
      expect(await one.door.serves(guild)).toBe(true);
      expect(await two.door.serves(guild)).toBe(true);
    }
    expect(one.door.ready() && two.door.ready()).toBe(true);
  });

  test("what a process has that is told to stop goes to the other at once, and nothing said meanwhile is lost", async () => {
    const one = await shards.machine();
    await until(() => upIn(one) === 4);
    const stopping = one.door.stop();
    const two = await shards.machine();
    await stopping;
    const guild = serverOf(3, 4);
    const { shown } = await slash(shards.discord, "ask", { question: "meanwhile" }, { guild }).ended;
    expect(seen(shown)).toContain("meanwhile");
    await until(() => upIn(two) === 4);
    expect([shards.discord.gateway.logins, shards.discord.gateway.resumes]).toEqual([4, 4]);
  });

  test("shards of a process that is killed go on elsewhere, session and all, when their leases have run out", async () => {
    const child = await shards.process();
    child.kill("SIGKILL");
    await once(child, "exit");
    await shards.runOut();
    const two = await shards.machine();
    const question = slash(shards.discord, "ask", { question: "between" }, { guild: serverOf(1, 4) });
    await until(() => upIn(two) === 4);
    expect([shards.discord.gateway.logins, shards.discord.gateway.resumes]).toEqual([4, 4]);
    expect(seen((await question.ended).shown)).toContain("between");
  });

  test("a process that stood still past its leases stops its shards, and logs in for nobody", async () => {
    const child = await shards.process();
    child.kill("SIGSTOP");
    await shards.runOut();
    const two = await shards.machine();
    await until(() => upIn(two) === 4);
    // Its lines stand, as Discord sees it: both hold the same shards until it wakes.
    child.kill("SIGCONT");
    await until(() => shards.discord.gateway.lines === 4);
    const guilds = [0, 1, 2, 3].map((shard) => serverOf(shard, 4));
    await Promise.all(
      guilds.map((guild) => slash(shards.discord, "ask", { question: "whose?" }, { guild }).ended),
    );
    // A second one to answer would be refused, and seen here.
    expect(shards.discord.received.filter(({ path }) => path.endsWith("/callback"))).toHaveLength(4);
    expect(shards.discord.gateway.logins).toBe(4);
  });

  test("a session that Discord has forgotten is begun anew", async () => {
    const one = await shards.machine();
    await until(() => upIn(one) === 4);
    await one.door.stop();
    shards.discord.gateway.send(9, false);
    const two = await shards.machine();
    await until(() => upIn(two) === 4);
    expect(shards.discord.gateway.logins).toBe(8);
  });

  test("of all processes together no two shards log in sooner than Discord allows", async () => {
    Object.assign(shards.discord.gateway.limits, { concurrency: 2, apart: 150 });
    await shards.machine({ apart: 1500 });
    await shards.machine({ apart: 1500 });
    await until(() => upIn(...shards.opened) === 4);
    expect([shards.discord.gateway.logins, shards.discord.gateway.crowded]).toEqual([4, 0]);
  });

  test("a process takes no more than its list", async () => {
    const one = await shards.machine({ sharding: { total: 4, list: [1, 2] } });
    await until(() => upIn(one) === 2);
    const two = await shards.machine({ sharding: { total: 4, list: [0, 3] } });
    await until(() => upIn(one, two) === 4);
    expect([mine(one).toSorted(), mine(two).toSorted()]).toEqual([
      [1, 2],
      [0, 3],
    ]);
  });

  test("with fewer shards than processes the others wait, ready", async () => {
    shards.discord.gateway.limits.shards = 1;
    const one = await shards.machine();
    const two = await shards.machine();
    expect([mine(one), mine(two)]).toEqual([[0], []]);
    expect(two.door.ready()).toBe(true);
    await one.door.stop();
    await until(() => upIn(two) === 1);
    expect([shards.discord.gateway.logins, shards.discord.gateway.resumes]).toEqual([1, 1]);
  });

  test("who lost a shard writes its session no more, whenever it wakes", async () => {
    const database = made.another();
    const [one, two] = [openLeases(database), openLeases(database)];
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
});
