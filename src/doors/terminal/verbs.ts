/** The verbs that print and end: ask, quotes, who-said, sources; and chat. Each gives its exit code. */
import { exits, type Arguments } from "../../arguments.ts";
import { sourceOf } from "../../../commands/shared/narrowing.ts";
import type { Library, Listed, QuoteQuery } from "../../library.ts";
import type { Manner, Quote } from "../../model.ts";
import { UserError, type Options } from "../../reply.ts";
import { serve, type Services } from "../../serve.ts";
import { wordingFor } from "../../wording/index.ts";
import { readBatch, type Question } from "./batch.ts";
import { chat } from "./chat.ts";
import { answerJson, checkJson, quotesJson, sourceJson } from "./json.ts";
import { CALLER } from "./read.ts";
import { renderReply } from "./render.ts";
import { printUnstated } from "./unstated.ts";

export async function ask(services: Services, { words, given }: Arguments): Promise<number> {
  const { source, json, batch } = given;
  const limit = Number(given.limit ?? 3);
  if (!Number.isInteger(limit) || limit < 1) return misused("--limit is a whole number from 1.");
  if (batch !== undefined) {
    const questions = await readBatch(batch);
    if (typeof questions === "string") return misused(questions);
    return askJson(services.library, await inArticles(services.library, questions), limit);
  }
  if (!words.trim()) return misused('Ask something: verbatim ask "Who warned of insecurity?"');
  const document = await named(services.library, source);
  if (document instanceof UserError) return misused(document.message);
  if (json) return askJson(services.library, [{ question: words, document }], limit);
  const asked = {
    question: words,
    passages: Math.min(limit, 15),
    nearest: true,
    ...(document ? { source: document } : {}),
  };
  return run(services, "ask", asked);
}

export async function quotes({ library }: Services, { given }: Arguments): Promise<number> {
  const { speaker, about, manner, source, json } = given;
  if (manner !== undefined && !isManner(manner)) return misused("--manner is direct, mixed or indirect.");
  const document = await named(library, source);
  if (document instanceof UserError) return misused(document.message);
  const found = given.unstated
    ? await printUnstated(library, { document }, json, print)
    : await printQuotes(library, { speaker, about, manner, scope: { document } }, json);
  if (found === exits.nothing)
    console.error(given.unstated ? "Every quotation has a speaker." : "There is no such quotation.");
  return found;
}

export async function whoSaid(services: Services, { words, given }: Arguments): Promise<number> {
  const { speaker, json } = given;
  if (!words.trim()) return misused('Give the words to check: verbatim who-said "..."');
  if (!json) return run(services, "who-said", { words, ...(speaker ? { speaker } : {}) });
  const check = await services.library.whoSaid(words, { speaker });
  printJson(checkJson(check));
  return check.verdict === "not-found" ? exits.nothing : exits.found;
}

export async function sources({ library }: Services, { given }: Arguments): Promise<number> {
  for (const shelved of await library.sources())
    if (given.json) printJson(sourceJson(shelved));
    else print(sourceLine(shelved));
  return exits.found;
}

/** "harbour: The harbour opens, Ada Moss, Wexmouth Courier, 2026-11-04: 5 paragraphs, 2 quotations". */
function sourceLine({ document: { id, title, source, paragraphCount }, quotes }: Listed): string {
  const { author, publisher, published } = source;
  const about = [title, author, publisher, published?.slice(0, 10)].filter(Boolean).join(", ");
  return `${id}: ${about}: ${wordingFor("en").sources.counts(paragraphCount, quotes)}`.replace(/\s+/gu, " ");
}

/** The article that `--source` names; nothing where it was not given, and what is wrong where there is no such article. */
async function named(library: Library, source: string | undefined): Promise<string | undefined | UserError> {
  if (!source) return undefined;
  return sourceOf(source, { library, say: wordingFor("en") }).catch((slip: unknown) => {
    if (slip instanceof UserError) return slip;
    throw slip;
  });
}

/** The questions with the ids of their articles. An article that is not there is told; nothing is found in it. */
async function inArticles(library: Library, questions: readonly Question[]): Promise<readonly Question[]> {
  const ids = new Map<string, string>();
  for (const typed of new Set(questions.flatMap(({ document }) => document ?? []))) {
    const id = await named(library, typed);
    if (id instanceof UserError) console.error(id.message);
    else if (id) ids.set(typed, id);
  }
  return questions.map((q) => ({ ...q, document: q.document && (ids.get(q.document) ?? q.document) }));
}

export async function chatHere(services: Services): Promise<number> {
  const { stdin: input, stdout: output } = process;
  const interactive = Boolean(input.isTTY && output.isTTY);
  if (interactive) console.error("Type a question, or /help. Tab completes, /quit ends.");
  await chat(services, { input, output, interactive, locale: locale() });
  return exits.found;
}

/** Runs a command and prints its reply; the exit code follows its tone. */
async function run(services: Services, command: string, options: Options): Promise<number> {
  const reply = await serve({ command, options, locale: locale(), caller: CALLER }, services);
  const style = { width: Math.min(100, process.stdout.columns || 100), rich: process.stdout.isTTY ?? false };
  const told = renderReply(reply, style, reply.tone === "slip").trimEnd();
  // Standard output carries results alone.
  if (reply.tone === "slip" || reply.tone === "trouble") console.error(told);
  else print(told);
  return { answer: exits.found, nothing: exits.nothing, slip: exits.usage, trouble: exits.bug }[reply.tone];
}

/** One question after another, one JSON object a line; exits with `nothing` where a single one found nothing. */
async function askJson(library: Library, questions: readonly Question[], limit: number): Promise<number> {
  let found = true;
  for (const { id, question, document } of questions) {
    const start = performance.now();
    const answer = await library.ask(question, { scope: { document }, limit });
    found = answer.found;
    printJson(answerJson(question, answer, performance.now() - start, id));
  }
  return questions.length === 1 && !found ? exits.nothing : exits.found;
}

/** The quotations of the material: one JSON object a document, or a line each for people. */
async function printQuotes(library: Library, query: QuoteQuery, json: boolean): Promise<number> {
  const narrowed = Boolean(query.speaker ?? query.about ?? query.manner);
  const page = narrowed ? await library.quotes({ ...query, limit: Number.POSITIVE_INFINITY }) : null;
  const wanted = page && new Set(page.passages.map((found) => found.snippet.id));
  let count = 0;
  for (const { document } of await library.sources(query.scope)) {
    const article = await library.article(document.id);
    const found =
      article?.snippets.filter((s): s is Quote => s.kind === "quote" && (wanted?.has(s.id) ?? true)) ?? [];
    count += found.length;
    if (!article || (narrowed && !found.length)) continue;
    if (json) printJson(quotesJson(article, found));
    else if (found.length)
      print([document.title, ...found.map((q) => quoteLine(article.document.text, q))].join("\n"));
  }
  return count ? exits.found : exits.nothing;
}

/** "¶4 direct Xi Jinping (said): The development ... [the passage's id, as corrections name it]". */
function quoteLine(text: string, quote: Quote): string {
  const words = quote.content.map((s) => text.slice(s.start, s.end)).join(" … ");
  const who = quote.speakers.map((s) => s.name).join(" and ") || "speaker not stated";
  return `  ¶${quote.paragraph} ${quote.manner} ${who}${quote.cue ? ` (${quote.cue})` : ""}: ${words.replace(/\s+/gu, " ")} [${quote.id}]`;
}

const isManner = (value: string): value is Manner => ["direct", "mixed", "indirect"].includes(value);
const locale = () => Intl.DateTimeFormat().resolvedOptions().locale;
const print = (text: string) => void process.stdout.write(`${text}\n`);
const printJson = (value: unknown) => print(JSON.stringify(value));

function misused(sentence: string): number {
  console.error(sentence);
  return exits.usage;
}
