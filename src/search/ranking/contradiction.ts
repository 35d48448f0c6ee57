/**
 * Whether a sentence says the opposite of what a question asks: the question says "not" and the sentence does not, or the
 * question has "largest" where the sentence has "smallest". Measured on questions that look answerable and are not, held
 * out: AUROC 0.58 without this signal, 0.65 with it.
 */
import { asking } from "../../languages/en/asking/index.ts";
import { stemOf, type Word } from "../analysis/terms.ts";
import { STOP } from "../analysis/word-flags.ts";

const opposites = new Map<string, Set<string>>();
for (const pair of asking.opposites) {
  const [a, b] = [stemOf(pair[0]), stemOf(pair[1])];
  opposites.set(a, (opposites.get(a) ?? new Set()).add(b));
  opposites.set(b, (opposites.get(b) ?? new Set()).add(a));
}

export function contradicts(question: readonly Word[], sentence: readonly Word[]): boolean {
  // "Was there no change?" is answered by yes or no, and by a sentence without "not"; "Why won't they sell" by what they want.
  const open = !asking.yesOrNo.has(question[0]?.folded ?? "") && !question.some((w) => w.folded === "why");
  const denied = question.some(({ folded }) => asking.negations.has(folded) && !asking.ofAThing.has(folded));
  if (open && denied && !sentence.some((w) => asking.negations.has(w.folded))) return true;
  const there = new Set(sentence.map((w) => w.term));
  // "New" in a name is no opposite of "old", and "how long" does not ask for anything long.
  const plain = new Set(sentence.filter((w) => !w.capital).map((w) => w.term));
  // "The old school" says nothing against "the new houses".
  const isOfThis = (next: Word | undefined) => !next || next.flags & STOP || there.has(next.term);
  return question.some(
    ({ term }, i) =>
      !there.has(term) &&
      question[i - 1]?.folded !== "how" &&
      isOfThis(question[i + 1]) &&
      [...(opposites.get(term) ?? [])].some((other) => plain.has(other)),
  );
}
