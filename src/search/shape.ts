/** The share of the phrases in quotation marks that a sentence has to the letter. */
export function phraseShare(phrases: readonly (readonly string[])[], stems: readonly string[]): number {
  if (!phrases.length) return 0;
  const text = ` ${stems.join(" ")} `;
  return phrases.filter((p) => text.includes(` ${p.join(" ")} `)).length / phrases.length;
}
