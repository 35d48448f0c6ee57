/**
 * Fits the weights of the ranking and of the confidence, and says what they bring on documents they were not fitted to:
 *
 *     node bench/fit.ts MATERIAL QUESTIONS.jsonl [MATERIAL QUESTIONS.jsonl ...] [--ablate]
 *
 * Every set of questions is asked within its articles and across all of them. Ranking: softmax over the candidates of a
 * question, a little L2, five folds of articles. Prints the tables for src/search/weights.ts.
 */
import { parseArgs } from "node:util";
import { gather, type Sample } from "./samples.ts";
import { fitLogistic, fitRanking, firstRight, type Weights } from "./regression.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { ablate: { type: "boolean", default: false }, l2: { type: "string", default: "0.001" } },
});
const pairs = positionals.flatMap((material, i) =>
  i % 2 === 0 ? [{ material, questions: positionals[i + 1] ?? "" }] : [],
);
/** No set of questions asks for these: their weights are set by hand. */
const BY_HAND = new Set(["quoted", "phrase", "furniture", "otherSpeaker"]);
const FOLDS = 5;
const l2 = Number(values.l2);
const samples = (await Promise.all(pairs.map(gather))).flat();
const names = [...new Set(samples.flatMap((s) => Object.keys(s.candidates[0]?.features ?? {})))].filter(
  (n) => !BY_HAND.has(n),
);
const groups = [...new Set(samples.map((s) => s.group))].toSorted();
const answerable = samples.filter((s) => s.kind === "answerable");
const foldOf = (s: Sample) => groups.indexOf(s.group) % FOLDS;

const print = (weights: Weights) =>
  console.log(
    Object.entries(weights)
      .map(([n, w]) => `  ${n}: ${w.toFixed(3)},`)
      .join("\n"),
  );
const held = (without: string[]) => {
  const kept = names.filter((n) => !without.includes(n));
  const scores = new Map<string, { n: number; r1: number; r3: number; r5: number; mrr: number }>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const w = fitRanking(
      answerable.filter((s) => foldOf(s) !== fold),
      kept,
      l2,
    );
    for (const s of answerable.filter((s) => foldOf(s) === fold)) tally(scores, s, w);
  }
  return table(scores);
};
const tally = (
  scores: Map<string, { n: number; r1: number; r3: number; r5: number; mrr: number }>,
  s: Sample,
  w: Weights,
) => {
  const t = scores.get(s.set) ?? { n: 0, r1: 0, r3: 0, r5: 0, mrr: 0 };
  const place = firstRight(s, w);
  scores.set(s.set, {
    n: t.n + 1,
    r1: t.r1 + (place === 0 ? 1 : 0),
    r3: t.r3 + (place >= 0 && place < 3 ? 1 : 0),
    r5: t.r5 + (place >= 0 && place < 5 ? 1 : 0),
    mrr: t.mrr + (place >= 0 && place < 10 ? 1 / (place + 1) : 0),
  });
};
const table = (scores: Map<string, { n: number; r1: number; r3: number; r5: number; mrr: number }>) =>
  Object.fromEntries(
    [...scores].map(([set, { n, r1, r3, r5, mrr }]) => [
      set,
      Object.fromEntries(
        Object.entries({ r1, r3, r5, mrr }).map(([k, v]) => [k, Math.round((1000 * v) / n) / 10]),
      ),
    ]),
  );

console.log("held out");
console.table(held([]));
const full = fitRanking(answerable, names, l2);
const scores = new Map();
for (const s of answerable) tally(scores, s, full);
console.log("fitted on all");
console.table(table(scores));
print(full);

// Every set and kind weighs the same however many questions it has; those across collections less, those on the topic least.
const kinOf = ({ set, kind }: Sample) => `${set} ${kind}`;
const kin = Map.groupBy(samples, kinOf);
const weightOf = (s: Sample) =>
  (s.kind === "adversarial" ? 0.16 : s.set.endsWith("within") ? 1 : 0.3) / (kin.get(kinOf(s))?.length ?? 1);
const AGAINST = /^(?:negated|unknown|unknownName|missingName|repaired|otherSpeaker)$/;
const examples = samples
  .filter((s) => s.candidates.length)
  .map((s) => ({
    signals: s.signals,
    yes: s.kind === "answerable",
    weight: weightOf(s),
  }));
const signals = Object.keys(examples[0]?.signals ?? {}).filter((n) => !BY_HAND.has(n));
console.log("confidence, before the bias is moved to where refusing is wanted");
print(fitLogistic(examples, signals, 1e-4, (name) => (AGAINST.test(name) ? -1 : 1)));

if (values.ablate) for (const name of names) console.log(`without ${name}`, JSON.stringify(held([name])));
