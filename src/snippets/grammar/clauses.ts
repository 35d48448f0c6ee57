/** Clauses: whether there is a verb, and where the main subject stands. */
import { at, type Range, type Sentence } from "../sentence.ts";
import { nounPhraseFrom } from "./noun-phrases.ts";
import * as kind from "./word-kinds.ts";

const some = (from: number, to: number, test: (i: number) => boolean): boolean => {
  for (let i = from; i < to; i++) if (test(i)) return true;
  return false;
};

/** Any verb form, participles included. */
export const hasVerb = (s: Sentence, from: number, to: number): boolean =>
  some(from, to, (i) => kind.isWord(at(s, i)) && (kind.isVerb(s, i) || at(s, i).lower.endsWith("ing")));

export const hasFiniteVerb = (s: Sentence, from: number, to: number): boolean =>
  some(from, to, (i) => kind.isSurelyFinite(s, i));

export const hasQuotation = (s: Sentence, from: number, to: number): boolean =>
  some(from, to, (i) => at(s, i).kind === "quotation");

export const hasText = (s: Sentence, from: number, to: number, text: string): boolean =>
  some(from, to, (i) => at(s, i).text === text);

/** A verb within the next words: what begins at `i` may be a clause. */
export const looksLikeClause = (s: Sentence, i: number, end: number): boolean =>
  some(i, Math.min(end, i + 14), (k) => kind.isVerb(s, k));

/** A clause begins at `i` for sure: a conjunction, a quotation, or a noun phrase with a verb behind it. */
export function beginsClause(s: Sentence, i: number, end: number): boolean {
  const t = at(s, i);
  if (t.lower === "that" || t.kind === "quotation" || kind.isSubordinator(s, t)) return true;
  const e = nounPhraseFrom(s, i);
  if (e === null || e >= end) return false;
  let v = e;
  while (v < end && v < e + 2 && kind.isAdverb(s, at(s, v))) v++;
  if (s.grammar.auxiliaries.has(at(s, v).lower)) return true;
  return kind.isVerb(s, v) && (!at(s, v).lower.endsWith("ed") || kind.isSubjectPronoun(s, at(s, i)));
}

/** The subject of the sentence's main clause, where it ends at `limit` or before; fronted phrases are passed over. */
export function mainSubject(s: Sentence, limit: number): Range | null {
  let i = 0;
  while (i < limit && (at(s, i).kind !== "word" || kind.isConjunction(s, at(s, i)))) i++;
  let fronted = 0;
  while (i < limit && fronted < 3 && opensFronted(s, i)) {
    let comma = i;
    while (comma < limit && at(s, comma).text !== ",") comma++;
    if (comma >= limit) break;
    i = comma + 1;
    fronted++;
  }
  let end = nounPhraseFrom(s, i);
  // "In Iowa, Texas, Smith said": a place in two parts
  if (!fronted) return end !== null && end <= limit ? { from: i, to: end } : null;
  for (let more = 0; more < 2 && end !== null && end < limit && at(s, end).text === ","; more++) {
    const next = at(s, end + 1);
    const apposed = ["a", "an", "who", "which", "whose"].includes(next.lower);
    if (!kind.isWord(next) || apposed || end - i > 2) break;
    const following = nounPhraseFrom(s, end + 1);
    if (following === null || !kind.isWord(at(s, following))) break;
    i = end + 1;
    end = following;
  }
  return end !== null && end <= limit ? { from: i, to: end } : null;
}

function opensFronted(s: Sentence, i: number): boolean {
  const t = at(s, i);
  if (kind.isPreposition(s, t) || kind.isSubordinator(s, t) || s.grammar.adverbs.has(t.lower)) return true;
  return /(?:ing|ed|ly)$/u.test(t.lower) && !at(s, i + 1).capital;
}

/** The first token of the verb group that ends in the verb at `v`: "had previously said". */
export function verbGroupStart(s: Sentence, v: number): number {
  let from = back(s, v);
  for (let n = 0; n < 3 && from > 1; n++) {
    const start = beforeTimePhrase(s, from);
    if (start === null || start <= 0) break;
    from = back(s, start);
  }
  return from;
}

function back(s: Sentence, v: number): number {
  let from = v;
  while (from > 0) {
    const t = at(s, from - 1);
    if (!kind.isWord(t) || !(s.grammar.auxiliaries.has(t.lower) || kind.isAdverb(s, t))) break;
    from--;
  }
  return from;
}

/** "Smith on Tuesday said", "Smith last week said": where the time phrase that ends before `end` begins. */
function beforeTimePhrase(s: Sentence, end: number): number | null {
  const t = at(s, end - 1);
  if (!kind.isWord(t)) return null;
  if (kind.isDay(s, t) && !(s.grammar.doubtfulMonths.has(t.lower) && !t.capital)) {
    return /^(?:on|earlier|late|early|last|this|in)$/u.test(at(s, end - 2).lower) ? end - 2 : end - 1;
  }
  const dated = s.grammar.periods.has(t.lower) && /^(?:this|last|earlier|that)$/u.test(at(s, end - 2).lower);
  if (!dated) return null;
  return at(s, end - 3).lower === "earlier" ? end - 3 : end - 2;
}
