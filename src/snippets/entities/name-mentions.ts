/** Names in a sentence: runs of capitals, with the title before and the role behind them. */
import { description, roleBefore } from "./descriptions.ts";
import { predicate } from "./predicates.ts";
import type { Span } from "../../model.ts";
import { at, type Range, type Sentence } from "../syntax/sentence.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { endOfRun, isNoName, isTradeBefore, nameEnd, nameStart, titleStart } from "./name-bounds.ts";
import { genderOf, genderOfTitle, withoutGenitive, type Gender } from "./person.ts";

export interface NameRun {
  readonly words: readonly string[];
  /** The name alone, as tokens and as characters. */
  readonly range: Range;
  readonly place: Span;
  /** "propaganda chief" before the name. */
  readonly title: Span | null;
  /** "The Governor of Anam" before a title and the name. */
  readonly office: Span | null;
  /** Whether a title stands right before the name. */
  readonly titled: boolean;
  /** "R-Goochland" in a bracket behind the name. */
  readonly party: Span | null;
  /** "a member of the committee" behind the name. */
  readonly apposition: Span | null;
  /** "is a nurse at the infirmary": what the sentence says that somebody is. */
  readonly predicate: Span | null;
  readonly gender: Gender | null;
  readonly possessive: boolean;
  /** Whether form, title or description tells that it is a person. */
  readonly person: boolean;
  readonly institution: boolean;
}

const isInstitution = (s: Sentence, words: readonly string[]): boolean => {
  const bare = words.filter((w) => s.grammar.institutions.has(w.toLowerCase()));
  const firm = words.length > 1 && s.grammar.firmNames.has(words.at(-1)!.toLowerCase());
  return (bare.length > 0 || firm) && !(words.length === 2 && genderOf(words[0]!, s.grammar) !== null);
};

/** "eleven Harry Potters": as many of a kind, and none of them a person. */
const isCounted = (s: Sentence, from: number, end: number): boolean =>
  (/^(?:\d+|several|many|few)$/u.test(at(s, from - 1).lower) ||
    s.grammar.functionWords.smallNumbers.has(at(s, from - 1).lower)) &&
  /[^s]s$/u.test(at(s, end - 1).text) &&
  end - from > 1;

export function nameRuns(s: Sentence): NameRun[] {
  const out: NameRun[] = [];
  for (let i = 0; i < s.tokens.length; i++) {
    const t = at(s, i);
    if (!kind.isWord(t) || !t.capital || isNoName(s, i)) continue;
    const end = endOfRun(s, i);
    if (isCounted(s, i, end)) {
      i = end - 1;
      continue;
    }
    const run = readRun(s, i, end);
    if (run) out.push(run);
    i = Math.max(i, end - 1);
  }
  return out;
}

function readRun(s: Sentence, start: number, end: number): NameRun | null {
  const g = s.grammar;
  const from = nameStart(s, start, end);
  const last = nameEnd(s, from, end);
  // Pushed and not mapped: what reads them is compiled for one kind of list.
  const words: string[] = [];
  for (let i = from; i < last; i++) words.push(withoutGenitive(at(s, i).text));
  if (!words.length || words.length > 4 || words.some((w) => /^\d|@|#/u.test(w))) return null;
  const before = titleStart(s, start, from);
  const titleTokens = s.tokens.slice(before, from);
  const told = titleTokens.some((t) => kind.isTellingTitle(t)) || isTradeBefore(s, from);
  const { apposition, person: described, gender: apposed } = description(s, end, words.length);
  const titled = from > 0 && kind.isTitle(at(s, from - 1));
  const institution =
    isInstitution(s, words) && !(titled && kind.isTellingTitle(at(s, from - 1)) && words.length < 3);
  // "The Governor of Anam, Chief Jude Orr", "the Dean of Wells, the Rev Ada Krol": the office stands before the title.
  const article = told && at(s, before - 1).lower === "the" ? 1 : 0;
  const fronted = roleBefore(s, told ? before - article : from, end);
  const forename = words.length > 1 ? genderOf(words[0]!, g) : null;
  return {
    words,
    range: { from, to: end },
    place: { start: at(s, from).start, end: at(s, from).start + lengthWithoutGenitive(s, from, last) },
    party: partyBehind(s, end),
    title: told ? { start: at(s, before).start, end: at(s, from - 1).end } : fronted,
    office: told ? fronted : null,
    titled,
    apposition,
    predicate:
      apposition || (words.length < 2 && at(s, end + 1).lower !== "who") ? null : predicate(s, before, end),
    gender:
      genderOfTitle(
        titleTokens.map((t) => t.lower),
        g,
      ) ??
      apposed ??
      (fronted && genderOfTitle(ownWords(wordsOf(s, fronted)).toReversed(), g)) ??
      forename,
    possessive: kind.isGenitive(at(s, end - 1)),
    person:
      !institution &&
      (told ||
        (fronted !== null && words.length > 1) ||
        forename !== null ||
        (last < end && words.length > 1) ||
        (described && words.length > 1)),
    institution,
  };
}

const wordsOf = (s: Sentence, { start, end }: Span): string[] =>
  s.tokens.filter((t) => t.start >= start && t.end <= end).map((t) => t.lower);

/** Of "Mr Hale’s partner" what stands behind the owner. */
const ownWords = (words: readonly string[]): readonly string[] =>
  words.slice(words.findLastIndex((word) => /[’']s?$/u.test(word)) + 1);

/** "(R-Texas)", "(Lab)": the party of somebody who was elected. */
function partyBehind(s: Sentence, end: number): Span | null {
  const party = at(s, end + 1);
  const bracket = at(s, end).text === "(" && at(s, end + 2).text === ")";
  return bracket &&
    s.grammar.nouns.partyInBrackets.test(party.text) &&
    s.grammar.nouns.partyLetters.test(party.text)
    ? { start: party.start, end: party.end }
    : null;
}

const lengthWithoutGenitive = (s: Sentence, from: number, end: number): number => {
  const last = at(s, end - 1);
  return last.start + withoutGenitive(last.text).length - at(s, from).start;
};
