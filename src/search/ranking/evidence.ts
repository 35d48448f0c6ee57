/** Whether what a question shares with the first passage could be found in any article: it is no sure answer where many are searched. */
import { asking } from "../../languages/en/asking/index.ts";
import type { Question } from "../query/question.ts";
import { alignerOf, presenceInAny } from "./alignment.ts";
import type { Ordered } from "./order.ts";

/**
 * Nats of rarity in English that the question's words in and around the first passage have together: one word that is not common,
 * or two. Of everyday questions put to eight articles, of 100 sure answers to such as belong to others 40 have less; of those that
 * are right 6.
 */
const LEAST = 8;
/** As alignment.ts has words of one root. */
const ROOT = 0.7;

interface Evidence extends Ordered {
  readonly question: Question;
  readonly documents: number;
}

/** "How long is he out for", "what happens to the staff": asked of many articles, of which each may have its own. */
export function isThin({ question, documents, terms, stems, speakers, ranked }: Evidence): boolean {
  const best = ranked[0]?.candidate;
  // Whoever types a word or two alone wants to read where they stand.
  const onlyWords = question.words.length === terms.length;
  if (!best || documents < 2 || onlyWords || speakers.names.length || question.metadataPart) return false;
  const { paragraph, before } = best;
  const aligner = alignerOf(stems, terms, () => new Set());
  const near = [...paragraph.sentences, ...(before ? [before] : [])].map(aligner.of);
  const found = presenceInAny(near, terms.length);
  const titled = aligner.presence(paragraph.article.titleTerms);
  const rarity = terms.reduce(
    (sum, { light, background, word }, t) =>
      Math.max(found[t]!, titled[t]!) >= ROOT && !light && !asking.quantities.has(word.folded)
        ? sum + background
        : sum,
    0,
  );
  return rarity < LEAST;
}
