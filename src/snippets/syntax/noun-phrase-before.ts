/** Noun phrases from behind: who may be the subject of a verb. */
import { isAllOf, isNameInMarks } from "./noun-phrases.ts";
import { at, type Range, type Sentence } from "./sentence.ts";
import { behindAntecedent, isOnTwoThings, speakTogether } from "./joined-subjects.ts";
import { withAmount } from "./amounts.ts";
import * as kind from "./parts-of-speech.ts";

/** The noun phrase that ends right before token `end`, with what hangs on it by prepositions; null where none does. */
export function nounPhraseBefore(s: Sentence, end: number): Range | null {
  const last = at(s, end - 1);
  if (last.text === ")") return beforeBracket(s, end - 1);
  if (!kind.isWord(last)) return null;
  if (kind.isSubjectPronoun(last) && last.lower !== "who") return { from: end - 1, to: end };
  if (last.lower === "this") return { from: end - 1, to: end };
  if (isAllOf(s, end - 1)) {
    const part = nounPhraseBefore(s, end - 2);
    return part && { from: part.from, to: end };
  }
  if (
    (kind.isObjectPronoun(last) || last.lower === "her") &&
    s.grammar.modifiers.nearTo.has(at(s, end - 3).lower) &&
    at(s, end - 2).lower === "to"
  ) {
    const near = nounPhraseBefore(s, end - 3);
    return near && { from: near.from, to: end };
  }
  if (["that", "which", "who"].includes(last.lower) || !belongs(s, end - 1)) return null;
  if (last.lower === "such" && at(s, end).lower === "as") return null;
  const from = behindAntecedent(s, startOf(s, end), end);
  const first = at(s, from);
  if (from === end - 1 && ["the", "a", "an"].includes(first.lower)) return null;
  return first.lower === "who" ? null : { from, to: end };
}

/** "Smith (R-Texas) said": the phrase before the bracket. */
function beforeBracket(s: Sentence, closing: number): Range | null {
  let open = closing;
  while (open >= 0 && at(s, open).text !== "(" && closing - open < 30) open--;
  if (open <= 0 || at(s, open).text !== "(") return null;
  const phrase = nounPhraseBefore(s, open);
  return phrase && { from: phrase.from, to: open };
}

/** Where the phrase before `end` begins, with what it hangs on by a preposition or is joined to by "and". */
function startOf(s: Sentence, end: number): number {
  let from = walkBack(s, end);
  const joint = at(s, from - 1);
  const before = at(s, from - 2);
  // "fell to 40 percent from 76 percent of those": two numbers are two phrases.
  const counted = joint.lower === "from" && s.grammar.functionWords.amountEnding.test(before.lower);
  // "a leaflet about the ferry", "the report into the fire"
  const { utterances, findings } = s.grammar;
  const tells =
    /^(?:about|into|against|over)$/u.test(joint.lower) &&
    (utterances.has(before.lower) || findings.has(before.lower));
  const inner = s.grammar.functionWords.innerPrepositions.has(joint.lower) && !counted;
  // "nine out of ten people"
  const share =
    joint.lower === "of" &&
    before.lower === "out" &&
    s.grammar.functionWords.number.test(at(s, from - 3).lower);
  if (share) return from - 3;
  if ((tells || inner) && carriesPhrase(s, from - 2)) {
    const outer = nounPhraseBefore(s, from - 1);
    if (outer) from = outer.from;
  } else if (inner && before.lower === "and" && carriesPhrase(s, from - 3)) {
    const outer = nounPhraseBefore(s, from - 2);
    if (
      outer &&
      s.tokens.slice(outer.from, from - 2).some((t) => s.grammar.functionWords.innerPrepositions.has(t.lower))
    )
      from = outer.from;
  } else if (joint.lower === "and" && ["he", "she", "they", "it"].includes(before.lower)) {
    from -= 2;
  } else if (joint.lower === "and" || joint.text === "&") {
    from = startOfPair(s, from, end);
  }
  return from;
}

/** "Liu and Brand", "teachers and parents": where the phrase before "and" begins if both are one subject, else `second`. */
function startOfPair(s: Sentence, second: number, end: number): number {
  const outer = nounPhraseBefore(s, second - 1);
  if (!outer || !opensClause(s, outer.from)) return second;
  const before = at(s, second - 2);
  const first = at(s, second);
  const last = at(s, end - 1);
  const leftNames = before.capital || kind.isRole(before) || kind.isGroup(before);
  const rightNames =
    first.capital ||
    kind.isDeterminer(first) ||
    kind.isGroup(first) ||
    kind.isTitle(first) ||
    s.grammar.functionWords.number.test(first.lower) ||
    last.capital;
  const plurals = /[^s]s$/u.test(before.lower) && last.lower.endsWith("s");
  const both = (leftNames && rightNames) || plurals || speakTogether(s, outer, second, end);
  return both || isOnTwoThings(s, outer, second) ? outer.from : second;
}

/** Where a clause may begin: at the start, behind a mark, "that" or "and". */
function opensClause(s: Sentence, i: number): boolean {
  const before = at(s, i - 1);
  return i === 0 || !kind.isWord(before) || kind.isSubordinator(before) || kind.isConjunction(before);
}

const carriesPhrase = (s: Sentence, i: number): boolean => {
  const t = at(s, i);
  // "lined up with Lind"
  if (s.grammar.modifiers.directions.has(t.lower)) return false;
  return (
    kind.isNounLike(s, i) &&
    !kind.isVerb(s, i) &&
    !kind.isObjectPronoun(t) &&
    !kind.isSubjectPronoun(t) &&
    !kind.isOfCalendar(t)
  );
};

/** "all five", "both the", "half the": a determiner before the determiner. */
const STACKS = new Set(["all", "both", "half"]);

/** From the word before `end` to the determiner or the last word that belongs. */
function walkBack(s: Sentence, end: number): number {
  let from = end;
  for (let i = end - 1; i >= 0; i--) {
    const t = at(s, i);
    if (t.text === "&" && at(s, i - 1).capital) {
      from = i;
      continue;
    }
    if (!belongs(s, i) || kind.isSubjectPronoun(t)) break;
    // "Had Holt said", "Suppose Holt said"
    if (
      i === 0 &&
      end > 1 &&
      s.grammar.functionWords.openingSuppositions.has(t.lower) &&
      !kind.isDoubtfulName(t)
    )
      break;
    from = i;
    const left = at(s, i - 1).lower;
    if (
      kind.isDeterminer(t) &&
      !STACKS.has(left) &&
      !(s.grammar.functionWords.number.test(t.lower) && isOwner(s, left))
    )
      break;
    if (/^(?:former|then)$/u.test(t.lower) && !kind.isDeterminer(at(s, i - 1))) break;
  }
  if (isNameInMarks(s, from - 1)) return from - 2;
  // "likely to placate nervous voters": the infinitive is no part of whom.
  if (at(s, from - 1).lower === "to" && from < end - 1 && /(?:ate|i[sz]e|ify)$/u.test(at(s, from).lower))
    from++;
  // "That person said": whom that points to.
  if (from === 1 && at(s, 0).lower === "that" && !at(s, 1).capital) return 0;
  // "and 11 other charities"
  if (at(s, from).lower === "other" && s.grammar.functionWords.number.test(at(s, from - 1).lower)) from--;
  return withAmount(s, from);
}

/** "the two", "his three sons": what stands before a number that is a determiner too. */
const isOwner = (s: Sentence, word: string): boolean =>
  s.grammar.functionWords.articlesAndPossessives.has(word) || word === "these" || word === "those";

/** Whether a word may stand inside a noun phrase, seen from behind. */
function belongs(s: Sentence, i: number): boolean {
  const t = at(s, i);
  const g = s.grammar;
  if (!kind.isWord(t)) return t.text === "&";
  if (kind.isDay(t)) return kind.isDeterminer(at(s, i - 1)) && at(s, i + 1).kind === "word";
  if (t.clitic || kind.isObjectPronoun(t) || kind.isSubordinator(t) || t.lower === "including") return false;
  if (kind.isAuxiliary(t) && !t.capital) return false;
  // "a voice from the back"
  const place = /^(?:back|first|second)$/u.test(t.lower) && at(s, i - 1).lower === "the";
  if (kind.isConjunction(t) || (kind.isListedAdverb(t) && !place)) return false;
  if (kind.isPreposition(t) && !(t.capital && at(s, i - 1).capital)) return false;
  if (t.capital) return true;
  if (kind.isVerb(s, i)) return false;
  if (t.lower.endsWith("ing") && t.lower.length > 5 && !g.falseParticiples.has(t.lower))
    return (
      kind.isDeterminer(at(s, i - 1)) ||
      kind.isGenitive(at(s, i - 1)) ||
      g.nationalities.has(at(s, i - 1).lower)
    );
  // "a newly printed leaflet"
  return !kind.isLyAdverb(t) || (kind.isDeterminer(at(s, i - 1)) && belongs(s, i + 1));
}
