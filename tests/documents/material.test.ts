import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { chmodSync, mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openMaterial } from "../../src/documents/material.ts";
import { folderOf } from "./folder.ts";

const DAM = "The dam burst early on Tuesday, officials said.";

/** What a folder holds: ids with texts, and the problems as an operator sees them. */
async function read(path: string) {
  const material = openMaterial(path);
  const { put } = await material.refresh();
  return {
    texts: Object.fromEntries(put.map(({ id, text }) => [id, text])),
    ids: put.map(({ id }) => id),
    problems: material.problems().map(({ where, what }) => `${where}: ${what}`),
    fixes: material.problems().map(({ fix }) => fix),
  };
}

test("a missing folder and an unknown file are told with what to do", async () => {
  expect(await read("/nowhere/at/all")).toMatchObject({
    ids: [],
    problems: ["/nowhere/at/all: There is no such folder or file."],
    fixes: [expect.stringContaining("--material")],
  });
  const folder = folderOf({ "dam.xlsx": "PK" });
  expect((await read(join(folder, "dam.xlsx"))).problems).toEqual([
    "dam.xlsx: Files of this kind are not read.",
  ]);
});

test("an empty folder holds nothing, and nothing is wrong with a single file", async () => {
  expect(await read(folderOf({}))).toMatchObject({ ids: [], problems: [] });
  expect((await read(join(folderOf({ "dam.txt": DAM }), "dam.txt"))).texts).toEqual({ dam: DAM });
});

test("each file that cannot be read is named with its line, and the others are served", async () => {
  const folder = folderOf({
    "good.txt": DAM,
    "bom.txt": Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(DAM)]),
    "empty.txt": "",
    "blank.md": " \n\n",
    "rule.txt": "* * *",
    "wide.txt": Buffer.from(`\uFEFF${DAM}`, "utf16le"),
    "latin.txt": Buffer.concat([Buffer.from(`${DAM}\n`), Buffer.from([0x63, 0x61, 0x66, 0xe9])]),
    "nul.txt": `${DAM}\nA\0B`,
    "slides.pptx": "PK",
    "picture.jpg": "JFIF",
    "list.jsonl":
      [1, 2, 3, 4, 5, 6].map((n) => JSON.stringify({ id: `n${n}`, text: DAM })).join("\n") + "\n{broken\n",
    "odd.jsonl": `[1]\n{"id": 8}\n{"id": 9, "text": " "}\n{"id": "nul", "text": "a\\u0000b"}`,
  });
  const { ids, texts, problems } = await read(folder);
  expect(texts["wide"]).toBe(DAM);
  expect(texts["latin"]).toBe(`${DAM}\ncafé`);
  expect(ids).toEqual(["bom", "good", "latin", "n1", "n2", "n3", "n4", "n5", "n6", "wide"]);
  expect(problems.map((line) => line.replace(/(not JSON):.*/u, "$1"))).toEqual([
    "slides.pptx: Files of this kind are not read.",
    "blank.md: It is empty.",
    "empty.txt: It is empty.",
    "latin.txt: It is read as Windows-1252.",
    "list.jsonl:7: This is not JSON",
    "nul.txt: It is not a text: there is a NUL character in line 2.",
    "odd.jsonl:1: This is not a JSON object.",
    'odd.jsonl:2: There is no "text" in it, or it is not a string.',
    'odd.jsonl:3: Its "text" is empty.',
    "odd.jsonl:4: There is a NUL character in its text.",
    "rule.txt: There is no text in it.",
    "wide.txt: It is read as UTF-16.",
  ]);
});

test("an article without a paragraph is told, and the others are served", async () => {
  const folder = folderOf({
    "good.txt": DAM,
    "draft.md": "<!-- draft -->",
    "signs.md": "---\ntitle: Signs\n---\n* * *\n<!-- to do -->",
    "many.jsonl": `{"text": "..."}\n{"text": "${DAM}"}\n{"text": "\u2022 \u2022"}`,
  });
  const found = await read(folder);
  expect(found.ids).toEqual(["good", "many-2"]);
  expect(found.problems).toEqual([
    "draft.md: There is no text in it.",
    "many.jsonl:1: There is no text in it.",
    "many.jsonl:3: There is no text in it.",
    "signs.md: There is no text in it.",
  ]);
});

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
  const { ids, problems } = await read(folder);
  expect(ids[0]).toBe("tide-1");
  expect(ids[1]).toMatch(/^the-very-.{0,38}-[0-9a-f]{6}$/u);
  expect(ids[2]!.isWellFormed()).toBe(true);
  expect(ids[3]).toBe("good-1");
  expect(problems.filter((told) => told.includes("Its id"))).toHaveLength(3);
});

test("pipes, sockets, devices and names that are not UTF-8 are told, keep nothing waiting, and the rest is served", async () => {
  const folder = folderOf({ "good.txt": DAM });
  execFileSync("mkfifo", [join(folder, "pipe.txt")]);
  symlinkSync("/dev/zero", join(folder, "zero.txt"));
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff]), Buffer.from(".txt")]), DAM);
  const server = createServer().listen(join(folder, "socket.txt"));
  await once(server, "listening");
  const { ids, problems } = await read(folder);
  server.close();
  const plain = "It is no plain file, but a pipe, a socket or a device.";
  expect(ids).toEqual(["good"]);
  expect(problems).toEqual([
    `pipe.txt: ${plain}`,
    `socket.txt: ${plain}`,
    `zero.txt: ${plain}`,
    "\ufffd.txt: Its name is not in UTF-8.",
  ]);
});

test.each([
  ["a pipe", (at: string) => execFileSync("mkfifo", [at]), "no plain file"],
  ["a device", (at: string) => symlinkSync("/dev/zero", at), "no plain file"],
  ["50 MB", (at: string) => writeFileSync(at, "a: b\n".repeat(10_000_000)), "at most 1 MB"],
])("corrections that are %s are told, and keep nothing waiting", async (_, make, told) => {
  const folder = folderOf({ "good.txt": DAM });
  make(join(folder, "corrections.yaml"));
  const { ids, problems } = await read(folder);
  expect(ids).toEqual(["good"]);
  expect(problems).toEqual([expect.stringContaining(told)]);
});

test("sizes are told so that the one read and the one not read differ", async () => {
  const folder = folderOf({ "a.txt": "x".repeat(5_000_001), "b.txt": "x".repeat(5_100_000) });
  expect((await read(folder)).problems).toEqual([
    "a.txt: It has 5,000,001 bytes; at most 5 MB are read.",
    "b.txt: It has 5.1 MB; at most 5 MB are read.",
  ]);
});

test("links are followed, but not in circles, and a broken one is named", async () => {
  const folder = folderOf({ "real/dam.txt": DAM });
  symlinkSync(folder, join(folder, "real", "loop"));
  symlinkSync(join(folder, "nowhere.txt"), join(folder, "broken.txt"));
  symlinkSync("self.txt", join(folder, "self.txt"));
  symlinkSync(join(folder, "real", "dam.txt"), join(folder, "linked.txt"));
  const { ids, problems } = await read(folder);
  expect(ids).toEqual(["linked", "real-dam"]);
  expect(problems).toEqual([
    "broken.txt: It leads to a file that is not there.",
    "self.txt: It is a link that leads back to itself.",
  ]);
});

test.skipIf(process.getuid?.() === 0)(
  "a file and a folder that may not be read are named (root may read all)",
  async () => {
    const folder = folderOf({ "good.txt": DAM, "secret.txt": DAM, "closed/dam.txt": DAM });
    chmodSync(join(folder, "secret.txt"), 0o000);
    chmodSync(join(folder, "closed"), 0o000);
    const { ids, problems } = await read(folder);
    chmodSync(join(folder, "closed"), 0o700);
    expect(ids).toEqual(["good"]);
    expect(problems).toEqual(["closed: It may not be read.", "secret.txt: It may not be read."]);
  },
);

test("an article of 50 MB is refused by name", async () => {
  const { problems } = await read(folderOf({ "huge.txt": Buffer.alloc(50_000_000, "The dam burst. ") }));
  expect(problems).toEqual(["huge.txt: It has 50 MB; at most 5 MB are read."]);
});

test("hidden files and folders, README files and the corrections are no material", async () => {
  const hidden = {
    ".dam.txt": DAM,
    ".git/dam.txt": DAM,
    "README.md": DAM,
    "notes/readme.txt": DAM,
    "corrections.yaml": "",
    "~$dam.docx": "open elsewhere",
    "Dam_files/frame.html": "<p>Advert</p>",
    "Dam.html": "<p>The dam held.</p>",
  };
  expect(await read(folderOf({ ...hidden, "dam.txt": DAM }))).toMatchObject({
    ids: ["dam", "dam-2"],
    problems: ['dam.txt: Another article has the id "dam", so this one is "dam-2".'],
  });
  const folder = folderOf({ "Dam_files/dam.txt": DAM });
  expect((await read(folder)).ids).toEqual(["dam-files-dam"]);
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
  const { ids, problems } = await read(folder);
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
  const { texts } = await read(folderOf({ "all.jsonl": JSON.stringify({ id: "odd", text }) }));
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

test("a second look reads only what changed; a bad file keeps what it held; ids of the others stay", async () => {
  const folder = folderOf({
    "a/dam.txt": DAM,
    "a-dam.txt": "Another dam held.",
    "list.jsonl": '{"id":"l1","text":"One."}\n{"id":"l2","text":"Two."}',
  });
  const material = openMaterial(folder);
  expect((await material.refresh()).put.map((d) => d.id)).toEqual(["a-dam", "a-dam-2", "l1", "l2"]);
  expect(await material.refresh()).toEqual({ put: [], removed: [], unsettled: false });

  writeFileSync(join(folder, "list.jsonl"), '{"id":"l1","text":"One, changed."}\n{"id":"l2","te');
  rmSync(join(folder, "a-dam.txt"));
  const change = await material.refresh();
  expect(change.put.map((d) => `${d.id}: ${d.text}`)).toEqual(["l1: One, changed."]);
  expect(change.removed).toEqual(["a-dam"]);
  expect(material.problems().map((p) => p.where)).toEqual(["a/dam.txt", "list.jsonl:2"]);

  writeFileSync(join(folder, "list.jsonl"), '{"id":"l1","text":"One, changed."}');
  writeFileSync(join(folder, "a", "dam.txt"), "");
  expect(await material.refresh()).toMatchObject({ put: [{ id: "l1" }], removed: ["l2"] });
  expect(material.problems().map((p) => p.where)).toEqual(["a/dam.txt"]);

  rmSync(folder, { recursive: true });
  expect(await material.refresh()).toMatchObject({ put: [], removed: [] });
  expect(material.problems()).toHaveLength(1);
  mkdirSync(folder);
  expect((await material.refresh()).removed).toEqual(["a-dam-2", "l1"]);
});

test("a file that is being written is left alone until it stands still", async () => {
  const folder = folderOf({ "dam.txt": DAM });
  const material = openMaterial(folder);
  await material.refresh();
  const write = (text: string, second: number) => {
    writeFileSync(join(folder, "dam.txt"), text);
    utimesSync(join(folder, "dam.txt"), second, second);
  };
  write("The dam", 1);
  expect(await material.refresh({ settled: true })).toEqual({ put: [], removed: [], unsettled: true });
  write("The dam held.", 2);
  expect(await material.refresh({ settled: true })).toMatchObject({ put: [], unsettled: true });
  expect(await material.refresh({ settled: true })).toMatchObject({
    put: [{ text: "The dam held." }],
    unsettled: false,
  });
});
