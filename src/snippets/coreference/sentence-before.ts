/** Whom the sentence before speaks of, where a pronoun may mean nobody else: "her neighbour", the survey, a pair. */
import { byDescription } from "./by-description.ts";
import { namedAlone, unresolved, speakerLabel, type ResolutionContext } from "./resolution.ts";
import { byPair, wholeName } from "./by-name.ts";
import type { Span } from "../../model.ts";
import { at, textSpan, type Range, type Sentence } from "../syntax/sentence.ts";
import { headNounOf } from "../syntax/agreement.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { mainSubject, wholeSubject } from "../syntax/main-subject.ts";
import type { Person } from "../entities/person.ts";
import { quietBefore, textBefore, thingBefore } from "./thing-before.ts";
import type { ResolvedSpeaker } from "./discourse.ts";

const NEW = /^(?:an?|one|another|his|her|their|my|our)$/u;

/** Whom "they" or "it" means by the subject of the sentence before. */
export function bodyBefore(
  context: ResolutionContext,
  s: Sentence,
  pronoun: string,
  before: ResolvedSpeaker | null,
): ResolvedSpeaker | null {
  if (pronoun.startsWith("the")) return pluralBefore(context, s);
  if (!/^its?$/u.test(pronoun)) return null;
  if (before?.sort !== "institution") return thingBefore(context, s) ?? textBefore(context, s);
  const known = context.discourse.institution;
  // "The city" behind "The city of Phoenix".
  return known?.label?.toLowerCase().startsWith(`${before.label!.toLowerCase()} `) ? known : before;
}

/** Sentences with one pronoun for a subject that are looked past. */
const SAME = 3;

/** "A neighbour came out. He laughed. “...,” he said": by the sentence that the first "he" goes on from. */
export function speakerBefore(
  context: ResolutionContext,
  s: Sentence,
  pronoun: string,
  left = SAME,
): ResolvedSpeaker | null {
  const sentence = left && /^s?he$/u.test(pronoun) ? quietBefore(context, s) : null;
  const range = sentence && mainSubject(sentence, sentence.tokens.length);
  const same = range && range.to - range.from === 1 && at(sentence, range.from).lower === pronoun;
  return same ? speakerBefore(context, sentence, pronoun, left - 1) : speakerOfSentenceBefore(context, s);
}

/**
 * The subject of the sentence before, where it is an institution or somebody by a role: "Her neighbour was less hopeful.
 * “...,” he said."
 */
function speakerOfSentenceBefore(context: ResolutionContext, s: Sentence): ResolvedSpeaker | null {
  const { mentionIndex } = context;
  const sentence = quietBefore(context, s);
  if (!sentence) return null;
  const range = mainSubject(sentence, sentence.tokens.length);
  const named = mentionIndex.inSentence(sentence.index).find((m) => m.subject);
  if (range && /^(?:i|we)$/u.test(at(sentence, range.from).lower)) return companionOf(context, sentence);
  if (!range || named?.person) return null;
  const head = at(sentence, range.to - 1);
  const body = named ? named.run.institution || /^\p{Lu}{2,}$/u.test(head.text) : isBody(sentence, range);
  if (body && !(named && (named.possessive || named.run.range.to !== range.to))) {
    if (!named) return byDescription(context, sentence, range);
    const { place } = named;
    return {
      ...unresolved(place),
      label: wholeName(context, speakerLabel(context, place)),
      sort: "institution",
    };
  }
  // "The senator" is most often somebody known: only who is spoken of for the first time is taken.
  if (isOneOf(sentence, range)) return { ...byDescription(context, sentence, range), sort: "role" };
  // "The landlord's wife laughed." is new as well.
  const owned = kind.isRole(head) && kind.isPossessive(at(sentence, range.to - 2));
  if (named || !(owned || NEW.test(at(sentence, range.from).lower))) return null;
  // "A man walking his dog": the participle is no part of who he is.
  const doing = head.lower.endsWith("ing") && kind.isRole(at(sentence, range.to - 2)) ? 1 : 0;
  const voice = byDescription(context, sentence, { from: range.from, to: range.to - doing });
  return voice.sort === "role" ? voice : null;
}

/** "I take the boat with Odd, a retired engineer. “...,” he says": the one whom a writer of "I" describes. */
function companionOf({ mentionIndex }: ResolutionContext, sentence: Sentence): ResolvedSpeaker | null {
  const described = mentionIndex.inSentence(sentence.index).filter((m) => m.run.apposition && !m.possessive);
  const [m] = described;
  return m && described.length === 1 && !m.person && !m.run.institution
    ? { ...namedAlone(m.place, null, m.run.words.join(" ")), sort: "role", gender: m.run.gender }
    : null;
}

/** "The captain laughed. “...,” he said.": whom the article has made known, where the sentence before is about them. */
export function knownBefore(context: ResolutionContext, s: Sentence, pronoun: Span): Person | null {
  const here = context.mentionIndex.inSentence(s.index);
  const named = here.filter((m) => m.person || m.run.words.length > 1);
  const sentence = named.some((m) => m.place.start < pronoun.start) ? null : quietBefore(context, s);
  const range = sentence && mainSubject(sentence, sentence.tokens.length);
  if (!range || at(sentence, range.from).lower !== "the" || range.to - range.from > SHORT) return null;
  const head = at(sentence, range.to - 1);
  if (!kind.isRole(head) || head.capital || kind.isGroup(head)) return null;
  const { people } = byDescription(context, sentence, range);
  return people.length === 1 ? people[0]! : null;
}
/** Words of "the former port captain". */
const SHORT = 4;

/** "One of the boys was taken to hospital." */
function isOneOf(s: Sentence, { from, to }: Range): boolean {
  if (at(s, from).lower !== "one" || at(s, from + 1).lower !== "of") return false;
  const one = at(s, to - 1).lower.replace(/s$/u, "");
  const { roles, mensRoles, womensRoles } = s.grammar;
  return kind.isGroup(at(s, to - 1)) || [roles, mensRoles, womensRoles].some((words) => words.has(one));
}

/** "The Land Authority will tear it down, it said": the subject of what it said, where nobody else is at hand. */
export function bodyHere(
  context: ResolutionContext,
  s: Sentence,
  { from }: Range,
  pronoun: string,
): ResolvedSpeaker | null {
  const subject = pronoun === "it" ? mainSubject(s, from) : null;
  const named =
    subject && context.mentionIndex.inSentence(s.index).find((m) => m.run.range.to === subject.to);
  if (!subject || !(named?.run.institution || isBody(s, subject)) || named?.person) return null;
  const place = named?.place ?? textSpan(s, subject);
  return { ...unresolved(place), label: speakerLabel(context, place), sort: "institution" };
}

/** "The committee met on Monday." */
const isBody = (s: Sentence, { from, to }: Range): boolean =>
  at(s, from).lower === "the" && to - from <= 3 && s.grammar.institutions.has(at(s, to - 1).lower);

/** "Anna Bell and Ben Rao met. They said": the pair or group that is the subject of the sentence before. */
function pluralBefore(context: ResolutionContext, s: Sentence, left = THEYS): ResolvedSpeaker | null {
  const sentence = quietBefore(context, s);
  const range = sentence && wholeSubject(sentence, sentence.tokens.length);
  if (!range) return null;
  // "They sent a letter. They said": whom the first one means.
  if (at(sentence, range.from).lower === "they")
    return left ? pluralBefore(context, sentence, left - 1) : null;
  const pair = byPair(context, sentence, range) ?? pairBehind(context, sentence, range.to);
  if (pair?.people.length) return pair;
  const head = headNounOf(sentence, range);
  // "the Brunas": a name in the plural
  const named = head.capital && /[^s]s$/u.test(head.lower) && at(sentence, range.from).lower === "the";
  return kind.isGroup(head) || named || s.grammar.nouns.severalInOne.has(head.lower)
    ? byDescription(context, sentence, range)
    : null;
}

/** Sentences with "they" that are looked past. */
const THEYS = 3;

/** Sentences from two people's names to "the two". */
const NEAR = 3;

/** "both women", "the two": the pair that the last sentences were about, or that spoke. */
export function pairMeant(context: ResolutionContext, s: Sentence, range: Range): ResolvedSpeaker | null {
  const words = s.tokens
    .slice(range.from, range.to)
    .map((t) => t.lower)
    .join(" ");
  // "The mayor and the builder fell out, both men saying": the sentence's own.
  if (!s.grammar.nouns.pairs.test(words) || mainSubject(s, range.from)) return null;
  const mention = textSpan(s, range);
  const { reading, discourse } = context;
  for (let k = s.index - 1; k >= Math.max(0, s.index - NEAR); k--) {
    const sentence = reading.sentences[k]!;
    const subject = wholeSubject(sentence, sentence.tokens.length);
    const pair = subject && (byPair(context, sentence, subject) ?? pairBehind(context, sentence, subject.to));
    if (pair?.people.length === 2)
      return { ...pair, mention, chain: [{ mention, antecedent: pair.mention }] };
  }
  const spoke = discourse.last;
  return spoke?.people.length === 2
    ? { ...spoke, mention, chain: [{ mention, antecedent: spoke.mention }] }
    : null;
}

/** "Two engineers, Leo Park and Ivan Roth, presented": the names between the commas. */
function pairBehind(context: ResolutionContext, s: Sentence, comma: number): ResolvedSpeaker | null {
  if (at(s, comma).text !== ",") return null;
  let to = comma + 1;
  while (at(s, to).capital || at(s, to).lower === "and") to++;
  return at(s, to).text === "," ? byPair(context, s, { from: comma + 1, to }) : null;
}
