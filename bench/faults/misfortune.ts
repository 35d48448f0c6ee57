/** What goes wrong between the bot and Discord. */
import { setTimeout as wait } from "node:timers/promises";
import { mkdtempSync } from "node:fs";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pauseBefore } from "../../src/doors/discord/logins.ts";
import type { Login } from "../../src/state/logins.ts";
import { DEADLINE, openStandIn } from "../../tests/stand-in/discord.ts";
import { TOKEN } from "../../tests/stand-in/names.ts";
import { dice } from "../random.ts";
import { count, type Row } from "./row.ts";
import { people, started, CallCounts } from "./bot.ts";

const SECONDS = 60;

export const misfortune: Row = {
  name: "misfortune",
  what: "In the middle of that crowd: dropped lines, op 7, op 9, the close codes 4000 to 4009 that may be resumed, 429 with waits, 5xx, connections cut before and after, answers that are garbage",
  promise: "0 lost and 0 late of what reaches the bot, every promised reply ended",
  run: async () => {
    const bot = await started();
    const { discord } = bot;
    const counts = new CallCounts();
    const roll = dice(8);
    let wrongs = 0;
    const going = people(bot, counts, SECONDS);
    const step = (SECONDS * 1000) / 22;
    discord.fault = ({ path }) =>
      /interactions|webhooks/u.test(path) && roll(20) === 0
        ? (wrongs++, (["close", "closeAfter", 429, 500, 502, 503] as const)[roll(6)]!)
        : null;
    const strokes = [
      () => discord.gateway.drop(),
      () => discord.gateway.send(7, null),
      () => discord.gateway.send(9, true),
      ...[4000, 4001, 4002, 4003, 4005, 4007, 4008, 4009].map((code) => () => discord.gateway.shut(code)),
    ];
    for (const stroke of [...strokes, ...strokes.slice(0, 7)]) {
      stroke();
      await wait(step);
    }
    await going;
    await bot.signal("SIGTERM");
    await discord.close();
    return {
      times: `${count(counts.asked)} calls, 18 broken sessions, ${wrongs} faults of the REST interface, ${discord.gateway.logins} logins`,
      found: `${counts.lost} lost, ${counts.late} late; ${counts.unreached} asked within the half second after 4007 or 4008 ended the session for good, which Discord tells no bot of`,
      holds: counts.lost + counts.late === 0,
    };
  },
};

export const fatal: Row = {
  name: "fatal",
  what: "The close codes after which logging in again is of no use: 4004, 4010 to 4014",
  promise: "one login, the reason told, exit 78",
  run: async () => {
    let wrong = 0;
    const codes = [4004, 4010, 4011, 4012, 4013, 4014];
    for (const code of codes) {
      const discord = await openStandIn();
      discord.deadline = DEADLINE;
      discord.gateway.refuse = code;
      const running = spawn(process.execPath, ["bin/verbatim.js", "start", "--material", "seeds"], {
        env: {
          PATH: process.env["PATH"],
          DISCORD_TOKEN: TOKEN,
          DISCORD_API: discord.api,
          DATA_DIR: mkdtempSync(join(tmpdir(), "verbatim-bench-")),
        },
        stdio: ["ignore", "ignore", "pipe"],
      });
      let told = "";
      running.stderr.on("data", (chunk: Buffer) => (told += String(chunk)));
      const [exit] = await once(running, "exit");
      if (exit !== 78 || !told.trim()) wrong++;
      await discord.close();
    }
    return { times: `${codes.length} codes`, found: `${wrong} ended otherwise`, holds: wrong === 0 };
  },
};

export const logins: Row = {
  name: "logins",
  what: "Starts that crash at once, and sessions that Discord ends at once, for a day (by the clock of the budget)",
  promise: "at most 50 logins a day of Discord's 1,000",
  run: async () => {
    const DAY = 86_400_000;
    const taken: Login[] = [];
    let [now, tries] = [0, 0];
    while (now < 3 * DAY) {
      now += pauseBefore(taken, now);
      taken.push({ at: now, ended: false });
      now += 300;
      tries++;
    }
    const most = Math.max(
      ...[0, 1, 2].map((day) => taken.filter(({ at }) => at >= day * DAY && at < (day + 1) * DAY).length),
    );
    return {
      times: `${tries} logins wanted one after another over three days`,
      found: `${most} in the worst day`,
      holds: most <= 50,
    };
  },
};
