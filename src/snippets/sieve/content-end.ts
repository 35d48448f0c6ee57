/** The step that cuts what was said where the reporter takes the word again: ", adding", "and said", ", though". */
import { at, reportingForm, type Sentence } from "../syntax/sentence.ts";
import { hasQuotation, hasVerb } from "../syntax/clauses.ts";
import { nounPhraseFrom } from "../syntax/noun-phrases.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import type { Opening } from "../syntax/attribution.ts";
import {
  closingCue,
  finiteCueAt,
  invertedCueAt,
  meanwhileCue,
  opensContent,
  otherSpeaker,
  secondCue,
  thingCueAt,
} from "./next-cues.ts";
import { isVenue } from "../syntax/venues.ts";
import { commaFrom, frontedComma, isWithinSubject, opensAside, opensSubordinate } from "./fronted-clause.ts";
import { endOfQuotations } from "./quotation-end.ts";
import { secondPredicate } from "./second-predicate.ts";

/**
 * Where what was said from `from` on ends, at `end` at the latest. `clause` is where the cue's own clause begins: a
 * sentence that opens with a subordinate clause may put its main clause behind what was said.
 */
export function contentEnd(
  s: Sentence,
  from: number,
  end: number,
  clause: number | null,
  opening: Opening | null,
): number {
  const marks = opening === "quotation" || (opening === "colon" && at(s, from).kind === "quotation");
  const quoted = marks ? endOfQuotations(s, from, end) : null;
  if (quoted !== null) return quoted;
  const mainFollows = clause !== null && opensSubordinate(s, clause);
  const fronted = opening === "that" ? frontedComma(s, from, end) : null;
  for (let i = from + 1; i < end; i++) {
    if (i === fronted || (at(s, i).text === "," && opensAside(s, i, end))) continue;
    if (
      at(s, i).text === "," &&
      ((reporterFollows(s, i, from, end) && !isWithinSubject(s, i, from, end, opening)) ||
        (mainFollows && opensMainClause(s, i + 1)))
    )
      return i;
    if (at(s, i).lower === "even" && at(s, i + 1).lower === "as" && hasVerb(s, from, i)) return i;
    // "those who say it leaks and who want it closed"
    if (/^(?:and|or|but)$/u.test(at(s, i).lower) && clause !== null && joinsRelative(s, i, clause)) return i;
    if (
      dashedComment(s, i, end) ||
      isOnAnonymity(s, i) ||
      meanwhileCue(s, i) ||
      (!marks && quotesMeanwhile(s, i)) ||
      whenSaid(s, i, clause) ||
      (secondCue(s, i) && !sharesHad(s, i, from)) ||
      secondPredicate(s, i, from, clause) ||
      (at(s, i).text === ";" && opening !== "colon")
    )
      return i;
    const t = at(s, i);
    const before = at(s, i - 1);
    if (before.kind !== "quotation" || i >= end) continue;
    if (before.ending === "," && i - from > 1 && closesBehindMarks(s, i, from, end)) return i;
    // "called it “rigged” in a tweet", not "in his speech", which may be what it is about.
    if (/^(?:an?|interview)$/u.test(at(s, i + 1).lower) && isVenue(s, i)) return i;
    if (mainFollows && before.ending === "," && opensMainClause(s, i)) return i;
    if (kind.isWord(t) && t.lower.endsWith("ing") && reportingForm(s, i)) return i;
  }
  for (let i = from; i < end - 1; i++) {
    if (at(s, i).kind === "quotation" && at(s, i).ending === "." && at(s, i + 1).capital) return i + 1;
  }
  return end;
}

/** "said he had read it that morning and had told the nurse so": what had happened before it was said is a part of it. */
const sharesHad = (s: Sentence, joint: number, from: number): boolean =>
  at(s, joint + 1).lower === "had" && s.tokens.slice(from, joint).some((t) => t.lower === "had");

/** "said it was fair when he spoke to this newspaper": what somebody did when they said it. */
const whenSaid = (s: Sentence, i: number, clause: number | null): boolean =>
  clause !== null &&
  /^(?:when|as|after|while)$/u.test(at(s, i).lower) &&
  kind.isSubjectPronoun(at(s, i + 1)) &&
  s.grammar.verbs.appearing.has(at(s, i + 2).lower) &&
  hasVerb(s, 0, i);

const HEARERS = 12;

/** "spoke about the dam when she told Bo Hale of the Herald, “It will hold.”": the next cue with words of its own. */
function quotesMeanwhile(s: Sentence, i: number): boolean {
  if (!s.grammar.functionWords.meanwhileSubordinators.has(at(s, i).lower)) return false;
  const verb = nounPhraseFrom(s, i + 1);
  const form = verb === null ? undefined : reportingForm(s, verb);
  if (verb === null || !form?.tenses.has("past")) return false;
  for (let k = verb + 1; k <= verb + HEARERS; k++) {
    const t = at(s, k);
    if (t.kind === "quotation") return t.begins && t.words > 3;
    if (kind.isSurelyFinite(s, k) || /^[;:.]?$/u.test(t.text)) return false;
  }
  return false;
}

/** The cue's clause is a relative one, and the next of the same kind is joined to it. */
const joinsRelative = (s: Sentence, i: number, clause: number): boolean =>
  /^(?:who|which)$/u.test(at(s, i + 1).lower) &&
  [at(s, clause), at(s, clause - 1)].some((t) => t.lower === at(s, i + 1).lower);

function opensMainClause(s: Sentence, i: number): boolean {
  const t = at(s, i);
  if (t.capital || kind.isDeterminer(t) || kind.isSubjectPronoun(t)) return true;
  const subject = nounPhraseFrom(s, i);
  if (subject === null) return false;
  const presents = reportingForm(s, subject)?.tenses.has("base") && kind.isVerb(s, subject);
  return kind.isSurelyFinite(s, subject) || (presents ?? false);
}

/** Whether the reporter speaks behind the comma at `i`. */
function reporterFollows(s: Sentence, i: number, from: number, end: number): boolean {
  const next = at(s, i + 1);
  const third = at(s, i + 2);
  if (!kind.isWord(next)) return false;
  if (next.lower.endsWith("ing") && reportingForm(s, i + 1)) return true;
  // ", which it describes as “...”"
  if (
    next.lower === "which" &&
    kind.isSubjectPronoun(third) &&
    reportingForm(s, i + 3) &&
    at(s, i + 4).lower === "as"
  )
    return true;
  // ", to cries of “shame”"
  if (next.lower === "to" && s.grammar.nouns.crowdNoises.has(third.lower)) return true;
  if (next.lower === "according" || s.grammar.verbs.reportersParticiples.has(next.lower)) return true;
  const whole = hasVerb(s, from, i) || hasQuotation(s, from, i);
  if (((whole || opensContent(s, i + 2)) && invertedCueAt(s, i + 1)) || glosses(s, i) || closingCue(s, i + 1))
    return true;
  if (at(s, i - 1).kind === "quotation" && i - from <= 2 && kind.isVerb(s, i + 1)) return true;
  if (next.lower === "and" || next.lower === "but")
    if ((finiteCueAt(s, i + 2) && !sharesHad(s, i + 1, from)) || otherSpeaker(s, i + 2)) return true;
  if (next.lower === "as" && kind.isNounLike(s, i + 2)) {
    const subject = nounPhraseFrom(s, i + 2);
    if (subject !== null && kind.isVerb(s, subject)) return true;
  }
  if (next.lower === "as" && (third.capital || kind.isSubjectPronoun(third) || kind.isDeterminer(third)))
    return hasVerb(s, i + 2, Math.min(end, i + 8, commaFrom(s, i + 2)));
  if (/^(?:while|whereas)$/u.test(next.lower) && kind.isWord(third)) return true;
  if (next.lower === "then" && finiteCueAt(s, i + 2)) return true;
  if (
    kind.isConjunction(next) &&
    /^(?:when|after|if)$/u.test(third.lower) &&
    /^(?:asked|pressed)$/u.test(at(s, i + 3).lower)
  )
    return true;
  if (/^(?:though|although|compared|compare|where)$/u.test(next.lower)) return true;
  if (next.lower === "which")
    return !s.tokens.slice(i + 1, end).some((t) => t.text === ",") && !hasQuotation(s, i, end);
  if (next.lower === "but" && !hasVerb(s, from, i)) return true;
  if (next.lower === "who" && i - from > 3) return !hasQuotation(s, i, end);
  if (next.lower === "but" && (kind.isSubjectPronoun(third) || thingCueAt(s, i + 2))) return true;
  if (/^(?:before|after)$/u.test(next.lower) && third.lower.endsWith("ing")) return true;
  if (next.lower === "with") return hasVerb(s, i + 2, Math.min(end, i + 10));
  if (next.lower !== "a" && next.lower !== "an") return false;
  if (s.grammar.nouns.reportersNouns.has(third.lower)) return true;
  const last = !s.tokens.slice(i + 1, end).some((t) => t.text === ",");
  return last && i > end - 16 && i - from > 3 && !hasQuotation(s, i, end);
}

/** "... that “stuff,” though", "... “stuff,” in an interview": the comma stands within the marks. */
const closesBehindMarks = (s: Sentence, i: number, from: number, end: number): boolean =>
  kind.isWord(at(s, i)) &&
  (reporterFollows(s, i - 1, from, end) ||
    (at(s, i).lower === "but" && hasVerb(s, from, i)) ||
    isVenue(s, i));

/** "on (the) condition of anonymity": on which it was said; any other condition is part of it. */
export function isOnAnonymity(s: Sentence, i: number): boolean {
  const from = at(s, i + 1).lower === "the" ? i + 2 : i + 1;
  return (
    at(s, i).lower === "on" &&
    ["condition", "of", "anonymity"].every((word, k) => at(s, from + k).lower === word)
  );
}

/** “cyber sovereignty”, or the right of ...: the reporter explains the term. */
const glosses = (s: Sentence, i: number): boolean =>
  at(s, i - 1).kind === "quotation" && at(s, i + 1).lower === "or" && kind.isDeterminer(at(s, i + 2));

/** "... – though it is unclear": the reporter adds to it behind a dash that no second one closes. */
const dashedComment = (s: Sentence, i: number, end: number): boolean =>
  (kind.isDash(at(s, i)) || at(s, i).text === "-") &&
  s.grammar.functionWords.comments.has(at(s, i + 1).lower) &&
  !s.tokens.slice(i + 1, end).some((t) => kind.isDash(t) || t.text === "-") &&
  !hasQuotation(s, i, end);
