/** The primary is lost, and its synchronous standby promoted. */
import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { replicas } from "../../src/doctor/database.ts";
import { findingLine } from "../../src/doctor/index.ts";
import { readAddress, type DatabaseAddress } from "../../src/postgres/address.ts";
import { openDatabase, type Database } from "../../src/postgres/connect.ts";
import { openLeases } from "../../src/postgres/leases.ts";
import { migrate } from "../../src/postgres/migrations.ts";
import { openKept } from "../../src/state/open.ts";
import { freePort } from "../free-port.ts";
import { makeCluster, PASSWORD, type Cluster } from "./cluster.ts";
import { noPostgres, whyNoPostgres } from "./database.ts";
import { standbyOf, type Standby } from "./standby.ts";

const address = (url: string) => readAddress(url) as DatabaseAddress;
describe.skipIf(noPostgres)(`a standby${whyNoPostgres}`, () => {
  let primary: Cluster;
  let standby: Standby;
  let database: Database;
  beforeAll(async () => {
    // What the primary confirms is replayed by then, so that what the standby says of itself hangs on no haste.
    primary = await makeCluster(["wal_level=replica", "synchronous_commit=remote_apply"]);
    standby = await standbyOf(primary);
    const { hosts, ...rest } = address(primary.url());
    const both = [...hosts, ...address(standby.url()).hosts];
    database = openDatabase({ ...rest, hosts: both, role: "read-write" });
    await migrate(database);
  });
  afterAll(async () => {
    await database.close();
    await primary.remove();
    await standby.remove();
  });

  test("alone is told to whoever would keep something in it", async () => {
    const log = pino({ level: "silent" });
    const given = { database: address(standby.url()), direct: null, standbys: null, dataDir: "." };
    const kept = await openKept(given, log, null);
    expect(kept).toMatchObject({ where: "DATABASE_URL", what: expect.stringContaining("it is a standby") });
  });

  test("is what the doctor says of it, host by host", async () => {
    const gone = { host: "127.0.0.1", port: await freePort() };
    const hosts = [...address(standby.url()).hosts, ...address(primary.url()).hosts, gone];
    const standbys = { ...address(standby.url()), hosts, role: "standby" } as const;
    const found = await replicas(standbys, address(primary.url()));
    expect(found.map(({ state }) => state)).toEqual(["ok", "wrong", "wrong"]);
    expect(found.map(findingLine).join("\n")).toMatch(
      /The read replica \S+ at \S+ answers questions: PostgreSQL \d+[\s\S]+is no standby: it is the primary[\s\S]+cannot be reached/u,
    );
    expect(JSON.stringify(found)).not.toContain(PASSWORD);
  });

  test("that is promoted has all that was confirmed, and leases go on", async () => {
    const [one, two] = [openLeases(database), openLeases(database)];
    const lease = (await one.take("reading"))!;
    for (let n = 0; n < 50; n++)
      await database.sql`insert into claim (tenant, id) values ('1', ${String(n)})`;
    await primary.stop("crash");
    await standby.promote();
    const [{ count }] = await database.patiently(
      (sql) => sql<[{ count: number }]>`select count(*)::int as count from claim where tenant = '1'`,
    );
    expect(count).toBe(50);
    const ends = () => database.patiently((sql) => sql`select expires::text from lease`);
    const before = await ends();
    while (isDeepStrictEqual(await ends(), before)) await pause(20);
    expect(lease.signal.aborted).toBe(false);
    expect(await two.take("reading")).toBeNull();
    await lease.release();
    expect((await two.take("reading"))!.fence).toBe(lease.fence + 1);
    await Promise.all([one.close(), two.close()]);
  });
});
