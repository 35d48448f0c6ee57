/** Whom a transcript's labels mean: people of the text, offices, and who is asked where the labels are "Q" and "A". */
import type { Grammar } from "../../../languages/index.ts";
import type { ResolvedSpeaker } from "../../coreference/discourse.ts";
import type { MentionIndex } from "../../entities/mention-index.ts";
import {
  entitle,
  genderOf,
  genderOfTitle,
  meet,
  personOf,
  type People,
  type Person,
} from "../../entities/person.ts";
import type { Reading } from "../../syntax/sentence.ts";
import { fullerName } from "./fuller-names.ts";
import { speakerOfTurn } from "./turn.ts";
import { isAnswering, isAsking } from "./accepted.ts";
import { rolesListed } from "./attendance.ts";
import { interviewOf, type Interview } from "./interviews.ts";
import { asWritten, bare, bareName, personByInitials, isOffice, wordAsWritten } from "./label-names.ts";
import { labelKey, type Label } from "./labels.ts";

/**
 * Who speaks behind each label. Null where the text leaves open who answers; "nobody" where a question, or every answer, is
 * nobody's whom it names: their words stay sentences to be found.
 */
export function speakersOfLabels(
  reading: Reading,
  mentionIndex: MentionIndex,
  labels: readonly Label[],
): (label: Label) => ResolvedSpeaker | "nobody" | null {
  const interview = interviewOf(reading, mentionIndex, labels[0]!.paragraph);
  entitleListed(reading, mentionIndex.people);
  const found = new Map<string, ResolvedSpeaker>();
  const named = labels.toSorted((a, b) => b.name.length - a.name.length);
  const asides = Map.groupBy(labels, ({ name }) => labelKey(name));
  for (const label of named) {
    const key = labelKey(label.name);
    if (found.has(key)) continue;
    const all = asides.get(key)!.flatMap((l) => l.asides);
    found.set(key, speakerOf(reading, mentionIndex, { ...label, asides: all }, named));
  }
  return (label) => {
    const person = ofInterview(reading, interview, label);
    if (person === undefined) return { ...found.get(labelKey(label.name))!, mention: label.span };
    if (interview.nobody || (!person && isAsking(reading, label))) return "nobody";
    return person && speakerOfTurn(label.span, [person], null, null);
  };
}

/** "Present: Selma Dautry (Mayor)": behind the label "MAYOR" she speaks, and where "the Mayor" says so. */
export function entitleListed(reading: Reading, people: People): void {
  const { grammar } = reading;
  for (const { name, role, place } of rolesListed(reading)) {
    const words = bareName(name, grammar);
    if (words.length < 2) continue;
    const person = personOf(people, words, place.start, null, grammar) ?? meet(people, { words, place });
    entitle(person, role, place.start, grammar);
  }
}

/** Undefined where the label names its speaker itself. */
function ofInterview(
  reading: Reading,
  { asks, answers }: Interview,
  label: Label,
): Person | null | undefined {
  if (isAsking(reading, label)) return asks;
  return isAnswering(reading, label) ? answers : undefined;
}

function speakerOf(
  { grammar }: Reading,
  mentionIndex: MentionIndex,
  label: Label,
  labels: readonly Label[],
): ResolvedSpeaker {
  const { people } = mentionIndex;
  const { name, span, asides } = label;
  const shown = asWritten(name, grammar);
  const words = bareName(shown, grammar);
  const office = words.length ? words.join(" ") : null;
  const inside = isOffice(name, grammar) ? asides.find((aside) => isFullName(aside, grammar)) : undefined;
  if (inside) {
    const inner = bareName(inside, grammar);
    const person =
      personOf(people, inner, span.start, null, grammar) ?? meet(people, { words: inner, place: span });
    entitle(person, shown, span.start, grammar);
    return speakerOfTurn(span, [person], null, shown);
  }
  if (!office) {
    const holder = holderOf(people, shown);
    return speakerOfTurn(span, holder ? [holder] : [], holder ? null : shown, null);
  }
  const gender = genderOfTitle(name.split(/\s+/u), grammar);
  const byWords = personOf(people, words, span.start, gender, grammar);
  const told = byWords && byWords.words.length > 1 ? byWords.words : null;
  const meant = (words.length === 1 && told) || (fullerName(mentionIndex, words, labels, grammar) ?? words);
  const known =
    (meant === words || meant === told ? byWords : personOf(people, meant, span.start, gender, grammar)) ??
    (meant.length > 1 ? personOf(people, meant.slice(-1), span.start, gender, grammar) : null) ??
    personByInitials(people, name);
  const same =
    known && (meant.length < 2 || agree(known, meant)) && isMoreThan(known, words, grammar) ? known : null;
  const person =
    same ?? (isPersonsName(meant, grammar) ? meet(people, { words: meant, place: span, gender }) : null);
  if (person && !/\p{Ll}{2}/u.test(person.name)) {
    person.words = person.words.map((word, i) => wordAsWritten(word, i > 0, grammar));
    person.name = person.words.join(" ");
  }
  const title = titleOf(shown, words, asides, grammar);
  // "Captain Reyes" holds its title.
  if (!person) return speakerOfTurn(span, [], shown, shown.includes(title ?? " ") ? null : title);
  entitle(person, title, span.start, grammar);
  return speakerOfTurn(span, [person], null, title);
}

/** "R. NAIR" and "Ravi Nair", not "Rosa Lind" and "Ben Lind". */
export function agree({ words }: Person, [first]: readonly string[]): boolean {
  const [own, given] = [words[0]!, first!].map((w) => w.replace(/\./gu, "").toLowerCase());
  return words.length < 2 || own === given || (given!.length === 1 && own!.startsWith(given!));
}

/** A person of the text whose name says no more than the label does is shown as the label has it: "Mr. Nair". */
const isMoreThan = ({ words }: Person, label: readonly string[], g: Grammar): boolean =>
  label.length > 1 || bareName(words.join(" "), g).length > 1;

const isPersonsName = (words: readonly string[], g: Grammar): boolean =>
  words.length > 1 &&
  /\p{Ll}/u.test(words[0]!) &&
  (genderOf(words[0]!, g) !== null ||
    !words.some((w) => g.institutions.has(bare(w)) || g.formulas.smallInNames.has(w)));

const isFullName = (aside: string, g: Grammar): boolean =>
  /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,3}$/u.test(aside) && bareName(aside, g).length > 0;

/** "Dana Ruiz (CEO)", "Ada Holt, mayor", "Mayor Ada Holt": what the label says of its speaker. */
function titleOf(
  shown: string,
  words: readonly string[],
  asides: readonly string[],
  g: Grammar,
): string | null {
  const before = shown.split(/\s+/u).slice(0, -words.length || undefined);
  const office = before.filter(
    (w) => !g.formulas.honorifics.has(bare(w)) && !g.courtesy.has(bare(w)) && !words.includes(w),
  );
  const role = asides.find((aside) => aside.split(/[^\p{L}-]+/u).some((w) => g.roles.has(w.toLowerCase())));
  return role ?? (office.length ? office.join(" ") : null);
}

/** The one person whom the text gives the office. */
function holderOf(people: People, office: string): Person | null {
  const asked = labelKey(office).replace(/^the /u, "").split(" ");
  const holders = [...people.byName.values()].filter(
    (p) => p.weight > 0 && asked.every((w) => p.titleWords.has(w)),
  );
  return holders.length === 1 ? holders[0]! : null;
}
