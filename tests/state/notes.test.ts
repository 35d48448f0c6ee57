import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { defaults } from "../../src/state/notes.ts";
import { notesContract } from "./notes-contract.ts";
import { openNotes } from "../../src/state/notes-file.ts";

const folder = () => mkdtempSync(join(tmpdir(), "verbatim-"));
const told: string[] = [];
const open = (at = folder()) => openNotes(at, (trouble) => told.push(trouble));

notesContract("in a folder", async () => {
  const at = folder();
  return () => open(at);
});

test("nothing is written before something is to be kept", async () => {
  const at = folder();
  const notes = open(at);
  expect(await notes.settings("1")).toEqual(defaults);
  expect(await notes.gaps("1")).toEqual([]);
  await notes.clear("1");
  expect(readdirSync(at)).toEqual([]);
});

test("what is cleared is gone from the file as well", async () => {
  const at = folder();
  const notes = open(at);
  await notes.noteGap("1", "A telling question");
  await notes.clear("1");
  await notes.close();
  const files = readdirSync(at).map((name) => readFileSync(join(at, name), "latin1"));
  expect(await notes.gaps("1")).toEqual([]);
  expect(files.join("")).not.toContain("telling");
});

test("where the folder cannot be written, the defaults hold and it is told once", async () => {
  const at = join(folder(), "file");
  writeFileSync(at, "in the way");
  told.length = 0;
  const notes = open(at);
  expect(await notes.change("1", { passages: 5 })).toEqual(defaults);
  await notes.noteGap("1", "Who?");
  expect(await notes.gaps("1")).toEqual([]);
  expect(notes.trouble).not.toBeNull();
  expect(told).toHaveLength(1);
  expect(told[0]).toContain("servers.sqlite");
});

test.each([
  ["no JSON", "{broken", defaults],
  ["no object", "17", defaults],
  ["a value of another kind", '{"passages": "many", "language": "de"}', { ...defaults, language: "de" }],
  ["a value out of range", '{"passages": 99, "private": true}', { ...defaults, private: true }],
  ["a setting of a newer version", '{"tone": "warm", "private": true}', { ...defaults, private: true }],
])("a row with %s counts as the defaults where it cannot be read", async (_, json, read) => {
  const at = folder();
  const first = open(at);
  await first.change("1", { passages: 2 });
  await first.change("2", { passages: 2 });
  await first.close();
  const db = new DatabaseSync(join(at, "servers.sqlite"));
  db.prepare("UPDATE settings SET value = ? WHERE server = '1'").run(json);
  db.close();
  told.length = 0;
  const notes = open(at);
  expect(await notes.settings("1")).toMatchObject(read);
  expect(await notes.settings("1")).toMatchObject(read);
  expect((await notes.settings("2")).passages).toBe(2);
  expect(told.length).toBe(json.includes("tone") ? 0 : 1);
  expect((await notes.change("1", { passages: 4 })).passages).toBe(4);
});

test.each([
  ["is no database", Buffer.from("This is no database. ".repeat(400))],
  ["has a torn page", Buffer.alloc(16_384, 7)],
])("a file of settings that %s is kept aside, told, and begun anew", async (_, content) => {
  const at = folder();
  const first = open(at);
  await first.change("1", { passages: 2 });
  await first.close();
  const file = join(at, "servers.sqlite");
  const before = readFileSync(file);
  writeFileSync(file, Buffer.concat([content.subarray(0, 100), content]).subarray(0, before.length));
  told.length = 0;
  const notes = open(at);
  expect(await notes.settings("1")).toEqual(defaults);
  expect(told).toEqual([expect.stringContaining("verbatim restore")]);
  expect(readdirSync(at).filter((name) => name.includes("damaged"))).not.toEqual([]);
  expect((await notes.change("1", { passages: 3 })).passages).toBe(3);
});

test("settings that cannot be read for a moment are private meanwhile, and not written over", async () => {
  const at = folder();
  const first = open(at);
  await first.change("1", { passages: 5, askers: ["7"] });
  await first.close();
  const notes = open(at);
  await notes.settings("2");
  const other = new DatabaseSync(join(at, "servers.sqlite"));
  other.exec("ALTER TABLE settings RENAME TO away");
  expect(await notes.settings("1")).toEqual({ ...defaults, private: true });
  other.exec("ALTER TABLE away RENAME TO settings");
  other.close();
  expect(await notes.change("1", { language: "de" })).toEqual({
    ...defaults,
    passages: 5,
    askers: ["7"],
    language: "de",
  });
});

test("settings of a file that somebody removed are written into a new one", async () => {
  const at = folder();
  const notes = open(at);
  await notes.change("1", { passages: 5 });
  for (const name of readdirSync(at)) rmSync(join(at, name));
  await notes.change("1", { language: "de" });
  await notes.close();
  expect(await open(at).settings("1")).toEqual({ ...defaults, passages: 5, language: "de" });
});

test("a plain copy of a folder at rest has the settings", async () => {
  const at = folder();
  await open(at).change("1", { passages: 5 });
  const copied = async () => {
    const copy = folder();
    cpSync(join(at, "servers.sqlite"), join(copy, "servers.sqlite"));
    return (await open(copy).settings("1")).passages;
  };
  while ((await copied()) !== 5) await wait(100);
  expect(await copied()).toBe(5);
});
