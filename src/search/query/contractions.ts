/** Words run together, with or without their apostrophe: "hows bernie doing" asks how he is doing. */

import { asking } from "../../languages/en/asking/index.ts";

const { joined, tails, denied, verbs, not } = asking.contractions;

/** The question with such words written out: for its patterns, not for its places. */
export function spelledOut(text: string): string {
  return text
    .replace(joined, (whole, ...parts: (string | undefined)[]) => {
      const [word, tail] = parts.slice(0, 6).filter((part) => part !== undefined);
      return word && tail ? `${word} ${tails[tail.toLowerCase()] ?? ""}` : whole;
    })
    .replace(denied, (_, verb: string) => `${verbs[verb.toLowerCase()] ?? verb} ${not}`);
}
