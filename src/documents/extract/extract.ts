/** The one way from bytes to articles: for files of the folder, for links, and for what is handed over in Discord. */
import { extname } from "node:path";
import type { Problem } from "../../model.ts";
import { decode } from "../encoding.ts";
import { endingOf, formats, isCollection, type Contents } from "../formats/index.ts";
import type { Apart, ExtractionOptions } from "./apart.ts";
import { fileTypeOf, unreadFileType } from "./file-types.ts";
import { READING_LIMITS, megabytes } from "./limits.ts";

export interface Extractor {
  /**
   * Reads a file, whoever it comes from. `name`: its name or path, whose ending says what it is; `type`: its content type,
   * which says so where the name does not. Gives the articles in it (one, or many from a collection) with their clean text
   * and where each paragraph stands in the original, and what in it could not be read and why. Never fails, and never
   * costs more than the limits: PDF, Office files, books and pages of the web are read in a process of their own that is
   * ended at 20 seconds or 512 MB. An empty list of articles always comes with a problem.
   */
  extract(bytes: Uint8Array, name: string, type?: string): Promise<Contents>;
  /** The largest file, in bytes, that is read under this name. */
  longest(name: string): number;
  /** Ends the process that reads. */
  close(): void;
}

const LONGEST_ARTICLE = 5_000_000;
const LONGEST_COLLECTION = 500_000_000;

/**
 * `dataDir`, or `store`: where what was read is kept, so that nothing is read twice; without either it is not kept. `pages`:
 * hears which page of a file is being read.
 */
export function openExtractor(given: ExtractionOptions = {}): Extractor {
  let opening: Promise<Apart> | null = null;
  const longest = (name: string, type?: string) => {
    const ending = extname(name).toLowerCase();
    if (fileTypeOf(ending, type)) return READING_LIMITS.bytes;
    return isCollection(ending) ? LONGEST_COLLECTION : LONGEST_ARTICLE;
  };
  return {
    longest,
    close: () => void opening?.then((apart) => apart.close()),
    extract: async (bytes, name, type) => {
      const most = longest(name, type);
      if (bytes.length > most) return lost(name, ...tooLarge(bytes.length, most));
      if (bytes.length === 0) return lost(name, "It is empty.", "Put an article in it, or remove it.");
      const ending = extname(name).toLowerCase();
      const kind = fileTypeOf(ending, type);
      if (!kind) return fit(readText(bytes, name, endingOf(ending, type)));
      opening ??= import("./apart.ts").then(({ openApart }) => openApart(given));
      return fit(await (await opening).read(kind, bytes, name));
    },
  };
}

/** What is told of a file that is larger than is read. */
export const tooLarge = (size: number, most: number): [what: string, fix: string] => [
  `It has ${megabytes(size) === megabytes(most) ? `${size.toLocaleString("en")} bytes` : megabytes(size)}; at most ${megabytes(most)} are read.`,
  "Divide it into several.",
];

const lost = (where: string, what: string, fix: string): Contents => ({
  articles: [],
  problems: [{ where, what, fix }],
  lost: true,
});

function readText(bytes: Uint8Array, name: string, ending: string | null): Contents {
  const format = ending === null ? undefined : formats[ending];
  if (!format) return { articles: [], problems: [unreadFileType(name)], lost: true };
  const decoded = decode(bytes);
  if ("what" in decoded) return lost(name, decoded.what, decoded.fix);
  const contents = format(decoded.text, name);
  if (!decoded.encoding) return contents;
  const note: Problem = {
    where: name,
    what: `It is read as ${decoded.encoding}.`,
    fix: "Where letters look wrong, save it again as UTF-8.",
    note: true,
  };
  return { ...contents, problems: [...contents.problems, note] };
}

/** The contents without articles that are too long, or no text. */
function fit(contents: Contents): Contents {
  const isUnfit = ({ text }: { text: string }) => text.length > LONGEST_ARTICLE || text.includes("\0");
  const unfit = contents.articles.filter(isUnfit);
  if (!unfit.length) return contents;
  const told = unfit.map(({ where, text }) =>
    text.includes("\0")
      ? { where, what: "There is a NUL character in its text.", fix: "Remove it." }
      : { where, what: "It is too long for one article.", fix: "Divide it into several." },
  );
  return {
    articles: contents.articles.filter((raw) => !isUnfit(raw)),
    problems: [...contents.problems, ...told],
    lost: true,
  };
}
