/** Shapes of a sentence that a question asks for: a definition, a phrase to the letter. */

/** "X is ...", "X, or ...", "X (...": what was asked about stands at the head, and a defining word after it. */
export function defines(stems: readonly string[], trace: readonly { term: number; place: number }[]): number {
  const last = trace.find((t) => t.term === 0)?.place ?? -1;
  const at = trace.findLast((t) => t.place < 8)?.place ?? last;
  if (at < 0) return 0;
  const after = stems.slice(at + 1, at + 4);
  return after.some((s) => DEFINING.has(s)) ? 1 : 0;
}
const DEFINING = new Set("is are wa were be or mean refer defin known call".split(" "));

export function phraseShare(phrases: readonly (readonly string[])[], stems: readonly string[]): number {
  if (!phrases.length) return 0;
  const text = ` ${stems.join(" ")} `;
  return phrases.filter((p) => text.includes(` ${p.join(" ")} `)).length / phrases.length;
}
