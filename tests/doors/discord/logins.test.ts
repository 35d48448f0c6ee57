import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pino } from "pino";
import { describe, expect, test } from "vitest";
import { openLogins, pauseBefore } from "../../../src/doors/discord/logins.ts";
import { pauseAfter } from "../../../src/doors/discord/reconnecting.ts";
import { openLoginFile, type Login } from "../../../src/state/logins.ts";
import { seen, slash } from "../../stand-in/people.ts";
import { folder, running, until } from "./running.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

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
    await openLogins(openLoginFile(dataDir, log), log).waitForIdentify(0, signal);
    const file = join(dataDir, "logins.json");
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual([{ at: expect.any(Number), ended: false }]);
    const again = openLogins(openLoginFile(dataDir, log), log);
    const waiting = new AbortController();
    setTimeout(() => waiting.abort(), 50);
    await expect(again.waitForIdentify(0, waiting.signal)).rejects.toThrow("abort");
    await again.stopped();
    await again.waitForIdentify(0, signal);
    expect(JSON.parse(readFileSync(file, "utf8"))).toHaveLength(2);
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
}, 30_000);
