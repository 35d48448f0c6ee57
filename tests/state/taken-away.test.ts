/** What somebody does to the data folder of a running bot: nothing that was kept is lost, and no two bots write. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  copyFileSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pino } from "pino";
import { expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { openLibrary } from "../../src/library.ts";
import { serve } from "../../src/serve.ts";
import { openButtons } from "../../src/state/buttons.ts";
import { defaults } from "../../src/state/notes.ts";
import { openNotes } from "../../src/state/notes-file.ts";
import { openReaders } from "../../src/state/readers.ts";
import { folder } from "../program.ts";

const log = pino({ level: "silent" });

/** Overwrites the middle of a file, as a program that has it for another one does. */
function spoil(file: string, from: number, to: number): void {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0xa5, Math.floor(bytes.length * from), Math.floor(bytes.length * to)));
}

/** Settings of two hundred servers and much that was noted, more than a database keeps in memory; read by nobody yet. */
async function twoHundred(at: string): Promise<void> {
  await openNotes(at, () => {}).change("0", { passages: 5, language: "de" });
  const db = new DatabaseSync(join(at, "servers.sqlite"));
  db.exec("begin");
  const settings = db.prepare("insert into settings values (?, ?)");
  const gaps = db.prepare("insert into gaps values (?, ?, ?, 1)");
  for (let n = 1; n < 200; n++) {
    const askers = Array.from({ length: 60 }, (_, i) => String(i).padStart(19, "1"));
    const value = JSON.stringify({ ...defaults, passages: 5, language: "de", askers });
    settings.run(String(n), value);
    for (let i = 0; i < 50; i++)
      gaps.run(String(n), `${i}`, `Who is the mayor of ${"place ".repeat(60)}${i}?`);
  }
  db.exec("commit");
  db.close();
}

test("a file of settings damaged under a running bot is kept aside as it is; what was known or can be read goes on", async () => {
  const at = folder();
  await twoHundred(at);
  const told: string[] = [];
  const notes = openNotes(at, (trouble) => told.push(trouble));
  expect(await notes.settings("7")).toMatchObject({ passages: 5 });
  const file = join(at, "servers.sqlite");
  spoil(file, 0.4, 0.6);
  const damaged = readFileSync(file);
  const read = await Promise.all(Array.from({ length: 200 }, (_, n) => notes.settings(String(n))));
  await notes.gaps("7");
  expect(read[7]).toMatchObject({ passages: 5 });
  expect(read.filter(({ passages }) => passages === 5).length).toBeGreaterThan(20);
  expect(await notes.change("7", { passages: 3 })).toMatchObject({ passages: 3, language: "de" });
  expect(notes.trouble).toBeNull();
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(
    /was damaged .+ kept as servers\.sqlite\.damaged-\S+, and a new one is begun with the \d+ rows/u,
  );
  const aside = readdirSync(at).find((name) => /\.damaged-[\dTZ-]+$/u.test(name));
  expect(readFileSync(join(at, aside!)).equals(damaged)).toBe(true);
  await notes.close();
  expect(await openNotes(at, () => {}).settings("7")).toMatchObject({ passages: 3, language: "de" });
});

test("a disk that damages all that is written is told, not filled", async () => {
  const at = folder();
  await twoHundred(at);
  const told: string[] = [];
  const notes = openNotes(at, (trouble) => told.push(trouble));
  for (let n = 0; n < 20; n++) {
    await notes.noteGap("1", `Who said number ${n}?`);
    spoil(join(at, "servers.sqlite"), 0.01, 1);
    rmSync(join(at, "servers.sqlite-wal"), { force: true });
  }
  expect(readdirSync(at).filter((name) => /\.damaged-[\dTZ-]+$/u.test(name)).length).toBe(1);
  expect(told.length).toBeLessThan(4);
  await notes.close();
});

test("what is kept in a data folder that is removed under a running bot is written again", async () => {
  const at = join(folder(), "data");
  await twoHundred(at);
  const told: string[] = [];
  const notes = openNotes(at, (trouble) => told.push(trouble));
  const buttons = openButtons(at, log);
  const readers = openReaders(at, log);
  const key = buttons.of("1").put("a long call");
  await readers.close("9");
  await notes.noteGap("1", "Who said so?");
  rmSync(at, { recursive: true });
  expect(await notes.settings("150")).toMatchObject({ passages: 5 });
  expect(await notes.change("1", { passages: 2 })).toMatchObject({ passages: 2, language: "de" });
  buttons.of("1").put("another long call");
  expect(await readers.generation("9")).toBe(1);
  expect(told).toEqual([expect.stringContaining("was removed under the running bot, and is written again")]);
  for (const open of [notes, buttons]) await open.close();
  await readers.end();

  const again = openNotes(at, () => {});
  expect(await again.settings("150")).toMatchObject({ passages: 5 });
  expect(await again.settings("1")).toMatchObject({ passages: 2, language: "de" });
  expect((await again.gaps("1")).map(({ question }) => question)).toContain("Who said so?");
  expect(await openButtons(at, log).of("1").get(key)).toBe("a long call");
  expect(openReaders(at, log).key.equals(readers.key)).toBe(true);
  expect(statSync(join(at, "readers.sqlite")).mode & 0o077).toBe(0);
});

test("a file of settings that another took the place of is read instead, and that is told", async () => {
  const [at, other] = [folder(), folder()];
  await twoHundred(other);
  const told: string[] = [];
  const notes = openNotes(at, (trouble) => told.push(trouble));
  await notes.change("300", { passages: 2 });
  copyFileSync(join(other, "servers.sqlite"), join(at, "brought"));
  renameSync(join(at, "brought"), join(at, "servers.sqlite"));
  expect(await notes.settings("20")).toMatchObject({ passages: 5 });
  expect(told).toEqual([expect.stringContaining("Another file was put in the place of")]);
  await notes.close();
});

test("readers whose file is damaged get a new key: what was closed stays closed", async () => {
  const at = folder();
  const first = openReaders(at, log);
  await first.close("9");
  await first.end();
  spoil(join(at, "readers.sqlite"), 0.1, 1);
  const again = openReaders(at, log);
  expect(again.key.equals(first.key)).toBe(false);
  expect(readdirSync(at).some((name) => name.startsWith("readers.sqlite.damaged-"))).toBe(true);
});

test.each(["settings", "gaps", "usage"])(
  "an owner is told by /%s that nothing can be read or kept",
  async (command) => {
    const at = folder();
    writeFileSync(join(at, "in the way"), "");
    const notes = openNotes(join(at, "in the way"), () => {});
    await notes.noteGap("5", "Who is the mayor?");
    const library = await openLibrary({ material: "seeds" });
    const caller = { user: "1", channel: "2", server: "5", manages: true, roles: [] };
    const options = command === "settings" ? { passages: 5 } : {};
    const said = await serve(
      { command, options, locale: "en-US", caller },
      { commands, library, notes, log },
    );
    expect(said).toMatchObject({
      tone: "slip",
      heading: expect.stringContaining("finds the reason in my log"),
    });
    library.close();
  },
);

test.runIf(process.platform === "linux")(
  "a process whose shared index file is cut off under it is ended by the system, and the next one finds all that was kept",
  async () => {
    const at = folder();
    const code = `const { openNotes } = await import(${JSON.stringify(join(process.cwd(), "src/state/notes-file.ts"))});
    const { truncateSync } = await import("node:fs");
    const notes = openNotes(${JSON.stringify(at)}, () => {});
    await notes.change("1", { passages: 5, language: "de" });
    truncateSync(${JSON.stringify(join(at, "servers.sqlite-shm"))}, 0);
    await notes.change("1", { passages: 4 });`;
    const running = spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: "ignore" });
    const [, signal] = await once(running, "exit");
    expect(signal).toBe("SIGBUS");
    const next = openNotes(at, () => {});
    expect(await next.settings("1")).toMatchObject({ passages: 5, language: "de" });
    await next.close();
  },
);
