/** Whether what is asked for stands nowhere near: no price, no age, no number of what is counted. */
import { STOP } from "../analysis/word-flags.ts";
import { expressionsOf, meantIn, QUOTES, SAYS, stemIn } from "../index/forward-index.ts";
import type { Candidate, IndexedSentence, StemNumbers } from "../index/types.ts";
import type { Question } from "../query/question.ts";
import { tells } from "./lexical-field.ts";
import { answeringIn, HARD, isNamed } from "./of-asked-type.ts";
import { stemIds } from "./stem-ids.ts";

export type LackingSignal =
  | "lacksType"
  | "lacksTypeNear"
  | "lacksSure"
  | "lacksName"
  | "lacksNamed"
  | "lacksCounted"
  | "untold";

export function lackingType(
  known: StemNumbers,
  { askedFor: { type, counted, told }, words, voicing }: Question,
  { sentence, before, after, paragraph }: Candidate,
): Record<LackingSignal, number> {
  const numbers = (stems: readonly string[]) => stemIds(known, stems);
  const named = numbers(words.map((w) => w.term));
  const things = numbers(counted);
  const of = (s: IndexedSentence) => answeringIn(s, type, named, things, matchedIn(s, named));
  const here = of(sentence);
  const around = [...paragraph.sentences, ...[before, after].filter((s) => s !== null)];
  const near = here.here || around.some((s) => of(s).here);
  const hard = HARD.has(type);
  const soft = type === "person" || type === "place" || type === "name";
  const fields = told.map(numbers);
  const beside = paragraph.sentences.filter((s) => Math.abs(s.place - sentence.place) <= 1);
  const unvoiced =
    voicing.length > 0 && !(sentence.remarks & (SAYS | QUOTES)) && !tells(sentence, numbers(voicing));
  return {
    untold: unvoiced || fields.some((field) => !beside.some((s) => tells(s, field))) ? 1 : 0,
    lacksType: hard && !here.here ? 1 : 0,
    lacksTypeNear: hard && !near ? 1 : 0,
    lacksSure: (type === "age" || type === "money") && !near ? 1 : 0,
    lacksName: soft && !here.here ? 1 : 0,
    lacksNamed: type === "name" && !(words.length > SHORT ? here.here : namesIt(sentence, named)) ? 1 : 0,
    lacksCounted: type === "number" && counted.length && !here.counts ? 1 : 0,
  };
}

/** A longer question speaks of much beside the thing. */
const SHORT = 16;
/** Words between a thing and its name: "the mare, a bay called Quill". */
const BY = 3;

/** "The dentist, Ines Moll" names the dentist, "a dentist in Leet" does not, nor does whoever else stands in the sentence. */
function namesIt(sentence: IndexedSentence, named: ReadonlySet<number>): boolean {
  if (!sentence.expressions) return false;
  const matched = matchedIn(sentence, named);
  return expressionsOf(sentence).some(
    ({ kind, from, to }) =>
      kind === "name" &&
      !isNamed(sentence, from, to, named) &&
      matched.some((p) => p >= from - 1 - BY && p <= to + BY),
  );
}

/** Places of the question's words, and of those that mean whom it names. */
const matchedIn = (sentence: IndexedSentence, named: ReadonlySet<number>): number[] => [
  ...Array.from({ length: sentence.length }, (_, i) => i).filter(
    (i) => !(sentence.forward[sentence.from + i]! & STOP) && named.has(stemIn(sentence, i)),
  ),
  ...(sentence.meant ? meantIn(sentence).flatMap((m) => (named.has(m.stem) ? [m.place] : [])) : []),
];
