/** What a verb is followed by where nothing is said: a thing only spoken of, a call on the telephone, a single word. */
import { beginsClause, hasQuotation, looksLikeClause } from "../syntax/clauses.ts";
import type { Cue, Start } from "../syntax/attribution.ts";
import { nounPhraseFrom } from "../syntax/noun-phrases.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { at, type Range, type Sentence } from "../syntax/sentence.ts";
import { contentEnd } from "./content-end.ts";

/** "called him on Friday", "so-called": no speech. */
export function isIdleCall(s: Sentence, cue: Cue, start: Start, end: number): boolean {
  const before = at(s, cue.index - 1);
  if (end - start.index < 2 || isSummons(s, start.index, end)) return true;
  if (namesThing(s, start.index, end)) return true;
  if (hasQuotation(s, start.index, Math.min(end, start.index + NAMED_WITHIN))) return false;
  if (cue.group < cue.index) return s.grammar.modifiers.commonly.has(before.lower);
  const speaker =
    before.capital || kind.isSubjectPronoun(before) || kind.isRole(before) || kind.isGroup(before);
  return kind.isWord(before) && !speaker && !kind.isConjunction(before);
}

/** "called her memoir “Cold Enough”": the title of a thing, by whoever made it. */
function namesThing(s: Sentence, from: number, end: number): boolean {
  const to = nounPhraseFrom(s, from) ?? end;
  const [head, title] = [at(s, to - 1), at(s, to)];
  if (to >= end || title.kind !== "quotation" || !title.titled || title.words > LONGEST_NAME) return false;
  return !(
    head.capital ||
    kind.isRole(head) ||
    kind.isGroup(head) ||
    (kind.isObjectPronoun(head) && !/sel(?:f|ves)$/u.test(head.lower))
  );
}
const LONGEST_NAME = 6;

/**
 * "called off the strike": no name for it. "a horn that sailors call “the Bull”", "which the firm calls “SonicRinse”": its
 * name, whoever says it; in the past, and in small letters, it is a judgement.
 */
export const isOtherCall = (s: Sentence, { form }: Cue, { from }: Range, behind: number): boolean =>
  form.basic === "call" &&
  (s.grammar.modifiers.particles.has(at(s, behind).lower) ||
    isName(s, form.tenses.has("past"), from, behind));

const isName = (s: Sentence, past: boolean, subject: number, marks: number): boolean =>
  !past &&
  (isLocalName(s, subject, marks) ||
    (isTitleInMarks(s, marks) &&
      (s.grammar.functionWords.relativePronouns.has(at(s, subject - 1).lower) ||
        at(s, subject - 1).lower === "what")) ||
    (/^(?:it|them)$/u.test(at(s, marks).lower) && (isTitleInMarks(s, marks + 1) || isTerm(s, marks + 1))));

/** "what locals call “combing the goats”": people at large, who judge nothing. */
const isLocalName = (s: Sentence, subject: number, marks: number): boolean =>
  at(s, marks).kind === "quotation" &&
  at(s, subject - 1).lower === "what" &&
  s.grammar.nouns.namers.has(at(s, subject).lower);

const isTitleInMarks = (s: Sentence, i: number): boolean =>
  at(s, i).kind === "quotation" && at(s, i).titled && at(s, i).words <= LONGEST_NAME;

/** "Scientists call it kneading;": one word, and no judgement. */
const isTerm = (s: Sentence, i: number): boolean =>
  kind.isNounLike(s, i) && at(s, i).lower.endsWith("ing") && /^[,;.]?$/u.test(at(s, i + 1).text);

/** "dismissed the head of the dam": sent away, not waved aside. */
function isSomebody(s: Sentence, from: number): boolean {
  const to = nounPhraseFrom(s, from, false);
  return to !== null && kind.isRole(at(s, to - 1)) && at(s, to).lower !== "as";
}

/** Tokens in which what is called so stands: "called the council’s plan for the port “a folly”". */
const NAMED_WITHIN = 12;

/** "called his mother every Sunday", "called a taxi": on the telephone, not by a name. */
function isSummons(s: Sentence, from: number, end: number): boolean {
  if (hasQuotation(s, from, end)) return false;
  const to = nounPhraseFrom(s, from, false) ?? from;
  const next = at(s, to);
  // "called the election and its count a sham": two things, and the word for them.
  const joined = to < end && kind.isConjunction(next) ? nounPhraseFrom(s, to + 1, false) : null;
  if (joined !== null && joined < end && /^an?$/u.test(at(s, joined).lower)) return false;
  if (to >= end || !kind.isWord(next) || kind.isConjunction(next))
    return (
      /^an?$/u.test(at(s, from).lower) ||
      s.grammar.periods.has(at(s, to - 1).lower) ||
      s.grammar.nouns.summoned.has(at(s, to - 1).lower)
    );
  return (
    kind.isDay(next) || kind.isListedAdverb(next) || s.grammar.functionWords.behindCalled.has(next.lower)
  );
}

/**
 * "to criticise the law": a thing that is only spoken of. Where somebody did criticise it, call for it or announce it,
 * the thing counts as what was said: a reader who asks what they said about the law wants that sentence.
 */
export function isMereThing(s: Sentence, cue: Cue, start: Start, end: number): boolean {
  if (!cue.form.frames.has("thing") || beginsClause(s, start.index, end)) return false;
  // "vowing to stay": no thing, but what is promised.
  if (at(s, start.index).lower === "to" && s.grammar.takesInfinitive.has(cue.form.verb)) return false;
  if (hasQuotation(s, start.index, contentEnd(s, start.index, end, null, start.opening))) return false;
  if (s.grammar.naming.has(cue.form.verb) || isNegated(s, cue)) return true;
  if (cue.form.verb === "dismiss" && isSomebody(s, start.index)) return true;
  // "confirmed the figure": what the text has told before.
  if (/^(?:confirm|repeat)$/u.test(cue.form.verb) && pointsBack(s, start.index)) return true;
  if (end - start.index === 1 && !at(s, start.index).capital && start.opening !== "preposition") return true;
  // "citing a 2022 study": where it stands, not what it says.
  if (cue.form.verb === "cite" && citesSource(s, start.index)) return true;
  if (cue.participle) return !s.grammar.reportsThings.has(cue.form.verb);
  const governed = at(s, cue.group - 1).lower === "to";
  // "did call for more boats": what was called for.
  const did = /^(?:did|does|do)$/u.test(at(s, cue.index - 1).lower);
  return (
    cue.form.tenses.has("base") && !cue.form.tenses.has("past") && !(governed || did) && cue.group < cue.index
  );
}

/** "the figure", "those reports", and no more. */
const pointsBack = (s: Sentence, i: number): boolean =>
  (/^(?:the|this|that|these|those|his|her|their)$/u.test(at(s, i).lower) || kind.isPossessive(at(s, i))) &&
  s.grammar.nouns.pointedTo.has(at(s, i + 1).lower) &&
  !/^(?:of|that|in|for)$/u.test(at(s, i + 2).lower);

function citesSource(s: Sentence, i: number): boolean {
  const head = at(s, (nounPhraseFrom(s, i, false) ?? i + 1) - 1);
  const { lower } = head;
  if (kind.isGroup(head) || kind.isRole(head) || /^(?:executives|people|sources?)$/u.test(lower)) return true;
  return s.grammar.findings.has(lower) || s.grammar.utterances.has(lower);
}

export const isNegated = (s: Sentence, cue: Cue): boolean =>
  s.tokens.slice(cue.group, cue.index).some((t) => /^(?:not|never)$|n’t$/u.test(t.lower));

/** "said a lot", "says it all": that much was told, not what; but "said a lot of them had left". */
const AMOUNT = /^(?:a (?:lot|bit|little)|(?:it|that) all)$/u;

/** "said nothing", "said little about it", but "said nothing had been decided". */
export function isShortWord(s: Sentence, i: number, end: number): boolean {
  const { lower } = at(s, i);
  if (
    (s.grammar.functionWords.articlesAndPossessives.has(lower) || lower === "last") &&
    s.grammar.nouns.rites.has(at(s, i + 1).lower)
  )
    return true;
  const behind = at(s, i + 2).lower;
  const amount = AMOUNT.test(`${lower} ${at(s, i + 1).lower}`);
  if (amount && (i + 2 >= end || behind === "," || behind === "about")) return true;
  if (!s.grammar.nouns.shortWords.has(lower)) return false;
  const next = at(s, i + 1);
  // "Police say no sign of a break-in": a headline's clause has no verb.
  const lacks = lower === "no" && kind.isNounLike(s, i + 1) && kind.isPreposition(at(s, i + 2));
  if (lacks && !/^(?:more|less|one|such|longer|thanks)$/u.test(next.lower)) return false;
  const opens = s.grammar.nouns.shortOpeners.has(lower) && kind.isWord(next);
  return !opens || kind.isPreposition(next) || kind.isConjunction(next) || !looksLikeClause(s, i, end);
}

/** "writes a weekly column": a piece of writing, not what it says; but "wrote the letter was late". */
export function isPiece(s: Sentence, from: number): boolean {
  const to = kind.isDeterminer(at(s, from)) ? nounPhraseFrom(s, from, false) : null;
  return to !== null && s.grammar.utterances.has(at(s, to - 1).lower) && !kind.isVerb(s, to);
}
