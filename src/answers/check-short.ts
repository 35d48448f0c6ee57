/** Words too few to be a quotation: "animals" stands in many a sentence and was claimed by nobody. */
import { languageOf } from "../languages/index.ts";
import type { Snippet } from "../model.ts";
import type { Speech } from "./check-speech.ts";
import { folded, isContent, type Tokens, type WordToken } from "./check-tokens.ts";

/** From this many words on they may be looked for anywhere. */
const ENOUGH = 3;
const VERB_FORM = /(?:ed|ing|n['’]t)$/u;

/** One or two words without a verb, a pronoun or a figure. */
export function isShort(claim: Tokens, language: string): boolean {
  const words = claim.filter((token) => token.word).map(({ text }) => text.toLowerCase());
  if (words.length >= ENOUGH || words.some((word) => /[^\p{L}\p{M}'-]/u.test(word))) return false;
  if (words.length === 1) return true;
  const grammar = languageOf(language).grammar;
  const tells = (word: string) =>
    VERB_FORM.test(word) ||
    [grammar?.finiteVerbs, grammar?.auxiliaries, grammar?.subjectPronouns].some((table) =>
      table?.has(word),
    ) ||
    grammar?.reporting.has(word);
  return words.some(isContent) && !words.some(tells);
}

/** "A" and "the" say nothing of what is quoted. */
const OPENS = /["“„«‘'][[(]?(?:(?:an?|the)\s)?$/iu;
const CLOSES = /^[,.;:!?…]{0,3}["”“»’']/u;
const BEGINS = /(?:^|[.!?…:"“„«‘'\n]\s*)$/u;

/** Whether claimed words that are found there mean something by themselves: all of a quotation, or a name typed as one. */
export function standsAlone(claim: Tokens, found: Tokens, snippet: Snippet, text: string): boolean {
  const [first, last] = [found[0]!, found.at(-1)!];
  const before = (start: number) => text.slice(Math.max(0, start - 7), start);
  if (OPENS.test(before(first.start)) && CLOSES.test(text.slice(last.end, last.end + 4))) return true;
  const pieces = snippet.kind === "quote" ? snippet.content : [snippet.span];
  if (pieces.some(({ start, end }) => first.start - start <= 1 && end - last.end <= 2)) return true;
  const capital = (token: WordToken) => /^\p{Lu}/u.test(token.text);
  return claim.some(capital) && found.some((token) => capital(token) && !BEGINS.test(before(token.start)));
}

/** Whether the words are too few to tell a quotation, though they stand in an article. */
export const isTooShort = ({ tokens }: { readonly tokens: Tokens }, speeches: readonly Speech[]): boolean =>
  speeches.some(({ article, whole }) => {
    if (!isShort(tokens, article.document.language)) return false;
    const known = new Set(whole.map(({ text }) => folded(text)));
    return tokens.every(({ text, word }) => !word || known.has(folded(text)));
  });
