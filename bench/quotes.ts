/** npm run bench -- quotes: time for 1,000 articles of 4,000 characters, and for 100 kB of each kind of hostile line. */
import { readFileSync } from "node:fs";
import { documentOf } from "../src/documents/document.ts";
import { articleOf } from "../src/snippets/article.ts";

const read = (text: string): number => {
  const document = documentOf({ id: "bench", where: "bench", text, source: { file: "bench.txt" } });
  const start = performance.now();
  articleOf(document);
  return performance.now() - start;
};

const seed = readFileSync("seeds/china-internet-conference.txt", "utf8");
const article = `${seed}\n${seed}`.slice(0, 4000);
for (let i = 0; i < 30; i++) read(article);
let total = 0;
for (let i = 0; i < 1000; i++) total += read(article);
console.log(`1,000 articles of 4,000 characters: ${(total / 1000).toFixed(1)} s`);

export const hostile: Readonly<Record<string, string>> = {
  "opening marks": "“",
  "straight marks": '" ',
  "single marks": "'a ",
  "nested marks": "“‘",
  "empty pairs": "“a” ",
  "said he": "said he, ",
  "X said": "Xi said ",
  "of the of the": "of the ",
  commas: "a, ",
  capitals: "Al ",
  titles: "director ",
  brackets: "((",
  dots: ". ",
  labels: "AB: x\n",
  "short lines": "“a,” he said.\n",
  spaces: " ",
  dashes: "--",
  letters: "a",
};
for (const [name, part] of Object.entries(hostile)) {
  const times = [50_000, 100_000].map((n) => read(part.repeat(Math.ceil(n / part.length))));
  console.log(
    `${name.padEnd(16)} 50 kB ${times[0]!.toFixed(0).padStart(6)} ms   100 kB ${times[1]!.toFixed(0).padStart(6)} ms`,
  );
}
