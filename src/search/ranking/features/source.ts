/** Whether the article is from whom, and of when, the question says. */
import type { PreparedCandidate } from "./prepare-candidate.ts";
import type { PreparedQuestion } from "./prepare-question.ts";

export type SourceFeature = "publisher" | "date";

export function source(
  _: PreparedQuestion,
  { origin: { publisher, date } }: PreparedCandidate,
): Record<SourceFeature, number> {
  return { publisher, date };
}
