/** A later look at the folder: what changed, and what is being written. */
import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openMaterial } from "../../src/documents/material.ts";
import { folderOf } from "./folder.ts";

const DAM = "The dam burst early on Tuesday, officials said.";

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

test("a file copied anew, or on another machine, is known by what stands in it and not read again", async () => {
  const files = { "dam.txt": "The dam burst on Tuesday.\n", "dam.txt.about.yaml": "author: Ada Moss\n" };
  const one = openMaterial(folderOf(files));
  expect((await one.refresh()).put).toHaveLength(1);
  const other = folderOf(files);
  const two = openMaterial(other, one.known());
  expect(await two.refresh()).toMatchObject({ put: [], removed: [] });
  expect([...two.known().keys()]).toEqual(["dam.txt"]);
  writeFileSync(join(other, "dam.txt.about.yaml"), "author: Ben Orr\n");
  expect((await two.refresh()).put[0]?.source.author).toBe("Ben Orr");
  writeFileSync(join(other, "dam.txt"), "The dam burst on Friday.\n");
  const { put } = await two.refresh();
  expect(put[0]?.text).toContain("Friday");
  // Where its owner puts something right, it is read again as it is.
  expect(await two.again(new Set(["dam"]))).toHaveLength(1);
});
