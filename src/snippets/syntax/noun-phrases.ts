/** Noun phrases from their first word: what follows a verb. */
import { at, reportingForm, type Range, type Sentence } from "./sentence.ts";
import * as kind from "./parts-of-speech.ts";

/** "one of them", "some of us": whom there is a part of. */
export const isAllOf = (s: Sentence, i: number): boolean =>
  /^(?:them|us|you)$/u.test(at(s, i).lower) && at(s, i - 1).lower === "of";

/** Where the noun phrase that begins at `i` ends; null where none begins. */
export function nounPhraseFrom(s: Sentence, i: number, withPrepositions = true): number | null {
  const first = at(s, i);
  if (!kind.isWord(first)) return null;
  if (kind.isSubjectPronoun(first) || kind.isObjectPronoun(first))
    return first.lower === "who" ? null : i + 1;
  if (kind.isPreposition(first) || (first.lower === "such" && at(s, i + 1).lower === "as")) return null;
  // "told her the roof would be mended": whom, not whose.
  if (first.lower === "her" && (kind.isDeterminer(at(s, i + 1)) || kind.isSubjectPronoun(at(s, i + 1))))
    return i + 1;
  let end = walkOn(s, i, i);
  if (end === i) return null;
  // "the “Water for all” document"
  if (end === i + 1 && isNameInMarks(s, end)) end = Math.max(end, walkOn(s, end + 1, i));
  for (;;) {
    const t = at(s, end);
    const head = at(s, end - 1);
    const person = kind.isRole(head);
    const inner =
      withPrepositions &&
      (t.lower === "of" ||
        (t.lower === "for" && (person || kind.isGroup(head))) ||
        (["at", "with", "from"].includes(t.lower) && person) ||
        (t.lower === "to" && s.grammar.nouns.attendants.has(head.lower)));
    const joined = t.text === "&" && head.capital && at(s, end + 1).capital;
    // "chief pollster and strategist Ann Lee": one of two callings
    const both =
      t.lower === "and" && person && !head.capital && kind.isRole(at(s, end + 1)) && at(s, end + 2).capital;
    // "six in 10"
    const share = t.lower === "in" && isCount(s, head.lower) && isCount(s, at(s, end + 1).lower);
    if (share) return end + 2;
    if (!inner && !joined && !both) return end;
    if (withPrepositions && isAllOf(s, end + 1)) return end + 2;
    const next = walkOn(s, end + 1, i);
    if (next === end + 1) return end;
    end = next;
  }
}

/** “Today” in "the “Today” programme": a few words in marks between an article and its noun. */
export const isNameInMarks = (s: Sentence, i: number): boolean =>
  at(s, i).kind === "quotation" &&
  at(s, i).words <= LONGEST_IN_MARKS &&
  at(s, i).ending === "" &&
  at(s, i).begins &&
  s.grammar.functionWords.articlesAndPossessives.has(at(s, i - 1).lower) &&
  kind.isNounLike(s, i + 1) &&
  !at(s, i + 1).capital &&
  !kind.isVerb(s, i + 1);
const LONGEST_IN_MARKS = 5;

function walkOn(s: Sentence, from: number, start: number): number {
  let i = from;
  while (continues(s, i, start)) i++;
  return i;
}

/** "another leading Court advocate": behind "a" and the like no bare verb agrees. */
const isNounAfterOne = (s: Sentence, i: number, start: number): boolean => {
  const form = reportingForm(s, i);
  return (
    form !== undefined &&
    /^(?:an?|another|this)$/u.test(at(s, start).lower) &&
    form.tenses.has("base") &&
    !form.tenses.has("past")
  );
};

function continues(s: Sentence, i: number, start: number): boolean {
  const t = at(s, i);
  if (!kind.isWord(t)) return false;
  if (kind.isDay(t) && i > start && kind.isDeterminer(at(s, i - 1))) return true;
  if (i > start && opensNext(s, i)) return false;
  if (kind.isDay(t) || kind.isConjunction(t) || kind.isSubjectPronoun(t)) return false;
  if (kind.isSubordinator(t)) return i === start && t.lower === "that" && !t.capital;
  if (t.capital) return !(kind.isPreposition(t) && i > start);
  // "the first incident", "the now closed mill"
  if (kind.isListedAdverb(t) && i === start && /^(?:first|second)$/u.test(t.lower))
    return kind.isRole(at(s, i + 1)); // "first author Ada Krol"
  if (kind.isListedAdverb(t))
    return i > start && ARTICLE.test(at(s, i - 1).lower) && kind.isNounLike(s, i + 1);
  if (kind.isPreposition(t) || kind.isAuxiliary(t)) return false;
  if (kind.isLyAdverb(t)) return i > start && kind.isDeterminer(at(s, i - 1)) && kind.isNounLike(s, i + 1);
  if (kind.isObjectPronoun(t)) return false;
  return !kind.isVerb(s, i) || isNounAfterOne(s, i, start);
}

const isCount = (s: Sentence, word: string): boolean =>
  /^(?:\d{1,2}|one|twenty)$/u.test(word) || s.grammar.functionWords.smallNumbers.has(word);
const ARTICLE = /^(?:the|an?)$/u;

/** "told the council the delay could", "told the panel 14 people had": behind its noun a phrase has no article and no number. */
function opensNext(s: Sentence, i: number): boolean {
  const t = at(s, i);
  const before = at(s, i - 1);
  if (t.capital || kind.isDeterminer(before) || kind.isPreposition(before)) return false;
  if (s.grammar.functionWords.phraseOpeners.has(t.lower)) return true;
  if (/^[A-Z]{2,}s$/u.test(before.text)) return t.lower.endsWith("s");
  return /^\d[\d,]*$/u.test(t.text) && !before.capital && kind.isNounLike(s, i + 1) && !at(s, i + 1).capital;
}

/** "a spokesman for the mayor, Ann Lee": the name may be the mayor's; not so behind "for the union" or "for NASA". */
export function mayBeAnothers(s: Sentence, { from, to }: Range): boolean {
  const joint = s.tokens.slice(from, to).findIndex((t) => t.lower === "for");
  // "the Minister for Roads, Alhassan Seidu": the office is his.
  if (joint < 0 || s.grammar.nouns.ministers.has(at(s, from + joint - 1).lower)) return false;
  const last = at(s, to - 1);
  // "the lawyer for Tom Dace, Rita Blom": two whole names are of two people.
  const { men, women } = s.grammar;
  const forename = at(s, to - 2);
  if (last.capital && forename.capital && (men.has(forename.lower) || women.has(forename.lower)))
    return false;
  // "an attorney for Tuttle, Jill Osgood": a surname alone has no other name behind it.
  if (last.capital && forename.lower === "for" && !kind.isTitle(last)) return false;
  // "counsel for Mr Dace, Rita Blom"
  if (last.capital && s.grammar.courtesy.has(forename.lower.replace(/\.$/u, ""))) return false;
  const body = /^\p{Lu}{2,}$/u.test(last.text) || s.grammar.institutions.has(last.lower);
  return kind.isTitle(last) || (last.capital && !body);
}
