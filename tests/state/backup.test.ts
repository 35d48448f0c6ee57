import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { expect, test } from "vitest";
import { openButtons } from "../../src/state/buttons.ts";
import { lockFolder } from "../../src/state/lock.ts";
import { openNotes } from "../../src/state/notes-file.ts";
import { verbatim } from "../program.ts";

const folder = () => mkdtempSync(join(tmpdir(), "verbatim-"));
const log = pino({ level: "silent" });
const open = (at: string) => openNotes(at, () => {});

test("what is backed up while a bot works on it is restored elsewhere, whole", async () => {
  const [data, other] = [folder(), folder()];
  const file = join(folder(), "backups", "today.backup");
  const notes = open(data);
  const buttons = openButtons(data, log).of("1");
  await notes.change("1", { passages: 5 });
  await notes.noteGap("1", "Who is the mayor?");
  const key = buttons.put("a long call");
  mkdirSync(join(data, "more"));
  writeFileSync(join(data, "more", "kept.json"), "{}");
  writeFileSync(join(data, "index-1.sqlite"), "an index is built, not backed up");
  const backedUp = await verbatim(["backup", file], { DATA_DIR: data });
  expect(backedUp).toMatchObject({ code: 0, out: "" });
  expect(backedUp.err).toContain("buttons.sqlite, more/kept.json, servers.sqlite");
  expect(statSync(file).mode & 0o077).toBe(0);
  expect((await notes.change("1", { passages: 1 })).passages).toBe(1);

  expect((await verbatim(["restore", file], { DATA_DIR: other })).code).toBe(0);
  const restored = open(other);
  expect((await restored.settings("1")).passages).toBe(5);
  expect(await restored.gaps("1")).toEqual([{ question: "Who is the mayor?", count: 1 }]);
  expect(await openButtons(other, log).of("1").get(key)).toBe("a long call");
  expect(readdirSync(join(other, "more"))).toEqual(["kept.json"]);
});

test("what was there before a restore is kept, and told where", async () => {
  const data = folder();
  const file = join(folder(), "one.backup");
  const one = open(data);
  await one.change("1", { passages: 5 });
  one.close();
  await verbatim(["backup", file], { DATA_DIR: data });
  const two = open(data);
  await two.change("1", { passages: 2 });
  two.close();
  const { err } = await verbatim(["restore", file], { DATA_DIR: data });
  const [, before = ""] = /kept in (\S+)\.$/mu.exec(err) ?? [];
  expect((await open(data).settings("1")).passages).toBe(5);
  expect((await open(before).settings("1")).passages).toBe(2);
});

test("a backup takes an older one's place only when it is told to", async () => {
  const data = folder();
  const file = join(folder(), "one.backup");
  await open(data).change("1", { passages: 5 });
  await verbatim(["backup", file], { DATA_DIR: data });
  const older = readFileSync(file);
  await open(data).change("1", { passages: 2 });
  const refused = await verbatim(["backup", file], { DATA_DIR: data });
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining("--replace") });
  expect(readFileSync(file).equals(older)).toBe(true);
  expect((await verbatim(["backup", file, "--replace"], { DATA_DIR: data })).code).toBe(0);
  await verbatim(["restore", file], { DATA_DIR: data });
  expect((await open(data).settings("1")).passages).toBe(2);
  const letter = join(folder(), "letter.txt");
  writeFileSync(letter, "Dear all,");
  expect((await verbatim(["backup", letter, "--replace"], { DATA_DIR: data })).code).toBe(1);
  expect(readFileSync(letter, "utf8")).toBe("Dear all,");
});

test.each([
  ["no file", () => join(folder(), "none"), "There is no file"],
  ["a file of another kind", (text: string) => text, "is no backup of Verbatim's"],
])("%s is refused, and nothing is changed", async (_, name, told) => {
  const data = folder();
  const notes = open(data);
  await notes.change("1", { passages: 5 });
  await notes.close();
  const text = join(folder(), "letter.txt");
  writeFileSync(text, "Dear all,");
  const refused = await verbatim(["restore", name(text)], { DATA_DIR: data });
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining(told) });
  expect((await open(data).settings("1")).passages).toBe(5);
  const over = await verbatim(["backup", text], { DATA_DIR: data });
  expect(over.code).toBe(1);
  expect(readFileSync(text, "utf8")).toBe("Dear all,");
});

test("a backup that is cut off anywhere changes nothing", async () => {
  const data = folder();
  const file = join(folder(), "one.backup");
  const notes = open(data);
  await notes.change("1", { passages: 5 });
  for (let n = 0; n < 200; n++) await notes.noteGap("1", `question ${n} ${"about a long matter ".repeat(9)}`);
  await notes.close();
  await verbatim(["backup", file], { DATA_DIR: data });
  const whole = readFileSync(file);
  for (const share of [0.1, 0.5, 0.9]) {
    writeFileSync(file, whole.subarray(0, Math.floor(whole.length * share)));
    expect((await verbatim(["restore", file], { DATA_DIR: data })).code).toBe(1);
    expect((await open(data).settings("1")).passages).toBe(5);
  }
});

test("a folder that a bot works on is not restored into, and one without state is told", async () => {
  const data = folder();
  const file = join(folder(), "one.backup");
  expect(await verbatim(["backup", file], { DATA_DIR: data })).toMatchObject({
    code: 1,
    err: expect.stringContaining("nothing to back up"),
  });
  await open(data).change("1", { passages: 5 });
  await verbatim(["backup", file], { DATA_DIR: data });
  const lock = lockFolder(data);
  const refused = await verbatim(["restore", file], { DATA_DIR: data });
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining("Stop it first") });
  if (lock !== "taken") lock.release();
  expect((await verbatim(["backup"], { DATA_DIR: data })).code).toBe(2);
});
