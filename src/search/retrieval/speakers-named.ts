/** Whom a typed name means. */
import { setImmediate } from "node:timers/promises";
import { editDistance } from "../../text/edit-distance.ts";
import { foldCase } from "../../text/folding.ts";
import type { QuotedSpeaker } from "./speaker-directory.ts";
import { partitionPoint } from "../../text/partition-point.ts";

type Speakers = readonly QuotedSpeaker[];

/** The speakers a typed name, alias or role means; out of several lists as out of one. */
export function matchSpeakers(lists: readonly Speakers[], typed: string): QuotedSpeaker[] {
  const wanted = plain(typed);
  const calledBy = (part: string) => lists.flatMap((speakers) => calledSo(speakers, [part]));
  const exact = calledBy(`${APART}${wanted}${APART}`);
  if (exact.length) {
    // One article calls its Costin so; another of the family is meant as well.
    const surname = !wanted.includes(" ") && exact.some((s) => s.aliases.some((a) => plain(a) === wanted));
    const family = surname
      ? calledBy(` ${wanted} `).filter(({ name }) => plain(name).endsWith(` ${wanted}`))
      : [];
    return [...new Set([...exact, ...family])];
  }
  const parts = calledBy(` ${wanted} `);
  return parts.length ? parts : lists.flatMap((speakers) => wordedSo(speakers, wanted));
}

/** Edits that are forgiven in a typed name. */
const MOST_EDITS = 2;

/** For a name that means nobody: those with the fewest edits between it and a name of theirs or a word of it; then those that begin alike. */
export async function speakersNear(speakers: Speakers, typed: string): Promise<QuotedSpeaker[]> {
  const wanted = plain(typed);
  if (!wanted) return [];
  const most = wanted.length < 4 ? 0 : wanted.length < 7 ? 1 : MOST_EDITS;
  const head = wanted.slice(0, 3);
  const edits = (speaker: QuotedSpeaker): number => {
    const forms = formsOf(speaker);
    const names = [speaker.name, ...speaker.aliases].flatMap((name) => plain(name).split(/\s+/u));
    const least = Math.min(...[...forms, ...names].map((form) => editDistance(wanted, form, most)));
    if (least <= most) return least;
    return forms.some((form) => form.startsWith(head)) ? MOST_EDITS + 1 : Infinity;
  };
  const near: { readonly speaker: QuotedSpeaker; readonly edits: number }[] = [];
  for (const [i, speaker] of speakers.entries()) {
    if (i % AT_A_TIME === AT_A_TIME - 1) await setImmediate();
    const many = edits(speaker);
    if (many <= MOST_EDITS + 1) near.push({ speaker, edits: many });
  }
  return near.toSorted((a, b) => a.edits - b.edits).map(({ speaker }) => speaker);
}

/** Words that come before a name or a role and say nothing of whose it is. */
const COURTESY = new Set("the a an mr mrs ms miss mx dr prof sir dame lord lady".split(" "));

/** "the mayor of Berlin", "Mayor Smith", "J. Smith", "Smith, John": each word is one of the speaker's, an initial begins one. */
function wordedSo(speakers: Speakers, wanted: string): QuotedSpeaker[] {
  const typed = wordsIn(wanted).filter((word) => !COURTESY.has(word));
  const telling = typed.filter((word) => word.length > 1);
  return calledSo(speakers, telling).filter((speaker) => {
    const own = new Set(formsOf(speaker).flatMap(wordsIn));
    const names = plain(speaker.name).split(" ");
    return (
      telling.some((word) => own.has(word)) &&
      typed.every((word) => own.has(word) || (word.length === 1 && names.some((n) => n.startsWith(word))))
    );
  });
}

const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const plain = (text: string) => foldCase(text).trim();
const formsOf = ({ name, aliases, titles }: QuotedSpeaker) => [name, ...aliases, ...titles].map(plain);

/** What some speakers are called, one after the other in one text, which is looked through at once. */
interface Names {
  readonly speakers: Speakers;
  readonly text: string;
  /** Where in it each of them begins, and where the last one ends. */
  readonly starts: readonly number[];
}

/** Between two forms, and around all of one speaker's. */
const APART = " \n ";
/** Speakers that take some milliseconds. */
const AT_A_TIME = 4_000;
const kept = new WeakMap<Speakers, readonly Names[]>();

function namesOf(speakers: Speakers): Names {
  const starts = [0];
  let text = "";
  for (const speaker of speakers) {
    text += `${APART}${formsOf(speaker).join(APART)}${APART}`;
    starts.push(text.length);
  }
  return { speakers, text, starts };
}

/** Works out what those of a long list are called, in turns, for all that is asked of that list later. */
export async function prepareNames(list: Speakers): Promise<void> {
  const names: Names[] = [];
  for (let i = 0; i < list.length; i += AT_A_TIME) {
    if (i) await setImmediate();
    names.push(namesOf(list.slice(i, i + AT_A_TIME)));
  }
  kept.set(list, names);
}

/** Those one of whose forms holds one of the parts. */
function calledSo(list: Speakers, parts: readonly string[]): QuotedSpeaker[] {
  const names = kept.get(list) ?? [namesOf(list)];
  kept.set(list, names);
  return names.flatMap(({ speakers, text, starts }) => {
    const found = new Set<number>();
    for (const part of parts)
      for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
        const place = placeOf(starts, at);
        if (at + part.length > starts[place + 1]!) continue;
        found.add(place);
        at = starts[place + 1]! - 1;
      }
    return [...found].toSorted((a, b) => a - b).map((place) => speakers[place]!);
  });
}

/** The last that begins at or before `at`. */
const placeOf = (starts: readonly number[], at: number): number =>
  partitionPoint(starts, (start) => start <= at) - 1;
