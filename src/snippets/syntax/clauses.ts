/** Clauses: whether there is a verb, and where its group begins. */
import { at, type Sentence } from "./sentence.ts";
import { nounPhraseFrom } from "./noun-phrases.ts";
import * as kind from "./parts-of-speech.ts";

const some = (from: number, to: number, test: (i: number) => boolean): boolean => {
  for (let i = from; i < to; i++) if (test(i)) return true;
  return false;
};

/** Any verb form, participles included. */
export const hasVerb = (s: Sentence, from: number, to: number): boolean =>
  some(from, to, (i) => kind.isWord(at(s, i)) && (kind.isVerb(s, i) || at(s, i).lower.endsWith("ing")));

/** A verb that can only be finite. */
export const hasFiniteVerb = (s: Sentence, from: number, to: number): boolean =>
  some(from, to, (i) => kind.isSurelyFinite(s, i));

/** A finite verb outside of relative clauses. */
export function hasMainVerb(s: Sentence, from: number, to: number): boolean {
  let relative = false;
  /** Whether the relative clause has had its verb. */
  let served = false;
  for (let i = from; i < to; i++) {
    const t = at(s, i);
    if (t.text === ",") relative = false;
    if (["who", "which", "whose", "where"].includes(t.lower)) [relative, served] = [true, false];
    if (!kind.isVerb(s, i)) continue;
    // "a driver who killed a cyclist was sending": the second verb is the sentence's own.
    if (!relative || (served && kind.isSurelyFinite(s, i) && kind.isNounLike(s, i - 1))) return true;
    served = true;
  }
  return false;
}

/** Words in marks. */
export const hasQuotation = (s: Sentence, from: number, to: number): boolean =>
  some(from, to, (i) => at(s, i).kind === "quotation");

/** A verb within the next words: what begins at `i` may be a clause. */
export const looksLikeClause = (s: Sentence, i: number, end: number): boolean =>
  some(i, Math.min(end, i + 14), (k) => kind.isVerb(s, k));

/** "claims that automated tills cut queues": the participle stands before its noun. */
export const isModifier = (s: Sentence, i: number): boolean =>
  kind.isPastForm(at(s, i)) &&
  !kind.isAuxiliary(at(s, i)) &&
  kind.isNounLike(s, i + 1) &&
  !kind.isDeterminer(at(s, i + 1));

/** A clause begins at `i` for sure: a conjunction, a quotation, or a noun phrase with a verb behind it. */
export function beginsClause(s: Sentence, i: number, end: number): boolean {
  const t = at(s, i);
  if (t.lower === "that" || t.kind === "quotation" || kind.isSubordinator(t)) return true;
  const e = nounPhraseFrom(s, i);
  if (e === null || e >= end) return false;
  let v = e;
  while (v < end && v < e + 2 && kind.isAdverb(at(s, v))) v++;
  if (kind.isAuxiliary(at(s, v))) return true;
  if (kind.isVerb(s, v)) return !at(s, v).lower.endsWith("ed") || kind.isSubjectPronoun(t) || isActive(s, v);
  return isSubjectWithPhrases(s, v, end);
}

/** "his attorney offered to", "the firm reported a loss": what follows tells a past tense from a participle. */
function isActive(s: Sentence, v: number): boolean {
  const next = at(s, v + 1);
  return (
    next.lower === "to" || next.lower === "that" || kind.isObjectPronoun(next) || kind.isDeterminer(next)
  );
}

/** "the case against them is clear": phrases hang on the subject before its verb. */
function isSubjectWithPhrases(s: Sentence, from: number, end: number): boolean {
  let i = from;
  for (let n = 0; n < 3 && i < end; n++) {
    if (!kind.isPreposition(at(s, i))) break;
    const e = nounPhraseFrom(s, i + 1, false);
    if (e === null || e >= end) return false;
    i = e;
    if (kind.isAuxiliary(at(s, i))) return true;
  }
  return false;
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
    // "has not yet said", "has so far said"
    const soFar = t.lower === "far" && at(s, from - 2).lower === "so" ? 2 : 0;
    // "has since said"
    const since = t.lower === "since" && /^(?:has|have|had)$/u.test(at(s, from - 2).lower) ? 1 : 0;
    const yet = t.lower === "yet" && /^not$|n[’']t$/u.test(at(s, from - 2).lower) ? 1 : 0;
    if (soFar || yet || since) {
      from -= soFar || yet || since;
      continue;
    }
    // "would likely say"
    const likely = t.lower === "likely" && kind.isAuxiliary(at(s, from - 2));
    const degree = likely || (/^(?:more|most|less|least)$/u.test(t.lower) && kind.isLyAdverb(at(s, from)));
    if (!kind.isWord(t) || !(kind.isAuxiliary(t) || kind.isAdverb(t) || degree)) break;
    if (SINCE.test(t.lower) && s.grammar.nouns.spans.has(at(s, from - 2).lower)) break;
    // "a voice from the back shouted", "the first said"
    if (kind.isListedAdverb(t) && /^(?:the|an?)$/u.test(at(s, from - 2).lower)) break;
    from--;
  }
  return from;
}

const SINCE = /^(?:ago|later|earlier|before)$/u;

/** "less than two weeks ago", "a month later". */
function beforeAgo(s: Sentence, ago: number): number | null {
  if (!s.grammar.nouns.spans.has(at(s, ago - 1).lower)) return null;
  const from = ago - 2;
  return /^(?:than|about|around|nearly|just)$/u.test(at(s, from - 1).lower)
    ? from - 1 - Number(at(s, from - 1).lower === "than")
    : from;
}

/** "Smith on Tuesday said", "Smith last week said": where the time phrase that ends before `end` begins. */
function beforeTimePhrase(s: Sentence, end: number): number | null {
  const t = at(s, end - 1);
  if (!kind.isWord(t)) return null;
  if (kind.isDay(t) && !(s.grammar.doubtfulMonths.has(t.lower) && !t.capital)) {
    return /^(?:on|earlier|late|early|last|this|in)$/u.test(at(s, end - 2).lower) ? end - 2 : end - 1;
  }
  if (SINCE.test(t.lower)) return beforeAgo(s, end - 1);
  const past = at(s, end - 2).lower === "past" && s.grammar.periods.has(t.lower) ? end - 3 : null;
  if (past !== null && at(s, past).lower === "this") return past;
  if (s.grammar.periods.has(t.lower) && kind.isDay(at(s, end - 2)) && at(s, end - 2).capital)
    return at(s, end - 3).lower === "on" ? end - 3 : end - 2;
  const dated = s.grammar.periods.has(t.lower) && /^(?:this|last|earlier|that)$/u.test(at(s, end - 2).lower);
  if (!dated) return null;
  return at(s, end - 3).lower === "earlier" ? end - 3 : end - 2;
}
