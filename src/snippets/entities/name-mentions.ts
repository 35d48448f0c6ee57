/** Names in a sentence: runs of capitals, with the title before and the role behind them. */
import { description, roleBefore } from "./descriptions.ts";
import type { Span } from "../../model.ts";
import { at, reportingForm, type Range, type Sentence } from "../syntax/sentence.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { genderOf, genderOfTitle, withoutGenitive, type Gender } from "./person.ts";

export interface NameRun {
  readonly words: readonly string[];
  /** The name alone, as tokens and as characters. */
  readonly range: Range;
  readonly place: Span;
  /** "propaganda chief" before the name. */
  readonly title: Span | null;
  /** Whether a title stands right before the name. */
  readonly titled: boolean;
  /** "R-Goochland" in a bracket behind the name. */
  readonly party: Span | null;
  /** "a member of the committee" behind the name. */
  readonly apposition: Span | null;
  readonly gender: Gender | null;
  readonly possessive: boolean;
  /** Whether form, title or description tells that it is a person. */
  readonly person: boolean;
  readonly institution: boolean;
}

const isNoName = (s: Sentence, i: number): boolean => {
  const t = at(s, i);
  return s.grammar.notNames.has(t.lower) && !kind.isTitle(t) && !kind.isDoubtfulName(t);
};

export const isInstitution = (s: Sentence, words: readonly string[]): boolean => {
  const bare = words.filter((w) => s.grammar.institutions.has(w.toLowerCase()));
  return bare.length > 0 && !(words.length === 2 && genderOf(words[0]!, s.grammar) !== null);
};

export function nameRuns(s: Sentence): NameRun[] {
  const out: NameRun[] = [];
  for (let i = 0; i < s.tokens.length; i++) {
    const t = at(s, i);
    if (!kind.isWord(t) || !t.capital || isNoName(s, i)) continue;
    const end = endOfRun(s, i);
    const run = readRun(s, i, end);
    if (run) out.push(run);
    i = Math.max(i, end - 1);
  }
  return out;
}

function endOfRun(s: Sentence, start: number): number {
  let i = start;
  while (
    kind.isWord(at(s, i)) &&
    (at(s, i).capital || isParticle(s, i, start) || isArabicName(s, i, start))
  ) {
    if (i > start && isNoName(s, i)) break;
    // ‘Bobby’: a nickname in marks is no forename.
    if (/[’']$/u.test(at(s, i).text) && /^[‘']$/u.test(at(s, i - 1).text)) return i + 1;
    i++;
    if (kind.isGenitive(at(s, i - 1))) break;
  }
  return i;
}

function isParticle(s: Sentence, i: number, start: number): boolean {
  const particles = s.grammar.nameParticles;
  if (i === start || !particles.has(at(s, i).lower)) return false;
  return at(s, i + 1).capital || (particles.has(at(s, i + 1).lower) && at(s, i + 2).capital);
}

/** "Mohammed Shia al-Sudani". */
const isArabicName = (s: Sentence, i: number, start: number): boolean =>
  i > start && /^(?:al|el|ul|as|ar|az|an)[-–’]\p{Lu}/u.test(at(s, i).text);

function readRun(s: Sentence, start: number, end: number): NameRun | null {
  const g = s.grammar;
  let from = start;
  for (let k = start; k < end - 1; k++)
    if (kind.isTitle(at(s, k)) && !isForename(s, k, start, end)) from = k + 1;
  while (from < end && g.notNames.has(at(s, from).lower) && !kind.isDoubtfulName(at(s, from))) from++;
  const opener = from === 0 && end >= 3 && !genderOf(at(s, 0).text, g) && genderOf(at(s, 1).text, g) !== null;
  if (opener) from = 1;
  from = behindOffice(s, from, end);
  const last = nameEnd(s, from, end);
  const words = s.tokens.slice(from, last).map((t) => withoutGenitive(t.text));
  if (!words.length || words.length > 4 || words.some((w) => /^\d|@|#/u.test(w))) return null;
  const before = titleStart(s, start, from);
  const titleTokens = s.tokens.slice(before, from);
  const told = titleTokens.some((t) => kind.isTellingTitle(t));
  const { apposition, person: described, gender: apposed } = description(s, end, words.length);
  const titled = from > 0 && kind.isTitle(at(s, from - 1));
  const institution =
    isInstitution(s, words) && !(titled && kind.isTellingTitle(at(s, from - 1)) && words.length < 3);
  const fronted = told ? null : roleBefore(s, from, end);
  const forename = words.length > 1 ? genderOf(words[0]!, g) : null;
  return {
    words,
    range: { from, to: end },
    place: { start: at(s, from).start, end: at(s, from).start + lengthWithoutGenitive(s, from, last) },
    party: partyBehind(s, end),
    title: told ? { start: at(s, before).start, end: at(s, from - 1).end } : fronted,
    titled,
    apposition,
    gender:
      genderOfTitle(
        titleTokens.map((t) => t.lower),
        g,
      ) ??
      apposed ??
      (fronted && genderOfTitle(wordsOf(s, fronted), g)) ??
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

/** "Dean Court", "Earl Moss": a title that is a forename too opens a name of two words without an article. */
const isForename = (s: Sentence, k: number, start: number, end: number): boolean =>
  k === start &&
  end - start === 2 &&
  genderOf(at(s, k).text, s.grammar) !== null &&
  !kind.isDeterminer(at(s, k - 1));

/** "Tom Reed KC": the letters are no part of the name. */
const nameEnd = (s: Sentence, from: number, end: number): number =>
  end - from > 2 &&
  s.grammar.postNominals.has(at(s, end - 1).lower) &&
  /^\p{Lu}{2}/u.test(at(s, end - 1).text)
    ? end - 1
    : end;

/** "Chancellor of the Exchequer Mary Dunn", "former Wallaby Dan Crow": the name begins at its forename. */
function behindOffice(s: Sentence, from: number, end: number): number {
  if (
    !/^(?:of|the|former|ex|one-time)$/u.test(at(s, from - 1).lower) ||
    genderOf(at(s, from).text, s.grammar)
  )
    return from;
  for (let k = from + 1; k < end - 1; k++) if (genderOf(at(s, k).text, s.grammar)) return k;
  return from;
}

const PARTY = /^(?:\p{Lu}{1,4}|Lab|Con|Lib|Green)(?:[-–]\p{L}.*)?$/u;

/** "(R-Texas)", "(Lab)": the party of somebody who was elected. */
function partyBehind(s: Sentence, end: number): Span | null {
  const party = at(s, end + 1);
  const bracket = at(s, end).text === "(" && at(s, end + 2).text === ")";
  return bracket && PARTY.test(party.text) && /^(?:[RDI]\b|Lab|Con|Lib|LD|SNP|Green|DUP)/u.test(party.text)
    ? { start: party.start, end: party.end }
    : null;
}

const lengthWithoutGenitive = (s: Sentence, from: number, end: number): number => {
  const last = at(s, end - 1);
  return last.start + withoutGenitive(last.text).length - at(s, from).start;
};

const LONGEST_TITLE = 12;

/** Where the title before a name begins: "former propaganda chief Liu". */
function titleStart(s: Sentence, runStart: number, name: number): number {
  let from = name;
  while (from > 0 && name - from < LONGEST_TITLE) {
    const t = at(s, from - 1);
    const adjective = /^(?:former|then|senior|deputy|vice|acting)$/u.test(t.lower);
    const capital = t.capital && from > runStart && !s.grammar.notNames.has(t.lower);
    const inside = from < name && !endsTitle(s, from - 1);
    const office = from < name && joinsOffice(s, from);
    if (!kind.isWord(t) || t.lower.endsWith("ing")) break;
    if (!(kind.isTitle(t) || adjective || capital || inside || office)) break;
    from--;
  }
  return from;
}

/** "Secretary of State", "Chancellor of the Exchequer", "University of Moss Bay tide expert": the word before `from` joins. */
function joinsOffice(s: Sentence, from: number): boolean {
  const t = at(s, from - 1);
  const of =
    t.lower === "of" ? from - 1 : t.lower === "the" && at(s, from - 2).lower === "of" ? from - 2 : null;
  const follows =
    t.lower === "the" || at(s, from).lower === "the" || at(s, from).capital || kind.isTitle(at(s, from));
  return of !== null && follows && (kind.isTellingTitle(at(s, of - 1)) || at(s, of - 1).capital);
}

function endsTitle(s: Sentence, i: number): boolean {
  const t = at(s, i);
  const small = kind.isFunctionWord(t) || s.grammar.notNames.has(t.lower);
  return small || reportingForm(s, i) !== undefined || kind.isVerb(s, i);
}
