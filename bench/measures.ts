/** Measures of finding and refusing over questions whose right passages are known. */
import { readFileSync } from "node:fs";
import type { Certainty } from "../src/model.ts";
import { partitionPoint } from "../src/text/partition-point.ts";
import { quantile } from "./quantile.ts";

export interface Asked {
  readonly id: string | number;
  readonly question: string;
  /** Narrows to this article. */
  readonly document?: string;
  readonly kind: "answerable" | "off-topic" | "adversarial";
  /** Ranges of right passages in that article, or ids of right articles. */
  readonly gold?: readonly (readonly [number, number])[];
  readonly goldDocuments?: readonly string[];
}

export interface Shown {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

export interface Outcome {
  readonly asked: Asked;
  readonly certainty: Certainty;
  readonly confidence: number;
  readonly passages: readonly Shown[];
  readonly ms: number;
}

export const readLines = <T>(file: string): T[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T);

/** A passage is right when it overlaps a right range by more than half of the shorter, or comes from a right article. */
export function isRight(passage: Shown, { gold, goldDocuments }: Asked, document?: string): boolean {
  if (goldDocuments) return goldDocuments.includes(passage.document);
  if (document !== undefined && passage.document !== document) return false;
  return (gold ?? []).some(
    ([start, end]) =>
      Math.min(passage.end, end) - Math.max(passage.start, start) >
      0.5 * Math.min(passage.end - passage.start, end - start),
  );
}

/** Probability that an answerable question is more trusted than one of `others`; ties count half. */
export function auroc(positive: readonly number[], negative: readonly number[]): number | null {
  if (!positive.length || !negative.length) return null;
  const sorted = negative.toSorted((a, b) => a - b);
  const wins = positive.reduce((sum, p) => {
    const below = partitionPoint(sorted, (n) => n < p);
    const notAbove = partitionPoint(sorted, (n) => n <= p);
    return sum + (below + notAbove) / 2;
  }, 0);
  return wins / (positive.length * negative.length);
}

const percent = (n: number, of: number) => (of ? Math.round((1000 * n) / of) / 10 : null);
const three = (n: number | null) => (n === null ? null : Math.round(n * 1000) / 1000);

export function measuresOf(outcomes: readonly Outcome[], documentOf: (asked: Asked) => string | undefined) {
  const of = (kind: Asked["kind"]) => outcomes.filter((o) => o.asked.kind === kind);
  const answerable = of("answerable");
  const places = answerable.map((o) =>
    o.passages.slice(0, 10).findIndex((p) => isRight(p, o.asked, documentOf(o.asked))),
  );
  const within = (n: number) => percent(places.filter((p) => p >= 0 && p < n).length, places.length);
  const sure = (kind: Asked["kind"]) => of(kind).map((o) => o.confidence);
  const refused = (kind: Asked["kind"]) =>
    percent(of(kind).filter((o) => o.certainty === "no").length, of(kind).length);
  const isSure = (o: Outcome) => o.certainty === "answers";
  const shown = answerable.filter((_, i) => places[i]! >= 0 && places[i]! < 3);
  const sureOf = (kind: Asked["kind"]) => percent(of(kind).filter(isSure).length, of(kind).length);
  const times = outcomes.map((o) => o.ms);
  const at = (p: number) => Math.round(quantile(times, p) * 100) / 100;
  return {
    questions: answerable.length,
    "R@1": within(1),
    "R@3": within(3),
    "R@5": within(5),
    "MRR@10": percent(
      places.reduce((sum, p) => sum + (p < 0 ? 0 : 1 / (p + 1)), 0),
      places.length,
    ),
    answered: percent(answerable.filter((o) => o.certainty !== "no").length, answerable.length),
    // With a right passage among three: of the answerable, those with an answer or what may be one; and with an answer. Of all answers.
    "answeredRight@3": percent(shown.filter((o) => o.certainty !== "no").length, answerable.length),
    "sure@3": percent(shown.filter(isSure).length, answerable.length),
    "trust@3": percent(shown.filter(isSure).length, outcomes.filter(isSure).length),
    sureAdversarial: sureOf("adversarial"),
    sureOffTopic: sureOf("off-topic"),
    refusedOffTopic: refused("off-topic"),
    refusedAdversarial: refused("adversarial"),
    aurocOffTopic: three(auroc(sure("answerable"), sure("off-topic"))),
    aurocAdversarial: three(auroc(sure("answerable"), sure("adversarial"))),
    p50ms: at(0.5),
    p99ms: at(0.99),
  };
}
