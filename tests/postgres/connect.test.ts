import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readAddress, type DatabaseAddress } from "../../src/postgres/address.ts";
import { LISTS } from "../../src/postgres/lists.ts";
import { openDatabase } from "../../src/postgres/connect.ts";
import { databaseProblem, databaseTrouble } from "../../src/postgres/trouble.ts";
import { freePort } from "../free-port.ts";
import { makeDatabase, noPostgres, whyNoPostgres } from "./database.ts";

const address = (url: string) => readAddress(url) as DatabaseAddress;

/** What came of asking the database at an address once. */
async function failing(url: string): Promise<unknown> {
  const database = openDatabase(address(url));
  try {
    await database.sql`select 1`;
    throw new Error("it answered");
  } catch (error) {
    return error;
  } finally {
    await database.close();
  }
}

test("a database that is not there is told with its host, and without the password", async () => {
  const url = `postgres://bot:secret@127.0.0.1:${await freePort()}/verbatim`;
  const error = await failing(url);
  expect(databaseTrouble(error)).toBe("away");
  const problem = databaseProblem(error, address(url));
  expect(problem?.what).toMatch(
    /^The database verbatim at 127\.0\.0\.1:\d+ cannot be reached: .*ECONNREFUSED/u,
  );
  expect(JSON.stringify(problem)).not.toContain("secret");
});

test("with several hosts of which none is there, the question ends all the same", async () => {
  const [one, two] = [await freePort(), await freePort()];
  const error = await failing(
    `postgres://bot:secret@127.0.0.1:${one},127.0.0.1:${two}/x?target_session_attrs=primary`,
  );
  expect(databaseTrouble(error)).toBe("away");
});

test("a connection on which nothing ever comes is given up, and what waits for it is told so", async () => {
  const held: Socket[] = [];
  const silent = createServer((socket) => held.push(socket)).listen(0, "127.0.0.1");
  await once(silent, "listening");
  const { port } = silent.address() as { port: number };
  const database = openDatabase(address(`postgres://bot@127.0.0.1:${port}/x`));
  const error: unknown = await database.within(database.sql`select 1`, 200).catch((e: unknown) => e);
  expect(databaseTrouble(error)).toBe("away");
  await database.close();
  for (const socket of held) socket.destroy();
  silent.close();
});

describe.skipIf(noPostgres)(`a database${whyNoPostgres}`, () => {
  let made: Awaited<ReturnType<typeof makeDatabase>>;
  beforeAll(async () => {
    made = await makeDatabase();
  });
  afterAll(() => made.remove());

  test("is found among hosts that are away, by its role", async () => {
    const gone = await freePort();
    const database = openDatabase(
      address(
        made.url.replace("@127.0.0.1:", `@127.0.0.1:${gone},127.0.0.1:`) + "?target_session_attrs=read-write",
      ),
    );
    expect(await database.sql`select 9007199254740991::bigint as n`).toEqual([{ n: 9_007_199_254_740_991 }]);
    await database.close();
  });

  test("takes lists as they are, whatever stands in them", async () => {
    const { sql, close } = openDatabase(address(made.url));
    const texts = ["", "a,b", "{c}", String.raw`d\"e\\`, "null", "f\ng’ü", " h "];
    const bytes = [Uint8Array.of(0, 92, 34, 255), new Uint8Array()];
    const [back] = await sql`
      select to_json(${texts}::text[]) as texts, to_json(${[1, -2]}::int[]) as numbers,
        to_json(${sql.typed([true, false, null], LISTS.bool)}::bool[]) as truths,
        (select json_agg(encode(b, 'hex')) from unnest(${sql.typed(bytes, LISTS.bytea)}::bytea[]) as list (b)) as bytes,
        cardinality(${[] as string[]}::text[]) as none`;
    expect(back).toEqual({
      texts,
      numbers: [1, -2],
      truths: [true, false, null],
      bytes: ["005c22ff", ""],
      none: 0,
    });
    await close();
  });

  test("that is no standby is not taken for one", async () => {
    const error = await failing(`${made.url}?target_session_attrs=standby`);
    expect(databaseProblem(error, address(made.url))?.fix).toContain("target_session_attrs");
  });

  test("refuses a wrong password and a database that is not there, each with the way out", async () => {
    const wrong = made.url.replace(/:[^:@]+@/u, ":not-the-one@");
    const said = databaseProblem(await failing(wrong), address(wrong));
    expect(said?.fix).toContain("The password is wrong");
    expect(JSON.stringify(said)).not.toContain("not-the-one");
    const nowhere = made.url.replace(/[^/]+$/u, "nowhere");
    expect(databaseProblem(await failing(nowhere), address(nowhere))?.fix).toContain("createdb");
  });

  test("that drops every connection is asked again", async () => {
    const database = openDatabase(address(made.url));
    await database.sql`select 1`;
    await database.sql`select pg_terminate_backend(pg_backend_pid())`.catch(() => {});
    let tries = 0;
    const [row] = await database.patiently((sql) => {
      tries++;
      return tries === 1 ? sql`select pg_terminate_backend(pg_backend_pid())` : sql`select 2 as n`;
    });
    expect([tries, row]).toEqual([2, { n: 2 }]);
    await database.close();
  });

  test.each(["asks on", "gives up", "is done"])(
    "a transaction whose connection is lost is told so, and the process lives, when what it does then %s",
    async (way) => {
      const database = openDatabase(address(made.url));
      const done = Promise.withResolvers<unknown>();
      const work = database.transaction(async (sql) => {
        const [{ pid }] = await sql<[{ pid: number }]>`select pg_backend_pid() as pid`;
        await database.sql`select pg_terminate_backend(${pid}, 60000)`;
        while (database.connections() > 1) await pause(5);
        if (way === "asks on") await (async () => sql`select 2`)().catch(done.resolve);
        else done.resolve(null);
        if (way === "gives up") throw new Error("no more");
      });
      expect(databaseTrouble(await work.catch((error: unknown) => error))).toBe("away");
      await done.promise;
      await pause(20);
      expect(await database.sql`select 3 as n`).toEqual([{ n: 3 }]);
      await database.close();
    },
  );

  test("when connections are reset under load, no question waits for ever or gets another one's answer", async () => {
    const { port } = new URL(made.url);
    const lines = new Set<Socket>();
    const between = createServer((socket) => {
      const on = connect(Number(port), "127.0.0.1");
      lines.add(socket.on("error", () => {}).on("close", () => (lines.delete(socket), on.destroy())));
      on.on("error", () => {}).on("close", () => socket.destroy());
      socket.pipe(on).pipe(socket);
    }).listen(0, "127.0.0.1");
    await once(between, "listening");
    const database = openDatabase(
      address(made.url.replace(`:${port}/`, `:${(between.address() as AddressInfo).port}/`)),
    );
    const over = new AbortController();
    const asking = Array.from({ length: 30 }, async (_, asker) => {
      const wrong: unknown[] = [];
      for (let n = 0; !over.signal.aborted; n++) {
        const [row] = await database.patiently(
          (sql) =>
            sql<
              [{ who: number; n: number }]
            >`select ${asker}::int as who, ${n}::int as n, pg_sleep(0.002)::text`,
        );
        if (row.who !== asker || row.n !== n) wrong.push([asker, n, row]);
      }
      return wrong;
    });
    for (let resets = 0; resets < 5; resets++) {
      await pause(150);
      for (const line of lines) line.resetAndDestroy();
    }
    await pause(150);
    over.abort();
    expect((await Promise.all(asking)).flat()).toEqual([]);
    await database.close();
    between.close();
  });
});
