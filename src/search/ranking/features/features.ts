/**
 * What speaks for and against a candidate, as numbers: the ranking is their weighted sum. Each group is a pure function of
 * the prepared question and candidate, in a file of its own; a new one is a file, its names here, and its weights.
 */
import type { Candidate } from "../../index/types.ts";
import { answerType, type AnswerTypeFeature } from "./answer-type.ts";
import { context, type ContextFeature } from "./context.ts";
import { coverage, type CoverageFeature } from "./coverage.ts";
import { likeness, type LikenessFeature } from "./likeness.ts";
import { candidatePreparer } from "./prepare-candidate.ts";
import { prepareQuestion, type FeatureInputs } from "./prepare-question.ts";
import { meaning, type MeaningFeature } from "./meaning.ts";
import { proximity, type ProximityFeature } from "./proximity.ts";
import { shape, type ShapeFeature } from "./shape.ts";
import { source, type SourceFeature } from "./source.ts";

export type FeatureName =
  | LikenessFeature
  | CoverageFeature
  | ContextFeature
  | ProximityFeature
  | AnswerTypeFeature
  | SourceFeature
  | ShapeFeature
  | MeaningFeature;

/** A candidate's features by name. */
export type Features = Readonly<Record<FeatureName, number>>;

/** Of each candidate, in their order. */
export function featuresOf(candidates: readonly Candidate[], inputs: FeatureInputs): Features[] {
  const question = prepareQuestion(candidates, inputs);
  const prepared = candidates.map(candidatePreparer(question));
  const alike = likeness(question, prepared);
  const meant = meaning(question, candidates);
  return prepared.map((candidate, i) => ({
    ...alike[i]!,
    ...coverage(question, candidate),
    ...context(question, candidate),
    ...proximity(question, candidate),
    ...answerType(question, candidate),
    ...source(question, candidate),
    ...shape(question, candidate),
    ...meant[i]!,
  }));
}
