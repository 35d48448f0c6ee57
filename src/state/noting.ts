/** What is alike wherever notes are kept. */

/** Rows a server may fill with questions, and with doubts: past it the rarest and oldest give way. */
export const MOST = 1000;
export const LONGEST_QUESTION = 300;
/** Days that numbers of use are kept. */
export const DAYS = 90;

export const dayBefore = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** One key for questions that differ in case, punctuation or spacing only. */
export function normalised(question: string): string {
  const words = question
    .toWellFormed()
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  return (words ?? []).join(" ").slice(0, LONGEST_QUESTION);
}
