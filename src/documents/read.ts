/** One file, read. */
import { readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Problem } from "../model.ts";
import { decode } from "./encoding.ts";
import { tooLarge, type Extractor } from "./extract/extract.ts";
import { reasonOf, type File } from "./files.ts";
import type { Contents } from "./formats/index.ts";

/** The articles of a file, and what in it could not be read. Never fails. */
export async function readContents(file: File, extractor: Extractor): Promise<Contents> {
  const lost = (what: string, fix: string): Contents => ({
    articles: [],
    problems: [{ where: file.name, what, fix }],
    lost: true,
  });
  const most = extractor.longest(file.name);
  if (file.size > most) return lost(...tooLarge(file.size, most));
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file.path);
  } catch (error) {
    return lost(reasonOf(error), "Give Verbatim the right to read it.");
  }
  return extractor.extract(bytes, file.name);
}

const CORRECTIONS = "corrections.yaml";

/** The owner's corrections beside the material at `path`; null where there are none. */
export async function readCorrections(
  path: string,
): Promise<{ name: string; text: string } | Problem | null> {
  const folder = (await stat(path).catch(() => null))?.isFile() ? dirname(path) : path;
  try {
    const bytes = await readFile(join(folder, CORRECTIONS));
    const decoded = bytes.length ? decode(bytes) : { text: "" };
    return "text" in decoded ? { name: CORRECTIONS, text: decoded.text } : { where: CORRECTIONS, ...decoded };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    return { where: CORRECTIONS, what: reasonOf(error), fix: "Give Verbatim the right to read it." };
  }
}
