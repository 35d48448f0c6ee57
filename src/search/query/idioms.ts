/** Words that put a question and carry nothing of its topic: no article prints them beside the answer. */

import { asking } from "../../languages/en/asking/index.ts";

/** Whether nothing is asked of something but where it is, or when. */
export const asksOccasion = (text: string): boolean =>
  asking.whereOrWhen.test(text) && [...text.matchAll(asking.happens)].length > 0;

/** Ranges of a question that only put it. */
export function askingWords(text: string): (readonly [start: number, end: number])[] {
  return [asking.how, asking.happens].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((m) => [m.index, m.index + m[0].length] as const),
  );
}
