/** A material folder for a test, and the material read from it. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { openMaterial } from "../../src/documents/material.ts";

/** A new folder with these files, gone when the test is. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = mkdtempSync(join(tmpdir(), "verbatim-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

/** What a folder holds: ids with texts, and the problems as an operator sees them. */
export async function readFolder(path: string) {
  const material = openMaterial(path);
  const { put } = await material.refresh();
  return {
    texts: Object.fromEntries(put.map(({ id, text }) => [id, text])),
    ids: put.map(({ id }) => id),
    problems: material.problems().map(({ where, what }) => `${where}: ${what}`),
    fixes: material.problems().map(({ fix }) => fix),
  };
}
