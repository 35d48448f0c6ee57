/** Cues in the middle of a sentence: where one begins, what was said before it has ended. */
import { beginsClause } from "../syntax/clauses.ts";
import { at, bodyEnd, reportingForm, type Sentence } from "../syntax/sentence.ts";
import { nounPhraseFrom } from "../syntax/noun-phrases.ts";
import * as kind from "../syntax/parts-of-speech.ts";

/** ", but defended the delay": the same speaker's next cue, with what it is about. */
export function thingCueAt(s: Sentence, i: number): boolean {
  const form = reportingForm(s, i);
  return form !== undefined && form.frames.has("thing") && form.tenses.has("past");
}

/** ", said Liu": a cue and its subject behind what was said. */
export function invertedCueAt(s: Sentence, i: number): boolean {
  const subject = at(s, i + 1);
  if (!isFiniteClauseCue(s, i)) return false;
  return subject.capital || kind.isDeterminer(subject) || kind.isSubjectPronoun(subject);
}

const isFiniteClauseCue = (s: Sentence, i: number): boolean => {
  const form = reportingForm(s, i);
  return Boolean(form?.frames.has("clause") && (form.tenses.has("past") || form.tenses.has("third")));
};

/** ", she said in an interview": somebody's cue closes what was said. */
export function closingCue(s: Sentence, i: number): boolean {
  const cue = nounPhraseFrom(s, i);
  if (cue === null) return false;
  if (!isFiniteClauseCue(s, cue)) return false;
  const next = at(s, cue + 1);
  return next.text === "" || /^[.,]$/u.test(next.text) || kind.isPreposition(next) || kind.isDay(next);
}

/** "... and said": the same speaker's next cue. */
export function secondCue(s: Sentence, i: number): boolean {
  const t = at(s, i);
  const next = at(s, i + 1);
  if (!kind.isWord(t)) return false;
  if ((t.lower === "and" || t.lower === "but") && (finiteCueAt(s, i + 1) || otherSpeaker(s, i + 1)))
    return true;
  // "said it was safe while Orr said it was not"
  if (t.lower === "while" && next.capital && otherSpeaker(s, i + 1)) return true;
  const form = next.lower.endsWith("ing") ? reportingForm(s, i + 1) : undefined;
  const participle =
    form !== undefined && (s.grammar.reportingVerbs.rarelyElse.has(form.verb) || opensContent(s, i + 2));
  return (t.lower === "and" || (t.lower === "but" && at(s, i - 1).text !== ",")) && participle;
}

/** "... and Democrats accused the party of", "but Cook did not say": the reporter turns to who speaks, or does not. */
export function otherSpeaker(s: Sentence, i: number): boolean {
  const phrase = nounPhraseFrom(s, i);
  if (phrase === null) return false;
  const end = at(s, i - 2).text === "," ? pastApposition(s, phrase) : phrase;
  const form = kind.isSubjectPronoun(at(s, i)) ? reportingForm(s, end) : undefined;
  if (
    /^(?:dis)?agreed$|^(?:differed|demurred)$/u.test(at(s, end).lower) &&
    /^[.,]?$/u.test(at(s, end + 1).text)
  )
    return true;
  return (form?.tenses.has("past") && form.frames.has("thing")) || finiteCueAt(s, end) || deniedCueAt(s, end);
}

/** Words of a description between commas. */
const APPOSED = 8;

/** "but her husband, David, said": behind the second comma, where a verb stands there. */
function pastApposition(s: Sentence, comma: number): number {
  if (at(s, comma).text !== ",") return comma;
  for (let k = comma + 1; k - comma <= APPOSED; k++) {
    if (at(s, k).text === ",") return kind.isVerb(s, k + 1) ? k + 1 : comma;
    if (!kind.isWord(at(s, k)) || kind.isSurelyFinite(s, k)) return comma;
  }
  return comma;
}

function deniedCueAt(s: Sentence, i: number): boolean {
  const helps = /^(?:did|does|do|would|has|have|had)$/u.test(at(s, i).lower) && at(s, i + 1).lower === "not";
  const verb = helps
    ? i + 2
    : /^(?:didn|doesn|don|wouldn|hasn|haven|hadn)’t$/u.test(at(s, i).lower)
      ? i + 1
      : null;
  const form = verb === null ? undefined : reportingForm(s, verb);
  return form !== undefined && s.grammar.reportingVerbs.rarelyElse.has(form.verb);
}

/** "before suggesting that", "while insisting that": the same speaker's next cue. */
export const meanwhileCue = (s: Sentence, i: number): boolean =>
  /^(?:before|after|while|without)$/u.test(at(s, i).lower) &&
  at(s, i + 1).lower.endsWith("ing") &&
  reportingForm(s, i + 1) !== undefined &&
  (opensContent(s, i + 2) || opensContent(s, hearerEnd(s, i + 1)));

/** "telling MPs that": behind the hearer. */
const hearerEnd = (s: Sentence, cue: number): number =>
  (reportingForm(s, cue)?.frames.has("told") && nounPhraseFrom(s, cue + 1)) || cue + 1;

/** A past tense of a verb of saying, or a present one with what was said behind it. */
export function finiteCueAt(s: Sentence, i: number): boolean {
  let k = i;
  while (
    kind.isWord(at(s, k)) &&
    (kind.isAdverb(at(s, k)) || ["has", "have", "had"].includes(at(s, k).lower))
  )
    k++;
  const form = reportingForm(s, k);
  if (!form || at(s, k).capital) return false;
  const opens = opensContent(s, k + 1);
  const says = s.grammar.reportingVerbs.takesBareClause.has(form.verb);
  // "but questions whether it is enough"
  const asks =
    s.grammar.reportingVerbs.asking.has(form.verb) &&
    s.grammar.functionWords.questionWords.has(at(s, k + 1).lower);
  if (form.tenses.has("third"))
    return opens || asks || (says && k === i && beginsClause(s, k + 1, bodyEnd(s)));
  // "and the chair ordered both to sit"
  if (form.tenses.has("past") && form.frames.has("thing") && judgesAs(s, k + 1)) return true;
  const hearer = form.frames.has("told") && form.tenses.has("past") ? nounPhraseFrom(s, k + 1) : null;
  if (hearer !== null && s.grammar.toldToDo.has(form.verb) && at(s, hearer).lower === "to") return true;
  const clause = form.frames.has("clause") && k === i && beginsClause(s, k + 1, bodyEnd(s));
  return form.tenses.has("past") && (s.grammar.reportingVerbs.rarelyElse.has(form.verb) || opens || clause);
}

/** "and dismissed reports of it as “nonsense”": what it is called in marks. */
function judgesAs(s: Sentence, from: number): boolean {
  for (let i = from + 1; i < from + LONGEST_THING && kind.isWord(at(s, i)); i++)
    if (at(s, i).lower === "as")
      return at(s, i + 1).kind === "quotation" || at(s, i + 2).kind === "quotation";
  return false;
}
/** Words of "reports that linked him with a move to France". */
const LONGEST_THING = 14;

/** Whether "that", marks or a colon follow the cue: what was said for sure. */
export const opensContent = (s: Sentence, i: number): boolean => {
  const t = at(s, i);
  return t.lower === "that" || t.kind === "quotation" || t.text === ":";
};
