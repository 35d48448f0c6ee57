/** The machine's clock is set while the bot runs, or is wrong all the time. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Routes } from "discord.js";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openDiscordsClock } from "../../../src/doors/discord/discords-clock.ts";
import { openEndpoint } from "../../../src/doors/discord/endpoint.ts";
import { openRest } from "../../../src/doors/discord/rest.ts";
import { openSession, sessionOf } from "../../../src/doors/discord/session.ts";
import { publicKey } from "../../../src/doors/discord/signature.ts";
import { openStandIn, type StandIn } from "../../stand-in/discord.ts";
import { TOKEN } from "../../stand-in/names.ts";
import { openSigner, seconds } from "../../stand-in/signed.ts";

const DAY = 86_400_000;
const log = pino({ level: "silent" });
let discord: StandIn;
beforeEach(async () => {
  discord = await openStandIn();
});
afterEach(async () => {
  vi.useRealTimers();
  await discord.close();
});
/** What measures how long something takes is not changed by it. */
const set = (ahead: number) => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(Date.now() + ahead);
};

test("set back by a day, it keeps no message waiting for a day", async () => {
  discord.headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset-after": "0.05" };
  const rest = openRest(TOKEN, discord.api);
  const post = () => rest.get(Routes.channel("7"));
  await post();
  // Within what Discord named it waits.
  await post();
  set(-DAY);
  await expect(post()).rejects.toHaveProperty("timeToReset");
  expect(await post()).toMatchObject({ id: "7" });
});

test("a limit of Discord's own is waited for, however long", async () => {
  discord.headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset-after": "60" };
  const rest = openRest(TOKEN, discord.api);
  await rest.get(Routes.channel("7"));
  const stop = AbortSignal.timeout(100);
  const waiting = rest.get(Routes.channel("7"), { signal: stop });
  const first = await Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, 300, "waits"))]);
  expect(first).toBe("waits");
  waiting.catch(() => {});
});

test.each([
  ["ahead", 3 * DAY],
  ["behind", -3 * DAY],
])(
  "days %s, interactions over HTTP are answered by Discord's clock, and old ones are not",
  async (_, wrong) => {
    const signer = openSigner();
    const [now, old] = [seconds(), String(Number(seconds()) - 3600)];
    const rest = openRest(TOKEN, discord.api);
    set(wrong);
    const { handle } = openEndpoint(
      publicKey(signer.hex),
      (_interaction, first) => first({ type: 5 }),
      undefined,
      openDiscordsClock(rest, log),
    );
    const status = async (id: string, timestamp: string) =>
      (await handle(signer.request(JSON.stringify({ id, type: 2, data: {} }), timestamp))).status;
    expect(await status("1", now)).toBe(200);
    expect(await status("2", old)).toBe(401);
    const asked = discord.received.filter(({ path }) => path === "/gateway").length;
    expect(asked).toBeLessThanOrEqual(1);
  },
);

test("set back, it makes no bot that died look alive", () => {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-clock-"));
  const session = openSession(folder, log);
  session.report(true);
  expect(sessionOf(folder)).toBe("ready");
  set(-DAY);
  expect(sessionOf(folder)).toBe("none");
  vi.useRealTimers();
  session.close();
});
