/** The step for passives: "was described as “a heavy loss” by the department". */
import { at, reportingForm, type Sentence } from "../syntax/sentence.ts";
import { nounPhraseFrom } from "../syntax/noun-phrases.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import type { Attribution } from "../syntax/attribution.ts";
import { named } from "./inverted-subject.ts";

const BE = /^(?:is|are|was|were|been|being|be|’s|’re)$/u;
/** Words between the verb and its marks: "described on Monday as". */
const BETWEEN = 4;

/** What is told with its speaker behind "by"; a title or the name of a thing is nobody's words. */
export function passives(s: Sentence): Attribution[] {
  return s.tokens.flatMap((token, i): Attribution[] => {
    if (token.kind !== "quotation" || token.titled || at(s, i + 1).lower !== "by") return [];
    const verb = passiveBefore(s, i);
    const to = nounPhraseFrom(s, i + 2);
    if (verb === null || to === null) return [];
    return [
      {
        step: "cue before the quotation",
        verb: reportingForm(s, verb)!.verb,
        cue: { from: verb, to: verb + 1 },
        subject: named(s, { from: i + 2, to }),
        contents: [{ from: i, to: i + 1 }],
        participle: false,
        inPassing: true,
        telling: null,
      },
    ];
  });
}

function passiveBefore(s: Sentence, i: number): number | null {
  for (let v = i - 1; v > 0 && i - v <= BETWEEN; v--) {
    const form = reportingForm(s, v);
    if (!kind.isWord(at(s, v))) return null;
    if (!form?.tenses.has("past") || !(form.frames.has("thing") || form.frames.has("clause"))) continue;
    let left = v - 1;
    while (left > 0 && kind.isAdverb(at(s, left))) left--;
    return BE.test(at(s, left).lower) ? v : null;
  }
  return null;
}
