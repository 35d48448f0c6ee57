/** What an engine found, as a reader is shown it: whole, and cited. */
import { leads, withWhatFollows, type Leading } from "./answers/with-what-follows.ts";
import { citationOf } from "./answers/citations.ts";
import type { CitedHit, Hit, Snippet } from "./model.ts";
import type { DocumentReader, Found } from "./search/index/store.ts";

/** A question, a heading or an announcement with what it leads to. */
export async function withWhatItLeadsTo<H extends Leading>(reader: DocumentReader, hit: H): Promise<H> {
  if (!leads(hit)) return hit;
  const [article] = await reader.articles([hit.snippet.document]);
  return article ? { ...hit, snippet: withWhatFollows(hit.snippet, article.document) } : hit;
}

/** Only what is shown is cited. */
export function cited<S extends Snippet>(
  { snippet, document, paragraph }: Found<S>,
  { score, matched }: Pick<Hit, "score" | "matched"> = { score: 1, matched: [] },
): CitedHit & { snippet: S } {
  return { snippet, score, matched, citation: citationOf(document, snippet, paragraph?.place ?? null) };
}
