/**
 * Whether a text holds anything of a kind, however it is written: what may be said to be lacking beside it. Wider than what
 * ranking goes by, for here a "ten to five" or a "free" that is overlooked makes an untrue sentence of ours.
 */
import type { Lack } from "../model.ts";
import { sentencesOf } from "../text/sentences.ts";
import { ANSWERS } from "./ranking/of-asked-type.ts";
import { expressionsIn } from "./analysis/expressions.ts";
import { tokenize } from "./analysis/terms.ts";

type Kind = Lack["kind"];

const HOUR = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})";
const MINUTES = `(?:a |an )?(?:quarter|half|twenty[- ]five|${HOUR}|twenty|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)(?: minutes?)?`;
/** "One of the" and "no one" count nothing, but "one man" does: where they cannot be told apart nothing is said. */
const COUNT =
  "\\b(?<!\\b(?:no|any|every|some|each|this|that|which) )one\\b|\\b(?:both|several|a couple|a pair|a score|zero)\\b|\\b[12]\\d{3} (?:people|men|women|children|staff|\\p{L}{3,}s)\\b";

/** What `expressionsIn` does not read. */
const MORE: Partial<Readonly<Record<Kind, RegExp>>> = {
  date: new RegExp(
    [
      `\\b${MINUTES} (?:to|past|before|after) (?:${HOUR}|noon|midday|midnight)\\b`,
      `\\b(?:half[- ]${HOUR}|${HOUR} (?:in the (?:morning|afternoon|evening)|at night|sharp|thirty|fifteen|forty[- ]five))\\b`,
      `\\b${HOUR} ?o[’']?\\s?clock\\b`,
      `\\b(?:at|by|until|till|before|after|around|about|from|since) (?:${HOUR}|\\d{1,2}[.:h]\\d{2})(?![\\p{L}\\p{N}-]| \\p{L}+s\\b)`,
      "\\b(?:midday|noon|midnight|dawn|dusk|dark|daybreak|sunrise|sunset|nightfall|lunchtime|teatime|bedtime|breakfast time)\\b",
      "\\b(?:in the|at|every|one|the same) (?:morning|afternoon|evening|night)\\b",
      "\\bthe \\d{1,2}(?:st|nd|rd|th)\\b",
      "\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b",
    ].join("|"),
    "iu",
  ),
  money:
    /[$£€¥₹₽]\s?\d|\d\s?[$£€¥₹₽]|\b\d+p\b|\b(?:quid|penny|pennies|fivers?|tenners?|free|gratis|(?:pounds?|euros?|dollars?|pence|francs?|cents?))\b/iu,
  age: /, \d{1,3}(?=[,.;]|$)|\b(?:born (?:in|on)|teenagers?|\p{L}{1,12}genarians?)\b|\b(?:is|was|am|are|be|just|only|nearly|almost) (?:\d{1,3}|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[- ]\p{L}{1,12})?|\p{L}{1,12}teen|ten|eleven|twelve)(?:[.,;:!?”"]|$| and | when )/iu,
  percent: /%|\bhal(?:f|ves)\b|\b(?:thirds?|quarters?|fifths?|tenths?)\b/iu,
  duration:
    /\bfortnights?\b|\bfrom (?:\S+ ){1,6}?(?:until|till)\b|\b(?:minutes|hours|days|weeks|months|years|decades)\b/iu,
  number: new RegExp(COUNT, "iu"),
  measure: new RegExp(COUNT, "iu"),
};

/** Whether anything in the text answers to the kind. */
export function holdsAnswerType(kind: Kind, text: string): boolean {
  if (MORE[kind]?.test(text)) return true;
  // In capitals throughout, words are numbers all the same.
  const read = text === text.toUpperCase() ? text.toLowerCase() : text;
  return sentencesOf(read, { start: 0, end: read.length }).some(({ start, end }) => {
    const sentence = read.slice(start, end);
    return expressionsIn(sentence, tokenize(sentence), 0).some((found) => ANSWERS[kind].includes(found.kind));
  });
}
