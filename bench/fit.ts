/**
 * Fits the weights of the ranking and of the confidence, and says what they bring on articles they were not fitted to:
 *
 *     npm run bench -- fit MATERIAL QUESTIONS.jsonl[=WEIGHT] [...] [--ablate] [--l2 0.001]
 *
 * Every set of questions is asked within its articles and across all of them. Ranking: softmax over the candidates of a
 * question, a little L2, five folds of articles; with several sets also each fitted on the others only. Prints the tables
 * for src/search/ranking/weights.ts and confidence.ts; `--ablate`: what each feature, group of features and signal brings.
 */
import { parseArgs } from "node:util";
import { groups } from "./ablation.ts";
import { confidenceFit } from "./fit-confidence.ts";
import { rankingFit } from "./fit-ranking.ts";
import { gather } from "./samples.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ablate: { type: "boolean", default: false },
    l2: { type: "string", default: "0.001" },
  },
});
const pairs = positionals.flatMap((material, i) =>
  i % 2 === 0 ? [setOf(material, positionals[i + 1] ?? "")] : [],
);
function setOf(material: string, named: string) {
  const [questions = "", weight = "1"] = named.split("=");
  return { material, questions, weight: Number(weight) };
}
const gathered = await gather(pairs);
const ranking = rankingFit(gathered, Number(values.l2));
const print = (weights: Readonly<Record<string, number>>) =>
  console.log(Object.entries(weights).map(([n, w]) => `  ${n}: ${w.toFixed(3)},`).join("\n")); // prettier-ignore

console.log("ranking, on articles not fitted to");
console.table(ranking.held());
console.log("ranking, each set fitted on the other sets only");
console.table(ranking.crossed());
console.log("ranking, fitted on all");
console.table(ranking.fitted());
print(ranking.weights);
if (values.ablate) {
  console.log("ranking, held out, without a group of features and without each of them");
  for (const [name, off] of groups(ranking.names)) console.log(name, JSON.stringify(ranking.lost(off)));
}

for (const aim of ["confidence", "likelihood"] as const) {
  const fit = confidenceFit(gathered.samples, aim);
  console.log(`${aim}: as it is; on articles not fitted to; fitted on the other sets; fitted on all`);
  for (const table of [fit.now(), fit.held(), fit.crossed(), fit.fitted()]) console.table(table);
  print(fit.weights);
  if (values.ablate) {
    console.log(`${aim}: held out, without each signal`);
    console.table(Object.fromEntries(fit.names.map((name) => [name, fit.held([name])])));
  }
}
