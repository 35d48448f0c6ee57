/** The material: a folder of articles, or one file. The only place that reads it. */
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, extname, join, relative } from "node:path";
import type { Document, Problem } from "../model.ts";
import { documentOf } from "./document.ts";
import { formats } from "./formats/index.ts";

export interface Material {
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
}

/** Reads every article below `path`. What cannot be read is a problem with its file and line; the rest is served. */
export async function readMaterial(path: string): Promise<Material> {
  const documents: Document[] = [];
  const problems: Problem[] = [];
  const taken = new Set<string>();
  const files = await listFiles(path).catch(() => null);
  if (!files) {
    const fix = "Name an existing folder or file with MATERIAL_DIR or --material.";
    return { documents, problems: [{ where: path, what: "There is no such folder or file.", fix }] };
  }
  for (const file of files) {
    const read = await readOne(file.path, file.name);
    problems.push(...read.problems);
    for (const raw of read.articles) {
      let id = raw.id;
      for (let n = 2; taken.has(id); n++) id = `${raw.id}-${n}`;
      taken.add(id);
      documents.push(documentOf({ ...raw, id }));
    }
  }
  return { documents, problems };
}

async function listFiles(path: string): Promise<{ path: string; name: string }[]> {
  if ((await stat(path)).isFile()) return [{ path, name: basename(path) }];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter(
      (e) => e.isFile() && extname(e.name).toLowerCase() in formats && !/^(?:readme\.|\.)/iu.test(e.name),
    )
    .map((e) => join(e.parentPath, e.name))
    .toSorted()
    .map((file) => ({ path: file, name: relative(path, file) }));
}

async function readOne(path: string, name: string): Promise<ReturnType<(typeof formats)[string]>> {
  const failed = (what: string, fix: string) => ({ articles: [], problems: [{ where: name, what, fix }] });
  const bytes = await readFile(path).catch((error: Error) => error);
  if (bytes instanceof Error) return failed(`It cannot be read: ${bytes.message}`, "Check its permissions.");
  let content: string;
  try {
    content = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return failed("It is not UTF-8.", "Save it as UTF-8.");
  }
  if (content.trim() === "") return failed("It is empty.", "Put an article in it, or remove it.");
  const format = formats[extname(path).toLowerCase()];
  return format
    ? format(content, name)
    : failed("Its format is not known.", `Use ${Object.keys(formats).join(", ")}.`);
}
