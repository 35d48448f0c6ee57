/** A pooler between the bot and its database. */
import { setTimeout as pause } from "node:timers/promises";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readAddress, type DatabaseAddress } from "../../src/postgres/address.ts";
import { openDatabase } from "../../src/postgres/connect.ts";
import { migrate } from "../../src/postgres/migrations.ts";
import { databaseProblem } from "../../src/postgres/trouble.ts";
import { shared } from "../../src/state/shared.ts";
import { makeDatabase, noPostgres } from "./database.ts";
import { makePooler, poolerInstalled, type Pooler } from "./pooler.ts";

const log = pino({ level: "silent" });
const why = noPostgres || !poolerInstalled ? " (skipped: PostgreSQL or pgbouncer is not installed)" : "";
/** Of what the bot sets for a connection, all that pgbouncer does not know. */
const IGNORING =
  "ignore_startup_parameters = statement_timeout, jit, plan_cache_mode, extra_float_digits, bytea_output, default_transaction_isolation, idle_in_transaction_session_timeout, lock_timeout";

const at = (url: string) => readAddress(url) as DatabaseAddress;

describe.skipIf(why !== "")(`behind pgbouncer${why}`, () => {
  let made: { url: string; remove(): Promise<void> };
  let pooler: Pooler;
  beforeEach(async () => {
    made = await makeDatabase();
  });
  afterEach(async () => {
    await pooler.remove();
    await made.remove();
  });

  test.each([
    ["which refuses what is set for a connection", "transaction", []],
    ["which ignores what is set for a connection", "transaction", [IGNORING]],
    ["which ignores it, in session mode", "session", [IGNORING]],
  ])("an address without prepare=false is told of a pooler %s", async (_, mode, settings) => {
    pooler = await makePooler(made.url, [`pool_mode = ${mode}`, ...settings]);
    const database = openDatabase(at(pooler.url));
    const found = await migrate(database).catch((error: unknown) => databaseProblem(error, at(pooler.url)));
    await database.close();
    expect(found?.fix).toContain("prepare=false");
  });

  test.each(["transaction", "session"])(
    "in %s mode all is kept and heard of, also after the pooler was killed and is back",
    async (mode) => {
      pooler = await makePooler(made.url, [`pool_mode = ${mode}`, "default_pool_size = 40"]);
      const address = at(`${pooler.url}?prepare=false`);
      const open = async () => {
        const database = openDatabase(address);
        expect(await migrate(database)).toBeNull();
        return shared(database, { direct: at(made.url), standbys: null }, log);
      };
      const [one, two] = [await open(), await open()];
      const heard: string[] = [];
      two.shared!.news.hear(
        "topic",
        (tenant) => heard.push(tenant),
        () => {},
      );
      while (!two.shared!.news.hears()) await pause(20);

      expect(await one.notes.settings("5")).toMatchObject({ passages: 3 });
      await one.notes.change("5", { passages: 2 });
      const lease = await one.shared!.leases.take("work");
      expect(await two.shared!.leases.take("work")).toBeNull();
      await pooler.stop();
      const waiting = two.shared!.database.patiently((sql) => sql`select 1 as one`);
      await pause(300);
      await pooler.start();
      expect(await waiting).toEqual([{ one: 1 }]);
      await one.shared!.news.tell("topic", "77");
      while (!heard.includes("77")) await pause(20);
      expect(await two.notes.settings("5")).toMatchObject({ passages: 2 });
      expect(lease!.signal.aborted).toBe(false);
      await lease!.release();
      expect(await two.shared!.leases.take("work")).not.toBeNull();
      await Promise.all([one.close(), two.close()]);
    },
  );
});
