/** What nobody may do, and what nobody may read. */
import { mkdtempSync } from "node:fs";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openNotes } from "../../src/state/notes-file.ts";
import { TOKEN } from "../../tests/stand-in/names.ts";
import { press, slash } from "../../tests/stand-in/people.ts";
import { seen } from "../../tests/stand-in/seen.ts";
import { dice } from "../random.ts";
import { count, fuzz, type Row } from "./row.ts";
import { canaries, QUESTIONS, started, CallCounts } from "./bot.ts";

const FORGED = 10_000;

export const forged: Row = {
  name: "forged",
  what: "Made-up buttons: owners' commands by members, other servers' notes, hidden options, shares of what is private, noise",
  promise: "0 reach what is not theirs; 0 replies lost",
  run: async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "verbatim-bench-"));
    const notes = openNotes(dataDir, () => {});
    await notes.noteGap("111", "a canary of another server");
    await notes.noteGap("223456789012345678", "a canary of this server");
    await notes.close();
    const bot = await started({ DATA_DIR: dataDir });
    const roll = dice(9);
    const bodies = [
      "gaps",
      "gaps~what:file",
      "gaps~what:clear~sure+",
      "settings",
      "settings~passages#5",
      "settings~server:111",
      "gaps~server:111",
      "ask~question:Who?~page#-1",
      "quote~page#999999",
      "passage~passage:../../etc",
      "ask~question^x",
      "why~passage:x",
    ];
    let reached = 0;
    const counts = new CallCounts();
    for (let n = 0; n < FORGED; n += 50)
      await Promise.all(
        Array.from({ length: 50 }, async (_, k) => {
          const mode = "hasr"[roll(4)]!;
          const id = roll(3)
            ? `1${mode}${roll(9)}${roll(2) ? "abc" : ""}~${mode === "r" ? "0.0~" : ""}${bodies[roll(bodies.length)]}`
            : fuzz(roll, ["1a0~ask", "#", "~"], 9).slice(0, 100) || "x";
          const user = String(910_000_000_000_000_000n + BigInt(k));
          const shown = await counts.follow(press(bot.discord, { components: [] }, id, { user }), 60_000);
          if (/canary/u.test(seen(shown))) reached++;
        }),
      );
    await bot.signal("SIGTERM");
    const after = openNotes(dataDir, () => {});
    if (
      (await after.gaps("111")).length !== 1 ||
      (await after.gaps("223456789012345678")).length < 1 ||
      (await after.settings("223456789012345678")).passages !== 3
    )
      reached++;
    await after.close();
    await bot.discord.close();
    const refused = bot.discord.problems.length;
    return {
      times: count(FORGED),
      found: `${reached} reached anything, ${counts.lost} without a reply, ${refused} bodies refused`,
      holds: reached + counts.lost + refused === 0,
    };
  },
};

export const secrets: Row = {
  name: "secrets",
  what: "The bot's token and the tokens of interactions as canaries: in all that it writes at the level debug while requests fail, in its data folder, and in the doctor's words",
  promise: "0 hits",
  run: async () => {
    const bot = await started();
    const roll = dice(10);
    bot.discord.fault = ({ path }) =>
      /interactions|webhooks/u.test(path) && roll(3) === 0
        ? (["invalid", 401, 404, 500, "close"] as const)[roll(5)]!
        : null;
    const counts = new CallCounts();
    await Promise.all(
      Array.from({ length: 300 }, (_, n) =>
        counts.follow(slash(bot.discord, "ask", { question: QUESTIONS[n % 4]! }), 5000),
      ),
    );
    bot.discord.fault = () => null;
    const doctor = spawn(process.execPath, ["bin/verbatim.js", "doctor", "--material", "seeds"], {
      env: {
        PATH: process.env["PATH"],
        DISCORD_TOKEN: TOKEN,
        DISCORD_API: bot.discord.api,
        DATA_DIR: bot.dataDir,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let told = "";
    for (const stream of [doctor.stdout, doctor.stderr])
      stream.on("data", (chunk: Buffer) => (told += String(chunk)));
    await once(doctor, "exit");
    await bot.signal("SIGTERM");
    const hits = canaries({ ...bot, written: () => bot.written() + told });
    await bot.discord.close();
    return {
      times: "300 calls, a third of their requests failing",
      found: `${hits} hits`,
      holds: hits === 0,
    };
  },
};
