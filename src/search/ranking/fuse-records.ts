/** What Fuse.js reads of each candidate: the question's stems in it, and a sign for each other word that is not a stop word. */
import { meantIn } from "../index/forward-index.ts";
import type { Candidate, StemNumbers } from "../index/types.ts";
import { STOP, FLAG_BITS } from "../analysis/word-flags.ts";

/**
 * Fuse reads a record character by character for each word of the question, and weighs it by how many words it has: of
 * the others the number is enough, and a record without any is left out. Measured: with them written out it took half as long again as all else but the index.
 */
const OTHER = "·";

export function fuseRecords(
  numbers: StemNumbers,
  candidates: readonly Candidate[],
  stems: readonly string[],
): string[] {
  const known = new Map(stems.flatMap((stem) => [[numbers.stem(stem)?.id ?? -1, stem] as const]));
  return candidates.map(({ sentence }) => {
    const { forward, from, length } = sentence;
    let [text, held] = ["", false];
    for (let i = from; i < from + length; i++) {
      const code = forward[i]!;
      if (code & STOP) continue;
      const stem = known.get(code >>> FLAG_BITS);
      if (stem) held = true;
      text += `${text && " "}${stem ?? OTHER}`;
    }
    if (sentence.meant)
      for (const { stem: id, role } of meantIn(sentence)) {
        const stem = role ? undefined : known.get(id);
        if (!stem) continue;
        held = true;
        text += `${text && " "}${stem}`;
      }
    return held ? text : "";
  });
}
