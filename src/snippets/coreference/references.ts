/** Whom an article's pronouns, roles, surnames and abbreviations mean, place by place: what a search can find them by. */
import type { Entity, Span } from "../../model.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { at, textSpan, type Reading, type Sentence } from "../syntax/sentence.ts";
import type { MentionIndex } from "../entities/mention-index.ts";
import type { Gender, Person } from "../entities/person.ts";
import { bodiesIn } from "./bodies.ts";
import { byDescription } from "./by-description.ts";
import type { ResolutionContext } from "./resolution.ts";
import { personMeant } from "./pronouns.ts";

export interface Reference {
  readonly person: Person;
  readonly mention: Span;
}

const GENDERS: ReadonlyMap<string, Gender> = new Map([
  ...["he", "him", "his", "himself"].map((word) => [word, "man"] as const),
  ...["she", "her", "hers", "herself"].map((word) => [word, "woman"] as const),
]);
/** Words between "the" and the role: "the former deputy mayor". */
const REACH = 3;

/**
 * Whom "he" and "the mayor" mean in a sentence, read as the text comes to it: the first of each. What was said is one
 * token of the sentence, so that a "he" inside the marks is left alone.
 */
export function referencesIn(context: ResolutionContext, s: Sentence): Reference[] {
  const out: Reference[] = [];
  const done = new Set<Gender>();
  for (let i = 0; i < s.tokens.length; i++) {
    const token = at(s, i);
    const gender = GENDERS.get(token.lower);
    if (gender && !done.has(gender)) {
      done.add(gender);
      const mention = textSpan(s, { from: i, to: i + 1 });
      const meant = personMeant(gender, mention, s, context);
      if (meant && meant !== "role") out.push({ person: meant, mention });
    }
    if (!kind.isRole(token) || token.capital) continue;
    let from = i - 1;
    while (from > i - REACH && from > 0 && at(s, from).lower !== "the" && !at(s, from).capital) from--;
    if (at(s, from).lower !== "the") continue;
    const { people, mention } = byDescription(context, s, { from, to: i + 1 });
    out.push(...people.map((person) => ({ person, mention })));
  }
  return out;
}

/** "The Pier Preservation Trust (PPT)": from there on the one means the other. */
const ABBREVIATED =
  /(?<![\p{L}’'-])((?:\p{Lu}[\p{L}’'-]{1,40}(?: (?:of|for|the|and|on|in))* ){2,6})\((\p{Lu}{2,6})\)/gu;
/** What the longer pattern ends with: most articles have none, and need not compile it. */
const SHORT = /\(\p{Lu}{2,6}\)/u;

function abbreviated(text: string): Entity[] {
  if (!SHORT.test(text)) return [];
  const known = new Map<string, string>();
  for (const [, phrase, short] of text.matchAll(ABBREVIATED)) {
    const words = phrase!.trim().split(" ");
    const from = words.findIndex((_, i) => initials(words.slice(i)) === short);
    if (from >= 0 && !known.has(short!)) known.set(short!, words.slice(from).join(" "));
  }
  return [...known].map(([short, name]) => ({
    name,
    titles: [],
    aliases: [short],
    mentions: [
      ...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${short}|${name})(?![\\p{L}\\p{N}])`, "gu")),
    ].map((m) => ({ start: m.index, end: m.index + m[0].length })),
  }));
}

const initials = (words: readonly string[]) =>
  words.flatMap((w) => (/^\p{Lu}/u.test(w) ? w[0]! : [])).join("");

/** "I like Clinton": inside the marks a name of one person alone means that person. */
function namedInside({ text, quotations }: Reading, { people }: MentionIndex): Reference[] {
  return [...quotations.values()].flat().flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/(?<!\p{L})\p{Lu}[\p{L}-]+/gu)].flatMap((m) => {
      const bearers = people.byWord.get(m[0].toLowerCase()) ?? [];
      const at = start + m.index;
      return bearers.length === 1
        ? [{ person: bearers[0]!, mention: { start: at, end: at + m[0].length } }]
        : [];
    }),
  );
}

/** Everybody and every abbreviated name that the text speaks of, with all the places that mean them. */
export function entitiesOf(
  reading: Reading,
  mentionIndex: MentionIndex,
  references: readonly Reference[],
): Entity[] {
  const places = new Map<Person, Span[]>();
  const add = (person: Person, place: Span) => {
    const known = places.get(person);
    if (known) known.push(place);
    else places.set(person, [place]);
  };
  for (const { person, place } of mentionIndex.mentions) if (person) add(person, place);
  for (const { person, mention } of [...references, ...namedInside(reading, mentionIndex)])
    add(person, mention);
  const people = [...places].map(([person, all]): Entity => ({
    name: person.name,
    titles: person.titles.map((t) => t.text),
    aliases: [],
    mentions: all.toSorted((a, b) => a.start - b.start),
  }));
  return [...people, ...abbreviated(reading.text), ...bodiesIn(reading)];
}
