/** What Fuse.js reads of each candidate: the question's stems in it, and a sign for each other word that is not a stop word. */
import type { Candidate } from "./candidates.ts";
import { stemIn } from "./codes.ts";
import type { Index } from "./index.ts";
import { STOP } from "./traits.ts";

/**
 * Fuse reads a record character by character for each word of the question, and weighs it by how many words it has: of
 * the others the number is enough. Measured: with them written out it took half as long again as all else but the index.
 */
const OTHER = "·";

export function shadowsOf(
  index: Index,
  candidates: readonly Candidate[],
  stems: readonly string[],
): string[] {
  const known = new Map(stems.flatMap((stem) => [[index.stem(stem)?.id ?? -1, stem] as const]));
  return candidates.map(({ sentence }) => {
    const words: string[] = [];
    for (let i = 0; i < sentence.length; i++)
      if (!(sentence.codes[sentence.from + i]! & STOP)) words.push(known.get(stemIn(sentence, i)) ?? OTHER);
    return words.join(" ");
  });
}
