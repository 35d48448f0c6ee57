/** The step for what was said on both sides of its cue: "The ferry, she said, is running again". */
import type { Cue, Subject } from "../syntax/attribution.ts";
import { hasMainVerb, hasQuotation } from "../syntax/clauses.ts";
import { nounPhraseBefore } from "../syntax/noun-phrase-before.ts";
import { nounPhraseFrom } from "../syntax/noun-phrases.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { at, bodyEnd, type Range, type Sentence } from "../syntax/sentence.ts";
import { contentEnd } from "./content-end.ts";

/** "The ferry, she said, is running again": what was said stands around the cue and its subject. */
export function contentAround(s: Sentence, cue: Cue, subject: Subject, attribution: number): Range[] | null {
  const after = behindCue(s, cue, subject);
  const end = bodyEnd(s);
  const hearer =
    subject.inverted || !cue.form.frames.has("told") ? after : (nounPhraseFrom(s, after) ?? after);
  const beside = takesBehind(s, cue, hearer) ? hearer : pastOccasion(s, hearer, end);
  const close = subject.inverted ? (pastDescription(s, beside, attribution) ?? beside) : beside;
  if (at(s, attribution - 1).text !== "," || at(s, close).text !== "," || close + 1 >= end || cue.participle)
    return null;
  const { frames, basic } = cue.form;
  if (!(frames.has("clause") || frames.has("belief") || basic === "tell" || pointsOut(s, cue))) return null;
  let from = 0;
  while (from < attribution && at(s, from).kind === "mark") from++;
  // "an uncle who, she says, could hear": what is said is the relative clause, with whom it is about.
  const relative = attribution - 2;
  if (s.grammar.functionWords.relativePronouns.has(at(s, relative).lower) && kind.isVerb(s, close + 1))
    from = nounPhraseBefore(s, at(s, relative - 1).text === "," ? relative - 1 : relative)?.from ?? relative;
  // "she told the director, Marcus Orr, that it was late": whom she told it.
  const named = s.tokens.findIndex((t, i) => i > close + 1 && t.text === ",");
  if (hearer > after && named > 0 && at(s, named + 1).lower === "that" && at(s, close + 1).capital)
    return null;
  const next = at(s, close + 1);
  // "The members, said Bell, were late": the verb of what was said stands behind its reporter.
  const split = kind.isVerb(s, close + 1) && !hasMainVerb(s, from, attribution - 1);
  if (subject.inverted && !split) return null;
  if (next.kind === "quotation" && !isRestOfClause(s, from, attribution - 1, close + 1)) return null;
  // "The phrase ‘green wall’, she said, had become a joke": the marks are a term within the subject.
  const term =
    split &&
    attribution - 2 > from &&
    at(s, attribution - 2).words <= LONGEST_TERM &&
    !at(s, attribution - 2).ending;
  if (!term && hasQuotation(s, from, attribution - 1) && at(s, attribution - 2).kind === "quotation")
    return null;
  const behind = { from: close + 1, to: contentEnd(s, close + 1, end, null, null) };
  if (s.grammar.functionWords.opensReport.has(at(s, relative).lower) && relative >= from) return [behind];
  const trailing =
    next.lower.endsWith("ing") ||
    kind.isConjunction(next) ||
    (!kind.isVerb(s, attribution - 2) && /^an?$/u.test(next.lower)) ||
    ["who", "which", "as", "while", "according", "citing", "with"].includes(next.lower);
  if (trailing || attribution - 1 - from < 1) return null;
  return [{ from, to: attribution - 1 }, behind];
}

/** "vowed to block it,", "warned the board against it,": what was said stands behind the verb itself. */
const takesBehind = (s: Sentence, { form }: Cue, i: number): boolean =>
  s.grammar.prepositionsOf.get(form.verb)?.has(at(s, i).lower) === true ||
  (at(s, i).lower === "to" && s.grammar.takesInfinitive.has(form.verb));

/** ", he wrote in this week’s Review, was": the comma behind when and where somebody said so. */
function pastOccasion(s: Sentence, from: number, end: number): number {
  if (!(kind.isPreposition(at(s, from)) || kind.isDay(at(s, from)))) return from;
  let i = from;
  while (i < end && i - from < LONGEST_OCCASION && kind.isWord(at(s, i)) && !kind.isVerb(s, i)) i++;
  return at(s, i).text === "," ? i : from;
}
const LONGEST_OCCASION = 8;

/** "she points out": the verb alone reports nothing. */
export const pointsOut = (s: Sentence, { form, index }: Cue): boolean =>
  form.basic === "point" && at(s, index + 1).lower === "out";

/** The first word behind the cue and its subject. */
export const behindCue = (s: Sentence, cue: Cue, { range, inverted }: Subject): number =>
  inverted ? range.to : cue.index + (pointsOut(s, cue) ? 2 : 1);

/** "No name, he said, “hides what it is”": the marks hold the rest of a clause whose subject stands before. */
const isRestOfClause = (s: Sentence, from: number, comma: number, i: number): boolean =>
  !at(s, i).begins && at(s, i).words >= LEAST && comma - from > 1 && endOfPhrases(s, from) === comma;
const LEAST = 3;
/** Words in marks that are a term or a title. */
const LONGEST_TERM = 5;

/** Where a noun phrase ends with the phrases that hang on it: "the club’s investment in its halls". */
function endOfPhrases(s: Sentence, from: number): number | null {
  let to = nounPhraseFrom(s, from);
  for (let next = to; next !== null && kind.isPreposition(at(s, next));) {
    next = nounPhraseFrom(s, next + 1);
    to = next ?? to;
  }
  return to;
}

/** Words of a description behind the name of who speaks. */
const LONGEST_DESCRIPTION = 20;

/** "The pier, said Bell, who built it, will hold": the comma behind which the verb of what was said stands. */
function pastDescription(s: Sentence, comma: number, attribution: number): number | null {
  if (at(s, comma).text !== "," || kind.isVerb(s, comma + 1) || hasMainVerb(s, 0, attribution - 1))
    return null;
  for (let i = comma + 2; i - comma < LONGEST_DESCRIPTION && i < bodyEnd(s); i++)
    if (at(s, i).text === "," && kind.isSurelyFinite(s, i + 1)) return i;
  return null;
}
