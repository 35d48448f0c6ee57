/** What stands around a candidate: in its neighbours, its paragraph and its article. */
import type { PreparedCandidate } from "./prepare-candidate.ts";
import type { PreparedQuestion } from "./prepare-question.ts";
import { share } from "./weighting.ts";

export type ContextFeature = "before" | "after" | "paragraphCoverBack" | "document";

export function context(
  { rare, background, bestParagraph, bestInArticle }: PreparedQuestion,
  candidate: PreparedCandidate,
): Record<ContextFeature, number> {
  const { here, prior, next, around, title, origin, paragraph } = candidate;
  const [missingBefore, missingAfter, covered] = [[...prior], [...next], [...around]];
  for (let t = 0; t < here.length; t++) {
    if (here[t]) missingBefore[t] = missingAfter[t] = 0;
    covered[t] = Math.max(around[t]!, title[t]!, origin.said[t]!);
  }
  return {
    before: share(missingBefore, rare),
    after: share(missingAfter, rare),
    paragraphCoverBack: share(covered, background),
    document: (bestInArticle.get(paragraph.article.doc) ?? 0) / bestParagraph,
  };
}
