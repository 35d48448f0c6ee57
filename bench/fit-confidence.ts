/** The confidence's weights, and how well they tell answerable questions from others on articles not fitted to. */
import { BY_HAND, foldsOf, FOLDS } from "./fit-ranking.ts";
import { auroc } from "./measures.ts";
import { fitLogistic, namedWeights, scaled } from "./regression.ts";
import type { Sample } from "./samples.ts";

/**
 * Every set and kind weighs the same, however many questions it has; those on the topic without an answer less, for in them shared
 * words speak against one. What their answers lack is learnt in a second step, where they weigh in full.
 */
const LOOK_ALIKE = 0.3;
/**
 * What else weighs otherwise. The confidence is to tell questions that were put to another article:
 * sets that have such weigh more. The likelihood is to tell whether what is shown is right, and learns from questions whose answer was missed.
 */
const AIMS = {
  confidence: { put: 6, missed: 0 },
  likelihood: { put: 1, missed: 0.15 },
} as const;
export type Aim = keyof typeof AIMS;
/** Across all articles only what is put to none. */
const isTelling = (s: Sample) => s.scope !== "across" || !s.narrowed;
const isRight = (s: Sample) => s.kind === "answerable" && s.shown;
const AGAINST = /^(?:contradicts|unknownName|lacks\w*|untold\w*|notTheirs|unquoted|fresh)$/;
/** What is learnt in the second step. */
const isLacking = (name: string) => AGAINST.test(name) && name !== "fresh" && name !== "unknownName";
const L2 = 0.006;

export function confidenceFit(all: readonly Sample[], aim: Aim) {
  const { put, missed } = AIMS[aim];
  const samples = all.filter((s) => Object.keys(s.signals).length);
  const names = [...new Set(samples.flatMap((s) => Object.keys(s.signals)))].filter((n) => !BY_HAND.has(n));
  const rows = scaled(
    samples.map((s) => Float64Array.from([...names.map((n) => s.signals[n] ?? 0), 1])),
    [...names, "bias"],
  );
  const places = new Map(samples.map((s, i) => [s, i]));
  const kinOf = (s: Sample) => `${s.from} ${s.scope} ${s.kind} ${s.kind === "answerable" && !s.shown}`;
  const putElsewhere = new Set(
    samples.flatMap((s) => (s.scope === "within" && s.kind === "off-topic" ? [s.from] : [])),
  );
  const worth = (s: Sample, lookAlike: number) => {
    if (s.kind === "adversarial") return lookAlike;
    return (s.kind === "answerable" && !s.shown ? missed : 1) * (putElsewhere.has(s.from) ? put : 1);
  };
  const kin = Map.groupBy(samples.filter(isTelling), kinOf);
  const foldOf = foldsOf(samples);
  const sets = [...new Set(samples.map((s) => s.from))];
  const signOf = (name: string) => (name === "bias" ? 0 : AGAINST.test(name) ? -1 : 1);
  const fit = (take: (s: Sample) => boolean, off: readonly string[] = []) => {
    const given = samples.filter((s) => take(s) && isTelling(s));
    const weighing = (lookAlike: number) =>
      given.map((s) => ({
        row: places.get(s)!,
        yes: isRight(s),
        weight: worth(s, lookAlike) / kin.get(kinOf(s))!.length,
      }));
    const first = fitLogistic(rows, weighing(LOOK_ALIKE), L2, signOf, { off: new Set(off) });
    const kept = new Map(
      rows.names.flatMap((n, j) => (isLacking(n) || n === "bias" ? [] : [[n, first[j]!]])),
    );
    const second = fitLogistic(rows, weighing(1), L2, signOf, { off: new Set(off), kept });
    // The second step's bias makes up for what weighs in full; where to refuse is set by the first's.
    second[rows.names.indexOf("bias")] = first[rows.names.indexOf("bias")]!;
    return second;
  };
  const trust = (s: Sample, w: Float64Array) => {
    const d = names.length + 1;
    let sum = 0;
    for (let j = 0; j < d; j++) sum += w[j]! * rows.x[places.get(s)! * d + j]!;
    return 1 / (1 + Math.exp(-sum));
  };
  const full = fit(() => true);
  return {
    names,
    weights: namedWeights(rows, full),
    now: () => table(samples, (s) => s.confidence),
    fitted: () => table(samples, (s) => trust(s, full)),
    held: (off: readonly string[] = []) => {
      const trusted = new Map<Sample, number>();
      for (let fold = 0; fold < FOLDS; fold++) {
        const w = fit((s) => foldOf(s) !== fold, off);
        for (const s of samples) if (foldOf(s) === fold) trusted.set(s, trust(s, w));
      }
      return table(samples, (s) => trusted.get(s)!);
    },
    crossed: () => {
      if (sets.length < 2) return {};
      const weights = new Map(sets.map((set) => [set, fit((s) => s.from !== set)]));
      return table(samples, (s) => trust(s, weights.get(s.from)!));
    },
  };
}

/** Answerable against the others, set by set: AUROC, and the share refused where 96 % of the answerable are answered. */
function table(samples: readonly Sample[], trust: (s: Sample) => number) {
  const of = (from: string, scope: Sample["scope"], kind: Sample["kind"]) =>
    samples.filter((s) => s.from === from && s.scope === scope && s.kind === kind).map(trust);
  const out: Record<string, number | null> = {};
  for (const from of new Set(samples.map((s) => s.from)))
    for (const [name, yes, scope, kind] of [
      ["off-topic", "within", "within", "off-topic"],
      ["adversarial", "within", "within", "adversarial"],
      ["elsewhere", "within", "elsewhere", "off-topic"],
      ["no answer", "across", "across", "off-topic"],
    ] as const) {
      const [good, bad] = [of(from, yes, "answerable"), of(from, scope, kind)];
      if (!good.length || !bad.length) continue;
      const line = good.toSorted((a, b) => a - b)[Math.floor(0.04 * good.length)]!;
      out[`${from} ${name}`] = Math.round(1000 * auroc(good, bad)!) / 1000;
      out[`${name} %`] = Math.round((1000 * bad.filter((b) => b < line).length) / bad.length) / 10;
    }
  return out;
}
