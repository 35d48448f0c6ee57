/** A claim checked against the article of the dam, by people whom it knows. */
import { checkOf } from "../../src/answers/check.ts";
import type { Article, Snippet } from "../../src/model.ts";
import { dam } from "./check-article.ts";

const NAMES: Readonly<Record<string, string>> = {
  Lindqvist: "Greta Lindqvist",
  "Greta Lindqvist": "Greta Lindqvist",
  Berg: "Tomas Berg",
  "Tomas Berg": "Tomas Berg",
};
export const check = (words: string, speaker: string | null = null, articles: readonly Article[] = [dam]) =>
  checkOf(words, speaker, {
    articlesWith: async () => articles,
    nearest: async () => [],
    cite: (snippet: Snippet) => ({ snippet, score: 1, matched: [], citation: {} as never }),
    namesOf: async (typed) => (NAMES[typed] ? [NAMES[typed]] : []),
  });
/** Verdict and the first words of the true passage. */
export const told = async (words: string, speaker?: string) => {
  const { verdict, passages } = await check(words, speaker);
  return `${verdict}: ${passages[0]?.snippet.text.slice(0, 16) ?? "-"}`;
};
