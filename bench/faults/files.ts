/** Files and folders that nobody wants, processes killed, disks full. */
import { setTimeout as wait } from "node:timers/promises";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLibrary } from "../../src/library.ts";
import { openNotes } from "../../src/state/notes-file.ts";
import { dice } from "../random.ts";
import { share, type Row } from "./row.ts";

const folder = () => mkdtempSync(join(tmpdir(), "verbatim-bench-"));
const DAM = "The dam burst early on Tuesday, said the mayor, Greta Lindqvist.\n";
const KILLED = share(200);

const run = (args: readonly string[], env: Record<string, string>) =>
  spawn(process.execPath, ["bin/verbatim.js", ...args], {
    env: { PATH: process.env["PATH"], DISCORD_TOKEN: "", PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });

/** Files of every kind that is told, with what stands in them. */
function spoilt(at: string): readonly string[] {
  const made: string[] = [];
  const put = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(at, name), content);
    made.push(name);
  };
  const noise = dice(4);
  const bytes = (n: number) => Uint8Array.from({ length: n }, () => noise(256));
  for (const ending of ["pdf", "docx", "xlsx", "pptx", "epub", "odt", "srt", "vtt"]) {
    put(`empty.${ending}`, "");
    put(`noise.${ending}`, bytes(3000));
    put(`text.${ending}`, DAM);
  }
  for (const ending of ["txt", "md", "jsonl"]) {
    put(`empty.${ending}`, "");
    put(`nul.${ending}`, "A\0B");
    put(`signs.${ending}`, "... --- ***");
    put(`${"n".repeat(250 - ending.length)}.${ending}`, "");
    put(`broken\n[wrong] line.${ending}`, "");
    put(`escape\u001b[2J.${ending}`, "\0");
    execFileSync("mkfifo", [join(at, `pipe.${ending}`)]);
    symlinkSync("/dev/zero", join(at, `device.${ending}`));
    symlinkSync(`loop.${ending}`, join(at, `loop.${ending}`));
    symlinkSync("/nowhere/at/all", join(at, `gone.${ending}`));
    made.push(...["pipe", "device", "loop", "gone"].map((name) => `${name}.${ending}`));
  }
  for (const ending of ["doc", "rtf", "pages", "ppt", "xls", "mobi"]) put(`other.${ending}`, bytes(100));
  put("comment.md", "<!-- draft -->");
  put("large.txt", "x".repeat(5_100_000));
  put("lines.jsonl", '{"id": 1}\n[1]\nnothing\n');
  return made;
}

export const badFiles: Row = {
  name: "files",
  what: "Bad files beside three good ones: empty, of noise, NUL, pipes, devices, sockets, loops and ends of links, names of 255 bytes and with line breaks, and one that grows while it is read",
  promise: "each is named, the rest is served",
  run: async () => {
    const material = folder();
    for (const name of ["a.txt", "b.txt", "c.txt"]) writeFileSync(join(material, name), DAM);
    const made = [...spoilt(material), "socket.txt"];
    const server = createServer().listen(join(material, "socket.txt"));
    const growing = setInterval(() => appendFileSync(join(material, "c.txt"), DAM), 1);
    const library = await openLibrary({ material });
    clearInterval(growing);
    server.close();
    const told = new Set(library.problems().map(({ where }) => where.replace(/:\d+$/u, "")));
    const unnamed = made.filter((name) => !told.has(name));
    const served = (await library.sources()).length;
    library.close();
    rmSync(material, { recursive: true, force: true });
    return {
      times: `${made.length} files`,
      found: `${unnamed.length} not named${unnamed.length ? ` (${unnamed.slice(0, 3).join(", ")})` : ""}, ${served} of 3 served`,
      holds: !unnamed.length && served === 3,
    };
  },
};

export const killed: Row = {
  name: "killed",
  what: "kill -9 while importing, at a moment drawn by lot; then a change of the folder, and the next start",
  promise: "no half index, no settings lost",
  run: async () => {
    const [material, dataDir] = [folder(), folder()];
    const roll = dice(5);
    const notes = openNotes(dataDir, () => {});
    await notes.change("1", { passages: 5 });
    await notes.close();
    let [wrong, lost, ended] = [0, 0, 0];
    for (let n = 0; n < KILLED; n++) {
      for (let i = 0; i < 12; i++)
        writeFileSync(join(material, `${roll(40)}.txt`), `${DAM}Report ${n} has ${i} pages.\n`.repeat(40));
      const running = run(["start", "--material", material], { DATA_DIR: dataDir });
      await Promise.race([once(running.stderr, "data"), wait(400 + roll(1200))]);
      await wait(roll(150));
      // One that ends by itself has something wrong with it.
      if (running.exitCode !== null) ended++;
      else {
        running.kill("SIGKILL");
        await once(running, "exit");
      }
      rmSync(join(material, `${roll(40)}.txt`), { force: true });
      if (n % 10 !== 9) continue;
      // The index that is left, taken up again, against one that was never killed.
      const kept = await openLibrary({ material, dataDir, inThread: true });
      const fresh = await openLibrary({ material });
      const state = async (library: typeof kept) =>
        JSON.stringify([
          await library.sources(),
          (await library.quotes({ limit: 2000 })).passages.map(({ snippet }) => snippet),
        ]);
      if ((await state(kept)) !== (await state(fresh))) wrong++;
      kept.close();
      fresh.close();
      const again = openNotes(dataDir, () => {});
      if ((await again.settings("1")).passages !== 5) lost++;
      await again.close();
    }
    for (const at of [material, dataDir]) rmSync(at, { recursive: true, force: true });
    return {
      times: `${KILLED} kills, every tenth looked at`,
      found: `${wrong} wrong indexes, ${lost} settings lost, ${ended} starts that ended by themselves`,
      holds: wrong + lost + ended === 0,
    };
  },
};

export const together: Row = {
  name: "together",
  what: "A bot's process, four commands and the doctor at the same time on one folder, while files come and go",
  promise: "each ends as it should",
  run: async () => {
    const [material, dataDir] = [folder(), folder()];
    for (let n = 0; n < 40; n++)
      writeFileSync(join(material, `${n}.txt`), `${DAM}Report ${n}.\n`.repeat(900));
    const bot = run(["start", "--material", material], { DATA_DIR: dataDir });
    const editing = setInterval(
      () => writeFileSync(join(material, `${Date.now() % 40}.txt`), DAM.repeat(300)),
      50,
    );
    const verbs = [
      ["ask", "What burst?"],
      ["quotes", "--about", "dam"],
      ["who-said", "The dam burst"],
      ["sources"],
    ];
    const codes = await Promise.all(
      [...verbs, ["doctor"]].map(async (verb) => {
        const running = run([...verb, "--material", material], { DATA_DIR: dataDir });
        running.stdout.resume();
        running.stderr.resume();
        const [code] = await once(running, "exit");
        return code as number;
      }),
    );
    clearInterval(editing);
    bot.kill("SIGTERM");
    const [ended] = await once(bot, "exit");
    for (const at of [material, dataDir]) rmSync(at, { recursive: true, force: true });
    const wrong = codes.filter((code) => ![0, 1].includes(code)).length + (ended === 0 ? 0 : 1);
    return { times: "6 processes", found: `${wrong} ended otherwise`, holds: wrong === 0 };
  },
};
