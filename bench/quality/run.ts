/**
 * npm run bench -- quality --material FILE
 *
 * Prints how well quotations and speakers are read on a file of marked articles (see score.ts), by manner and by kind of
 * speaker. Without a file: the project's own hard articles.
 */
import { readFileSync } from "node:fs";
import { documentOf } from "../../src/documents/document.ts";
import type { Quote } from "../../src/model.ts";
import { articleOf } from "../../src/snippets/article.ts";
import { lines, score, type Marked, type Table } from "./score.ts";

const flag = process.argv.indexOf("--material");
const file = (flag > 0 ? process.argv[flag + 1] : undefined) ?? "bench/quality/articles.jsonl";
const table: Table = new Map();
const articles = readFileSync(file, "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => JSON.parse(line) as Marked);
const documentFor = (article: Marked) =>
  documentOf({ id: article.id, where: file, text: article.text, source: { file } });
for (const article of articles) {
  const read = articleOf(documentFor(article));
  score(
    table,
    article,
    read.snippets.filter((s): s is Quote => s.kind === "quote"),
  );
}
console.log(`${file}: ${articles.length} articles`);
for (const line of lines(table)) console.log(line);
