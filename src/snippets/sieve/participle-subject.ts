/** The subject of a participle: "..., adding that", "Speaking ..., Xi said", "a sign saying". */
import { verbGroupStart } from "../syntax/clauses.ts";
import type { Cue } from "../syntax/attribution.ts";
import { mainSubject } from "../syntax/main-subject.ts";
import { nounPhraseBefore } from "../syntax/noun-phrase-before.ts";
import { nounPhraseFrom } from "../syntax/noun-phrases.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { at, bodyEnd, type Range, type Sentence } from "../syntax/sentence.ts";
import { finiteSubject } from "./finite-subject.ts";
import { laterClause } from "./later-clause.ts";
import { makingOf } from "./made-things.ts";
import { ofMainClause } from "./of-main-clause.ts";
import { subjectBefore } from "./subject-before.ts";

/** "..., adding that", "Speaking ..., Xi said": the subject of the clause that the participle hangs on. */
export function participleSubject(s: Sentence, cue: Cue, previous: Range | null): Range | null {
  const left = at(s, cue.group - 1);
  for (let i = cue.group; i < cue.index; i++) {
    if (/^(?:(?:is|are|was|were)(?:n’t)?|’s|been|’re)$/u.test(at(s, i).lower))
      return finiteSubject(s, cue, null);
  }
  if (cue.group <= 1 && !previous) return behindFronted(s, cue);
  if (s.grammar.verbs.goingOn.has(left.lower))
    return subjectBefore(s, verbGroupStart(s, cue.group - 1)) ?? previous;
  if (s.grammar.nouns.messages.has(left.lower))
    return mainSubject(s, cue.group) ?? previous ?? nounPhraseBefore(s, cue.group);
  const phrase =
    kind.isNounLike(s, cue.group - 1) &&
    !s.grammar.functionWords.participleLinks.has(left.lower) &&
    !isBareVerb(s, cue.group - 1)
      ? nounPhraseBefore(s, cue.group)
      : null;
  // "marked the day with the Opposition alleging": whom "with" brings in.
  const joint = phrase ? s.tokens.slice(phrase.from, phrase.to).findLastIndex((t) => t.lower === "with") : -1;
  const own = phrase && joint > 0 ? { from: phrase.from + joint + 1, to: phrase.to } : phrase;
  // "Holding signs calling him a liar, the crowd chanted": who holds them.
  if (own?.from === 0 && at(s, 0).lower.endsWith("ing") && !previous) return behindFronted(s, cue);
  const shown = own ? whoIsShown(s, own) : whoIsQuoted(s, cue.group - 1);
  if (shown) return shown;
  const received = own && receivedIn(s, own);
  if (received) return received;
  const making = own && makingOf(s, own);
  if (own && hasOwnSubject(s, own) && making === null) return own;
  const maker = making === null ? null : subjectBefore(s, verbGroupStart(s, making));
  if (maker) return maker;
  const hangs =
    left.text === "," ||
    left.kind === "quotation" ||
    kind.isDash(left) ||
    left.text === "-" ||
    s.grammar.functionWords.participleLinks.has(left.lower) ||
    kind.isWord(left);
  if (!hangs) return null;
  const seen = whoIsSeen(s, cue.group);
  if (seen) return seen;
  const subject = laterClause(s, cue.group, previous) ?? ofMainClause(s, cue.group, previous);
  // "In addition to stating that it leaks, Bell vowed": a fronted phrase with nobody in it.
  const opening = /^(?:,|by)$/u.test(left.lower) ? openingSubject(s, cue.group) : null;
  return subject ?? opening ?? (kind.isPreposition(at(s, 0)) ? behindFronted(s, cue) : null);
}

/** "can reasonably campaign saying": behind "can" and an adverb stands a verb, in whatever table. */
function isBareVerb(s: Sentence, i: number): boolean {
  let k = i - 1;
  while (kind.isAdverb(at(s, k))) k--;
  return s.grammar.functionWords.modals.has(at(s, k).lower) && !at(s, i).capital;
}

/** "On May 7 they shut the pier by announcing", "When Bell angers them by saying": of the clause that opens the sentence. */
function openingSubject(s: Sentence, limit: number): Range | null {
  let i = 0;
  if (s.grammar.functionWords.frontingSubordinators.has(at(s, 0).lower)) i = 1;
  else if (kind.isPreposition(at(s, 0)))
    while (i < limit && !(kind.isSubjectPronoun(at(s, i)) && kind.isVerb(s, i + 1))) {
      if (!kind.isWord(at(s, i))) return null;
      i++;
    }
  let to = i > 0 ? nounPhraseFrom(s, i) : null;
  // No table need know the verb behind a name.
  if (to !== null && at(s, i).capital) while (!at(s, to - 1).capital) to--;
  return to !== null && to < limit ? { from: i, to } : null;
}

/** "While assuring that, the governor would ..., Ganda praised": the subject of the main clause behind what the participle takes. */
function behindFronted(s: Sentence, cue: Cue): Range | null {
  const end = bodyEnd(s);
  let first: Range | null = null;
  for (let i = cue.index + 1; i < end; i++) {
    const t = at(s, i);
    const closes = t.text === "," || (t.kind === "quotation" && t.ending === ",");
    if (!closes || at(s, i - 1).lower === "that") continue;
    const to = nounPhraseFrom(s, i + 1);
    if (to === null) continue;
    const range = { from: i + 1, to };
    if (kind.isVerb(s, to) || /^[,(]$/u.test(at(s, to).text)) return range;
    first ??= range;
  }
  return first;
}

/** "with three in ten saying", "a sign saying": the noun right before the participle is its subject. */
function hasOwnSubject(s: Sentence, own: Range): boolean {
  const before = at(s, own.from - 1);
  return (
    own.from === 0 ||
    !kind.isPreposition(before) ||
    ["with", "including", "as", "like"].includes(before.lower) ||
    // "after the Herald’s editorial telling him to go"
    (kind.isGenitive(at(s, own.to - 2)) && s.grammar.utterances.has(at(s, own.to - 1).lower)) ||
    // "was asked about Bell calling it a folly"
    (before.lower === "about" && at(s, own.to - 1).capital)
  );
}

const FARTHEST = 24;

/** "A post quoted Holt as saying that": who is quoted. */
function whoIsQuoted(s: Sentence, as: number): Range | null {
  if (at(s, as).lower !== "as") return null;
  const quoted = nounPhraseBefore(s, as);
  if (quoted && s.grammar.verbs.quoting.has(at(s, quoted.from - 1).lower)) return quoted;
  // "quoted Ada Krol, a clerk, as saying"
  if (at(s, as - 1).text !== ",") return null;
  for (let v = as - 2; v >= 0 && as - v < FARTHEST; v--) {
    if (!s.grammar.verbs.quoting.has(at(s, v).lower)) continue;
    const to = nounPhraseFrom(s, v + 1);
    return to !== null && at(s, to).text === "," ? { from: v + 1, to } : null;
  }
  return null;
}

/** "Police receive 999 calls saying": the calls, of whoever made them. */
function receivedIn(s: Sentence, { from, to }: Range): Range | null {
  if (!s.grammar.nouns.received.has(at(s, to - 1).lower)) return null;
  for (let i = to - 2; i > 0 && to - i < 6; i--)
    if (s.grammar.verbs.receiving.has(at(s, i).lower)) return { from: Math.max(from, i + 1), to };
  return null;
}

/** "remembers Mayor Dace going on the radio, declaring": who is seen to do the one does the other. */
function whoIsSeen(s: Sentence, limit: number): Range | null {
  for (let i = limit - 2; i > 1; i--) {
    const t = at(s, i);
    if (kind.isStop(t) || t.kind === "quotation" || kind.isSurelyFinite(s, i)) return null;
    if (!t.lower.endsWith("ing") || !kind.isNounLike(s, i - 1)) continue;
    const seen = nounPhraseBefore(s, i);
    const verb = seen ? at(s, seen.from - 1).lower : "";
    if (seen && s.grammar.verbs.perceiving.has(verb)) return seen;
  }
  return null;
}

/** "footage of Trump saying": who is seen or heard in it. */
function whoIsShown(s: Sentence, { from, to }: Range): Range | null {
  let name = to;
  while (name > from && at(s, name - 1).capital) name--;
  return name < to && at(s, name - 1).lower === "of" && s.grammar.nouns.footage.has(at(s, name - 2).lower)
    ? { from: name, to }
    : null;
}
