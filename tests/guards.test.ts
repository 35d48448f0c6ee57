/** What an operator can name: a file that is none, or has no end, keeps nobody waiting and fills no memory. */
import { execFileSync } from "node:child_process";
import { closeSync, ftruncateSync, mkdirSync, openSync, symlinkSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readWhole, readWholeSync } from "../src/plain-file.ts";
import { openNotes } from "../src/state/notes-file.ts";
import { apart, folder, verbatim } from "./program.ts";

const DAM = "The dam burst early on Tuesday, said the mayor, Greta Lindqvist.\n";

/** What stands at a path instead of a file that could be read. */
const KINDS: readonly (readonly [kind: string, told: string, make: (path: string) => void])[] = [
  ["a pipe", "no plain file", (path) => execFileSync("mkfifo", [path])],
  ["a device", "no plain file", (path) => symlinkSync("/dev/zero", path)],
  ["a folder", "a folder", (path) => mkdirSync(path)],
  ["100 MB", "too large", (path) => {
    const file = openSync(path, "w");
    ftruncateSync(file, 100_000_000);
    closeSync(file);
  }],
]; // prettier-ignore

test("a .env that is a pipe, a device, a folder or large is told at once", async () => {
  const runs = KINDS.map(([, , make]) => {
    const cwd = folder();
    make(join(cwd, ".env"));
    return { cwd, args: ["sources"] };
  });
  for (const [i, { code, err }] of (await apart(runs)).entries()) {
    expect(code).toBe(78);
    expect(err).toMatch(/^\.env: /u);
    expect(err).toContain(KINDS[i]![1]);
  }
});

test.each(KINDS)("what is read as a whole file is none where it is %s", async (_, told, make) => {
  const path = join(folder(), "file");
  make(path);
  expect(() => readWholeSync(path, 1_000_000)).toThrow(told);
  await expect(readWhole(path, 1_000_000)).rejects.toThrow(told);
});

test.each(KINDS)(
  "a description beside an article that is %s is told or passed over, and the article is served",
  async (_, _told, make) => {
    const material = folder();
    writeFileSync(join(material, "dam.txt"), DAM);
    make(join(material, "dam.txt.about.yaml"));
    const { code, out } = await verbatim(["ask", "What burst?", "--material", material]);
    expect(code).toBe(0);
    expect(out).toContain("The dam burst early on Tuesday");
  },
);

test("a data folder in which every file is a pipe, a device or a folder is told, and the articles are served", async () => {
  const kinds = KINDS.slice(0, 3);
  const runs = kinds.map(([, , make]) => {
    const [cwd, data, material] = [folder(), folder(), folder()];
    for (const name of [
      "servers.sqlite",
      "buttons.sqlite",
      "readers.sqlite",
      "logins.json",
      "session.json",
      "lock.db",
    ])
      make(join(data, name));
    writeFileSync(join(material, "dam.txt"), DAM);
    const verbs = [
      ["ask", "What burst?", "--material", material],
      ["doctor", "--material", material],
      ["backup", "new.backup"],
      ["restore", join(data, "servers.sqlite")],
      ["move", "--to", join(cwd, "other"), "--from", data],
    ];
    return verbs.map((args) => ({ cwd, args, env: { DATA_DIR: data } }));
  });
  const all = await apart(runs.flat());
  for (const [i, [kind]] of kinds.entries()) {
    const ended = all.splice(0, runs[i]!.length);
    expect([kind, ...ended.map(({ code }) => code)]).toEqual([kind, 0, expect.any(Number), 1, 1, 1]);
    for (const { out, err } of ended) expect(out + err, kind).not.toContain("    at ");
  }
});

test.each(KINDS)(
  "settings in a file that is %s cannot be kept, and that is said once",
  async (_, _told, make) => {
    const data = folder();
    make(join(data, "servers.sqlite"));
    const told: string[] = [];
    const notes = openNotes(data, (trouble) => told.push(trouble));
    expect((await notes.settings("1")).passages).toBeGreaterThan(0);
    await notes.noteGap("1", "Who is the mayor?");
    expect(told).toHaveLength(1);
    await notes.close();
  },
);

test.each(KINDS.slice(0, 3))(
  "nothing is added, restored, backed up or asked by the line where %s is named",
  async (_, _told, make) => {
    const [data, material] = [folder(), folder()];
    const named = join(folder(), "named.txt");
    make(named);
    const notes = openNotes(data, () => {});
    await notes.change("1", { passages: 5 });
    await notes.close();
    writeFileSync(join(material, "dam.txt"), DAM);
    for (const verb of [
      ["add", named],
      ["restore", named],
      ["backup", named],
      ["backup", named, "--replace"],
    ])
      expect((await verbatim([...verb, "--material", material], { DATA_DIR: data })).code).toBe(1);
  },
);

test("a batch without an end is told, and one that comes through a pipe is answered", async () => {
  const material = folder();
  writeFileSync(join(material, "dam.txt"), DAM);
  const endless = await verbatim(["ask", "--batch", "/dev/zero", "--json", "--material", material]);
  expect(endless).toMatchObject({ code: 2, err: expect.stringContaining("100 MB") });
  const pipe = join(folder(), "pipe");
  execFileSync("mkfifo", [pipe]);
  const asked = verbatim(["ask", "--batch", pipe, "--json", "--material", material]);
  await writeFile(pipe, JSON.stringify({ id: 1, question: "What burst?" }));
  expect((await asked).out).toContain('"id":1');
});

test.runIf(process.platform === "linux").each([
  ["/proc", "belongs to the system"],
  ["/sys/kernel", "belongs to the system"],
  ["/dev", "belongs to the system"],
  ["/", "the whole disk"],
])("material in %s is refused before anything is read", async (path, why) => {
  const link = join(folder(), "link");
  symlinkSync(path, link);
  for (const material of [path, link])
    for (const verb of ["start", "sources"])
      expect(await verbatim([verb, "--material", material], { DATA_DIR: folder() })).toMatchObject({
        code: 78,
        err: expect.stringContaining(why),
      });
  const { out } = await verbatim(["doctor", "--material", path], { DATA_DIR: folder() });
  expect(out).toContain(why);
});

test.runIf(process.platform === "linux")(
  "a link out of the material into the system is told, and the rest is served",
  async () => {
    const material = folder();
    writeFileSync(join(material, "dam.txt"), DAM);
    symlinkSync("/proc", join(material, "processes"));
    const { code, err } = await verbatim(["sources", "--material", material]);
    expect(code).toBe(0);
    expect(err).toContain("processes/: It belongs to the system.");
  },
);
