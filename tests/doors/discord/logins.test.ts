import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pino } from "pino";
import { describe, expect, test } from "vitest";
import { openLogins, pauseBefore } from "../../../src/doors/discord/logins.ts";
import { pauseAfter } from "../../../src/doors/discord/reconnecting.ts";
import { openLoginFile, type Login } from "../../../src/state/logins.ts";
import { slash } from "../../stand-in/people.ts";
import { seen } from "../../stand-in/seen.ts";
import { folder, running, until } from "./running.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const allowed = { url: "", shards: 1, total: 1000, remaining: 999, resets: 0, concurrency: 1 };

/** The logins of `days` where each is wanted as soon as the one before is over. */
function taken(days: number, ended: boolean): number[] {
  const logins: Login[] = [];
  for (let now = 0; now < days * DAY;) {
    now += pauseBefore(logins, now);
    logins.push({ at: now, ended });
    now += 500;
  }
  return logins.map(({ at }) => at);
}

describe("the budget of logins", () => {
  test("a bot that loses its session at once, or crashes at every start, logs in at most 50 times a day", () => {
    const all = taken(4, false);
    for (let day = 0; day < 3; day += 0.25) {
      const within = all.filter((at) => at >= day * DAY && at < (day + 1) * DAY);
      expect(within.length).toBeLessThanOrEqual(50);
    }
    expect(all.length).toBeGreaterThan(80);
  });

  test("a first login, and the next few, wait for nothing or for seconds", () => {
    expect(pauseBefore([], 0)).toBe(0);
    expect(taken(1, false).filter((at) => at < MINUTE).length).toBeGreaterThanOrEqual(10);
  });

  test("whoever stops the bot in order starts it again without waiting; a script that does so all day stays below 1,000", () => {
    const all = taken(1, true);
    expect(all.filter((at) => at < MINUTE).length).toBeGreaterThan(50);
    expect(all.length).toBeLessThan(400);
  });

  test("a clock that was set back does not make anybody wait for years", () => {
    expect(pauseBefore([{ at: 100 * DAY, ended: false }], 0)).toBe(0);
  });

  test("it lives through a restart, and through a file that is broken", async () => {
    const dataDir = folder();
    const log = pino({ level: "silent" });
    const { signal } = new AbortController();
    const opened = () => {
      const book = openLoginFile(dataDir, log);
      return { book, mayLogIn: openLogins(book, async () => allowed, { shards: 1 }, log) };
    };
    await opened().mayLogIn(0, signal);
    const file = join(dataDir, "logins.json");
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual([{ at: expect.any(Number), ended: false }]);
    const again = opened();
    const waiting = new AbortController();
    setTimeout(() => waiting.abort(), 50);
    await expect(again.mayLogIn(0, waiting.signal)).rejects.toThrow("abort");
    await again.book.stopped([0]);
    await again.mayLogIn(0, signal);
    expect(JSON.parse(readFileSync(file, "utf8"))).toHaveLength(2);
  });
});

describe("the budget of several shards", () => {
  /** The logins of a day of a bot whose shards all log in anew as soon as they may. */
  function loggedIn(shards: number, concurrency: number, total = 1000): Login[] {
    const logins: Login[] = [];
    const due = new Map(Array.from({ length: shards }, (_, shard) => [shard, 0]));
    for (;;) {
      const [shard, from] = [...due].toSorted(([, a], [, b]) => a - b)[0]!;
      if (from >= DAY) return logins;
      const pause = pauseBefore(logins, from, shard, { shards, concurrency, total });
      if (pause) due.set(shard, from + pause);
      else {
        logins.push({ at: from, ended: false, shard });
        due.set(shard, from + 500);
      }
    }
  }

  test.each([
    [4, 1],
    [16, 1],
    [32, 16],
  ])(
    "of %i shards, %i at a time: each has its ten free ones, five seconds apart, and all stay far below 1,000",
    (shards, concurrency) => {
      const logins = loggedIn(shards, concurrency);
      const rests = Map.groupBy(logins, ({ shard = 0 }) => shard % concurrency);
      for (const times of [...rests.values()].map((of) => of.map(({ at }) => at)))
        for (const [i, at] of times.slice(1).entries()) expect(at - times[i]!).toBeGreaterThanOrEqual(5000);
      const first = logins.slice(0, Math.min(10 * shards, 300));
      expect(first.at(-1)!.at).toBeLessThan((first.length / concurrency) * 6000);
      expect(logins.length).toBeLessThanOrEqual(Math.min(50 * shards, 340));
    },
  );

  test("where Discord says that few are left, nobody logs in until there are more", async () => {
    const resets = performance.now() + 300;
    const log = pino({ level: "silent" });
    const limits = async () => ({ ...allowed, remaining: performance.now() < resets ? 3 : 1000, resets });
    const mayLogIn = openLogins(openLoginFile(folder(), log), limits, { shards: 1 }, log);
    await mayLogIn(0, new AbortController().signal);
    expect(performance.now()).toBeGreaterThanOrEqual(resets);
  });
});

test("the pauses between attempts to connect grow to five minutes, and begin with none", () => {
  expect([0, 1, 2, 3].map((failed) => pauseAfter(failed, 0))).toEqual([0, 1000, 2000, 4000]);
  expect(pauseAfter(60, 1)).toBe(375_000);
});

test("a session that Discord ends after each login does not make the bot log in on end, and nothing is lost after", async () => {
  const bot = await running();
  const { gateway } = bot.discord;
  const before = gateway.logins;
  const ending = setInterval(() => gateway.send(9, false), 20);
  await new Promise((resolve) => setTimeout(resolve, 3000));
  clearInterval(ending);
  expect(gateway.logins - before).toBeLessThanOrEqual(1);
  await until(() => gateway.online);
  expect(seen((await slash(bot.discord, "ask", { question: "Still there?" }).ended).shown)).toContain(
    "there",
  );
  await bot.close();
});
