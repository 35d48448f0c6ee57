/** Which labels open a turn: told from ordinary words before a colon by names, by repetition and by taking turns. */
import { genderOf, personOf } from "../../entities/person.ts";
import type { MentionIndex } from "../../entities/mention-index.ts";
import type { Reading } from "../../syntax/sentence.ts";
import { isCapitals, labelKey, type Label } from "./labels.ts";
import { asWritten, bareName, personByInitials, isOffice } from "./label-names.ts";
import { fullerName } from "./fuller-names.ts";
import { agree } from "./speakers.ts";

export const isAsking = ({ grammar }: Reading, { name }: Label): boolean =>
  grammar.asks.has(labelKey(name).replace(/\d+$/u, ""));
export const isAnswering = ({ grammar }: Reading, { name }: Label): boolean =>
  grammar.answers.has(labelKey(name).replace(/\d+$/u, ""));

/** Labels that open a turn, in the order of the text. */
export function acceptedOf(reading: Reading, mentionIndex: MentionIndex, all: readonly Label[]): Label[] {
  const lines = inPairs(
    reading,
    all.filter((label) => mayOpen(reading, label)),
  );
  const groups = Map.groupBy(lines, ({ form, name }) => `${form} ${labelKey(name)}`);
  const like = ({ form, name }: Label): readonly Label[] => groups.get(`${form} ${labelKey(name)}`)!;
  const persons = new Map(
    [...groups].map(([key, [label]]) => [key, isPerson(reading, mentionIndex, label!, lines)]),
  );
  const person = new Map(
    lines.map((label) => [label, persons.get(`${label.form} ${labelKey(label.name)}`)!]),
  );
  const spoken = new Set(
    [...groups.values()].filter((group) => group.length > 1 && endsSentences(reading, group)).flat(),
  );
  const place = new Map(lines.map((label, i) => [label, i]));
  const between = (i: number): boolean =>
    i > 0 && i + 1 < lines.length && labelKey(lines[i - 1]!.name) === labelKey(lines[i + 1]!.name);
  const likely = lines.filter(
    (label, i) =>
      person.get(label) ||
      (between(i) && (label.form === "colon" || isCapitals(label.name))) ||
      isAsking(reading, label) ||
      isAnswering(reading, label) ||
      spoken.has(label),
  );
  const labelled = new Set(likely.map(({ paragraph }) => paragraph.number));
  // One voice alone is heard where a recording's lines name it.
  const turns = takesTurns(reading, likely, (label) => person.get(label)!) || likely.some(isRecorded);
  return likely.filter((label) => {
    const repeated = like(label).length > 1;
    if (isAsking(reading, label) || isAnswering(reading, label)) return true;
    if (isHeadline(reading, label, labelled) && !repeated) return false;
    if (label.form === "colon" && isCapitals(label.name))
      return turns || repeated || isKnown(reading, mentionIndex, label);
    if (!turns || label.form === "colon") return turns;
    const once = isTitled(reading, label) || between(place.get(label)!);
    if (label.form === "line") return label.timed || (isCapitals(label.name) && (repeated || once));
    if (label.form === "stop" && isCapitals(label.name)) return once || repeated;
    return once || (label.form === "dash" && (repeated || isCapitals(label.name)));
  });
}

const isRecorded = ({ paragraph: { place } }: Label): boolean => place !== undefined && "time" in place;

/** Whether somebody may speak behind it, whoever it is. */
export const mayOpen = (reading: Reading, label: Label): boolean =>
  !isRubric(reading, label) && !isParticular(reading, label) && hasWords(reading, label);

/** "Where:", "Tickets:", "READ MORE:" - but not "April Jonas:" nor "Second witness:". */
export function isRubric({ grammar }: Reading, { name, form }: Label): boolean {
  const said = labelKey(name).split(" ");
  if (said.every((word) => grammar.formulas.greetings.has(word))) return true;
  if (form === "stop" || grammar.unnamedSpeakers.has(said.at(-1)!)) return false;
  if (grammar.asks.has(said[0]!) || grammar.answers.has(said[0]!)) return said.length > 1;
  return grammar.rubrics.has(said[0]!) && !(said.length > 1 && genderOf(said[0]!, grammar) !== null);
}

/** "Holt: 4,512." says nothing, "Holt: born in 1931." tells of him. */
const hasWords = ({ text }: Reading, { form, name, content, paragraph: { span } }: Label): boolean =>
  form === "line" ||
  (/\p{Ll}{2}|\p{Lu}\p{L}/u.test(text.slice(content, span.end)) &&
    (isCapitals(name) || form !== "colon" || !/^\p{Ll}/u.test(text.slice(content, content + 2))));

/** "Lind: Dam will hold" above a story that is no transcript, "The Compost Heap, part 2: Slugs" above one. */
const isHeadline = (reading: Reading, label: Label, labelled: ReadonlySet<number>): boolean => {
  const { number, role } = label.paragraph;
  const first = label.form === "colon" && (role === "heading" || number === 1);
  return first && !(labelled.has(number + 1) && endsSentences(reading, [label]));
};

/** "Witness: Sir David Moss": who holds the office, not what is said. */
const isParticular = ({ text, grammar }: Reading, { name, content, paragraph: { span } }: Label): boolean =>
  isOffice(name, grammar) &&
  span.end - content < 60 &&
  /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}\p{Lu}[\p{L}'’-]+\.?$/u.test(text.slice(content, span.end));

/** "Q" and "A" only together: one that asks, and one right behind it that answers or is named. */
function inPairs(reading: Reading, labels: readonly Label[]): readonly Label[] {
  const asks = (label: Label): boolean => label.form !== "line" && isAsking(reading, label);
  const paired = labels.some((label, i) => asks(label) && labels[i + 1] && !asks(labels[i + 1]!));
  return labels.filter(
    (label) =>
      (paired && label.form !== "line") || !(isAsking(reading, label) || isAnswering(reading, label)),
  );
}

export function isKnown({ grammar }: Reading, { people }: MentionIndex, { name, span }: Label): boolean {
  const words = bareName(asWritten(name, grammar), grammar);
  const known = words.length ? personOf(people, words.slice(-1), span.start, null, grammar) : null;
  return known !== null && (words.length === 1 || agree(known, words));
}

const isTitled = ({ grammar }: Reading, { name }: Label): boolean => {
  const words = name.replace(/^the /iu, "").split(" ");
  return isOffice(name, grammar) || bareName(name, grammar).length < words.length;
};

/** Whether the label names somebody by its words alone: a known name, a forename, a title, an office or known initials. */
function isPerson(
  reading: Reading,
  mentionIndex: MentionIndex,
  label: Label,
  lines: readonly Label[],
): boolean {
  const { grammar } = reading;
  const bare = bareName(label.name, grammar);
  if (isTitled(reading, label) || isKnown(reading, mentionIndex, label)) return true;
  if (bare.length > 1 && genderOf(bare[0]!, grammar) !== null) return true;
  const words = bareName(asWritten(label.name, grammar), grammar);
  return (
    personByInitials(mentionIndex.people, label.name) !== null ||
    fullerName(mentionIndex, words, lines, grammar) !== null
  );
}

/** Particulars ("Holt: 4,512") end like no sentence. */
function endsSentences({ text }: Reading, labels: readonly Label[]): boolean {
  const ended = labels.filter(
    ({ form, paragraph: { span } }) =>
      form === "line" ||
      /[.?!…—-]["”’')\]*_]*$/u.test(text.slice(Math.max(span.start, span.end - 6), span.end)),
  );
  return 2 * ended.length >= labels.length;
}

/** How many labels further on the same speaker is looked for again. */
const SOON = 12;

/** Whether one speaks, then another, then the first again; or one asks and another answers. */
function takesTurns(
  { text }: Reading,
  labels: readonly Label[],
  isPerson: (label: Label) => boolean,
): boolean {
  return labels.some((label, i) => {
    const next = labels[i + 1];
    if (!next || labelKey(next.name) === labelKey(label.name)) return false;
    if (labels.slice(i + 2, i + SOON).some((l) => labelKey(l.name) === labelKey(label.name))) return true;
    const adjacent = next.paragraph.number === label.paragraph.number + 1;
    const asks = text[label.paragraph.span.end - 1] === "?";
    return adjacent && asks && isPerson(label) && isPerson(next);
  });
}
