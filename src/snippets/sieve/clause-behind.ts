/** What the words behind a verb of saying are that no clear sign opens: a clause, or a thing and what it is called. */
import type { Cue, Start } from "../syntax/attribution.ts";
import { beginsClause, hasQuotation } from "../syntax/clauses.ts";
import { nounPhraseFrom } from "../syntax/noun-phrases.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { mayBePresent } from "../syntax/present-verbs.ts";
import { at, type Range, type Sentence } from "../syntax/sentence.ts";
import { contentStart } from "./content-start.ts";

/** "declared it “a success”", "wrote the port “must close”": the marks hold the words, or the verb of the clause. */
export function declared(s: Sentence, start: Start, end: number): Start | null {
  const to =
    nounPhraseFrom(s, start.index) ?? (kind.isObjectPronoun(at(s, start.index)) ? start.index + 1 : end);
  if (to >= end || at(s, to).kind !== "quotation") return null;
  const object = kind.isObjectPronoun(at(s, start.index)) || at(s, start.index).lower === "it";
  return object ? { index: to, opening: "quotation" } : start;
}

/** "argued the plan for the port that was approved would fail": an auxiliary whose subject is no relative pronoun. */
function holdsClause(s: Sentence, from: number, end: number): boolean {
  let relative = 0;
  for (let i = from; i < end; i++) {
    const t = at(s, i);
    if (!kind.isWord(t) || t.lower === "but") return false;
    if (s.grammar.functionWords.relativePronouns.has(t.lower) || t.lower === "what") relative++;
    if (!kind.isAuxiliary(t) || kind.isAuxiliary(at(s, i - 1)) || at(s, i - 1).lower === "to") continue;
    if (/^(?:be|been|being|having)$/u.test(t.lower)) continue;
    if (relative === 0) return true;
    relative--;
  }
  return false;
}

/** "what Bell described as a “folly”": the marks, within a few words. */
export function asMarks(s: Sentence, as: number): number | null {
  for (let i = as + 1; i <= as + 3; i++) {
    if (at(s, i).kind === "quotation") return i;
    if (!kind.isWord(at(s, i))) return null;
  }
  return null;
}

/** "rejected the count because, in their words: “...”": what was said stands in the marks. */
export function colonBeforeMarks(s: Sentence, from: number, end: number): number | null {
  for (let i = from; i < end - 1; i++) {
    const t = at(s, i);
    if (t.kind === "quotation" || kind.isDash(t) || t.form?.frames.has("clause")) return null;
    if (at(s, i).text === ":") return at(s, i + 1).kind === "quotation" ? i + 1 : null;
  }
  return null;
}

/** "heard that ...", "heard how ...", not "heard three cases". */
export function heard(s: Sentence, from: number, end: number): Start | null {
  const start = contentStart(s, from, end);
  if (!start || start.opening !== "clause") return start;
  return s.grammar.functionWords.questionWords.has(at(s, start.index).lower) ||
    beginsClause(s, start.index, end)
    ? start
    : null;
}

/** "thought it late", "think the board’s rules and orders have": a clause for sure; in the present, one that has its auxiliary. */
export function believed(s: Sentence, { form }: Cue, start: Start, end: number): Start | null {
  if (beginsClause(s, start.index, end)) return start;
  // "found a third of them “were late all year”": the marks hold the verb.
  const to = nounPhraseFrom(s, start.index);
  const marks = at(s, to ?? start.index);
  if (to !== null && marks.kind === "quotation" && !marks.begins && marks.words >= LEAST_MARKED) return start;
  if (form.verb === "find" && findsSo(s, start.index, end)) return start;
  const now = !form.tenses.has("past") && to !== null;
  return now && holdsClause(s, start.index, end) ? start : null;
}

const LEAST_MARKED = 3;

/** "finds Lind ahead", "finds ports shifting to the left", "finds Hale supported by a third": what something is found to be. */
function findsSo(s: Sentence, from: number, end: number): boolean {
  const to = nounPhraseFrom(s, from);
  if (to === null || to >= end) return false;
  const t = at(s, to);
  // "found mould growing on the seals": the phrase has run over its verb.
  const doing = to - from > 1 && at(s, to - 1).lower.endsWith("ing") && !kind.isDeterminer(at(s, to - 2));
  return (
    (doing && kind.isPreposition(t)) ||
    s.grammar.modifiers.standings.has(t.lower) ||
    t.lower.endsWith("ing") ||
    kind.isPastForm(t)
  );
}

/** What no verb of the tables shows to be a clause for sure, but its subject or a later verb does. */
export const mayBeClause = (s: Sentence, i: number, end: number): boolean =>
  opensWithPronoun(s, i, end) ||
  goesOnBehindAside(s, i, end) ||
  holdsClause(s, i, end) ||
  holdsPresent(s, i, end);

/** Words of a subject and an adverb before its verb. */
const TO_VERB = 6;

/** "claimed the noise never stops", "argues the bank owes him": a present that no table has, by the adverb before it or its object. */
function holdsPresent(s: Sentence, from: number, end: number): boolean {
  for (let i = from + 1; i < Math.min(end, from + TO_VERB); i++) {
    if (!kind.isWord(at(s, i)) || /^(?:who|which|that|whose)$/u.test(at(s, i).lower)) return false;
    if (!mayBePresent(s, i) || i + 1 > end) continue;
    const next = at(s, i + 1);
    const object =
      next.capital ||
      kind.isDeterminer(next) ||
      kind.isObjectPronoun(next) ||
      s.grammar.modifiers.behindPresent.has(next.lower);
    if (kind.isAdverb(at(s, i - 1)) || (object && i + 1 < end)) return true;
  }
  return false;
}

/** "demanded they stop", "suggesting he lie low": whoever does something, though no table knows its verb. */
const opensWithPronoun = (s: Sentence, i: number, end: number): boolean =>
  /^(?:he|she|they|we)$/u.test(at(s, i).lower) && i + 1 < end && kind.isWord(at(s, i + 1));

/** Words of an aside behind the subject of what was said. */
const LONGEST_DESCRIPTION = 20;

/** "argued the pier, which all had loved, would fall": the verb stands behind the second comma. */
function goesOnBehindAside(s: Sentence, from: number, end: number): boolean {
  const comma = nounPhraseFrom(s, from);
  if (comma === null || at(s, comma).text !== ",") return false;
  for (let i = comma + 2; i < end && i - comma < LONGEST_DESCRIPTION; i++)
    if (at(s, i).text === ",") return kind.isSurelyFinite(s, i + 1) && at(s, i + 1).form === undefined;
  return false;
}

/** Words of an aside behind the cue. */
const LONGEST_ASIDE = 10;

/**
 * "said, in a statement, the pier would close"; "said, win or lose, he stays": behind the comma, where nothing stands
 * before the attribution that may be what was said. A condition is a part of it. "He added, that": so it is written too.
 */
export function behindComma(s: Sentence, cue: Cue, subject: Range, comma: number, end: number): Start | null {
  const before = at(s, Math.min(subject.from, cue.group) - 1);
  if (at(s, comma).text !== "," || (!cue.participle && !opensHere(s, subject))) return null;
  const next = at(s, comma + 1);
  if (next.lower === "that") return { index: comma + 1, opening: "that" };
  if (before.kind === "quotation") return null;
  const opens = next.capital || kind.isDeterminer(next) || kind.isSubjectPronoun(next);
  if (opens && subject.from === 0 && beginsClause(s, comma + 1, end))
    return { index: comma + 1, opening: "clause" };
  let close = comma + 1;
  while (close < end && at(s, close).text !== "," && close - comma <= LONGEST_ASIDE) close++;
  if (at(s, close).text !== "," || !beginsClause(s, close + 1, end) || kind.isSubordinator(at(s, close + 1)))
    return null;
  const condition = s.grammar.functionWords.conditions.has(next.lower);
  return { index: condition ? comma + 1 : close + 1, opening: "clause" };
}

/** Whether the subject opens its sentence or clause. */
const opensHere = (s: Sentence, { from }: Range): boolean => {
  const before = at(s, from - 1);
  return from === 0 || before.text === ";" || kind.isConjunction(before) || kind.isSubordinator(before);
};

/** "would not say who had signed it", "asked when it would open", not "when asked". */
export const opensQuestion = (s: Sentence, i: number, end: number): boolean =>
  /^(?:who|whose|which|when)$/u.test(at(s, i).lower) &&
  (at(s, i).lower !== "when" || beginsClause(s, i + 1, end));

/** "asked when it would open", not “Why?” she asked when it shut. */
export const asksWhen = (s: Sentence, { form, index }: Cue, subject: Range): boolean =>
  s.grammar.reportingVerbs.asking.has(form.verb) &&
  at(s, index + 1).lower === "when" &&
  !hasQuotation(s, 0, subject.from) &&
  s.tokens.slice(index + 2, index + 2 + LONGEST_SUBJECT).some((t) => kind.isAuxiliary(t));
/** Words of "the lamp in front of his house would". */
const LONGEST_SUBJECT = 9;

/** "Polls did predict it - Northern Pulse: “...”": whoever stands between a dash and the colon says it. */
export function isOfOther(s: Sentence, cue: number, { index, opening }: Start): boolean {
  if (opening !== "colon") return false;
  // "The line that all were quoting belongs to the brother, who tells the priest: “...”"
  for (let i = cue + 1; i < index - 1; i++)
    if (at(s, i).lower === "who" && at(s, i + 1).form?.frames.has("told")) return true;
  // "With leaders increasingly worried, the mayor has a new message: “...”"
  for (let i = cue + 1; i < index - 1; i++) {
    const to = at(s, i).text === "," ? nounPhraseFrom(s, i + 1) : null;
    if (to !== null && to < index && kind.isSurelyFinite(s, to)) return true;
  }
  let dash = index - 2;
  while (at(s, dash).capital) dash--;
  return dash < index - 2 && (kind.isDash(at(s, dash)) || at(s, dash).text === "-");
}
