import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { chmodSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderOf, readFolder } from "./folder.ts";

const DAM = "The dam burst early on Tuesday, officials said.";

test("a missing folder and an unknown file are told with what to do", async () => {
  expect(await readFolder("/nowhere/at/all")).toMatchObject({
    ids: [],
    problems: ["/nowhere/at/all: There is no such folder or file."],
    fixes: [expect.stringContaining("--material")],
  });
  const folder = folderOf({ "dam.xls": "PK" });
  expect((await readFolder(join(folder, "dam.xls"))).problems).toEqual([
    "dam.xls: Files of this kind are not read.",
  ]);
});

test("an empty folder holds nothing, and nothing is wrong with a single file", async () => {
  expect(await readFolder(folderOf({}))).toMatchObject({ ids: [], problems: [] });
  expect((await readFolder(join(folderOf({ "dam.txt": DAM }), "dam.txt"))).texts).toEqual({ dam: DAM });
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
    "slides.ppt": "PK",
    "picture.jpg": "JFIF",
    "list.jsonl":
      [1, 2, 3, 4, 5, 6].map((n) => JSON.stringify({ id: `n${n}`, text: DAM })).join("\n") + "\n{broken\n",
    "odd.jsonl": `[1]\n{"id": 8}\n{"id": 9, "text": " "}\n{"id": "nul", "text": "a\\u0000b"}`,
  });
  const { ids, texts, problems } = await readFolder(folder);
  expect(texts["wide"]).toBe(DAM);
  expect(texts["latin"]).toBe(`${DAM}\ncafé`);
  expect(ids).toEqual(["bom", "good", "latin", "n1", "n2", "n3", "n4", "n5", "n6", "wide"]);
  expect(problems.map((line) => line.replace(/(not JSON):.*/u, "$1"))).toEqual([
    "slides.ppt: Files of this kind are not read.",
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
  const found = await readFolder(folder);
  expect(found.ids).toEqual(["good", "many-2"]);
  expect(found.problems).toEqual([
    "draft.md: There is no text in it.",
    "many.jsonl:1: There is no text in it.",
    "many.jsonl:3: There is no text in it.",
    "signs.md: There is no text in it.",
  ]);
});

test("pipes, sockets, devices and names that are not UTF-8 are told, keep nothing waiting, and the rest is served", async () => {
  const folder = folderOf({ "good.txt": DAM });
  execFileSync("mkfifo", [join(folder, "pipe.txt")]);
  symlinkSync("/dev/zero", join(folder, "zero.txt"));
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff]), Buffer.from(".txt")]), DAM);
  const server = createServer().listen(join(folder, "socket.txt"));
  await once(server, "listening");
  const { ids, problems } = await readFolder(folder);
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
  ["50 MB", (at: string) => writeFileSync(at, Buffer.alloc(50_000_000, "a: b\n")), "at most 1 MB"],
])("corrections that are %s are told, and keep nothing waiting", async (_, make, told) => {
  const folder = folderOf({ "good.txt": DAM });
  make(join(folder, "corrections.yaml"));
  const { ids, problems } = await readFolder(folder);
  expect(ids).toEqual(["good"]);
  expect(problems).toEqual([expect.stringContaining(told)]);
});

test("sizes are told so that the one read and the one not read differ", async () => {
  const folder = folderOf({ "a.txt": "x".repeat(5_000_001), "b.txt": "x".repeat(5_100_000) });
  expect((await readFolder(folder)).problems).toEqual([
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
  const { ids, problems } = await readFolder(folder);
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
    const { ids, problems } = await readFolder(folder);
    chmodSync(join(folder, "closed"), 0o700);
    expect(ids).toEqual(["good"]);
    expect(problems).toEqual(["closed: It may not be read.", "secret.txt: It may not be read."]);
  },
);

test("an article of 50 MB is refused by name", async () => {
  const { problems } = await readFolder(
    folderOf({ "huge.txt": Buffer.alloc(50_000_000, "The dam burst. ") }),
  );
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
  expect(await readFolder(folderOf({ ...hidden, "dam.txt": DAM }))).toMatchObject({
    ids: ["dam", "dam-2"],
    problems: ['dam.txt: Another article has the id "dam", so this one is "dam-2".'],
  });
  const folder = folderOf({ "Dam_files/dam.txt": DAM });
  expect((await readFolder(folder)).ids).toEqual(["dam-files-dam"]);
});
