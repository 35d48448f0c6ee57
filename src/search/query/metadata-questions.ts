/** Questions about the article itself: who wrote it, who edited it, where and for whom it was reported. */
import type { MetadataPart } from "../../languages/asking.ts";
import { asking } from "../../languages/en/asking/index.ts";
import { stopWords } from "../../languages/en/stop-words.ts";
import { tokenize } from "../analysis/terms.ts";

/** The part asked for, and the stems that say of which article; null where the question is about something else. */
export function metadataAsked(question: string): { part: MetadataPart; topic: readonly string[] } | null {
  const lower = question.toLowerCase();
  for (const [part, pattern] of asking.ofTheArticle) {
    const match = pattern.exec(lower);
    if (!match) continue;
    const rest = (lower.length === question.length ? question : lower).slice(match.index + match[0].length);
    return {
      part,
      topic: tokenize(rest)
        .filter((w) => !stopWords.has(w.folded))
        .map((w) => w.term),
    };
  }
  return null;
}
