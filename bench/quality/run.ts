/**
 * npm run quality -- --material FILE
 *
 * Prints how well quotations and speakers are read on a file of marked articles (see score.ts), by manner and by kind of
 * speaker, and how long it takes. Without a file: the project's own hard articles.
 */
import { readFileSync } from "node:fs";
import { documentOf } from "../../src/documents/document.ts";
import type { Quote } from "../../src/model.ts";
import { articleOf } from "../../src/snippets/article.ts";
import { lines, score, type Marked, type Table } from "./score.ts";

const flag = process.argv.indexOf("--material");
const file = (flag > 0 ? process.argv[flag + 1] : undefined) ?? "bench/quality/articles.jsonl";
const table: Table = new Map();
let characters = 0;
let milliseconds = 0;
const articles = readFileSync(file, "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => JSON.parse(line) as Marked);
const documentFor = (article: Marked) =>
  documentOf({ id: article.id, where: file, text: article.text, source: { file } });
// The first readings only warm the machine up.
for (const article of articles.slice(0, 40)) articleOf(documentFor(article));
for (const article of articles) {
  const document = documentFor(article);
  const start = performance.now();
  const read = articleOf(document);
  milliseconds += performance.now() - start;
  characters += article.text.length;
  score(
    table,
    article,
    read.snippets.filter((s): s is Quote => s.kind === "quote"),
  );
}
const perThousand = (milliseconds / characters) * 4000;
console.log(`${file}: ${articles.length} articles`);
for (const line of lines(table)) console.log(line);
console.log(`1,000 articles of 4,000 characters: ${perThousand.toFixed(1)} s on one core`);
