/** The steps for what was said behind its cue, by the way the verb takes it. */
import { isUnsaid } from "./assertion.ts";
import { at, bodyEnd, reportingForm, type Range, type Sentence } from "../syntax/sentence.ts";
import { beginsClause, hasVerb } from "../syntax/clauses.ts";
import { nounPhraseFrom } from "../syntax/noun-phrases.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import type { Cue, Start, Subject } from "../syntax/attribution.ts";
import {
  asksWhen,
  asMarks,
  behindComma,
  believed,
  colonBeforeMarks,
  declared,
  heard,
  mayBeClause,
  opensQuestion,
  isOfOther,
} from "./clause-behind.ts";
import { mayHear } from "./asked-to-do.ts";
import { isHeard } from "./is-passive.ts";
import { isIdleCall, isMereThing, isOtherCall, isNegated, isPiece, isShortWord } from "./mere-things.ts";
import { contentStart } from "./content-start.ts";
import { asksSilence } from "./asks-silence.ts";
import { pastAside, pastPlace, pastRelative, swallowedHearer } from "./hearers.ts";

/** Where what was said begins behind the cue and its subject, or null. */
export function startAfterCue(s: Sentence, cue: Cue, { range, inverted }: Subject): Start | null {
  const end = bodyEnd(s);
  if (inverted) return behindInverted(s, cue, range.to, end);
  const { verb, frames, basic } = cue.form;
  let from = cue.index + 1;
  if (asksSilence(s, cue, from)) return null;
  if (basic === "call" && at(s, from).lower === "out") from++;
  if (isOtherCall(s, cue, range, from)) return null;
  if (opensQuestion(s, from, end) && (asksWhen(s, cue, range) || isUnsaid(s, cue, { range, inverted })))
    return { index: from, opening: "clause" };
  if (kind.isDay(at(s, from)) && s.grammar.prepositionsOf.get(verb)?.has(at(s, from + 1).lower)) from++;
  const next = at(s, from);
  const prepositions = s.grammar.prepositionsOf.get(verb);
  if (prepositions?.has(next.lower)) return behindPreposition(s, cue, from, end);
  if (frames.has("about") && frames.size === 1) {
    if (next.kind === "quotation") return { index: from, opening: "quotation" };
    return next.text === ":" ? { index: from + 1, opening: "colon" } : null;
  }
  const start = isHeard(s, cue.index)
    ? heard(s, from, end)
    : frames.has("told") && kind.isWord(next) && next.lower !== "that"
      ? behindHearer(s, cue, range, from, end)
      : behindVerb(s, cue, range, from, end);
  return start && start.index < end && !isOfOther(s, cue.index, start) ? pastPronoun(s, cue, start) : null;
}

/** "..., said Liu, a member of the committee: ..." */
function behindInverted(s: Sentence, cue: Cue, from: number, end: number): Start | null {
  const left = at(s, cue.group - 1);
  let k = from;
  while (k < end && at(s, k).kind !== "quotation" && at(s, k).text !== ":" && k - from < 45) {
    // ", before adding: “...”" is reported by its own cue.
    if (at(s, k).lower.endsWith("ing") && reportingForm(s, k)?.frames.has("clause")) return null;
    k++;
  }
  if (at(s, k).text === ":") return { index: k + 1, opening: "colon" };
  const second = at(s, k).kind === "quotation" && k > from && at(s, k - 1).text === ",";
  // Says Lind, “It held.”
  const first = cue.group === 0 || (left.kind === "quotation" && /^,?$/u.test(left.ending));
  return second && first ? { index: k, opening: "quotation" } : null;
}

/** "warned of", "called for", "pointed out that", "asked about". */
function behindPreposition(s: Sentence, cue: Cue, from: number, end: number): Start | null {
  const preposition = at(s, from).lower;
  if (preposition === "out") return contentStart(s, from + 1, end);
  if (cue.form.basic === "ask" && preposition === "about") return null;
  if (s.grammar.functionWords.stranding.has(at(s, from + 1).lower)) return null;
  const clause = cue.form.frames.has("clause") ? contentStart(s, from, Math.min(end, from + 8)) : null;
  if (clause?.opening === "that") return clause;
  const start: Start = { index: from + 1, opening: "preposition" };
  return isMereThing(s, cue, start, end) || isNegated(s, cue) ? null : start;
}

/** "told reporters that ...", "urged them to ...", "reminded X of ...". */
function behindHearer(s: Sentence, cue: Cue, subject: Range, from: number, end: number): Start | null {
  const { verb, frames, basic } = cue.form;
  const { functionWords, reportingVerbs, toldToDo } = s.grammar;
  let hearer = nounPhraseFrom(s, from);
  if (hearer === null) {
    const told = contentStart(s, from, end);
    // "told jokes"
    const joke =
      basic === "tell" &&
      told?.opening === "clause" &&
      !functionWords.questionWords.has(at(s, told.index).lower);
    return joke && !beginsClause(s, told.index, end) ? null : told;
  }
  if (at(s, hearer).lower === "and" && at(s, hearer + 1).capital)
    hearer = nounPhraseFrom(s, hearer + 1) ?? hearer;
  if (kind.isGenitive(at(s, hearer - 1)) && at(s, hearer).kind === "quotation" && at(s, hearer).words <= 4)
    hearer++;
  hearer = pastAside(s, pastRelative(s, hearer));
  if (basic === "tell") hearer = pastPlace(s, hearer);
  const next = at(s, hearer);
  // "warned the water could return": no hearer, but what will.
  if (basic !== "tell" && frames.has("clause") && kind.isSurelyFinite(s, hearer) && next.lower !== "to")
    return behindVerb(s, cue, subject, from, end);
  const toDo = next.lower === "to" || (next.lower === "not" && at(s, hearer + 1).lower === "to");
  // "ordered a pizza to go": no hearer.
  const infinitive = toDo && (!reportingVerbs.ordering.has(verb) || mayHear(s, from, hearer));
  // "warned the board against buying": whom it warns is a part of it, or the words would say the reverse.
  if (verb === "warn" && next.lower === "against") return { index: from, opening: "clause" };
  const asksFor = basic === "ask" ? /^(?:about|for)$/u : verb === "warn" ? /^(?:about|of)$/u : null;
  if (asksFor?.test(next.lower)) return { index: hearer + 1, opening: "preposition" };
  if (infinitive && toldToDo.has(verb))
    return { index: basic === "tell" || verb === "remind" ? hearer : from, opening: "clause" };
  if (toDo && !infinitive && reportingVerbs.ordering.has(verb)) return null;
  const start = contentStart(s, hearer, end);
  if (
    start &&
    (start.opening !== "clause" ||
      hasVerb(s, start.index, end) ||
      at(s, start.index).lower === "to" ||
      at(s, start.index + 1).kind === "quotation")
  )
    return start;
  if (basic !== "tell")
    return frames.has("clause") || frames.has("thing") ? behindVerb(s, cue, subject, from, end) : null;
  if (functionWords.behindHearer.has(next.lower)) return { index: hearer, opening: "clause" };
  return swallowedHearer(s, from, hearer, end);
}

/** "said (that) ...", "criticised X as ...": what the verb's frames allow to follow. */
function behindVerb(s: Sentence, cue: Cue, subject: Range, from: number, end: number): Start | null {
  const { verb, frames, basic } = cue.form;
  const { functionWords, reportingVerbs, takesInfinitive, takesGerund } = s.grammar;
  const colon = frames.has("thing") && basic !== "say" ? colonBeforeMarks(s, from, end) : null;
  if (colon !== null) return { index: colon, opening: "colon" };
  // "what Bell described as “a folly”", "a claim the army rejected as “fantasy”"
  const as = at(s, from).lower === "as" && frames.has("thing") ? asMarks(s, from) : null;
  if (as !== null) return { index: as, opening: "quotation" };
  if (verb === "write" && isPiece(s, from)) return null;
  // "vowed to “open up” the port": the marks hold the infinitive.
  const marked = at(s, from + 1).kind === "quotation" ? !at(s, from + 1).begins : at(s, from).text === "To";
  if (at(s, from).lower === "to" && marked && takesInfinitive.has(verb))
    return { index: from, opening: "clause" };
  // "demanded to know what is being done"
  const wish = at(s, from).lower === "to" && at(s, from + 1).lower === "know" ? from + 2 : from;
  if (wish > from && s.grammar.functionWords.questionWords.has(at(s, wish).lower))
    return { index: wish, opening: "clause" };
  const start = contentStart(s, from, end) ?? behindComma(s, cue, subject, from, end);
  const shown = frames.has("belief") && reportingVerbs.findsThing.has(verb);
  if (start?.opening === "quotation" && shown && !reportsBelief(s, cue, subject)) return null;
  if (start && start.opening !== "clause") return start;
  if (start && at(s, start.index).lower === "to" && !takesInfinitive.has(verb)) return null;
  const first = at(s, from);
  const timed = kind.isDay(first) && first.capital;
  const ends =
    functionWords.endsThing.has(first.lower) || kind.isPreposition(first) || kind.isConjunction(first);
  const thing =
    frames.has("thing") && kind.isWord(first) && from < end && !(timed || ends || kind.isLyAdverb(first));
  if (!start) return thing ? notMere(s, cue, { index: from, opening: "clause" }, end) : null;
  if (basic === "call" && at(s, from - 1).lower !== "out" && isIdleCall(s, cue, start, end)) return null;
  if (frames.has("thing")) return notMere(s, cue, start, end);
  if (frames.has("belief")) return reportsBelief(s, cue, subject) ? believed(s, cue, start, end) : null;
  if (!frames.has("clause")) return null;
  const opening = at(s, start.index);
  if (basic === "say") {
    const empty = !s.tokens.slice(start.index, end).some((t) => kind.isWord(t) && t.lower.length > 1);
    return empty || isShortWord(s, start.index, end) ? null : start;
  }
  const infinitive = opening.lower === "to" && takesInfinitive.has(verb);
  const gerund = opening.lower.endsWith("ing") && takesGerund.has(verb);
  const asks = functionWords.questionWords.has(opening.lower);
  if (infinitive || gerund || asks || beginsClause(s, start.index, end)) return start;
  return declared(s, start, end) ?? (mayBeClause(s, start.index, end) ? start : null);
}

/** Who thinks says so; of those that find and show, only studies and the like take a bare clause. */
export function reportsBelief(s: Sentence, { form }: Cue, subject: Range): boolean {
  if (s.grammar.reportingVerbs.thinking.has(form.verb)) return true;
  const finds = form.verb === "find" ? s.grammar.finders : null;
  // "The inquiry was brief. It found Orr had been robust."
  if (finds && subject.from === 0 && at(s, 0).text === "It") return true;
  const words = s.tokens.slice(subject.from, subject.to);
  if (!words.some(({ lower }) => s.grammar.findings.has(lower) || finds?.has(lower))) return false;
  return form.verb !== "feel" && form.verb !== "expect";
}

const notMere = (s: Sentence, cue: Cue, start: Start, end: number): Start | null =>
  isMereThing(s, cue, start, end) ? null : start;

/** "called him “a liar”", "denied it: “...”": the marks are what was said. */
function pastPronoun(s: Sentence, cue: Cue, start: Start): Start {
  const first = at(s, start.index);
  const pronoun = kind.isObjectPronoun(first) || first.lower === "it";
  if (start.opening !== "clause" || !cue.form.frames.has("thing") || !pronoun) return start;
  const next = at(s, start.index + 1).lower === "as" ? start.index + 2 : start.index + 1;
  if (at(s, next).text === ":") return { index: next + 1, opening: "colon" };
  return at(s, next).kind === "quotation" ? { index: next, opening: "quotation" } : start;
}
