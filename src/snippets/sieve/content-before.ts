/** The step for what was said before its cue: "...," he said; a clause, he said. */
import { at, bodyEnd, type Range, type Sentence } from "../syntax/sentence.ts";
import { hasMainVerb, hasQuotation, hasVerb } from "../syntax/clauses.ts";
import { mayHoldPresent } from "../syntax/present-verbs.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import type { Cue, Start, Subject } from "../syntax/attribution.ts";
import { reportsBelief } from "./content-after.ts";
import { behindCue, pointsOut } from "./content-around.ts";
import { isAdjunct } from "./fronted-clause.ts";
import { quotedFrom } from "./quoted-as.ts";
import { isSomebody } from "./inverted-subject.ts";
import type { Frame } from "../../languages/language.ts";

const REPORTS: readonly Frame[] = ["clause", "manner", "belief", "told"];

/** What stands before the attribution that begins at `attribution`; `after` is what was found behind it, if anything. */
export function contentBefore(
  s: Sentence,
  cue: Cue,
  subject: Subject,
  attribution: number,
  after: Start | null,
): Range | null {
  const last = at(s, attribution - 1);
  if (
    (cue.participle && quotedFrom(s, cue) === null) ||
    attribution === 0 ||
    !(last.kind === "quotation" || /^(?:,|—|\?|!|--|…)$/u.test(last.text))
  )
    return null;
  const { frames } = cue.form;
  const reports = REPORTS.some((frame) => frames.has(frame));
  if (!reports && !pointsOut(s, cue)) return null;
  // “Leaks.” She sighed: what she did next.
  const { ending } = last;
  if (
    last.kind === "quotation" &&
    ending === "." &&
    subject.range.from === attribution &&
    frames.has("manner")
  )
    if (at(s, attribution).capital && kind.isSubjectPronoun(at(s, attribution))) return null;
  const described = last.kind === "quotation" ? attribution : (endOfQuotation(s, attribution) ?? attribution);
  if (described < attribution)
    return { from: withoutAdjunct(s, firstWord(s, described), described), to: described };
  const to = last.kind === "quotation" ? attribution : attribution - 1;
  let from = 0;
  while (from < to && at(s, from).kind === "mark") from++;
  if (to <= from) return null;
  // "Not all are lost, Orr stressed: some endure": a clause on both sides of the reporter.
  const colon = after?.opening === "colon" && at(s, after.index).kind !== "quotation" && last.text === ",";
  const follows = after !== null && !colon && !isSecondHalf(s, after, last.kind === "quotation");
  if (last.kind === "quotation") {
    if (last.words < 4 && isFronted(s, from, to)) return null;
    // "In a note titled “In a Jam,” Dana Orr warned that": what the marks name.
    if (follows && s.grammar.namingParticiples.has(at(s, attribution - 2).lower)) return null;
    // "Waving signs that read “No more,” the crowd chanted “...”", "Recalling “a raid,” the memo urged them to stay"
    const meanwhile = at(s, from).lower.endsWith("ing");
    if (meanwhile && (isNewQuotation(s, after) || (follows && at(s, from).form))) return null;
    // "warns that “at least two” firms have threatened to go": the marks are a part of who did.
    const first = at(s, attribution);
    const modifies = !ending && !subject.inverted && from < to - 1 && isOfGroup(s, subject.range);
    if (modifies && !first.capital) return null;
    const scare = last.words < 3 && follows && !/[,.?!]/u.test(last.ending);
    return scare ? null : { from: withoutAdjunct(s, from, to), to };
  }
  if (follows || isFronted(s, from, to) || isNewQuotation(s, after)) return null;
  return readsAsSaid(s, cue, subject, { from, to }, attribution) ? { from, to } : null;
}

/** "firms", "investors": several, without an article. */
const isOfGroup = (s: Sentence, { from, to }: { readonly from: number; readonly to: number }): boolean =>
  !kind.isDeterminer(at(s, from)) &&
  !kind.isSubjectPronoun(at(s, from)) &&
  /[^s]s$/u.test(at(s, to - 1).lower);

/** "After the talks ended, Smith said, “We ...”": a quotation that begins a sentence goes on with nothing. */
const isNewQuotation = (s: Sentence, after: Start | null): boolean =>
  after?.opening === "quotation" && at(s, after.index).begins;

/** "Wednesday on “Hannity,” Smith said": a title in the phrase that opens the sentence. */
const isFronted = (s: Sentence, from: number, to: number): boolean => {
  const opener = kind.isDay(at(s, from)) ? from + 1 : from;
  const phrase = kind.isPreposition(at(s, opener)) && opener < to - 1;
  // "In a letter dated 3 May, Orr proposed"
  const dated = s.tokens.findIndex((t, i) => i > opener && i < to && t.lower === "dated");
  return phrase && !hasVerb(s, from, dated < 0 ? to : dated) && !mayHoldPresent(s, opener + 2, to);
};

/** A quotation behind a comma is the second half of an interrupted one, not all that was said. */
const isSecondHalf = (s: Sentence, { index, opening }: Start, quotationBefore: boolean): boolean =>
  opening === "quotation" && (quotationBefore || at(s, index - 1).text === ",");

function readsAsSaid(
  s: Sentence,
  cue: Cue,
  subject: Subject,
  { from, to }: Range,
  attribution: number,
): boolean {
  const after = behindCue(s, cue, subject);
  if (!endsClause(s, cue, after)) return false;
  if (hasQuotation(s, from, to)) return true;
  const { frames, verb, basic } = cue.form;
  const believed =
    frames.has("belief") && (reportsBelief(s, cue, subject.range) || /^(?:hear|rule|find)$/u.test(verb));
  // "..., the statement continued", not "the game continued"
  const head = at(s, subject.range.to - 1);
  const goesOn =
    verb === "continue" &&
    (isSomebody(s, subject.range.to - 1) ||
      s.grammar.utterances.has(head.lower) ||
      /^s?he$/u.test(head.lower));
  if (!(frames.has("clause") || believed || goesOn || basic === "tell" || pointsOut(s, cue))) return false;
  const pronoun = /^(?:he|she|they|it)$/u.test(at(s, attribution).lower);
  if (after >= bodyEnd(s) && !subject.inverted && to - from >= 2 && pronoun && !isAdjunct(s, from))
    return true;
  const clause = isAdjunct(s, from) ? behindFirstComma(s, from, to) : from;
  if (clause !== null && (hasMainVerb(s, clause, to) || mayHoldPresent(s, clause, to))) return true;
  // "No chance, said Moran": nothing else that was said may follow.
  const told = basic === "say" || isSomebody(s, subject.range.to - 1);
  if (subject.inverted && told && frames.has("clause") && !isAdjunct(s, from))
    return !hasVerb(s, after, bodyEnd(s)) && !mayHoldPresent(s, after, bodyEnd(s));
  // "In March the museum closes, Bell said."
  if (kind.isPreposition(at(s, from)) && clause === null && (after >= bodyEnd(s) || subject.inverted))
    return hasMainVerb(s, from, to) || mayHoldPresent(s, from + 2, to);
  if (clause !== null) return false;
  return at(s, from).lower.endsWith("ing") && leadsToVerb(s, from + 1, to);
}

/** Whether the reporter's clause ends behind the cue: ", he said on Monday", but not ", police began searching". */
function endsClause(s: Sentence, cue: Cue, after: number): boolean {
  const t = at(s, after);
  if (cue.form.frames.has("told") && kind.isWord(t)) return true;
  if (!kind.isWord(t)) return true;
  return (
    (kind.isPreposition(t) && t.lower !== "to") ||
    kind.isDay(t) ||
    kind.isAdverb(t) ||
    kind.isSubordinator(t) ||
    kind.isConjunction(t) ||
    t.lower === "last" ||
    t.lower === "this"
  );
}

/** "Seeing his brother suffer led him to ...": the phrase is the subject of a verb. */
function leadsToVerb(s: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (kind.isSurelyFinite(s, i) && !kind.isDeterminer(at(s, i - 1))) return true;
  return false;
}

/** The token behind the first comma of a range; null where it has none. */
function behindFirstComma(s: Sentence, from: number, to: number): number | null {
  for (let i = from; i < to; i++) if (at(s, i).text === ",") return i + 1;
  return null;
}

/** "As for the rest, “...”" and "the book: “...”": what was said begins with the quotation. */
function withoutAdjunct(s: Sentence, from: number, to: number): number {
  let first = from;
  while (first < to && at(s, first).kind !== "quotation") first++;
  if (first === from || first >= to) return from;
  const before = at(s, first - 1);
  if (before.text === ":" || before.text === ";") return first;
  return before.text === "," && isAdjunct(s, from) && !hasMainVerb(s, from, first) ? first : from;
}

const firstWord = (s: Sentence, to: number): number => {
  let from = 0;
  while (from < to && at(s, from).kind === "mark") from++;
  return from;
};

/** "...,” the bank's former treasurer, Anil Mehrotra, told": a role stands between the quotation and the name, not “Late,” and. */
function endOfQuotation(s: Sentence, attribution: number): number | null {
  for (let i = attribution - 2; i > 0 && attribution - i < 14; i--) {
    if (kind.isVerb(s, i)) return null;
    if (at(s, i).kind === "quotation")
      return /[,?!]/u.test(at(s, i).ending) && !kind.isConjunction(at(s, i + 1)) ? i + 1 : null;
  }
  return at(s, 0).kind === "quotation" && attribution < 14 && /[,?!]/u.test(at(s, 0).ending) ? 1 : null;
}
