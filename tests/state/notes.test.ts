import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { defaults } from "../../src/state/notes.ts";
import { openNotes } from "../../src/state/notes-file.ts";

const folder = () => mkdtempSync(join(tmpdir(), "verbatim-"));
const told: string[] = [];
const open = (at = folder()) => openNotes(at, (trouble) => told.push(trouble));

test("nothing is written before something is to be kept", () => {
  const at = folder();
  const notes = open(at);
  expect(notes.settings("1")).toEqual(defaults);
  expect(notes.gaps("1")).toEqual([]);
  notes.clear("1");
  expect(readdirSync(at)).toEqual([]);
});

test("settings outlive a restart, one by one", () => {
  const at = folder();
  const notes = open(at);
  notes.change("1", { passages: 5 });
  notes.change("1", { language: "de" });
  notes.close();
  expect(open(at).settings("1")).toEqual({ ...defaults, passages: 5, language: "de" });
});

test("one server never sees another's", () => {
  const notes = open();
  notes.change("1", { private: true });
  notes.noteGap("1", "Who is the mayor?");
  notes.noteDoubt("1", "tides/passage");
  expect(notes.settings("2")).toEqual(defaults);
  expect(notes.gaps("2")).toEqual([]);
  expect(notes.doubts("2")).toEqual([]);
  notes.clear("2");
  expect(notes.gaps("1")).toHaveLength(1);
});

test("questions that differ in case, marks or spacing are one, counted, the most frequent first", () => {
  const notes = open();
  for (const question of ["Who is the Mayor?", "who is  the mayor", "When was it?", "WHO is the mayor?!"])
    notes.noteGap("1", question);
  expect(notes.gaps("1")).toEqual([
    { question: "Who is the Mayor?", count: 3 },
    { question: "When was it?", count: 1 },
  ]);
});

test("outside a server, and of a question without a word, nothing is kept", () => {
  const notes = open();
  notes.noteGap(null, "Who?");
  notes.noteGap("1", "?!");
  expect(notes.gaps("1")).toEqual([]);
  expect(notes.settings(null)).toEqual(defaults);
});

test("a server's list holds a thousand questions: the rare and old give way", () => {
  const notes = open();
  notes.noteGap("1", "asked twice");
  notes.noteGap("1", "asked twice");
  for (let i = 0; i < 1010; i++) notes.noteGap("1", `question ${i}`);
  const gaps = notes.gaps("1");
  expect(gaps).toHaveLength(1000);
  expect(gaps[0]).toEqual({ question: "asked twice", count: 2 });
  expect(gaps[1]!.question).toBe("question 1009");
});

test("what is cleared is gone from the file as well", () => {
  const at = folder();
  const notes = open(at);
  notes.noteGap("1", "A telling question");
  notes.clear("1");
  notes.close();
  const files = readdirSync(at).map((name) => readFileSync(join(at, name), "latin1"));
  expect(notes.gaps("1")).toEqual([]);
  expect(files.join("")).not.toContain("telling");
});

test("where the folder cannot be written, the defaults hold and it is told once", () => {
  const at = join(folder(), "file");
  writeFileSync(at, "in the way");
  told.length = 0;
  const notes = open(at);
  expect(notes.change("1", { passages: 5 })).toEqual(defaults);
  notes.noteGap("1", "Who?");
  expect(notes.gaps("1")).toEqual([]);
  expect(notes.trouble).not.toBeNull();
  expect(told).toHaveLength(1);
  expect(told[0]).toContain("servers.sqlite");
});
