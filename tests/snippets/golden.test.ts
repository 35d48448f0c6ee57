import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { documentOf } from "../../src/documents/document.ts";
import type { Snippet } from "../../src/model.ts";
import { articleOf } from "../../src/snippets/article.ts";

const FIXTURES = "tests/fixtures/articles";
/** The seed is material: its text stays in seeds/. */
const textOf = (slug: string): string => {
  const own = join(FIXTURES, slug, "article.txt");
  return readFileSync(existsSync(own) ? own : `seeds/${slug}.txt`, "utf8");
};

function line(text: string, snippet: Snippet): string {
  if (snippet.kind === "fact") return `¶${snippet.paragraph} fact | ${oneLine(snippet.text)}`;
  const said = snippet.content.map((c) => oneLine(text.slice(c.start, c.end))).join(" ... ");
  const who = snippet.speakers.map((s) => s.name).join(" and ") || "not stated";
  const title = snippet.title ? `, ${oneLine(snippet.title)}` : "";
  return `¶${snippet.paragraph} quote ${snippet.manner} ${who}${title} (${snippet.cue ?? "no cue"}) | ${said}`;
}

const oneLine = (s: string): string => s.replace(/\s+/gu, " ");

test.each(readdirSync(FIXTURES).toSorted())("%s is read as its golden says", (slug) => {
  const text = textOf(slug);
  const article = articleOf(
    documentOf({ id: slug, where: `${slug}.txt`, text, source: { file: `${slug}.txt` } }),
  );
  const lines = `${article.snippets.map((s) => line(text, s)).join("\n")}\n`;
  const golden = join(FIXTURES, slug, "expected.txt");
  if (process.env["UPDATE"]) writeFileSync(golden, lines);
  expect(lines).toBe(readFileSync(golden, "utf8"));
});
