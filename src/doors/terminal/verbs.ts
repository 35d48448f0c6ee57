/** The verbs that print and end: ask, quotes, who-said, sources. Each gives its exit code. */
import { readFile } from "node:fs/promises";
import type { Library, QuoteQuery } from "../../library.ts";
import type { Quote } from "../../model.ts";
import { serve, type Services } from "../../serve.ts";
import { answerJson, checkJson, quotesJson, sourceJson } from "./json.ts";
import { CALLER } from "./read.ts";
import { renderReply, type Style } from "./render.ts";

export const FOUND = 0;
export const NOTHING = 1;
export const USAGE = 2;

/** Where results go; everything else goes to standard error. */
export type Print = (line: string) => void;

/** Runs a command and prints its reply; the exit code follows its tone. */
export async function runCommand(
  services: Services,
  command: string,
  options: Readonly<Record<string, string | number | boolean>>,
  { print, style, locale }: { print: Print; style: Style; locale: string },
): Promise<number> {
  const reply = await serve({ command, options, locale, caller: CALLER }, services);
  print(renderReply(reply, style).trimEnd());
  if (reply.tone === "trouble") return 70;
  return { answer: FOUND, nothing: NOTHING, slip: USAGE }[reply.tone];
}

export interface Question {
  readonly id?: unknown;
  readonly question: string;
  readonly document?: string | undefined;
}

/** Answers one question after another, one JSON object a line; NOTHING when a single one found nothing. */
export async function askJson(
  library: Library,
  questions: readonly Question[],
  limit: number,
  print: Print,
): Promise<number> {
  let found = true;
  for (const { id, question, document } of questions) {
    const start = performance.now();
    const answer = await library.ask(question, { scope: { document }, limit });
    found = answer.found;
    print(JSON.stringify(answerJson(question, answer, performance.now() - start, id)));
  }
  return questions.length === 1 && !found ? NOTHING : FOUND;
}

/** Reads a batch: JSON lines {id, question, document?}. Where it cannot be read, a sentence that says why, with the line. */
export async function readBatch(file: string): Promise<Question[] | string> {
  const content = await readFile(file, "utf8").catch(() => null);
  if (content === null) return `${file} cannot be read.`;
  const questions: Question[] = [];
  for (const [i, line] of content.split("\n").entries()) {
    if (line.trim() === "") continue;
    const question = questionOf(line);
    if (!question) return `${file}:${i + 1} is not a JSON object with a "question".`;
    questions.push(question);
  }
  return questions;
}

function questionOf(line: string): Question | null {
  try {
    const read: unknown = JSON.parse(line);
    const is =
      read !== null && typeof read === "object" && "question" in read && typeof read.question === "string";
    return is ? (read as Question) : null;
  } catch {
    return null;
  }
}

/** The quotations of the material, one JSON object a document, or a line each for people. */
export async function printQuotes(
  library: Library,
  query: QuoteQuery,
  json: boolean,
  print: Print,
): Promise<number> {
  const narrowed = Boolean(query.speaker ?? query.about ?? query.manner);
  const page = narrowed ? await library.quotes({ ...query, limit: Number.POSITIVE_INFINITY }) : null;
  const wanted = page && new Set(page.passages.map((found) => found.snippet.id));
  let count = 0;
  for (const { document } of await library.sources(query.scope)) {
    const article = await library.article(document.id);
    const quotes =
      article?.snippets.filter((s): s is Quote => s.kind === "quote" && (wanted?.has(s.id) ?? true)) ?? [];
    count += quotes.length;
    if (!article || (narrowed && !quotes.length)) continue;
    if (json) print(JSON.stringify(quotesJson(article, quotes)));
    else if (quotes.length)
      print([document.title, ...quotes.map((q) => quoteLine(article.document.text, q))].join("\n"));
  }
  return count ? FOUND : NOTHING;
}

/** "¶4 direct Xi Jinping (said): The development ...". */
function quoteLine(text: string, quote: Quote): string {
  const words = quote.content.map((s) => text.slice(s.start, s.end)).join(" … ");
  const who = quote.speakers.map((s) => s.name).join(" and ") || "speaker not stated";
  return `  ¶${quote.paragraph} ${quote.manner} ${who}${quote.cue ? ` (${quote.cue})` : ""}: ${words.replace(/\s+/gu, " ")}`;
}

export async function checkQuotation(
  library: Library,
  words: string,
  speaker: string | undefined,
  print: Print,
): Promise<number> {
  const check = await library.whoSaid(words, { speaker });
  print(JSON.stringify(checkJson(check)));
  return check.verdict === "not-found" ? NOTHING : FOUND;
}

export async function printSources(library: Library, print: Print): Promise<number> {
  for (const shelved of await library.sources()) print(JSON.stringify(sourceJson(shelved)));
  return FOUND;
}
