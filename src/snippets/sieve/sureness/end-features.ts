/** What the scorers look at of one end that what was said may have. */
import type { Attribution } from "../../syntax/attribution.ts";
import { hasFiniteVerb, hasQuotation, hasVerb } from "../../syntax/clauses.ts";
import { nounPhraseFrom } from "../../syntax/noun-phrases.ts";
import * as kind from "../../syntax/parts-of-speech.ts";
import { at, bodyEnd, type Range, type Sentence } from "../../syntax/sentence.ts";
import { isVenue } from "../../syntax/venues.ts";
import { bit, featureRow, type FeatureGroup } from "./bit.ts";
import { tenseFeatures } from "./tense-features.ts";

/** `rule` is where the rules would end what begins at `from`; `group` the cue's own words. */
export function endFeatures(
  s: Sentence,
  range: Range,
  rule: number,
  others: readonly Attribution[],
  cue: Range,
): number[] {
  const { to } = range;
  // "The union said it was late; the council replied": a sentence of its own, but for the mark.
  const last = at(s, to).text === ";" && others.some((o) => o.cue.from > to) ? to : bodyEnd(s);
  const comma = at(s, to).text === ",";
  return featureRow(
    extentFeatures(s, range, rule, last),
    nextFeatures(s, to, comma),
    heldFeatures(s, range, last, others, cue),
    joinFeatures(s, to, comma, last),
    tailFeatures(s, to, last),
    { mainNext: bit(comma && opensMainClause(s, to + 1)) },
    tenseFeatures(s, range, last),
    behindFeatures(s, to, comma, last),
  );
}

function extentFeatures(s: Sentence, { from, to }: Range, rule: number, last: number): FeatureGroup {
  let quoted = 0;
  for (let i = from; i < to; i++) if (at(s, i).kind === "quotation") quoted++;
  return {
    isRule: bit(to === rule),
    beyondRule: Math.max(-25, Math.min(25, to - rule)),
    isLast: bit(to === last),
    length: to - from,
    left: last - to,
    commas: commasIn(s, from, to),
    commasLeft: commasIn(s, to, last),
    quoted,
    quotedLeft: bit(hasQuotation(s, to, last)),
  };
}

/** The word behind the end, or behind its comma, and the one after. */
function nextFeatures(s: Sentence, to: number, comma: boolean): FeatureGroup {
  const next = at(s, to);
  const first = comma ? to + 1 : to;
  const word = at(s, first);
  const third = at(s, first + 1);
  const { lower } = word;
  return {
    atComma: bit(comma),
    atDash: bit(kind.isDash(next) || next.text === "-"),
    atStop: bit(/^[;:(]$/u.test(next.text)),
    and: bit(lower === "and"),
    but: bit(lower === "but"),
    which: bit(/^(?:who|which|whose|where)$/u.test(lower)),
    as: bit(lower === "as"),
    contrast: bit(/^(?:while|though|although|even)$/u.test(lower)),
    time: bit(/^(?:after|before|when|since|until|during)$/u.test(lower)),
    because: bit(/^(?:because|if|unless)$/u.test(lower)),
    with: bit(lower === "with"),
    inOn: bit(/^(?:in|on|at|via|during)$/u.test(lower)),
    toFor: bit(/^(?:to|for|of|by|from)$/u.test(lower)),
    day: bit(kind.isDay(word) || kind.isDay(third)),
    participleNext: bit(lower.endsWith("ing")),
    reportingNext: bit(word.form || (third.form && (lower === "and" || lower === "but"))),
    pronounNext: bit(kind.isSubjectPronoun(word) || kind.isSubjectPronoun(third)),
    articleNext: bit(/^(?:an?|the)$/u.test(lower)),
    nameNext: bit(word.capital || third.capital),
    verbThird: bit(kind.isVerb(s, first + 1)),
  };
}

/** What stands before the end, and what is left behind it. */
function heldFeatures(
  s: Sentence,
  { from, to }: Range,
  last: number,
  others: readonly Attribution[],
  cue: Range,
): FeatureGroup {
  const final = at(s, to - 1);
  return {
    verbIn: bit(hasFiniteVerb(s, from, to)),
    anyVerbIn: bit(hasVerb(s, from, to)),
    verbLeft: bit(hasFiniteVerb(s, to, last)),
    endsQuoted: bit(final.kind === "quotation"),
    quotedComma: bit(final.kind === "quotation" && final.ending === ","),
    endsOpen: bit(kind.isFunctionWord(final) || kind.isVerb(s, to - 1)),
    endsName: bit(final.capital),
    cueIn: bit(others.some((o) => o.cue.from > cue.to && o.cue.from >= from && o.cue.to <= to)),
    cueLeft: bit(others.some((o) => o.cue.from > cue.to && o.cue.from >= to)),
  };
}

/** How the sentence goes on behind the end. */
function behindFeatures(s: Sentence, to: number, comma: boolean, last: number): FeatureGroup {
  const word = at(s, comma ? to + 1 : to);
  const third = at(s, comma ? to + 2 : to + 1);
  return {
    apposes: bit(comma && isApposed(s, to + 1, last)),
    pastNext: bit(kind.isPastForm(word)),
    heNext: bit(/^(?:he|she)$/u.test(word.lower) || /^(?:he|she)$/u.test(third.lower)),
    theyNext: bit(word.lower === "they" || third.lower === "they"),
    itNext: bit(word.lower === "it" || third.lower === "it"),
    toNextComma: Math.min(20, nextComma(s, to + 1, last) - to),
  };
}

const nextComma = (s: Sentence, from: number, last: number): number => {
  let i = from;
  while (i < last && at(s, i).text !== ",") i++;
  return i;
};

/** "the bridge, a relic of the war": a noun phrase without a verb. */
function isApposed(s: Sentence, i: number, last: number): boolean {
  const to = nounPhraseFrom(s, i);
  return to !== null && !hasVerb(s, to, Math.min(last, to + 2)) && !kind.isVerb(s, to);
}

/** What the word behind "and", "but" or a comma goes on with. */
function joinFeatures(s: Sentence, to: number, comma: boolean, last: number): FeatureGroup {
  let i = comma ? to + 1 : to;
  const joint = kind.isConjunction(at(s, i));
  if (joint) i++;
  while (i < last && kind.isAdverb(at(s, i))) i++;
  const t = at(s, i);
  const verb = kind.isVerb(s, i);
  return {
    joint: bit(joint),
    auxiliaryNext: bit(kind.isAuxiliary(t)),
    actNext: bit(joint && verb && !kind.isAuxiliary(t) && !/(?:ing|[^s]s)$/u.test(t.lower)),
    presentNext: bit(joint && verb && /[^s]s$/u.test(t.lower)),
    thatNext: bit(t.lower === "that"),
    toNext: bit(joint && t.lower === "to"),
    clauseNext: bit(opensMainClause(s, i)),
    adds: bit(ADDS.test(t.lower)),
    opposes: bit(OPPOSES.test(t.lower)),
    venue: bit(isVenue(s, i)),
    meanwhile: bit(isMeanwhile(s, i)),
    relativeToEnd: bit(/^(?:which|who|whose|where)$/u.test(t.lower) && !commasIn(s, i, last)),
  };
}

const ADDS = /^(?:including|such|like|especially|particularly|namely|not|nor|or|rather|than|let)$/u;
const OPPOSES =
  /^(?:despite|unlike|compared|contrary|instead|except|amid|following|citing|according|given)$/u;

/** The words from here to the end of the sentence. */
function tailFeatures(s: Sentence, to: number, last: number): FeatureGroup {
  let [verbs, dashes] = [0, 0];
  for (let i = to; i < last; i++) {
    if (kind.isSurelyFinite(s, i) && !kind.isAuxiliary(at(s, i - 1))) verbs++;
    if (kind.isDash(at(s, i)) || at(s, i).text === "-") dashes++;
  }
  return {
    anyVerbLeft: bit(hasVerb(s, to, last)),
    verbsLeft: Math.min(5, verbs),
    dashes: Math.min(3, dashes),
  };
}

function commasIn(s: Sentence, from: number, to: number): number {
  let commas = 0;
  for (let i = from; i < to; i++) if (at(s, i).text === ",") commas++;
  return commas;
}

/** A noun phrase with a verb behind it. */
function opensMainClause(s: Sentence, i: number): boolean {
  const to = nounPhraseFrom(s, i);
  return to !== null && kind.isVerb(s, to);
}

/** "when he spoke to this newspaper", "as she opened the school": what was done when it was said. */
function isMeanwhile(s: Sentence, i: number): boolean {
  if (!s.grammar.functionWords.meanwhileSubordinators.has(at(s, i).lower)) return false;
  const to = nounPhraseFrom(s, i + 1);
  return to !== null && kind.isVerb(s, to) && !kind.isAuxiliary(at(s, to));
}
