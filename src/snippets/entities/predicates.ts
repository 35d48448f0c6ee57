/** What a sentence says that somebody is: "Kay Moran is a nurse at the infirmary", "Ian Holt, who works as an engineer". */
import type { Span } from "../../model.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { at, textSpan, type Sentence } from "../syntax/sentence.ts";

const LONGEST_PREDICATE = 14;

/**
 * "Kay Moran is a nurse at the infirmary", "Ian Holt, who works as an engineer": what the sentence says that somebody is whose
 * name stands from token `start` to `end`; null where it is only supposed, or where others say it.
 */
export function predicate(s: Sentence, start: number, end: number): Span | null {
  const relative = at(s, end).text === "," && at(s, end + 1).lower === "who";
  const verb = relative ? end + 2 : end;
  const before = s.tokens.slice(Math.max(0, start - CLAUSE), start);
  const told = relative || !before.some((t) => s.grammar.functionWords.notTold.has(t.lower) || t.form);
  if (!told) return null;
  const chosen =
    s.grammar.verbs.becoming.has(at(s, verb).lower) && s.grammar.verbs.chosen.has(at(s, verb + 1).lower);
  const as = chosen || s.grammar.verbs.serving.has(at(s, verb).lower) ? asBehind(s, verb + 1) : null;
  if (as === null && !s.grammar.verbs.becoming.has(at(s, verb).lower)) return null;
  const from = (as ?? verb) + 1;
  const article = /^(?:an?|the)$/u.test(at(s, from).lower);
  // "is chair of the board", not "is president"
  if (!article && as === null && !(kind.isRole(at(s, from)) && at(s, from + 1).lower === "of")) return null;
  let head = from;
  while (head < from + LONGEST_HEAD && kind.isWord(at(s, head)) && !endsNounPhrase(s, head)) head++;
  const noun = at(s, head - 1);
  if (head === from || noun.capital || !(kind.isRole(noun) || kind.isTellingTitle(noun))) return null;
  if (s.grammar.nouns.anybody.has(noun.lower)) return null;
  let to = head;
  while (
    to < from + LONGEST_PREDICATE &&
    kind.isWord(at(s, to)) &&
    !s.grammar.functionWords.endsRole.has(at(s, to).lower) &&
    !kind.isSurelyFinite(s, to) &&
    !isDated(s, to)
  )
    to++;
  // "spoke as the mayor of Leeds arrived": while somebody else did something.
  if (as !== null && s.tokens.slice(head, to + 1).some((t) => kind.isPastForm(t))) return null;
  return to < from + LONGEST_PREDICATE ? textSpan(s, { from, to }) : textSpan(s, { from, to: head });
}

/** "in 2023", "in March": when it was so. */
const isDated = (s: Sentence, i: number): boolean =>
  /^(?:in|on)$/u.test(at(s, i).lower) && (kind.isDay(at(s, i + 1)) || /^\d{4}$/u.test(at(s, i + 1).text));

const LONGEST_HEAD = 6;
/** Words before a name in which what only supposes or tells what follows stands. */
const CLAUSE = 12;

/** "attended the meeting as": the word within what is attended. */
function asBehind(s: Sentence, from: number): number | null {
  for (let i = from; i < from + LONGEST_HEAD && kind.isWord(at(s, i)); i++)
    if (at(s, i).lower === "as") return i;
  return null;
}

const endsNounPhrase = (s: Sentence, i: number): boolean =>
  kind.isPreposition(at(s, i)) || s.grammar.functionWords.endsRole.has(at(s, i).lower);
