/** Quotations in languages in which speakers are not read, and a name that stands beside them. */
import type { Context } from "../../src/command.ts";
import type { Library, Scope } from "../../src/library.ts";
import { isUnread, type CitedHit, type Snippet } from "../../src/model.ts";
import { reply, type Reply } from "../../src/reply.ts";
import { wordsOf } from "./near.ts";
import { shown } from "./passages.ts";
import { shortened } from "./shortened.ts";

/** Quotations looked through for the name. */
const MOST = 15;

export const isUnreadQuote = (snippet: Snippet): boolean => snippet.kind === "quote" && isUnread(snippet);

/** Those beside which all of the typed name stands: they may be theirs. */
async function besideName(typed: string, library: Library, scope: Scope): Promise<CitedHit[]> {
  const name = wordsOf(typed);
  if (!name.length) return [];
  const { passages } = await library.quotes({ about: typed, scope, once: true, limit: MOST });
  return passages.filter(({ snippet }) => {
    const words = wordsOf(snippet.text);
    return isUnreadQuote(snippet) && name.every((word) => words.includes(word));
  });
}

/** They are shown, and the reader sees whose they are; null where there are none. `size`: at most so many. */
export async function unreadBeside(
  typed: string,
  scope: Scope,
  size: number,
  context: Context,
): Promise<Reply | null> {
  const passages = (await besideName(typed, context.library, scope)).slice(0, size);
  if (!passages.length) return null;
  return reply({
    tone: "nothing",
    heading: context.say.quote.unread(shortened(typed, 80), passages.length),
    passages: passages.map((hit, i) => shown(hit, i + 1, context)),
  });
}
