/** A clock that is set forward and back under a running bot. */
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../../tests/free-port.ts";
import { openSigner } from "../../tests/stand-in/signed.ts";
import { byHttp, mentions, people, started, CallCounts, type Bot } from "./bot.ts";
import { fakedClock, NOT_INSTALLED, type FakedClock } from "./faked-clock.ts";
import { count, type Row } from "./row.ts";

const SETTINGS = ["+3h", "+0", "-3h", "+0", "+2d", "-2d", "+30d", "+0"] as const;
const EACH = 8000;

/** As Discord has it: of messages to a channel none is left, and more in a moment. */
const LIMITED = {
  "x-ratelimit-limit": "5",
  "x-ratelimit-remaining": "0",
  "x-ratelimit-reset-after": "0.3",
  "x-ratelimit-bucket": "messages",
};

/** Sets the clock again and again under a bot that 50 people use; what became of it in words, and how much went wrong. */
async function tried(bot: Bot, time: FakedClock): Promise<{ asked: number; found: string; wrong: number }> {
  bot.discord.headers = LIMITED;
  const counts = new CallCounts();
  const all = SETTINGS.length * EACH;
  const going = Promise.all([people(bot, counts, all / 1000), mentions(bot, all)]);
  for (const ahead of SETTINGS) {
    await wait(EACH / 2);
    time.set(ahead);
    await wait(EACH / 2);
  }
  const [, written] = await going;
  await bot.signal("SIGTERM");
  await bot.discord.close();
  const { logins } = bot.discord.gateway;
  const refused = counts.unheard;
  return {
    asked: counts.asked + written.asked,
    found: `${counts.said()}, ${refused} refused, ${written.unanswered} of ${written.asked} mentions not answered, ${logins} login`,
    wrong: counts.late + counts.lost + refused + written.unanswered + logins - 1,
  };
}

async function overHttp(env: FakedClock["env"]): Promise<Bot> {
  const [signer, port] = [openSigner(), await freePort()];
  const bot = await started({
    ...env,
    INTERACTIONS: "http",
    DISCORD_PUBLIC_KEY: signer.hex,
    PORT: String(port),
  });
  bot.discord.endpoint = byHttp(signer, port);
  return bot;
}

export const clock: Row = {
  name: "clock",
  what: `The clock set under a running bot, to ${SETTINGS.join(", ")}, while 50 people ask and others mention it; by the gateway, then over HTTP`,
  promise: "0 late, 0 lost, 0 refused as too old, no further login",
  run: async () => {
    const time = fakedClock();
    if (!time) return NOT_INSTALLED;
    const gateway = await tried(await started(time.env), time);
    const http = await tried(await overHttp(time.env), time);
    return {
      times: `set ${2 * SETTINGS.length} times, ${count(gateway.asked + http.asked)} calls and mentions`,
      found: `gateway: ${gateway.found}; HTTP: ${http.found}`,
      holds: gateway.wrong + http.wrong === 0,
    };
  },
};
