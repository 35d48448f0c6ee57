/** A link or a file, read and put into the material folder. */
import { stat, writeFile } from "node:fs/promises";
import { basename, extname, join, resolve, sep } from "node:path";
import type { Document, Problem } from "../model.ts";
import { documentOf, type Raw } from "./document.ts";
import type { Extractor } from "./extract/extract.ts";
import { usualEnding } from "./extract/file-types.ts";
import { READING_LIMITS } from "./extract/limits.ts";
import { FetchRefused } from "./fetch/connect.ts";
import { fetchDocument } from "./fetch/fetch.ts";
import { endingOf } from "./formats/index.ts";
import { frontMatterOf } from "./front-matter.ts";
import { fileNameOf, markdownOf } from "./writing.ts";
import { makeFolder } from "../make-folder.ts";
import { readWhole, reasonOf, Unfit } from "../plain-file.ts";

export interface Added {
  /** As it is read now: to show its title, author, date and first lines. */
  readonly documents: readonly Document[];
  /** The file's name in the material folder. */
  readonly file: string;
  /** same: it was there already, to the letter; renewed: it was there in another version. */
  readonly state: "new" | "renewed" | "same";
  /** What in it could not be read. */
  readonly problems: readonly Problem[];
}

export interface Adding {
  readonly extractor: Extractor;
  /** The name under which pages are asked for: "Verbatim/1.0". */
  readonly agent: string;
  /** Which IP addresses links may lead to; the public ones where it is left out. More is for the command line only. */
  readonly allowed?: (address: string) => boolean;
}

/** Whether what was typed is meant as a link and not as the name of a file. */
const isLink = (target: string): boolean => /^[a-z][a-z\d+.-]*:\/\//iu.test(target);

/**
 * Reads a link or a file and puts it into `folder`, which is made where it is missing: a file as it is; a page or a PDF
 * from the web as Markdown with what is known of it at the head, and the pages of a PDF as comments. A link that was added
 * before is renewed. Gives a `Problem` where it cannot be fetched, read or written; nothing is written then.
 */
export async function addTo(folder: string, target: string, adding: Adding): Promise<Added | Problem> {
  try {
    return isLink(target) ? await addLink(folder, target, adding) : await addFile(folder, target, adding);
  } catch (error) {
    if (error instanceof FetchRefused)
      return { where: target, what: error.message, fix: `${error.fix} ${error.operator}`.trim() };
    if (error instanceof Error && "code" in error)
      return {
        where: folder,
        what: reasonOf(error),
        fix: "Give Verbatim the right to write there, or make room.",
      };
    throw error;
  }
}

async function addLink(folder: string, target: string, adding: Adding): Promise<Added | Problem> {
  const { bytes, type, url } = await fetchDocument(target, adding);
  const { pathname, hostname } = new URL(url);
  const file = basename(decoded(pathname)) || hostname;
  // What the site says it is goes before the ending of the address.
  const bare = file.slice(0, file.length - extname(file).length);
  const ending = endingOf("", type) ?? usualEnding(type) ?? "";
  const name = /^application\/octet-stream/iu.test(type) || !type ? file : bare + ending;
  const { articles, problems } = await adding.extractor.extract(bytes, name, type);
  const [raw] = articles;
  if (!raw) return { ...(problems[0] ?? NOTHING), where: target };
  if (articles.length > 1) {
    const written = await write(folder, name, bytes, () => false);
    return { ...written, documents: articles.map(documentOf), problems };
  }
  const found = withAddress(raw, url);
  const content = Buffer.from(markdownOf(found));
  const isSame = (there: Uint8Array) =>
    frontMatterOf(new TextDecoder().decode(there), "").fields.source.url === found.source.url;
  const written = await write(folder, fileNameOf(found), content, isSame);
  return {
    ...written,
    documents: [
      documentOf({ ...found, where: written.file, source: { ...found.source, file: written.file } }),
    ],
    problems,
  };
}

const NOTHING: Problem = { where: "", what: "There is no text in it.", fix: "Name another page." };

/** The address that the page itself names counts only where it is the site's own. */
function withAddress(raw: Raw, url: string): Raw {
  const own = raw.source.url;
  const isOwn = own && URL.canParse(own) && new URL(own).hostname === new URL(url).hostname;
  return { ...raw, source: { ...raw.source, url: isOwn ? own : url } };
}

async function addFile(folder: string, target: string, { extractor }: Adding): Promise<Added | Problem> {
  const at = await stat(target).catch(() => null);
  const missing = {
    where: target,
    what: "There is no such file.",
    fix: "Check its name; a link begins with https://.",
  };
  if (!at) return missing;
  const name = basename(target);
  const bytes = await readWhole(target, extractor.longest(name)).catch((error: unknown) => error);
  if (!Buffer.isBuffer(bytes)) return { ...missing, what: reasonOf(bytes), fix: "Name another file." };
  const { articles, problems } = await extractor.extract(bytes, name);
  if (!articles.length) return { ...(problems[0] ?? NOTHING), where: target };
  const documents = articles.map(documentOf);
  const inside = resolve(target).startsWith(resolve(folder) + sep);
  if (inside) return { documents, problems, file: target, state: "same" };
  return { ...(await write(folder, name, bytes, () => false)), documents, problems };
}

/** Writes under this name, or with a number where another file has it; `isSame`: whether the one there is to be replaced. */
async function write(
  folder: string,
  name: string,
  content: Uint8Array,
  isSame: (there: Uint8Array) => boolean,
): Promise<Pick<Added, "file" | "state">> {
  makeFolder(folder);
  const ending = extname(name);
  const bare = name.slice(0, name.length - ending.length).replace(/^\.+/u, "") || "page";
  for (let n = 1; ; n++) {
    const file = `${bare}${n === 1 ? "" : `-${n}`}${ending}`;
    const there = await readWhole(join(folder, file), READING_LIMITS.bytes).catch((error: unknown) =>
      error instanceof Unfit ? ("another" as const) : null,
    );
    if (there === "another") continue;
    if (there && Buffer.compare(there, content) === 0) return { file, state: "same" };
    if (there && !isSame(there)) continue;
    await writeFile(join(folder, file), content, { flag: there ? "w" : "wx" });
    return { file, state: there ? "renewed" : "new" };
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).replaceAll("\0", "");
  } catch {
    return path;
  }
}
