/** The steps that tell who the subject of a cue is: pronoun, document, pair, name, role, group or institution. */
import { byDescription } from "./by-description.ts";
import { unresolved, type ResolutionContext, chainTo } from "./resolution.ts";
import { byName, byPair } from "./by-name.ts";
import type { Span } from "../../model.ts";
import { at, textSpan, type Range, type Sentence } from "../syntax/sentence.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { withoutGenitive, type Gender } from "../entities/person.ts";
import { bodyBefore, bodyHere, knownBefore, pairMeant, speakerBefore } from "./sentence-before.ts";
import { unnamedBefore } from "./unnamed-before.ts";
import { bodyMeant, personMeant } from "./pronouns.ts";
import { whoAnswers } from "./who-answers.ts";
import type { ResolvedSpeaker } from "./discourse.ts";

/** Who speaks where `range` is the subject of a cue. */
export function resolveSpeaker(context: ResolutionContext, s: Sentence, range: Range): ResolvedSpeaker {
  const first = at(s, range.from);
  if (range.to - range.from === 1 && isPronoun(s, range.from))
    return byPronoun(context, s, range, first.lower);
  return (
    pairMeant(context, s, range) ??
    byDocument(context, s, range) ??
    byPair(context, s, range) ??
    byName(context, s, range) ??
    byDescription(context, s, range)
  );
}

const isPronoun = (s: Sentence, i: number): boolean => {
  const { lower } = at(s, i);
  const g = s.grammar;
  const words = [g.subjectPronouns, g.objectPronouns, g.functionWords.possessives];
  return words.some((w) => w.has(lower)) || lower === "this" || lower === "that";
};

function byPronoun(context: ResolutionContext, s: Sentence, range: Range, pronoun: string): ResolvedSpeaker {
  const { reading, discourse } = context;
  const mention = textSpan(s, range);
  const voice: ResolvedSpeaker = { ...unresolved(mention), pronoun };
  if (pronoun === "i") return { ...voice, label: "the author", sort: "role" };
  const before = speakerBefore(context, s, pronoun);
  if (["he", "she", "his", "her", "him"].includes(pronoun)) {
    const gender: Gender = pronoun === "she" || pronoun === "her" ? "woman" : "man";
    if (before?.sort === "role" && (before.gender ?? gender) === gender)
      return { ...voice, label: before.label, gender, chain: [{ mention, antecedent: before.mention }] };
    const unnamed = before ? null : unnamedBefore(context, s, gender);
    if (unnamed)
      return { ...voice, label: unnamed.label, gender, chain: [{ mention, antecedent: unnamed.mention }] };
    const known = knownBefore(context, s, mention);
    const meant =
      whoAnswers(context, s, range, gender) ??
      (known && (known.gender ?? gender) === gender ? known : null) ??
      personMeant(gender, mention, s, context);
    if (meant === "role" && discourse.role) {
      return {
        ...voice,
        label: discourse.role.label,
        gender,
        chain: [{ mention, antecedent: discourse.role.mention }],
      };
    }
    if (!meant || meant === "role") return voice;
    meant.gender = gender;
    return { ...voice, people: [meant], gender, chain: chainTo(meant, mention, reading.text) };
  }
  const body =
    bodyBefore(context, s, pronoun, before) ??
    bodyMeant(pronoun, context) ??
    bodyHere(context, s, range, pronoun);
  return body
    ? { ...voice, label: body.label, people: body.people, chain: [{ mention, antecedent: body.mention }] }
    : voice;
}

/** "the statement" behind "said in a statement": of whoever spoke there. */
function whoseStatement(
  { reading, discourse }: ResolutionContext,
  s: Sentence,
  mention: Span,
  noun: string,
): ResolvedSpeaker | null {
  const { last, lastSentence } = discourse;
  const there = reading.sentences[lastSentence];
  if (!s.grammar.nouns.statements.has(noun) || !last || !there || s.index - lastSentence > SPOKEN_OF)
    return null;
  const made = there.tokens.some(
    (t, i) =>
      t.lower === noun &&
      /^an?$/u.test(at(there, i - 1).lower) &&
      /^(?:in|via)$/u.test(at(there, i - 2).lower),
  );
  return made ? { ...last, mention, pronoun: null, chain: [{ mention, antecedent: last.mention }] } : null;
}
/** Sentences from the one who made a statement to "the statement". */
const SPOKEN_OF = 4;

/** "his statement", "the ministry's letter": whose it is. */
function byDocument(context: ResolutionContext, s: Sentence, range: Range): ResolvedSpeaker | null {
  const last = at(s, range.to - 1);
  if (range.to - range.from < 2 || !s.grammar.utterances.has(last.lower)) return null;
  const mention = textSpan(s, range);
  const first = at(s, range.from).lower;
  if (range.to - range.from === 2 && first === "the") return whoseStatement(context, s, mention, last.lower);
  if (range.to - range.from === 2 && (first === "his" || first === "her"))
    return byPronoun(context, s, { from: range.from, to: range.from + 1 }, first);
  for (let i = range.to - 2; i >= range.from; i--) {
    if (!kind.isGenitive(at(s, i))) continue;
    if (!at(s, range.from).capital && !at(s, i).capital) return null;
    const owner =
      byName(context, s, { from: range.from, to: i + 1 }) ??
      byDescription(context, s, { from: range.from, to: i + 1 });
    return { ...owner, mention, label: owner.label && withoutGenitive(owner.label) };
  }
  return null;
}
