/** What an owner names in Discord, brought here to be read: an upload, or a page of the public web. */
import type { Fetch } from "../../command.ts";
import { fetchDocument } from "../../documents/fetch/fetch.ts";
import { FetchRefused } from "../../documents/fetch/connect.ts";
import { UserError } from "../../reply.ts";
import { NOTHING_SAID } from "../../servers/about.ts";
import { fetchUpload } from "./upload.ts";

/** `api`: Discord's address. `agent`: how pages are asked for. */
export function bringing(api: string, agent: string): Fetch {
  return async ({ file, link }, say) => {
    if (file) {
      const brought = await fetchUpload(file, api);
      if (typeof brought === "string") throw new UserError(say.library.missing[brought]);
      return brought;
    }
    if (!link) throw new UserError(say.library.nothingGiven);
    try {
      const { bytes, type, url } = await fetchDocument(link, { agent });
      return { name: nameFor(url, type), content: bytes, about: { ...NOTHING_SAID, url } };
    } catch (error) {
      if (error instanceof FetchRefused)
        throw new UserError(say.library.notFetched(error.message, error.fix));
      throw error;
    }
  };
}

const ENDINGS: readonly (readonly [type: RegExp, ending: string])[] = [
  [/html/u, ".html"],
  [/pdf/u, ".pdf"],
  [/markdown/u, ".md"],
  [/epub/u, ".epub"],
  [/wordprocessingml/u, ".docx"],
  [/spreadsheetml/u, ".xlsx"],
  [/presentationml/u, ".pptx"],
  [/opendocument\.text/u, ".odt"],
  [/opendocument\.spreadsheet/u, ".ods"],
  [/opendocument\.presentation/u, ".odp"],
  [/rfc822/u, ".eml"],
  [/json/u, ".json"],
  [/csv/u, ".csv"],
  [/^text\//u, ".txt"],
];

/** A file's name for a page: the last word of its address, with the ending that its type asks for. */
function nameFor(address: string, type: string): string {
  const { pathname, hostname } = new URL(address);
  const last = written(pathname).split("/").findLast(Boolean) ?? hostname;
  const ending = ENDINGS.find(([pattern]) => pattern.test(type))?.[1];
  if (!ending || last.toLowerCase().endsWith(ending)) return last;
  return last.replace(/\.(?:html?|php|aspx?)$/iu, "") + ending;
}

/** An address's path as people write it; as it is where its signs are not of UTF-8. */
function written(pathname: string): string {
  try {
    return decodeURI(pathname.replace(/%(?![\da-f]{2})/giu, ""));
  } catch {
    return pathname;
  }
}
