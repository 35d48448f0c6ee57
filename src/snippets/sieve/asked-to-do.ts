/** What others are asked to do: "directed the clerk to write", "appealed to the state to send boats". */
import { nounPhraseFrom } from "../syntax/noun-phrases.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { at, type Sentence } from "../syntax/sentence.ts";
import { isSomebody } from "./inverted-subject.ts";

/** "(to) the clerk to write": a hearer, and what to do. */
export function asksToDo(s: Sentence, from: number): boolean {
  const i = /^(?:to|with|upon|on)$/u.test(at(s, from).lower) ? from + 1 : from;
  const hearer = nounPhraseFrom(s, i);
  if (hearer === null) return false;
  const to = at(s, hearer).lower === "not" ? hearer + 1 : hearer;
  const does = at(s, to + 1);
  return at(s, to).lower === "to" && kind.isWord(does) && !does.capital && !kind.isDeterminer(does);
}

/** Whether the noun phrase is somebody who may be asked. */
export const mayHear = (s: Sentence, from: number, to: number): boolean =>
  s.grammar.functionWords.hearers.has(at(s, from).lower) ||
  isSomebody(s, to - 1) ||
  s.tokens.slice(from, to).some((t) => t.capital);
