/** `verbatim quotes --unstated`: the quotations that an owner may want to look at, ready to be corrected. */
import { loadYaml } from "../../on-demand.ts";
import { jsonLine } from "../../terminal.ts";
import { exits } from "../../arguments.ts";
import type { Library, Scope } from "../../library.ts";
import { isUnstated, type Quote } from "../../model.ts";

/**
 * Prints the quotations whose speaker the article does not state, as a `corrections.yaml` to fill in: as printed it
 * changes nothing. With `json` one object a line.
 */
export async function printUnstated(
  library: Library,
  scope: Scope,
  json: boolean,
  print: (line: string) => void,
): Promise<number> {
  let count = 0;
  for (const { document } of await library.sources(scope)) {
    const article = await library.article(document.id);
    if (!article) continue;
    for (const quote of article.snippets.filter(isUnstated)) {
      const words = quote.content.map((s) => article.document.text.slice(s.start, s.end)).join(" … ");
      if (json) print(jsonLine(unstatedJson(quote, words)));
      else print((count ? "" : "passages:\n") + entry(quote, words));
      count++;
    }
  }
  return count ? exits.found : exits.nothing;
}

function entry({ id, paragraph, manner }: Quote, words: string): string {
  const key = loadYaml()
    .stringify({ [id]: "nobody" }, { lineWidth: 0 })
    .trimEnd();
  return `  # Paragraph ${paragraph}, ${manner}: ${words.replace(/\s+/gu, " ")}\n  ${key}`;
}

const unstatedJson = ({ id, document, paragraph, manner }: Quote, text: string) => ({
  passage: id,
  document,
  paragraph,
  manner,
  text,
});
