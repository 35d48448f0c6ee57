/** Labels of those who speak but once, and lines that may be labels: told by the labels that a transcript is known by. */
import type { Grammar } from "../../../languages/index.ts";
import type { Paragraph } from "../../../model.ts";
import type { MentionIndex } from "../../entities/mention-index.ts";
import type { Reading } from "../../syntax/sentence.ts";
import { isKnown, isRubric, mayOpen } from "./accepted.ts";
import { isListed } from "./attendance.ts";
import { asWritten, bare, bareName } from "./label-names.ts";
import { isCapitals, type Label } from "./labels.ts";

/** Labels of one shape look alike: the same mark ends them, and all are in capitals, or none. */
const shapeOf = ({ form, name }: Label): string => `${form} ${isCapitals(name)}`;
const isOneWord = ({ name }: Label): boolean => !/\s/u.test(name);

/**
 * Labels among `others` that open a turn though nothing but their shape tells: as those of `accepted`, with a name that is
 * listed as present or that can be nothing but one. In minutes a single word may be what is talked of.
 */
export function speakingOnce(
  reading: Reading,
  accepted: readonly Label[],
  others: readonly Label[],
  minutes: boolean,
): Label[] {
  const shapes = new Set(accepted.map(shapeOf));
  const single = new Set(accepted.filter(isOneWord).map(shapeOf));
  const timed = new Set(accepted.flatMap((label) => (label.timed ? [shapeOf(label)] : [])));
  const open = others.filter((label) => mayOpen(reading, label));
  const listed = new Set(open.filter(({ name }) => isListed(reading, name)));
  if (!accepted.length) return new Set([...listed].map(({ name }) => name)).size > 1 ? [...listed] : [];
  return open.filter((label) => {
    const shape = shapeOf(label);
    if (!shapes.has(shape)) return false;
    if (listed.has(label) || (label.timed && timed.has(shape))) return true;
    if (label.form !== "colon" && !isCapitals(label.name)) return false;
    if (isOneWord(label) && (minutes || label.form === "line" || !single.has(shape))) return false;
    return isPlainlyName(reading, label);
  });
}

/** Lines that may be labels, so that what is behind them is not said by the one before: "ACTION: Ada Holt to ring." */
export function doubtfulLabels(
  reading: Reading,
  mentionIndex: MentionIndex,
  accepted: readonly Label[],
  others: readonly Label[],
): Label[] {
  const shapes = new Set(accepted.map(shapeOf));
  return others.filter((label) => {
    const { form, name } = label;
    if (shapes.has(shapeOf(label))) return true;
    if (isCapitals(name)) return form === "colon" || form === "line";
    return form === "colon" && (isRubric(reading, label) || isKnown(reading, mentionIndex, label));
  });
}

/** Characters before the colon of a line that may name its speaker in other words. */
const LONGEST = 50;
const OTHERWISE = new RegExp(
  `^[*_]{0,3}(?=[\\p{Lu}\\p{N}\\[(<#@])([^:.!?,;“”"\\n]{1,${LONGEST}})[*_]{0,3}:[*_]{0,3}\\s+\\S`,
  "u",
);

/** "Caller from Leith: My mother did", "[Unknown]: No", "DJ K-9: Hello", "Man in the third row: Why?": somebody else, whoever it is. */
export function namesOtherwise({ text, grammar }: Reading, { span, role }: Paragraph): boolean {
  const before = role === "body" ? OTHERWISE.exec(text.slice(span.start, span.end))?.[1] : undefined;
  if (before === undefined) return false;
  const words = before.trim().split(/\s+/u);
  const first = words.find((word) => !grammar.labelLinks.has(word.toLowerCase()));
  const kind = bare(first ?? "");
  if (words.length > 1 && (grammar.unnamedSpeakers.has(kind) || grammar.roles.has(kind))) return true;
  return words.every((word) => /^[^\p{Ll}]/u.test(word) || grammar.labelLinks.has(word));
}

function isPlainlyName(reading: Reading, { name }: Label): boolean {
  const { grammar } = reading;
  const words = bareName(asWritten(name, grammar), grammar);
  return (
    words.length > 0 &&
    words.length < 4 &&
    words.every(
      (word, i) =>
        (i > 0 && grammar.nameParticles.has(bare(word))) ||
        (i < words.length - 1 && /^\p{Lu}\.?$/u.test(word)) ||
        isOfNames(reading, word),
    )
  );
}

/** A word that is no other word of the text, nor one that the language knows. */
const isOfNames = (reading: Reading, word: string): boolean =>
  /[aeiouyà-ÿ]/iu.test(word) &&
  /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(word) &&
  !reading.grammar.abstractEndings.test(bare(word)) &&
  !isWordOf(reading.grammar, bare(word)) &&
  !lowerCaseOf(reading).has(bare(word));

const isWordOf = (g: Grammar, word: string): boolean =>
  [
    g.rubrics,
    g.stageDirections,
    g.unnamedSpeakers,
    g.institutions,
    g.bodies,
    g.bodiesAndPlaces,
    g.groups,
    g.roles,
    g.notNames,
    g.calendar,
    g.periods,
    g.portfolios,
    g.demonyms,
    g.utterances,
    g.sayingNouns,
    g.determiners,
    g.subjectPronouns,
    g.prepositions,
    g.conjunctions,
    g.auxiliaries,
    g.adverbs,
    g.openingAdverbs,
  ].some((known) => known.has(word));

const lowerCase = new WeakMap<Reading, ReadonlySet<string>>();

function lowerCaseOf(reading: Reading): ReadonlySet<string> {
  const known =
    lowerCase.get(reading) ?? new Set(reading.text.match(/(?<![\p{L}\p{N}’'-])\p{Ll}[\p{Ll}’'-]*/gu) ?? []);
  lowerCase.set(reading, known);
  return known;
}
