/** One file, read. */
import { readFile, stat } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import type { Problem } from "../model.ts";
import { decode } from "./encoding.ts";
import { reasonOf, type File } from "./files.ts";
import { formats, type Contents } from "./formats/index.ts";

/** Longest article, in bytes: about 800,000 words. A collection may be as long as a string can be. */
const LONGEST_ARTICLE = 5_000_000;
const LONGEST_COLLECTION = 500_000_000;

/** The articles of a file, and what in it could not be read. Never fails. */
export async function readContents(file: File): Promise<Contents> {
  const lost = (what: string, fix: string): Contents => ({
    articles: [],
    problems: [{ where: file.name, what, fix }],
    lost: true,
  });
  const ending = extname(file.path).toLowerCase();
  const longest = ending === ".jsonl" ? LONGEST_COLLECTION : LONGEST_ARTICLE;
  if (file.size > longest) {
    const megabytes = (n: number) => `${Math.round(n / 1_000_000)} MB`;
    return lost(
      `It has ${megabytes(file.size)}; at most ${megabytes(longest)} are read.`,
      "Divide it into several.",
    );
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file.path);
  } catch (error) {
    return lost(reasonOf(error), "Give Verbatim the right to read it.");
  }
  const text = decode(bytes);
  if (typeof text !== "string") return lost(text.what, text.fix);
  const contents = formats[ending]!(text, file.name);
  const unfit = contents.articles.filter(
    (raw) => raw.text.length > LONGEST_ARTICLE || raw.text.includes("\0"),
  );
  if (!unfit.length) return contents;
  return {
    articles: contents.articles.filter((raw) => !unfit.includes(raw)),
    problems: [
      ...contents.problems,
      ...unfit.map(({ where, text }) =>
        text.includes("\0")
          ? { where, what: "There is a NUL character in its text.", fix: "Remove it." }
          : { where, what: "It is too long for one article.", fix: "Divide it into several." },
      ),
    ],
    lost: true,
  };
}

const CORRECTIONS = "corrections.yaml";

/** The owner's corrections beside the material at `path`; null where there are none. */
export async function readCorrections(
  path: string,
): Promise<{ name: string; text: string } | Problem | null> {
  const folder = (await stat(path).catch(() => null))?.isFile() ? dirname(path) : path;
  try {
    const bytes = await readFile(join(folder, CORRECTIONS));
    const text = bytes.length ? decode(bytes) : "";
    return typeof text === "string" ? { name: CORRECTIONS, text } : { where: CORRECTIONS, ...text };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    return { where: CORRECTIONS, what: reasonOf(error), fix: "Give Verbatim the right to read it." };
  }
}
