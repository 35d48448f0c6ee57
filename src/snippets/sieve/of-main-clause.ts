/** The step for the subject of a participle that hangs on a clause: the sentence's own, or the last cue's. */
import { headNounOf } from "../syntax/agreement.ts";
import { mainSubject } from "../syntax/main-subject.ts";
import { nounPhraseFrom } from "../syntax/noun-phrases.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { at, type Range, type Sentence } from "../syntax/sentence.ts";

/**
 * "defended not paying a builder who said it leaked, arguing": the sentence's own subject, where the last cue's stands in a
 * clause that hangs on another noun. "The first shock came when guards shut the gate, shouting": where its own is a thing,
 * the subject of the clause with "when".
 */
export function ofMainClause(s: Sentence, limit: number, last: Range | null): Range | null {
  const main = mainSubject(s, limit);
  const previous = main && last?.from === main.from && isThing(s, main) ? null : last;
  if (!main || (previous && !(isWithin(s, previous) || (isThing(s, previous) && !isThing(s, main)))))
    return previous ?? main;
  return (isThing(s, main) && behindWhen(s, main, limit)) || main;
}

/** "who said", "what he called": a subject whose clause hangs on a noun or stands for one. */
const isWithin = (s: Sentence, { from, to }: Range): boolean =>
  /^what(?:ever)?$/u.test(at(s, from - 1).lower) || at(s, to).lower === "who";

/** Whether the head of the phrase is neither somebody nor something that speaks. */
export const isThing = (s: Sentence, range: Range): boolean => {
  const head = headNounOf(s, range);
  const pronoun = kind.isSubjectPronoun(head) || kind.isObjectPronoun(head);
  const { findings, utterances, institutions, bodies } = s.grammar;
  const speaks = [findings, utterances, institutions, bodies].some((w) => w.has(head.lower));
  const somebody =
    kind.isRole(head) || kind.isTitle(head) || kind.isGroup(head) || /[^suai]s$/u.test(head.lower);
  return !(head.capital || pronoun || speaks || somebody);
};

/**
 * "The crowd laughed as Krol stood up and said it was late": somebody in the clause that hangs on the sentence's own, where
 * no comma parts the two verbs that "and" joins (what is joined is joined to what is nearest).
 */
export function hangingClause(s: Sentence, limit: number, previous: Range | null): Range | null {
  const main = mainSubject(s, limit);
  if (!main || !kind.isConjunction(at(s, limit - 1)) || (previous && previous.from !== main.from))
    return null;
  const comma = s.tokens.findLastIndex((t, i) => i < limit && (t.text === "," || t.kind === "quotation"));
  const range = behindWhen(s, main, limit);
  const head = range && headNounOf(s, range);
  const somebody =
    head && (head.capital || kind.isRole(head) || kind.isGroup(head) || kind.isSubjectPronoun(head));
  return somebody && range.from > comma && !kind.isAuxiliary(at(s, range.to)) ? range : null;
}

function behindWhen(s: Sentence, { to }: Range, limit: number): Range | null {
  // "The hacker whose post appeared while she was away pleaded guilty, admitting"
  if (s.grammar.functionWords.relativePronouns.has(at(s, to).lower)) return null;
  for (let i = limit - 2; i > to; i--) {
    if (!(s.grammar.functionWords.meanwhileSubordinators.has(at(s, i).lower) || at(s, i).lower === "because"))
      continue;
    const end = nounPhraseFrom(s, i + 1);
    const range = end !== null && end < limit && kind.isVerb(s, end) ? { from: i + 1, to: end } : null;
    return range && !isThing(s, range) ? range : null;
  }
  return null;
}
