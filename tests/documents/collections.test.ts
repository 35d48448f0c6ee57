/** Files of many articles: their ids, texts and fields. */
import { expect, test } from "vitest";
import { openMaterial } from "../../src/documents/material.ts";
import { folderOf, readFolder } from "./folder.ts";

const DAM = "The dam burst early on Tuesday, officials said.";

test("a collection may have one id on twenty thousand lines, and its problems are summed up", async () => {
  const line = '{"id": "note", "text": "Boats came."}\n';
  const material = openMaterial(folderOf({ "notes.jsonl": line.repeat(20_000) }));
  const { put } = await material.refresh();
  expect(put.length).toBe(20_000);
  expect(put.at(-1)!.id).toBe("note-20000");
  expect(material.problems()).toHaveLength(101);
  expect(material.problems().at(-1)!.what).toBe("There are 19899 more problems like these in it.");
}, 60_000);

test("an id that no button or address can hold is made into one that they can", async () => {
  const long = `the-${"very-".repeat(50)}long`;
  const folder = folderOf({
    "a.jsonl": [`tide~1`, long, "\\ud800x", "good-1"]
      .map((id) => `{"id": "${id}", "text": "${DAM}"}`)
      .join("\n"),
  });
  const { ids, problems } = await readFolder(folder);
  expect(ids[0]).toBe("tide-1");
  expect(ids[1]).toMatch(/^the-very-.{0,38}-[0-9a-f]{6}$/u);
  expect(ids[2]!.isWellFormed()).toBe(true);
  expect(ids[3]).toBe("good-1");
  expect(problems.filter((told) => told.includes("Its id"))).toHaveLength(3);
});

test("ids are readable, told apart, and keep what a line of a collection says", async () => {
  const folder = folderOf({
    "Notes/Überschwemmung – Teil 1.TXT": DAM,
    "notes.md": DAM,
    "notes.txt": DAM,
    "😀.txt": DAM,
    "a very long name that goes on and on about the dam above the valley 1.txt": DAM,
    "a very long name that goes on and on about the dam above the valley 2.txt": DAM,
    "all.jsonl": [
      '{"id":"Odd / id: 7","text":"x"}',
      '{"id":7,"text":"x"}',
      '{"text":"x","id":null}',
      '{"id":7,"text":"y"}',
    ].join("\r\n"),
  });
  const { ids, problems } = await readFolder(folder);
  expect(ids).toEqual([
    "notes-uberschwemmung-teil-1",
    expect.stringMatching(/^a-very-long-name-that-goes-on-and-on-abou-[0-9a-f]{6}$/u),
    expect.stringMatching(/^a-very-long-name-that-goes-on-and-on-abou-[0-9a-f]{6}$/u),
    "Odd / id: 7",
    "7",
    "all-3",
    "7-2",
    "notes",
    "notes-2",
    expect.stringMatching(/^article-[0-9a-f]{6}$/u),
  ]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(problems).toEqual([
    'all.jsonl:4: Another article has the id "7", so this one is "7-2".',
    'notes.txt: Another article has the id "notes", so this one is "notes-2".',
  ]);
});

test("the text of a collection's article is kept to the letter", async () => {
  const text = "\uFEFF  One\r\nTwo\tthree \u2028 four\u00A0five \uD800 six\f\n\n";
  const { texts } = await readFolder(folderOf({ "all.jsonl": JSON.stringify({ id: "odd", text }) }));
  expect(texts["odd"]).toBe(text);
});

test("fields that are null, of another name or of another type are taken where they make sense", async () => {
  const line = {
    id: 1,
    text: DAM,
    title: null,
    author: ["Jane Doe", "John Roe"],
    date: "4 November 2026",
    language: "de-AT",
  };
  const material = openMaterial(
    folderOf({
      "all.jsonl": `${JSON.stringify(line)}\n${JSON.stringify({ ...line, id: 2, url: "javascript:alert(1)", date: "yesterday", title: { a: 1 } })}`,
    }),
  );
  const [one, two] = (await material.refresh()).put;
  expect(one).toMatchObject({ language: "de", title: DAM });
  expect(one?.source).toEqual({ file: "all.jsonl", author: "Jane Doe, John Roe", published: "2026-11-04" });
  expect(two?.source).toEqual({ file: "all.jsonl", author: "Jane Doe, John Roe" });
  expect(material.problems().map(({ where, what }) => `${where}: ${what}`)).toEqual([
    'all.jsonl:2: "title" is {"a":1}, which is not a line of text.',
    'all.jsonl:2: "date" is "yesterday", which is not a date such as "2026-11-04" or "4 November 2026".',
    'all.jsonl:2: "url" is "javascript:alert(1)", which is not an address that begins with "https://" or "http://".',
  ]);
});
