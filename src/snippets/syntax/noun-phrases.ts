/** Noun phrases: who may be the subject of a verb, and what follows it. */
import { at, reportingForm, type Range, type Sentence } from "./sentence.ts";
import * as kind from "./parts-of-speech.ts";

const INNER = new Set("of for from at with in to behind on by across around near inside outside".split(" "));

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
  if (["that", "which", "who"].includes(last.lower) || !belongs(s, end - 1)) return null;
  const from = startOf(s, end);
  const first = at(s, from);
  if (from === end - 1 && ["the", "a", "an"].includes(first.lower)) return null;
  return first.lower === "who" ? null : { from, to: end };
}

/** "one of them", "some of us": whom there is a part of. */
const isAllOf = (s: Sentence, i: number): boolean =>
  /^(?:them|us|you)$/u.test(at(s, i).lower) && at(s, i - 1).lower === "of";

/** "Smith (R-Texas) said": the phrase before the bracket. */
function beforeBracket(s: Sentence, closing: number): Range | null {
  let open = closing;
  while (open >= 0 && at(s, open).text !== "(" && closing - open < 30) open--;
  if (open <= 0 || at(s, open).text !== "(") return null;
  const phrase = nounPhraseBefore(s, open);
  return phrase && { from: phrase.from, to: open };
}

function startOf(s: Sentence, end: number): number {
  let from = walkBack(s, end);
  const joint = at(s, from - 1);
  const before = at(s, from - 2);
  if (kind.isWord(joint) && INNER.has(joint.lower) && carriesPhrase(s, from - 2)) {
    const outer = nounPhraseBefore(s, from - 1);
    if (outer) from = outer.from;
  } else if (joint.lower === "and" && ["he", "she", "they", "it"].includes(before.lower)) {
    from -= 2;
  } else if (joint.lower === "and" || joint.text === "&") {
    const first = at(s, from);
    const joins =
      (before.capital || kind.isRole(before) || kind.isGroup(before)) &&
      (first.capital ||
        kind.isDeterminer(first) ||
        kind.isGroup(first) ||
        kind.isTitle(first) ||
        at(s, end - 1).capital);
    const plural = /[^s]s$/u.test(before.lower) && at(s, end - 1).lower.endsWith("s");
    const outer = joins || plural ? nounPhraseBefore(s, from - 1) : null;
    if (outer && opensClause(s, outer.from)) from = outer.from;
  }
  return from;
}

/** Where a clause may begin: at the start, behind a mark, "that" or "and". */
const opensClause = (s: Sentence, i: number): boolean => {
  const before = at(s, i - 1);
  return i === 0 || !kind.isWord(before) || kind.isSubordinator(before) || kind.isConjunction(before);
};

const carriesPhrase = (s: Sentence, i: number): boolean => {
  const t = at(s, i);
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
    from = i;
    if (kind.isDeterminer(t) && !STACKS.has(at(s, i - 1).lower)) break;
    if (/^(?:former|then)$/u.test(t.lower) && !kind.isDeterminer(at(s, i - 1))) break;
  }
  // "likely to placate nervous voters": the infinitive is no part of whom.
  if (at(s, from - 1).lower === "to" && from < end - 1 && /(?:ate|i[sz]e|ify)$/u.test(at(s, from).lower))
    from++;
  return withAmount(s, from);
}

const NUMBER =
  /^(?:\d[\d,.]*|half|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)(?![-–\p{L}])/u;

/** "more than 40 groups", "at least four", "nearly half": what limits the number that opens the phrase. */
function withAmount(s: Sentence, from: number): number {
  if (!NUMBER.test(at(s, from).lower)) return from;
  const before = at(s, from - 1).lower;
  if (before === "than" && /^(?:more|fewer|less)$/u.test(at(s, from - 2).lower)) return from - 2;
  if (before === "least" && at(s, from - 2).lower === "at") return from - 2;
  return /^(?:about|around|roughly|nearly|almost|approximately|some)$/u.test(before) ? from - 1 : from;
}

/** Whether a word may stand inside a noun phrase, seen from behind. */
function belongs(s: Sentence, i: number): boolean {
  const t = at(s, i);
  const g = s.grammar;
  if (!kind.isWord(t)) return t.text === "&";
  if (kind.isDay(t)) return kind.isDeterminer(at(s, i - 1)) && at(s, i + 1).kind === "word";
  if (t.clitic || kind.isObjectPronoun(t) || kind.isSubordinator(t)) return false;
  if (kind.isAuxiliary(t) && !t.capital) return false;
  if (kind.isConjunction(t) || kind.isListedAdverb(t)) return false;
  if (kind.isPreposition(t) && !(t.capital && at(s, i - 1).capital)) return false;
  if (t.capital) return true;
  if (kind.isVerb(s, i)) return false;
  if (t.lower.endsWith("ing") && t.lower.length > 5 && !g.falseParticiples.has(t.lower))
    return kind.isDeterminer(at(s, i - 1)) || g.nationalities.has(at(s, i - 1).lower);
  return !kind.isLyAdverb(t);
}

/** Where the noun phrase that begins at `i` ends; null where none begins. */
export function nounPhraseFrom(s: Sentence, i: number, withPrepositions = true): number | null {
  const first = at(s, i);
  if (!kind.isWord(first)) return null;
  if (kind.isSubjectPronoun(first) || kind.isObjectPronoun(first))
    return first.lower === "who" ? null : i + 1;
  if (kind.isPreposition(first)) return null;
  // "told her the roof would be mended": whom, not whose.
  if (first.lower === "her" && (kind.isDeterminer(at(s, i + 1)) || kind.isSubjectPronoun(at(s, i + 1))))
    return i + 1;
  let end = walkOn(s, i, i);
  if (end === i) return null;
  for (;;) {
    const t = at(s, end);
    const head = at(s, end - 1);
    const person = kind.isRole(head);
    const inner =
      withPrepositions &&
      (t.lower === "of" ||
        (t.lower === "for" && (person || kind.isGroup(head))) ||
        (["at", "with", "from"].includes(t.lower) && person));
    const joined = t.text === "&" && head.capital && at(s, end + 1).capital;
    if (!inner && !joined) return end;
    if (withPrepositions && isAllOf(s, end + 1)) return end + 2;
    const next = walkOn(s, end + 1, i);
    if (next === end + 1) return end;
    end = next;
  }
}

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
  if (kind.isPreposition(t) || kind.isAuxiliary(t) || kind.isListedAdverb(t)) return false;
  if (kind.isObjectPronoun(t) || kind.isLyAdverb(t)) return false;
  return !kind.isVerb(s, i) || isNounAfterOne(s, i, start);
}

const OPENS_NEXT = /^(?:the|an?|no|his|its|their|our|my|your|some|these|those|every|each|another)$/u;

/** "told the council the delay could", "told the panel 14 people had": behind its noun a phrase has no article and no number. */
function opensNext(s: Sentence, i: number): boolean {
  const t = at(s, i);
  const before = at(s, i - 1);
  if (t.capital || kind.isDeterminer(before) || kind.isPreposition(before)) return false;
  if (OPENS_NEXT.test(t.lower)) return true;
  if (/^[A-Z]{2,}s$/u.test(before.text)) return t.lower.endsWith("s");
  return /^\d[\d,]*$/u.test(t.text) && !before.capital && kind.isNounLike(s, i + 1) && !at(s, i + 1).capital;
}

/** "a spokesman for the mayor, Ann Lee": the name may be the mayor's; not so behind "for the union" or "for NASA". */
export function mayBeAnothers(s: Sentence, { from, to }: Range): boolean {
  if (!s.tokens.slice(from, to).some((t) => t.lower === "for")) return false;
  const last = at(s, to - 1);
  const body = /^\p{Lu}{2,}$/u.test(last.text) || s.grammar.institutions.has(last.lower);
  return kind.isTitle(last) || (last.capital && !body);
}
