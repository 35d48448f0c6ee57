/** What tells of an hour, a sum, an age and the like in ways that `expressions.ts` does not read: "ten to five", "free", "half". */
import type { Asking } from "../../asking.ts";
import * as quantities from "../quantities.ts";

const HOUR = `(?:${quantities.HOUR}|\\d{1,2})`;
const MINUTES = `(?:a |an )?(?:quarter|half|twenty[- ]five|${HOUR}|twenty|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)(?: minutes?)?`;
/** "One of the" and "no one" count nothing, but "one man" does: where they cannot be told apart nothing is said. */
const COUNT =
  "\\b(?<!\\b(?:no|any|every|some|each|this|that|which) )one\\b|\\b(?:both|several|a couple|a pair|a score|zero)\\b|\\b[12]\\d{3} (?:people|men|women|children|staff|\\p{L}{3,}s)\\b";

export const looseAnswers: Asking["looseAnswers"] = {
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
