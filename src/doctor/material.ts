/** The material: what is served, and what is left out. */
import type { Library } from "../library.ts";
import { isUnread, isUnstated } from "../model.ts";
import { note, ok, wrong, type Finding } from "./finding.ts";

/** How much of the material is served, and each file that is not, or not whole. */
export async function checkMaterial(library: Library, path: string): Promise<Finding[]> {
  const sources = await library.sources();
  const served = new Set(sources.map(({ document }) => document.source.file));
  // "notes.jsonl:7" is of "notes.jsonl": there a line may be left out, and others served.
  const isServed = (where: string) =>
    where === path || served.has(where) || served.has(where.replace(/:\d+$/u, ""));
  const left = library.problems().map(({ where, what, fix, note: only }) => {
    if (only) return note(`${where}: ${what}`, fix);
    const told = `${isServed(where) ? "" : "Left out: "}${where}: ${what}`;
    // What the owner configured is to be put right; an article that is left out does not keep the rest from being served.
    return sources.length && !CONFIGURED.test(where) ? note(told, fix) : wrong(told, fix);
  });
  if (!sources.length && left.length) return left;
  if (!sources.length)
    return [
      wrong(
        `No article to serve in ${path}.`,
        "Put articles there: text, PDF, Word, saved pages, or set MATERIAL_DIR.",
      ),
    ];
  let [unstated, unread] = [0, 0];
  for (const { document } of sources) {
    const article = await library.article(document.id);
    for (const quote of article?.snippets.filter(isUnstated) ?? [])
      if (isUnread(quote)) unread++;
      else unstated++;
  }
  const elsewhere = unread ? `, ${unread} in a language in which speakers are not read` : "";
  const quotes = sources.reduce((sum, source) => sum + source.quotes, 0);
  const passages = sources.reduce((sum, source) => sum + source.facts, quotes);
  const files = new Set(sources.map(({ document }) => document.source.file)).size;
  const counts = [
    `${some(files, "file")} read`,
    some(sources.length, "article"),
    some(passages, "passage"),
    `${some(quotes, "quotation")} (${unstated} without a stated speaker${elsewhere})`,
  ];
  return [ok(`Material ${path}: ${counts.join(", ")}.`), ...left];
}

/** Problems that are no article's: corrections, and settings such as "ENCODER=...". */
const CONFIGURED = /(?:^|\/)corrections\.ya?ml(?::\d+)?$|^[A-Z_]+(?:=|$)/u;

const some = (n: number, one: string) => `${n} ${one}${n === 1 ? "" : "s"}`;
