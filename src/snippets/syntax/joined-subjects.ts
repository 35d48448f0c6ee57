/** Two noun phrases beside each other: which speaks, and where both do, joined by "and", though neither is a name. */
import * as kind from "./parts-of-speech.ts";
import { at, reportingForm, type Range, type Sentence } from "./sentence.ts";

/** "..., the coast guard and a port official said": two noun phrases between the comma of what was said and its verb. */
export const speakTogether = (s: Sentence, { from }: Range, second: number, end: number): boolean =>
  at(s, from - 1).text === "," &&
  (kind.isDeterminer(at(s, from)) || at(s, from).lower === "police") &&
  kind.isDeterminer(at(s, second)) &&
  reportingForm(s, end)?.tenses.has("past") === true &&
  !kind.isDeterminer(at(s, end + 1));

/** "experts on the harbour and tide mills": what people are of may be two things. */
export function isOnTwoThings(s: Sentence, { from, to }: Range, second: number): boolean {
  const joint = s.tokens.findIndex((t, i) => i > from && i < to && kind.isPreposition(t));
  const head = at(s, joint - 1);
  const people = kind.isGroup(head) || (kind.isRole(head) && head.lower.endsWith("s"));
  return joint > 0 && people && !at(s, second).capital && !kind.isDeterminer(at(s, second));
}

const SEVERAL = /^(?:few|great|good|lot|couple|handful|number|many)$/u;

/** "the place officials say it began", "a man police say fled": of two noun phrases side by side the second speaks. */
export function behindAntecedent(s: Sentence, from: number, end: number): number {
  const second = from + 2;
  // "a decision supporters say will help": one thing, and several who speak.
  const apart = /^an?$/u.test(at(s, from).lower) && kind.isGroup(at(s, end - 1)) && end - from === 3;
  if (
    apart &&
    !s.grammar.functionWords.behindA.has(at(s, from + 1).lower) &&
    !SEVERAL.test(at(s, from + 1).lower)
  )
    return second;
  if (
    second >= end ||
    !kind.isDeterminer(at(s, from)) ||
    !s.grammar.nouns.antecedents.has(at(s, from + 1).lower)
  )
    return from;
  const head = at(s, end - 1);
  const speak =
    at(s, second).capital ||
    kind.isGroup(head) ||
    kind.isRole(head) ||
    /^(?:police|prosecutors)$/u.test(head.lower);
  return speak ? second : from;
}
