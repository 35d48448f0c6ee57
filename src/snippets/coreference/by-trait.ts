/** Whom a trait or an office means: "the striker", "the Labour councillor", "the spokesman". */
import { mentionsBack, type Mention } from "../entities/mention-index.ts";
import type { Grammar } from "../../languages/index.ts";
import { isFormer } from "../entities/titles.ts";
import { placeBefore, type Gender, type Person } from "../entities/person.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { at, type Range, type Sentence } from "../syntax/sentence.ts";
import type { ResolutionContext } from "./resolution.ts";

/** Who was the subject of the sentence before, else who speaks. */
export function personAtHand(
  { mentionIndex, discourse }: ResolutionContext,
  s: Sentence,
  gender: Gender | null,
): Person | null {
  const agrees = (p: Person | null): boolean => p !== null && (!gender || !p.gender || p.gender === gender);
  const subject = mentionIndex
    .inSentence(s.index - 1)
    .findLast((m) => agrees(m.person) && m.subject && !m.possessive);
  const speaking = s.index - discourse.lastSentence <= 1 ? discourse.person : null;
  return subject?.person ?? (agrees(speaking) ? speaking : null);
}

/**
 * "the Labour councillor", "the Leeds winger", "the former defender": who has just been spoken of or speaks, told from
 * others by a party, a club or a past. Null where the text gives that person another office or the same one of another
 * party, or names a second person there who may be meant.
 */
export function memberAtHand(
  context: ResolutionContext,
  s: Sentence,
  { from, to }: Range,
  gender: Gender | null,
): Person | null {
  const inner = s.tokens.slice(from + 1, to - 1);
  const head = at(s, to - 1).lower;
  const former = inner.some((t) => /^(?:former|one-time|ex)$/u.test(t.lower));
  const office = s.grammar.nouns.placeOffices.has(head);
  const one = office || s.grammar.nouns.houseMembers.has(head) || s.grammar.traits.has(head);
  const club = inner.some((t) => t.capital);
  const told = former
    ? !at(s, to - 1).capital &&
      (one || !kind.isTitle(at(s, to - 1)) || (club && s.grammar.nouns.sportsRoles.has(head)))
    : (one || s.grammar.nouns.sportsRoles.has(head)) && club;
  if (at(s, from).lower !== "the" || !told) return null;
  if (inner.some((t) => kind.isPossessive(t) || kind.isPreposition(t) || kind.isConjunction(t))) return null;
  if (kind.isPreposition(at(s, to))) return null;
  const person = personAtHand(context, s, gender);
  // "who was signed by Renn"
  const before = context.reading.sentences[s.index - 1];
  const hangs = ({ run }: Mention): boolean =>
    before !== undefined && kind.isPreposition(at(before, run.range.from - 1));
  const others = context.mentionIndex
    .inSentence(s.index - 1)
    .some(
      (m) =>
        m.person !== person && !m.inContent && (m.person || m.run.words.length > 1) && (office || !hangs(m)),
    );
  if (!person || others) return null;
  const qualifiers = person.titles.flatMap(({ text }) => capitalBefore(text, head) ?? []);
  if (qualifiers.length && !inner.some((t) => qualifiers.includes(t.lower))) return null;
  const { shortTitles, roles } = s.grammar;
  const offices = [...person.titleWords]
    .flatMap((w) => shortTitles.get(w.replace(/\.$/u, ""))?.split(" ") ?? [w])
    .filter((w) => roles.has(w));
  if (former || !offices.length || offices.includes(head)) return person;
  // "The Labour politician": an MP is one, as long as no title gives another party.
  const party = [...person.titleWords].find((w) => s.grammar.nouns.parties.has(w));
  return s.grammar.nouns.elected.has(head) && (!party || inner.some((t) => t.lower === party))
    ? person
    : null;
}

/** "labour" of "Labour MP". */
function capitalBefore(title: string, head: string): string | undefined {
  const words = title.split(/\s+/u);
  const before = words[words.findIndex((w) => w.toLowerCase() === head) - 1] ?? "";
  return /^\p{Lu}/u.test(before) ? before.toLowerCase() : undefined;
}

/** How far back in sentences an age or a role may have been stated to be meant: a book of hundreds of mayors has no "the mayor". */
export const BACK = 500;

/**
 * Who was given that role before: "the spokesman" is Robin Orr, "a spokesman for the campaign". `behind` are the words
 * that hang on it: of "the president of the union" the union.
 */
export function holderOf(
  context: ResolutionContext,
  s: Sentence,
  range: Range,
  words: readonly string[],
  behind: readonly string[] = [],
): Person | null {
  const { determiners } = s.grammar;
  const asked = words
    .filter((w) => !determiners.has(w) && !s.grammar.modifiers.former.has(w))
    .flatMap((w) => wholeWords(w, s.grammar));
  const former = words.some((w) => s.grammar.modifiers.former.has(w));
  const start = at(s, range.from).start;
  const { holders, onlyOtherwise } = holdersOf(context, s, start, { asked, former, behind });
  const near = personAtHand(context, s, null);
  if (near && holders.includes(near)) return near;
  // Who was governor once is not "the governor" where the text speaks of somebody else.
  if (near && !former && onlyOtherwise) return null;
  const [only, second] = holders;
  // "the premier" where nobody but a prime minister is one
  if (!only && words.includes("premier")) return holderOf(context, s, range, ["prime", "minister"], behind);
  if (!only) return null;
  const last = (p: Person): number => lastBefore(p, start);
  if (!second) {
    // "Gov." far above may be of another state than whom the text has come to.
    const doubtful = near && start - last(only) >= NEARBY && !asked.every((w) => only.titleWords.has(w));
    return doubtful ? null : only;
  }
  const nearest = holders.toSorted((a, b) => last(b) - last(a))[0]!;
  return nearest === context.discourse.person ? nearest : null;
}

interface Role {
  readonly asked: readonly string[];
  /** Whether who had the role once is asked for. */
  readonly former: boolean;
  readonly behind: readonly string[];
}

/** Who has the role of those lately named before `start`; `onlyOtherwise` where all have it only once, or only now. */
function holdersOf(
  { mentionIndex }: ResolutionContext,
  s: Sentence,
  start: number,
  { asked, former, behind }: Role,
): { holders: readonly Person[]; onlyOtherwise: boolean } {
  const lately = new Set<Person>();
  for (const { person } of mentionsBack(mentionIndex, s.index, BACK))
    if (person?.titles.length) lately.add(person);
  const all = [...lately].filter(
    (p) =>
      p.weight &&
      lastBefore(p, start) >= 0 &&
      holds(p, asked, s.grammar) &&
      behind.every((w) => p.titleWords.has(w)),
  );
  // "the governor" is who is one, where another was.
  const fitting = all.filter((p) =>
    p.titles.some((t) => isFormer(t.text) === former && names(t.text, asked, s.grammar)),
  );
  const some = fitting.length ? fitting : all;
  // "the president" beside the president of a club
  const alone = some.filter((p) =>
    p.titles.some((t) => !/ (?:of|for) /u.test(t.text) && names(t.text, asked, s.grammar)),
  );
  return {
    holders: alone.length && !behind.length ? alone : some,
    onlyOtherwise: all.length > 0 && !fitting.length,
  };
}

/** Where a person was last named before a place, in characters. */
const lastBefore = (p: Person, start: number): number => placeBefore(p, start)?.start ?? -Infinity;

/** How near a shortened title must stand where somebody else is at hand, in characters: two paragraphs of news. */
const NEARBY = 500;

/** "sen." stands for "senator". */
const wholeWords = (word: string, { shortTitles }: Grammar): readonly string[] =>
  shortTitles.get(word.replace(/\.$/u, ""))?.split(" ") ?? [word];

/** By words: "the man" is not the chairman. */
function holds(p: Person, asked: readonly string[], g: Grammar): boolean {
  const whole = new Set([...p.titleWords].flatMap((word) => [word, ...wholeWords(word, g)]));
  return asked.every((w) => whole.has(w)) && p.titles.some((t) => names(t.text, asked, g));
}

/** Whether a title has the office asked for: "the president" is not the vice president. */
function names(title: string, asked: readonly string[], g: Grammar): boolean {
  const words = title.toLowerCase().split(/[^\p{L}.’'-]+/u);
  return words.some((w, i) => {
    const deputy = words[i - 1] ?? "";
    return (
      wholeWords(w, g).includes(asked.at(-1)!) && !(g.modifiers.deputy.has(deputy) && !asked.includes(deputy))
    );
  });
}
