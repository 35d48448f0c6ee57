/** What stands around a candidate: in its neighbours, its paragraph and its article. */
import type { Presence } from "../alignment.ts";
import type { PreparedCandidate } from "./prepare-candidate.ts";
import type { PreparedQuestion } from "./prepare-question.ts";
import { share } from "./weighting.ts";

export type ContextFeature = "before" | "after" | "paragraphCoverBack" | "document";

export function context(
  { rare, background, bestParagraph, bestInArticle }: PreparedQuestion,
  candidate: PreparedCandidate,
): Record<ContextFeature, number> {
  const { here, prior, next, around, title, origin, paragraph } = candidate;
  const missingHere = (other: Presence) => share(other.map((p, t) => (here[t]! ? 0 : p)), rare); // prettier-ignore
  return {
    before: missingHere(prior),
    after: missingHere(next),
    paragraphCoverBack: share(
      around.map((p, t) => Math.max(p, title[t]!, origin.said[t]!)),
      background,
    ),
    document: (bestInArticle.get(paragraph.article.doc) ?? 0) / bestParagraph,
  };
}
