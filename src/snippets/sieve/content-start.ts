/** The steps that find where what was said begins behind a cue. */
import { at, reportingForm, type Sentence } from "../syntax/sentence.ts";
import { looksLikeClause } from "../syntax/clauses.ts";
import { nounPhraseFrom } from "../syntax/noun-phrases.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { pastBrackets } from "../syntax/past-asides.ts";
import type { Start } from "../syntax/attribution.ts";
import { behindMeanwhile } from "./meanwhile.ts";
import { meanwhileCue } from "./next-cues.ts";
import { passed, pastDays, whenThat } from "./start-when.ts";

const LONGEST_INSERT = 14;

/** Where what was said begins in the words from `from` on; null where nothing that follows can be it. */
export function contentStart(s: Sentence, from: number, end: number): Start | null {
  const marks = marksBehindAdverbs(s, from, end);
  if (marks !== null) return { index: marks, opening: "quotation" };
  for (let i = pastBrackets(s, from), steps = 0; i < end && steps < 40; steps++) {
    const t = at(s, i);
    if (t.kind === "quotation") return { index: i, opening: "quotation" };
    if (t.text === ":") return { index: i + 1, opening: "colon" };
    // "disputed that, saying it was late"
    if (t.lower === "that" && at(s, i + 1).text === "," && participleCueAt(s, i + 2)) return null;
    // "sings so high that few have heard it"
    if (t.lower === "that" && s.tokens.slice(from, i).some((x) => x.lower === "so")) return null;
    if (t.lower === "that") return { index: at(s, i + 1).text === "," ? i + 2 : i, opening: "that" };
    if (t.lower === "so" && s.grammar.functionWords.amounts.has(at(s, i + 1).lower))
      return { index: i, opening: "clause" };
    if (t.text === "(" && i > from && /^\d/u.test(at(s, i + 2).text) && at(s, i + 3).text === ")") {
      i += 4;
      continue;
    }
    if (closesCue(s, i, from, end)) return i === from ? behindMeanwhile(s, i, end) : null;
    if (t.text === ",") return behindInsert(s, i, end);
    const skipped = passed(s, i, from);
    if (skipped) {
      i += skipped;
      continue;
    }
    if (whenThat(s, i, end)) {
      while (at(s, i).lower !== "that") i++;
      continue;
    }
    if (isQuantity(s, i) && looksLikeClause(s, i, end)) return { index: i, opening: "clause" };
    if (kind.isPreposition(t)) {
      const found = behindPhrase(s, i, end);
      if (found !== "day") return found;
      i = pastDays(s, i + 1, end);
      continue;
    }
    const behindDashes = kind.isDash(t) || t.text === "-" ? pastDashes(s, i, end) : null;
    if (behindDashes !== null) {
      i = behindDashes;
      continue;
    }
    if (/^[.!?;)\]]$/u.test(t.text) || kind.isDash(t)) return null;
    return { index: i, opening: "clause" };
  }
  return null;
}

/** "said only, “Never!”", "explained further that, “...”": what was said begins with the marks. */
function marksBehindAdverbs(s: Sentence, from: number, end: number): number | null {
  let i = from;
  while (i < end && i - from < 4 && (kind.isAdverb(at(s, i)) || isDegree(s, i))) i++;
  const adverb = i > from;
  const that = at(s, i).lower === "that";
  if (that) i++;
  const mark = /^[,:]$/u.test(at(s, i).text);
  if (mark) i++;
  const led = (adverb && !that) || (mark && (adverb || that));
  return led && i < end && at(s, i).kind === "quotation" ? i : null;
}

/** "rather more sharply", "a little wearily": how much of the manner. */
const isDegree = (s: Sentence, i: number): boolean =>
  s.grammar.modifiers.degrees.has(at(s, i).lower) &&
  (kind.isAdverb(at(s, i + 1)) || /^(?:more|less|little|bit)$/u.test(at(s, i + 1).lower));

/** "said when", "said and": the cue's clause ends, unless a clause of what was said begins: "said if he wins, ..." */
function closesCue(s: Sentence, i: number, from: number, end: number): boolean {
  const t = at(s, i);
  if (!kind.isWord(t)) return false;
  if (kind.isConjunction(t)) return true;
  if (!s.grammar.functionWords.closingSubordinators.has(t.lower) || whenThat(s, i, end)) return false;
  if (t.lower === "as" && /^(?:many|much)$/u.test(at(s, i + 1).lower)) return false;
  const quoted = s.tokens.slice(0, i).some((x) => x.kind === "quotation");
  const comma = s.tokens.slice(i, Math.min(end, i + 18)).some((x) => x.text === ",");
  return !(i === from && s.grammar.functionWords.frontingSubordinators.has(t.lower) && comma && !quoted);
}

/** "said, in a statement, that": what was said begins behind the second comma. */
function behindInsert(s: Sentence, comma: number, end: number): Start | null {
  if (at(s, comma + 1).kind === "quotation") return { index: comma + 1, opening: "quotation" };
  if (participleCueAt(s, comma + 1)) return null;
  let close = comma + 1;
  while (close < end && at(s, close).text !== "," && close - comma <= LONGEST_INSERT) close++;
  const next = at(s, close + 1);
  if (at(s, close).text !== ",") return null;
  if (next.kind === "quotation") return { index: close + 1, opening: "quotation" };
  return next.lower === "that" ? { index: close + 1, opening: "that" } : null;
}

/** "by saying — in one sentence — that": behind the second dash, where "that" or marks follow. */
function pastDashes(s: Sentence, dash: number, end: number): number | null {
  for (let i = dash + 1; i < end && i - dash <= LONGEST_INSERT; i++) {
    if (!(kind.isDash(at(s, i)) || at(s, i).text === "-")) continue;
    return at(s, i + 1).lower === "that" || at(s, i + 1).kind === "quotation" ? i + 1 : null;
  }
  return null;
}

/** ", adding": another cue begins. */
const participleCueAt = (s: Sentence, i: number): boolean =>
  at(s, i).lower.endsWith("ing") && reportingForm(s, i) !== undefined;

/** "said about half of them were", "said at least 20 people". */
function isQuantity(s: Sentence, i: number): boolean {
  const t = at(s, i);
  const next = at(s, i + 1);
  if (!s.grammar.functionWords.beforeQuantity.has(t.lower)) return false;
  return (
    /^[$£€]?\d/u.test(next.text) ||
    (/^(?:at|more|as|about)$/u.test(t.lower) && s.grammar.functionWords.amounts.has(next.lower))
  );
}

/** Behind "in an interview" and the like: "that", a quotation, a colon, or a clause right after a short phrase. */
function behindPhrase(s: Sentence, i: number, end: number): Start | "day" | null {
  if (at(s, i).lower === "to" && isInfinitive(s, i)) return { index: i, opening: "clause" };
  const clause = clauseBehindPhrase(s, i, end);
  if (clause && clause !== "day") return clause;
  if (clause && opensWithSubject(s, pastDays(s, i + 1, end), end)) return clause;
  for (let k = i + 1; k < end && k - i < 28 && !/^[;.!?]$/u.test(at(s, k).text); k++) {
    const t = at(s, k);
    const before = at(s, k - 1);
    if (t.lower === "that" && k === i + 1) continue;
    if (kind.isConjunction(t) && at(s, k + 1).lower === "that") break;
    const demonstrative = /^(?:a|the|an)$/u.test(before.lower) || kind.isOfCalendar(at(s, k + 1));
    if (t.lower === "that" && !demonstrative && !relates(s, k)) return { index: k, opening: "that" };
    if (t.kind === "quotation" && (t.words >= 3 || before.text === ",") && before.lower !== "the") {
      if (!(kind.isGenitive(before) && !/[.,]/u.test(t.ending))) return { index: k, opening: "quotation" };
    }
    if (t.text === ":") return { index: k + 1, opening: "colon" };
    if ((t.text === "," && participleCueAt(s, k + 1)) || meanwhileCue(s, k)) break;
    // "believed in ghosts, said: “...”"
    const far = k - i > 3 || (before.text === "," && t.form?.frames.has("clause"));
    if (far && reportingForm(s, k)?.tenses.has("past")) break;
  }
  return clause;
}

/** "a picture that conflicts": a verb behind "that" makes it a relative of the phrase. */
const relates = (s: Sentence, that: number): boolean =>
  kind.isSurelyFinite(s, that + 1) && kind.isNounLike(s, that - 1);

/** "hopes to cooperate": what is hoped is no phrase of time or place. */
const isInfinitive = (s: Sentence, i: number): boolean => {
  const next = at(s, i + 1);
  const thing = next.capital || kind.isDeterminer(next) || kind.isGroup(next) || kind.isObjectPronoun(next);
  return kind.isWord(next) && !thing;
};

/** "said on Tuesday he would", "said in Paris the plan was". */
function clauseBehindPhrase(s: Sentence, i: number, end: number): Start | "day" | null {
  const close = nounPhraseFrom(s, i + 1, false);
  if (close === null) return kind.isOfCalendar(at(s, i + 1)) ? "day" : null;
  if (close >= end) return null;
  let k = close;
  while (k < end && (kind.isOfCalendar(at(s, k)) || s.grammar.periods.has(at(s, k).lower))) k++;
  if (kind.isPreposition(at(s, k))) {
    const second = nounPhraseFrom(s, k + 1, false);
    if (second !== null && second < end && kind.isWord(at(s, second)) && !kind.isPreposition(at(s, second)))
      k = second;
  }
  const t = at(s, k);
  if (/^(?:why|how|what|whether)$/u.test(t.lower)) return { index: k, opening: "clause" };
  if (!kind.isWord(t) || !(kind.isSubjectPronoun(t) || kind.isDeterminer(t) || t.capital)) return null;
  const subject = nounPhraseFrom(s, k);
  return subject !== null && kind.isVerb(s, subject) ? { index: k, opening: "clause" } : null;
}

/** "reported on Wednesday the port had “more than one” offer": the clause goes before the marks in it. */
function opensWithSubject(s: Sentence, i: number, end: number): boolean {
  const t = at(s, i);
  if (!kind.isWord(t) || !(kind.isSubjectPronoun(t) || kind.isDeterminer(t) || t.capital)) return false;
  const subject = nounPhraseFrom(s, i);
  return subject !== null && subject < end && kind.isSurelyFinite(s, subject);
}
