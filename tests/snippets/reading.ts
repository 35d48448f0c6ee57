/** Short texts as the tests of the sieve read them. */
import { documentOf } from "../../src/documents/document.ts";
import { formats } from "../../src/documents/formats/index.ts";
import type { Article, Quote } from "../../src/model.ts";
import { articleOf } from "../../src/snippets/article.ts";

export const articleFrom = (text: string, language = "en"): Article =>
  articleOf(documentOf({ id: "t", where: "t.txt", text, language, source: { file: "t.txt" } }));

export const articleFromMarkdown = (markdown: string): Article =>
  articleOf(documentOf(formats[".md"]!(markdown, "t.md").articles[0]!));

export const quotesIn = (text: string): Quote[] =>
  articleFrom(text).snippets.filter((s): s is Quote => s.kind === "quote");

export const said = (text: string, quote: Quote): string =>
  quote.content.map((c) => text.slice(c.start, c.end)).join(" | ");

/** "Liu Yunshan: what was said", one line a quotation. */
export const attributed = (text: string): string[] =>
  quotesIn(text).map((q) => `${q.speakers.map((s) => s.name).join(" and ") || "?"}: ${said(text, q)}`);
