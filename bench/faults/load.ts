/** Many people at once, one of them alone, and a bot that is told to stop meanwhile. */
import { setTimeout as wait } from "node:timers/promises";
import { slash } from "../../tests/stand-in/people.ts";
import { count, type Row } from "./row.ts";
import { people, QUESTIONS, started, CallCounts } from "./bot.ts";

const PEOPLE = 50;
const SECONDS = 60;
const FLOOD = 2000;

export const crowd: Row = {
  name: "crowd",
  what: `${PEOPLE} people at once for ${SECONDS} s, with all commands, buttons and completions`,
  promise: "0 late, 0 lost",
  run: async () => {
    const bot = await started();
    const counts = new CallCounts();
    await people(bot, counts, SECONDS);
    await bot.signal("SIGTERM");
    await bot.discord.close();
    const refused = bot.discord.problems.length;
    return {
      times: `${count(counts.asked)} calls`,
      found: `${counts.said()}, ${refused} bodies refused`,
      holds: counts.late + counts.lost + refused === 0,
    };
  },
};

export const flood: Row = {
  name: "flood",
  what: "Calls of one person at once, with nine others asking",
  promise: "the others: 0 late, 0 lost; the flood is told to slow down",
  run: async () => {
    const bot = await started();
    const [flooding, others] = [new CallCounts(), new CallCounts()];
    const all = Array.from({ length: FLOOD }, () =>
      flooding.follow(slash(bot.discord, "ask", { question: QUESTIONS[0]! }), 60_000),
    );
    for (let n = 0; n < 30; n++) {
      const user = String(800_000_000_000_000_000n + BigInt(n % 9));
      await Promise.all([
        others.follow(slash(bot.discord, "ask", { question: QUESTIONS[1]! }, { user })),
        wait(300),
      ]);
    }
    await Promise.all(all);
    await bot.signal("SIGTERM");
    await bot.discord.close();
    return {
      times: `${count(FLOOD)} calls, 30 of others`,
      found: `of others ${others.said()}; of the flood ${flooding.late} late, ${flooding.lost} without an end`,
      holds: others.late + others.lost + flooding.lost === 0,
    };
  },
};

export const stopping: Row = {
  name: "stopping",
  what: "SIGTERM with 200 replies in flight",
  promise: "over within 5 s, 0 lost",
  run: async () => {
    const bot = await started();
    const counts = new CallCounts();
    const all = Array.from({ length: 200 }, (_, n) =>
      counts.follow(
        slash(
          bot.discord,
          "ask",
          { question: QUESTIONS[n % 4]! },
          { user: String(900_000_000_000_000_000n + BigInt(n)) },
        ),
        8000,
      ),
    );
    await wait(120);
    const took = await bot.signal("SIGTERM");
    await Promise.all(all);
    await bot.discord.close();
    return {
      times: "200 replies",
      found: `over after ${(took / 1000).toFixed(1)} s, ${counts.lost} lost`,
      holds: took < 5500 && counts.lost === 0,
    };
  },
};
