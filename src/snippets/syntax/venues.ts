/** Where something was said: no part of it. */
import * as kind from "./parts-of-speech.ts";
import { at, type Sentence } from "./sentence.ts";

const HERE = 8;

/** "in an interview with", "on Twitter": where it was said. */
export function isVenue(s: Sentence, i: number): boolean {
  if (!s.grammar.functionWords.beforeVenue.has(at(s, i).lower)) return false;
  for (let k = i + 1; k < i + HERE && kind.isWord(at(s, k)) && !kind.isVerb(s, k); k++)
    if (s.grammar.nouns.venues.has(at(s, k).lower)) return true;
  return false;
}
