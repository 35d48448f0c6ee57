/** The subject of a finite cue: right before its verbs, of the clause that it is joined to, or of what governs "to say". */
import type { Cue } from "../syntax/attribution.ts";
import { beginsClause, verbGroupStart } from "../syntax/clauses.ts";
import { mainSubject, wholeSubject } from "../syntax/main-subject.ts";
import { nounPhraseBefore } from "../syntax/noun-phrase-before.ts";
import { nounPhraseFrom } from "../syntax/noun-phrases.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { at, bodyEnd, type Range, type Sentence } from "../syntax/sentence.ts";
import { hangingClause } from "./of-main-clause.ts";
import { joinedClause } from "./later-clause.ts";
import { subjectBefore } from "./subject-before.ts";
import { subjectBeforeApposition } from "../syntax/apposition.ts";

/** "was heard to mutter that": who is heard says it. */
const isOverheard = (s: Sentence, i: number): boolean =>
  /^(?:over)?heard$/u.test(at(s, i).lower) && s.grammar.functionWords.beForms.has(at(s, i - 1).lower);

/** "is understood to have told friends that": by others' account. */
const isToldOf = (s: Sentence, { group }: Cue): boolean =>
  at(s, group).lower === "have" &&
  s.grammar.verbs.hedging.has(at(s, group - 2).lower) &&
  s.grammar.functionWords.beForms.has(at(s, group - 3).lower);

export function finiteSubject(s: Sentence, cue: Cue, previous: Range | null): Range | null {
  const left = at(s, cue.group - 1);
  const next = at(s, cue.index + 1);
  if (left.lower === "to") {
    const kept =
      s.grammar.verbs.keepsFromSaying.test(at(s, cue.group - 2).lower) && !cue.form.frames.has("thing");
    const governed =
      s.grammar.verbs.leadsToSaying.has(at(s, cue.group - 2).lower) ||
      isOverheard(s, cue.group - 2) ||
      isToldOf(s, cue) ||
      (kept && cue.form.verb !== "comment");
    const that = at(s, pastHearer(s, next.lower === "out" ? cue.index + 2 : cue.index + 1));
    const says = cue.form.frames.has("clause") || next.lower === "out";
    const bare =
      s.grammar.reportingVerbs.aimedAt.has(cue.form.verb) &&
      !kind.isSubordinator(next) &&
      at(s, cue.group - 2).kind !== "quotation" &&
      !/^(?:one|first|only|last)$/u.test(at(s, cue.group - 2).lower) &&
      beginsClause(s, cue.index + 1, bodyEnd(s));
    const told = cue.form.frames.has("told") ? nounPhraseFrom(s, cue.index + 1) : null;
    const tells =
      told !== null &&
      (at(s, told).lower === "that" || at(s, told).kind === "quotation" || beginsClause(s, told, bodyEnd(s)));
    const reports =
      (tells && whoIsCaused(s, cue.group - 1) !== null) ||
      (says && (that.lower === "that" || that.kind === "quotation" || bare));
    const caused = reports ? whoIsCaused(s, cue.group - 1) : null;
    if (caused) return caused;
    // "It is time for Bell to say that": he has not.
    const whom = governed ? null : nounPhraseBefore(s, cue.group - 1);
    if (whom && at(s, whom.from - 1).lower === "for") return null;
    const took = governed ? null : tookTo(s, cue.group - 1);
    if (!governed && !reports && took === null) return null;
    if (took !== null) return subjectBefore(s, verbGroupStart(s, took)) ?? mainSubject(s, took);
    const governor = at(s, cue.group - 2).lower === "on" ? cue.group - 3 : cue.group - 2;
    const finite = governed && !at(s, governor).lower.endsWith("ing");
    const own = finite ? subjectBefore(s, verbGroupStart(s, governor)) : null;
    return own ?? previous ?? whoOfClause(s, cue.group - 1) ?? mainSubject(s, cue.group);
  }
  // "deleted a post captioned “...”": whoever deleted it
  if (
    cue.form.verb === "caption" &&
    kind.isNounLike(s, cue.group - 1) &&
    !left.capital &&
    !kind.isSubjectPronoun(left)
  )
    return mainSubject(s, cue.group);
  if (left.lower === "that" && !cue.form.frames.has("clause")) return null;
  const own = pastQuantifier(s, subjectBefore(s, cue.group));
  const shared = kind.isConjunction(left) || (left.text === "," && !own);
  if (!shared) return own;
  const joined = hangingClause(s, cue.group, previous) ?? (previous && joinedClause(s, cue.group, previous));
  return joined ?? previous ?? mainSubject(s, cue.group);
}

/** "It was no whale, though several people rang the police to say that it was": who does so in the clause within. */
function whoOfClause(s: Sentence, to: number): Range | null {
  for (let i = to - 1; i > 0 && to - i <= LONGEST_CLAUSE; i--) {
    if (!s.grammar.functionWords.contrasting.has(at(s, i).lower) || at(s, i - 1).text !== ",") continue;
    const end = nounPhraseFrom(s, i + 1);
    return end !== null && end < to && kind.isVerb(s, end) ? { from: i + 1, to: end } : null;
  }
  return null;
}
/** Words from "though" to "to say". */
const LONGEST_CLAUSE = 14;

/** "had to explain to the board that": the word behind whom it is told. */
function pastHearer(s: Sentence, i: number): number {
  const hearer = at(s, i).lower === "to" ? nounPhraseFrom(s, i + 1) : null;
  return hearer !== null && at(s, hearer).lower === "that" ? hearer : i;
}

/** "took to the radio to accuse him of theft", "used her speech to call for a vote": the verb whose aim the cue is. */
function tookTo(s: Sentence, to: number): number | null {
  for (let i = to - 1; i > 0 && to - i <= 8 && kind.isWord(at(s, i)); i--) {
    if (s.grammar.verbs.aiming.has(at(s, i).lower)) return i;
    if (kind.isSurelyFinite(s, i)) return null;
  }
  return null;
}

const causesAt = (s: Sentence, i: number): boolean =>
  [i, i - 1].some((k) => s.grammar.verbs.causing.has(at(s, k).lower));

/** "led traders to say that": those who are led to it. */
function whoIsCaused(s: Sentence, to: number): Range | null {
  // "prompting the Speaker, Ann Lee, to warn her": behind the name's comma.
  const apposed = at(s, to - 1).text === "," ? subjectBeforeApposition(s, to) : null;
  if (apposed)
    return [apposed.from - 1, nounPhraseBefore(s, apposed.from - 1)?.from ?? 0].some((i) => causesAt(s, i))
      ? apposed
      : null;
  const named = nounPhraseBefore(s, to);
  // "prompting advisers like Ann Lee to say that"
  const like = named ? at(s, named.from - 1).lower : "";
  const phrase = named && /^(?:like|including)$/u.test(like) ? nounPhraseBefore(s, named.from - 1) : named;
  return phrase && s.grammar.verbs.causing.has(at(s, phrase.from - 1).lower) ? phrase : null;
}

/** "Bell and Rao have both argued": the quantifier floats behind the auxiliary of its subject. */
function pastQuantifier(s: Sentence, range: Range | null): Range | null {
  if (!range || range.to - range.from !== 1 || !/^(?:both|all|each)$/u.test(at(s, range.from).lower))
    return range;
  const before = at(s, range.from - 1);
  // "The trustees — two of them new — both said"
  if (kind.isDash(before) || before.text === ")") return subjectBefore(s, range.from) ?? range;
  // "Bell and Rao each said"
  const named = before.capital || kind.isRole(before) || kind.isGroup(before);
  if (named && range.from > 1) return nounPhraseBefore(s, range.from) ?? range;
  return kind.isAuxiliary(before) ? wholeSubject(s, range.from - 1) : range;
}
