/** What stands between somebody and a verb beside descriptions: examples, counties, and what they do. */
import { verbGroupStart } from "./clauses.ts";
import { nounPhraseBefore } from "./noun-phrase-before.ts";
import * as kind from "./parts-of-speech.ts";
import { pastModifier } from "./relative-clauses.ts";
import { at, type Range, type Sentence } from "./sentence.ts";

/** "Many of the drivers met at the depot this week, including Ivo Dace, said": those of whom some are named. */
export function pastIncluding(s: Sentence, group: number): Range | null {
  for (let i = group - 2; i > 1 && group - i < NAMED_AMONG; i--) {
    const t = at(s, i);
    if (kind.isStop(t) || t.kind === "quotation" || kind.isVerb(s, i)) return null;
    if (!/^(?:including|among)$/u.test(t.lower) || at(s, i - 1).text !== ",") continue;
    const end = verbGroupStart(s, i - 1);
    const phrase = nounPhraseBefore(s, end);
    return phrase && pastModifier(s, phrase);
  }
  return null;
}
const NAMED_AMONG = 16;

/** "after a woman in Lenham, Kent, told him": the county is nobody. */
export function pastPlace(s: Sentence, group: number): Range | null {
  let i = group - 2;
  while (at(s, i).capital) i--;
  if (i === group - 2 || at(s, i).text !== ",") return null;
  let town = i - 1;
  while (at(s, town).capital) town--;
  if (town === i - 1 || !/^(?:in|of|from|near|outside)$/u.test(at(s, town).lower)) return null;
  const phrase = nounPhraseBefore(s, town);
  return phrase && isSomebody(s, phrase) && kind.isDeterminer(at(s, phrase.from))
    ? { from: phrase.from, to: group - 1 }
    : null;
}

/** "One pastor backing Lind, Ivo Dace, said": whom the participle tells of; null where none stands before `range`. */
export function beforeParticiple(s: Sentence, range: Range): Range | null {
  const doing = at(s, range.from - 1);
  const hangs =
    doing.lower.endsWith("ing") && !doing.capital && !s.grammar.functionWords.noModifiers.has(doing.lower);
  const own = hangs && kind.isNounLike(s, range.from - 2) ? nounPhraseBefore(s, range.from - 1) : null;
  return own && isSomebody(s, own) ? own : null;
}

const isSomebody = ({ tokens, grammar }: Sentence, { to }: Range): boolean => {
  const head = tokens[to - 1]!;
  const { mensRoles, womensRoles } = grammar;
  return kind.isRole(head) || kind.isGroup(head) || mensRoles.has(head.lower) || womensRoles.has(head.lower);
};

/** "claims (Letters, 15 May) that": the word behind what stands in brackets. */
export function pastBrackets(s: Sentence, open: number): number {
  if (at(s, open).text !== "(") return open;
  let close = open + 1;
  while (close - open < LONGEST_ASIDE && at(s, close).text !== ")") close++;
  return at(s, close).text === ")" ? close + 1 : open;
}
const LONGEST_ASIDE = 10;

/** "The port's engineer, a patient man called Tom Rusk, insists": where the name begins. */
export function pastCalled(s: Sentence, from: number, limit: number): number {
  if (!/^an?$/u.test(at(s, from).lower)) return from;
  for (let i = from + 2; i < limit && i - from < LONGEST_CALLED && kind.isWord(at(s, i)); i++)
    if (/^(?:called|named)$/u.test(at(s, i).lower)) return at(s, i + 1).capital ? i + 1 : from;
  return from;
}
/** Words of "a patient and rather weary man called". */
const LONGEST_CALLED = 8;
