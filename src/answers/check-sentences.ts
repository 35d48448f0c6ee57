/** Sentences that several speakers said, each to the letter, pasted as if they were one quotation. */
import type { Quote } from "../model.ts";
import { exactMatch } from "./check-match.ts";
import type { Speech } from "./check-speech.ts";
import { comparedTokens, isContent } from "./check-tokens.ts";

/** Fewer words stand in many a quotation. */
const FEWEST = 3;
/** More sentences are no quotation that somebody checks. */
const MOST = 8;

/** The quotation in which each sentence stands, in order; null where one stands in none, or all are one speaker's. */
export function severalVoices(text: string, speeches: readonly Speech[]): Quote[] | null {
  const sentences = text.split(/(?<=[.!?…]["”’]?)\s+/u).filter((sentence) => /\p{L}/u.test(sentence));
  if (sentences.length < 2 || sentences.length > MOST) return null;
  const quotes: Quote[] = [];
  for (const sentence of sentences) {
    const tokens = comparedTokens(sentence);
    const words = tokens.filter((token) => token.word);
    if (words.length < FEWEST || !words.some((token) => isContent(token.text))) return null;
    const found = exactMatch({ text: sentence, tokens }, null, speeches);
    const [snippet] = found?.snippets ?? [];
    if (!snippet || snippet.kind !== "quote" || found?.telling || found?.opposite) return null;
    quotes.push(snippet);
  }
  const voices = new Map(quotes.map((quote) => [quote.speakers.map(({ name }) => name).join("\n"), quote]));
  return voices.size > 1 && !voices.has("") ? [...voices.values()] : null;
}
