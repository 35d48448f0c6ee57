/** Whom the sentences of an article mean, as words that a search can find them by. */
import type { Article, Span } from "../../model.ts";
import { stopWords } from "../../languages/en/stop-words.ts";
import { tokenize, type Word } from "../analysis/terms.ts";

export interface WordMeant {
  readonly place: number;
  readonly term: string;
  readonly role: boolean;
}

/** Of one person's roles; somebody with more has been spoken of for pages. */
const MOST_ROLE_WORDS = 8;

interface Mention extends Span {
  readonly name: readonly string[];
  readonly role: readonly string[];
}

/**
 * For a sentence and its words: what its mentions of people mean beside them. To be asked of sentences in the order of the
 * text. A sentence of somebody's words means them, too, wherever they are named.
 */
export function meaningOf({
  entities,
  snippets,
}: Article): (sentence: Span, words: readonly Word[]) => WordMeant[] {
  const spoken = snippets.flatMap((s) =>
    s.kind === "quote" ? s.speakers.map((speaker) => ({ ...speaker, mentions: s.content })) : [],
  );
  const mentions = [...entities, ...spoken]
    .flatMap(({ name, aliases, titles, mentions }): Mention[] => {
      const termsIn = (text: string) =>
        tokenize(text).flatMap((w) => (stopWords.has(w.folded) && !w.capital ? [] : [w.term]));
      const named = new Set([name, ...aliases].flatMap(termsIn));
      const role = new Set(titles.flatMap(termsIn).slice(0, MOST_ROLE_WORDS)).difference(named);
      return mentions.map(({ start, end }) => ({ start, end, name: [...named], role: [...role] }));
    })
    .toSorted((a, b) => a.start - b.start);
  let next = 0;
  let open: Mention[] = [];
  return ({ start, end }, words) => {
    open = open.filter((m) => m.end > start);
    while (next < mentions.length && mentions[next]!.start < end) {
      const mention = mentions[next++]!;
      if (mention.end > start) open.push(mention);
    }
    const held = new Set(words.map((w) => w.term));
    const out: WordMeant[] = [];
    // Both in the order of the text: a list of names is one sentence of thousands.
    let first = 0;
    for (const mention of open) {
      while (first < words.length && words[first]!.end <= mention.start) first++;
      const place = first < words.length ? first : 0;
      for (const [terms, role] of [
        [mention.name, false],
        [mention.role, true],
      ] as const)
        for (const term of terms)
          if (!held.has(term)) {
            held.add(term);
            out.push({ place, term, role });
          }
    }
    return out.toSorted((a, b) => a.place - b.place);
  };
}
