/** Where something was said: no part of it. */
import * as kind from "./parts-of-speech.ts";
import { at, type Sentence } from "./sentence.ts";

const VENUE =
  /^(?:interview|statement|speech|conference|briefing|hearing|rally|debate|email|e-mail|tweet|post|letter|meeting|facebook|twitter|telephone|phone|television|radio|tv|testimony|court|filing|blog|newsletter|memo|release|twitter|instagram|video|article|column|remarks|podcast|call|address|event)$/u;
const HERE = 8;

/** "in an interview with", "on Twitter": where it was said. */
export function isVenue(s: Sentence, i: number): boolean {
  if (!/^(?:in|on|at|during|via|through|by|over|to)$/u.test(at(s, i).lower)) return false;
  for (let k = i + 1; k < i + HERE && kind.isWord(at(s, k)) && !kind.isVerb(s, k); k++)
    if (VENUE.test(at(s, k).lower)) return true;
  return false;
}
