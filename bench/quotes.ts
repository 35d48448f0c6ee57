/**
 * npm run bench -- quotes [MARKED.jsonl ...]
 *
 * Time for 1,000 articles of 4,000 characters, in seconds of one core, and for 100 kB of each kind of hostile line. With
 * files of marked articles: how sure what is listed is told to be, and how much of it is right (the weights may have been
 * fitted to those files: \`bench fit-quotes\` says it of articles they were not fitted to).
 */
import { readFileSync } from "node:fs";
import { documentOf } from "../src/documents/document.ts";
import { isSaid } from "../src/model.ts";
import { articleOf } from "../src/snippets/article.ts";
import { calibrationOf, type Told } from "./calibration.ts";
import { isTheirs, judged, type MarkedArticle } from "./marked.ts";

const read = (text: string): number => {
  const document = documentOf({ id: "bench", where: "bench", text, source: { file: "bench.txt" } });
  const start = performance.now();
  articleOf(document);
  return performance.now() - start;
};

const seed = readFileSync("seeds/china-internet-conference.txt", "utf8");
const article = `${seed}\n${seed}`.slice(0, 4000);
for (let i = 0; i < 30; i++) read(article);
const before = process.cpuUsage();
for (let i = 0; i < 1000; i++) read(article);
const { user, system } = process.cpuUsage(before);
console.log(`1,000 articles of 4,000 characters: ${((user + system) / 1e6).toFixed(1)} s`);

const hostile: Readonly<Record<string, string>> = {
  "opening marks": "“",
  "straight marks": '" ',
  "single marks": "'a ",
  "closing marks": "”",
  "closing after words": "so it was,” ",
  "closing low marks": "a,“ ",
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

for (const file of process.argv.slice(2)) {
  const words: Told[] = [];
  const speakers: Told[] = [];
  for (const line of readFileSync(file, "utf8").trim().split("\n")) {
    const marked = JSON.parse(line) as MarkedArticle;
    const { id, text } = marked;
    const document = documentOf({ id, where: file, text, source: { file } });
    for (const quote of articleOf(document).snippets.filter(isSaid)) {
      const { right, marked: gold } = judged(marked, document, quote.content);
      if (right !== null) words.push({ told: quote.confidence, right, file });
      const names = quote.speakers.map((s) => s.name);
      const { mention } = quote.evidence;
      const theirs = right && gold ? isTheirs(marked, gold, { names, mention }) : null;
      if (theirs !== null) speakers.push({ told: quote.speakerConfidence, right: theirs, file });
    }
  }
  console.log(`\n${file}: words\n${calibrationOf(words).join("\n")}`);
  console.log(`${file}: speakers\n${calibrationOf(speakers).join("\n")}`);
}
