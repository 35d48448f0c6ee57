/** What the scorers look at of one start that what was said may have. */
import type { Attribution } from "../../syntax/attribution.ts";
import { hasFiniteVerb, hasQuotation } from "../../syntax/clauses.ts";
import { nounPhraseFrom } from "../../syntax/noun-phrases.ts";
import * as kind from "../../syntax/parts-of-speech.ts";
import { at, reportingForm, type Range, type Sentence } from "../../syntax/sentence.ts";
import { bit, type FeatureGroup } from "./bit.ts";

/** `rule` is where the rules begin what ends as `piece` does, or nearly. */
export function startFeatures(s: Sentence, { cue }: Attribution, { from }: Range, rule: Range): FeatureGroup {
  const first = at(s, from);
  const before = at(s, from - 1);
  const skipped = from > rule.from ? { from: rule.from, to: from } : { from, to: rule.from };
  const behind = rule.from >= cue.to;
  const subject = kind.isWord(first) ? nounPhraseFrom(s, from) : null;
  return {
    beyondStart: Math.max(-25, Math.min(25, from - rule.from)),
    fromCue: behind ? Math.min(30, from - cue.to) : -1,
    afterComma: bit(before.text === ","),
    afterDash: bit(kind.isDash(before) || before.text === "-"),
    afterColon: bit(before.text === ":"),
    afterJoint: bit(kind.isConjunction(before)),
    afterPreposition: bit(kind.isPreposition(before)),
    afterVerb: bit(kind.isVerb(s, from - 1)),
    skipsVerb: bit(hasFiniteVerb(s, skipped.from, skipped.to)),
    skipsMarks: bit(hasQuotation(s, skipped.from, skipped.to)),
    skipsCue: bit(holdsCue(s, skipped, cue)),
    startMarks: bit(first.kind === "quotation"),
    startWords: first.kind === "quotation" ? first.words : -1,
    startBegins: bit(first.begins),
    startThat: bit(first.lower === "that"),
    startAsks: bit(s.grammar.functionWords.questionWords.has(first.lower)),
    startFronts: bit(
      /^(?:while|as|although|though|because|since|after|before|once|when)$/u.test(first.lower),
    ),
    startPreposition: bit(kind.isPreposition(first)),
    startPronoun: bit(kind.isSubjectPronoun(first)),
    startJoint: bit(kind.isConjunction(first)),
    startDeterminer: bit(kind.isDeterminer(first)),
    startVerb: bit(kind.isVerb(s, from)),
    startClause: bit(subject !== null && kind.isVerb(s, subject)),
  };
}

const holdsCue = (s: Sentence, { from, to }: Range, cue: Range): boolean => {
  for (let i = from; i < to; i++)
    if ((i < cue.from || i >= cue.to) && reportingForm(s, i) && kind.isVerb(s, i)) return true;
  return false;
};
