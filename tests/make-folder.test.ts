import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../src/make-folder.ts";
import { folderOf } from "./documents/folder.ts";

test("a folder is made with those above it, and making it again does no harm", () => {
  const folder = join(folderOf({}), "one", "two", "three");
  makeFolder(folder);
  makeFolder(folder);
  expect(statSync(folder).isDirectory()).toBe(true);
});

test("where a file is in the way it is an error", () => {
  expect(() => makeFolder(join(folderOf({ file: "" }), "file", "below"))).toThrow(/ENOTDIR|EEXIST/u);
});

test.skipIf(!existsSync("/proc/self"))("below /proc, where nothing can be made, it is an error", () => {
  expect(() => makeFolder("/proc/verbatim/data")).toThrow(/ENOENT/u);
});
