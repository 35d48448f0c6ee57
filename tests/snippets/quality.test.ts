import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { score, type Marked, type Table } from "../../bench/quality/score.ts";
import { quotesIn } from "./reading.ts";

test("on the marked hard articles, nine of ten quotations and speakers are right", () => {
  const table: Table = new Map();
  for (const line of readFileSync("bench/quality/articles.jsonl", "utf8").trim().split("\n")) {
    const article = JSON.parse(line) as Marked;
    expect(article.quotes.every((q) => article.text.slice(q.start, q.end).length > 0)).toBe(true);
    score(table, article, quotesIn(article.text));
  }
  const all = table.get("all")!;
  expect(all.found / all.marked).toBeGreaterThan(0.9);
  expect(all.hit / all.predicted).toBeGreaterThan(0.9);
  expect(all.speakerRight / all.found).toBeGreaterThan(0.9);
});
