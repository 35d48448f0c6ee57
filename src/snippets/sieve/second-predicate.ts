/** Where the reporter tells what the speaker did next: "said it would close and turned to the map". */
import * as kind from "../syntax/parts-of-speech.ts";
import { nounPhraseFrom } from "../syntax/noun-phrases.ts";
import { at, reportingForm, type Sentence } from "../syntax/sentence.ts";

const PRESENT = /^(?:is|has|does|’s)$/u;
const PAST = /^(?:was|were|had|did)$/u;

/**
 * "and" or "but" with a verb in the past behind it, where what was said from `from` on has none in the past to join it to:
 * the verb is the reporter's. So it is with "says" and the present.
 */
export function secondPredicate(s: Sentence, i: number, from: number, cue: number | null): boolean {
  if (cue === null || !/^(?:and|but)$/u.test(at(s, i).lower)) return false;
  let v = i + 1;
  while (kind.isAdverb(at(s, v))) v++;
  // "admitted speeding and was fined"
  if (PREDICATE.test(at(s, v).lower) && at(s, from).lower.endsWith("ing") && !some(s, from, i, isFiniteHere))
    return true;
  if (actsAsSpeaker(s, v, from)) return true;
  const denied = at(s, v).lower === "did" && at(s, v + 1).lower === "not";
  if (denied || (isPast(s, v) && opensObject(s, v + 1))) return !some(s, from, i, isAnyPast);
  const says = reportingForm(s, v);
  if (!says?.tenses.has("third") || s.grammar.alsoNouns.has(says.verb) || !kind.isVerb(s, v)) return false;
  return opensObject(s, v + 1) && !some(s, from, i, isPresent);
}

/** "said the road was shut but declined to say why", "and thanked the police": no road does that. */
function actsAsSpeaker(s: Sentence, v: number, from: number): boolean {
  const { lower } = at(s, v);
  const next = at(s, v + 1).lower;
  if (/^(?:declined|refused)$/u.test(lower))
    return next === "to" && s.grammar.verbs.declined.has(at(s, v + 2).lower);
  const acts = s.grammar.verbs.speakersActs.has(lower) || s.grammar.verbs.speakersActsNow.has(lower);
  if (!acts || next === "by" || (next === "to" && !s.grammar.verbs.speakersActsTo.has(lower))) return false;
  const opens = at(s, from).lower === "that" ? from + 1 : from;
  const to = nounPhraseFrom(s, opens, false);
  const head = at(s, (to ?? opens + 1) - 1);
  const person = kind.isGroup(head) || kind.isRole(head) || head.capital;
  const thing = head.lower === "it" || !(kind.isSubjectPronoun(head) || person);
  return to !== null && thing && (opensObject(s, v + 1) || next === "out" || asksThem(s, v));
}

/** "asks customers to call", "suggests closing it" */
function asksThem(s: Sentence, v: number): boolean {
  const hearer = nounPhraseFrom(s, v + 1);
  const verb = reportingForm(s, v)?.verb ?? "";
  if (hearer !== null && s.grammar.toldToDo.has(verb) && at(s, hearer).lower === "to") return true;
  return s.grammar.takesGerund.has(verb) && at(s, v + 1).lower.endsWith("ing");
}

const PREDICATE = /^(?:was|were|has|had|is|are)$/u;
const isFiniteHere = (s: Sentence, i: number): boolean => kind.isSurelyFinite(s, i);

/** A verb in the past that is no participle. */
function isPast(s: Sentence, i: number): boolean {
  const t = at(s, i);
  if (!kind.isVerb(s, i) || t.capital || kind.isAuxiliary(t)) return false;
  if (t.form) return t.form.tenses.has("past") && !t.form.tenses.has("base");
  return kind.isPastForm(t) || s.grammar.verbs.irregularPasts.has(t.lower);
}

/** Any form that may be of the past, participles too: "was", "closed", "had said". */
const isAnyPast = (s: Sentence, i: number): boolean =>
  PAST.test(at(s, i).lower) ||
  kind.isPastForm(at(s, i)) ||
  s.grammar.verbs.irregularPasts.has(at(s, i).lower) ||
  (reportingForm(s, i)?.tenses.has("past") ?? false);

const isPresent = (s: Sentence, i: number): boolean =>
  PRESENT.test(at(s, i).lower) || (kind.isVerb(s, i) && /[^s]s$/u.test(at(s, i).lower));

function opensObject(s: Sentence, i: number): boolean {
  const t = at(s, i);
  if (t.kind === "quotation" || t.capital || t.lower === "that" || t.lower === "to") return true;
  return kind.isDeterminer(t) || kind.isPreposition(t) || kind.isObjectPronoun(t) || kind.isSubjectPronoun(t);
}

const some = (s: Sentence, from: number, to: number, test: (s: Sentence, i: number) => boolean): boolean => {
  for (let i = from; i < to; i++) if (at(s, i).kind === "word" && test(s, i)) return true;
  return false;
};
