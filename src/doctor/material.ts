/** The material: what is served, and what is left out. */
import type { Library } from "../library.ts";
import { isSaid } from "../model.ts";
import { note, ok, wrong, type Finding } from "./finding.ts";

export async function material(library: Library, path: string): Promise<Finding[]> {
  const sources = await library.sources();
  const served = new Set(sources.map(({ document }) => document.source.file));
  // "notes.jsonl:7" is of "notes.jsonl": there a line may be left out, and others served.
  const isServed = (where: string) => served.has(where) || served.has(where.replace(/:\d+$/u, ""));
  const left = library.problems().map(({ where, what, fix, note: only }) => {
    if (only) return note(`${where}: ${what}`, fix);
    return wrong(`${isServed(where) ? "" : "Left out: "}${where}: ${what}`, fix);
  });
  if (!sources.length && left.length) return left;
  if (!sources.length)
    return [
      wrong(
        `No article to serve in ${path}.`,
        "Put articles there: text, PDF, Word, saved pages, or set MATERIAL_DIR.",
      ),
    ];
  let unstated = 0;
  for (const { document } of sources) {
    const article = await library.article(document.id);
    unstated += article?.snippets.filter((s) => isSaid(s) && !s.speakers.length).length ?? 0;
  }
  const quotes = sources.reduce((sum, source) => sum + source.quotes, 0);
  const passages = sources.reduce((sum, source) => sum + source.facts, quotes);
  const files = new Set(sources.map(({ document }) => document.source.file)).size;
  const counts = [
    `${some(files, "file")} read`,
    some(sources.length, "article"),
    some(passages, "passage"),
    `${some(quotes, "quotation")} (${unstated} without a stated speaker)`,
  ];
  return [ok(`Material ${path}: ${counts.join(", ")}.`), ...left];
}

const some = (n: number, one: string) => `${n} ${one}${n === 1 ? "" : "s"}`;
