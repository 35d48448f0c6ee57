/** Shapes of a sentence that a question asks for: a definition, a phrase to the letter. */
import type { Trace } from "./alignment.ts";
import { stemIn } from "./codes.ts";
import type { Sentence } from "./index.ts";
import { DEFINING } from "./traits.ts";

/** "X is ...", "X, or ...", "X (...": what was asked about stands at the head, and a defining word after it. */
export function defines({ codes, from, length }: Sentence, trace: readonly Trace[]): number {
  const last = trace.find((t) => t.term === 0)?.place ?? -1;
  const at = trace.findLast((t) => t.place < 8)?.place ?? last;
  if (at < 0) return 0;
  for (let i = at + 1; i < Math.min(at + 4, length); i++) if (codes[from + i]! & DEFINING) return 1;
  return 0;
}

/** Share of the phrases, as numbers of stems, that stand in the sentence; a phrase with a stem that is nowhere does not. */
export function phraseShare(phrases: readonly (readonly (number | null)[])[], sentence: Sentence): number {
  if (!phrases.length) return 0;
  const stands = (phrase: readonly (number | null)[]) => {
    for (let i = 0; i + phrase.length <= sentence.length; i++)
      if (phrase.every((stem, j) => stem === stemIn(sentence, i + j))) return true;
    return false;
  };
  return phrases.filter(stands).length / phrases.length;
}
