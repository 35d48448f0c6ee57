/** One file, read. */
import { createHash } from "node:crypto";
import type { Problem } from "../model.ts";
import { describedBeside } from "./beside.ts";
import { decode } from "./encoding.ts";
import { tooLarge, type Extractor } from "./extract/extract.ts";
import type { File } from "./files.ts";
import type { Contents } from "./formats/index.ts";
import type { Origin } from "./origin.ts";
import { reasonOf, Unfit } from "../plain-file.ts";

export interface ReadFile extends Contents {
  /** Of the file and what is said beside it; null where it could not be read. */
  readonly hash: string | null;
  /** It is what was read `before`: nothing was read anew. */
  readonly same?: boolean;
}

/**
 * The articles of a file, and what in it could not be read. Never fails. `before`: the hash of what was read of it the last time:
 * on another machine, or copied anew, a file is the same under another time.
 */
export async function readContents(
  origin: Origin,
  file: File,
  extractor: Extractor,
  before?: string,
): Promise<ReadFile> {
  const unread = (what: string, fix: string): ReadFile => ({ ...lost(what, fix), hash: null });
  const lost = (what: string, fix: string): Contents => ({
    articles: [],
    problems: [{ where: file.name, what, fix }],
    lost: true,
  });
  const most = extractor.longest(file.name);
  if (file.size > most) return unread(...tooLarge(file.size, most));
  let bytes: Uint8Array;
  try {
    bytes = await origin.read(file, most);
  } catch (error) {
    if (error instanceof Unfit)
      return error.size === null
        ? unread(error.message, "Put a file in its place, or remove it.")
        : unread(...tooLarge(error.size, most));
    return unread(reasonOf(error), "Give Verbatim the right to read it.");
  }
  const about = file.about === undefined ? "" : await origin.readAbout(file.about).catch(() => "");
  const hash = createHash("sha256").update(bytes).update(`\0${about}`).digest("base64url");
  if (hash === before) return { articles: [], problems: [], lost: false, hash, same: true };
  return { ...(await describedBeside(await extractor.extract(bytes, file.name), file, origin)), hash };
}

const CORRECTIONS = "corrections.yaml";
/** Bytes: thousands of corrections. A larger file is no work of hands, and would take minutes to read. */
export const LONGEST_CORRECTIONS = 1_000_000;

/** The owner's corrections beside the material; null where there are none. */
export async function readCorrections(
  origin: Origin,
): Promise<{ name: string; text: string } | Problem | null> {
  try {
    const bytes = await origin.readBeside(CORRECTIONS, LONGEST_CORRECTIONS);
    const decoded = bytes.length ? decode(bytes) : { text: "" };
    return "text" in decoded ? { name: CORRECTIONS, text: decoded.text } : { where: CORRECTIONS, ...decoded };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    if (error instanceof Unfit) {
      const [what, fix] =
        error.size === null
          ? [error.message, "Put a file in its place, or remove it."]
          : tooLarge(error.size, LONGEST_CORRECTIONS);
      return { where: CORRECTIONS, what, fix };
    }
    return { where: CORRECTIONS, what: reasonOf(error), fix: "Give Verbatim the right to read it." };
  }
}
