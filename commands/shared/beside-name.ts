/** Quotations in languages in which speakers are not read, and a name that stands beside them. */
import type { Library, Scope } from "../../src/library.ts";
import { isUnread, type CitedHit, type Snippet } from "../../src/model.ts";
import { wordsOf } from "./near.ts";

/** Quotations looked through for the name. */
const MOST = 15;

export const isUnreadQuote = (snippet: Snippet): boolean => snippet.kind === "quote" && isUnread(snippet);

/** Those beside which all of the typed name stands: they may be theirs. */
export async function besideName(typed: string, library: Library, scope: Scope): Promise<CitedHit[]> {
  const name = wordsOf(typed);
  if (!name.length) return [];
  const { passages } = await library.quotes({ about: typed, scope, once: true, limit: MOST });
  return passages.filter(({ snippet }) => {
    const words = wordsOf(snippet.text);
    return isUnreadQuote(snippet) && name.every((word) => words.includes(word));
  });
}
