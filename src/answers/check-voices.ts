/** Whether claimed words run from one speaker's into another's: then they are no quotation of either. */
import type { Quote } from "../model.ts";
import { snippetAt, type Speech } from "./check-speech.ts";
import { isContent, type Tokens, type WordToken } from "./check-tokens.ts";

/** Words of another's in a row that are no accident: an alignment may reach for one or two that stand near. */
const FEWEST = 3;

/** The quotation of each speaker whose words were met, in order; one where all are one's. */
export function voicesMet(met: Tokens, { article }: Speech): Quote[] {
  const voices = new Map<string, { readonly quote: Quote; words: WordToken[] }>();
  for (const token of met) {
    const snippet = snippetAt(article, token);
    if (snippet?.kind !== "quote" || !snippet.content.some((c) => holds(c, token))) continue;
    // Two quotations whose speakers the text leaves open may be one's.
    const name = snippet.speakers.map((speaker) => speaker.name).join("\n");
    const voice = voices.get(name) ?? { quote: snippet, words: [] };
    voices.set(name, voice);
    voice.words.push(token);
  }
  return [...voices.values()]
    .filter(({ words }) => words.length >= FEWEST && words.some(({ text }) => isContent(text)))
    .map(({ quote }) => quote);
}

const holds = (content: { start: number; end: number }, token: WordToken) =>
  content.start <= token.start && token.end <= content.end;
