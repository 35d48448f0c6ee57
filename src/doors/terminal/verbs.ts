/**
 * The verbs that print and end: ask, quotes, who-said, sources; and chat. Each gives its exit code; wrong usage is a
 * UserError, whose sentence says what would be right.
 */
import { exits, type Arguments } from "../../arguments.ts";
import { sourceOf } from "../../../commands/shared/narrowing.ts";
import type { Library, Listed, QuoteQuery, Scope } from "../../library.ts";
import { isSaid, MANNERS, TELLINGS, type Quote } from "../../model.ts";
import { UserError, type Options } from "../../reply.ts";
import { serve, type Services } from "../../serve.ts";
import { jsonLine, print, tell, type Terminal } from "../../terminal.ts";
import { wordingFor } from "../../wording/index.ts";
import { readBatch, type Question } from "./batch.ts";
import { chat } from "./chat.ts";
import { answerJson, checkJson, quotesJson, sourceJson } from "./json.ts";
import { CALLER } from "./read.ts";
import { renderReply } from "./render.ts";
import { printUnstated } from "./unstated.ts";

/** What every verb gets: the library and the rest, what was typed, and where it reads and writes. Its exit code comes back. */
export type Verb = (services: Services, given: Arguments, terminal: Terminal) => Promise<number>;

export const ask: Verb = async (services, { words, given }, terminal) => {
  const { source, json, batch } = given;
  const limit = Number(given.limit ?? 3);
  if (!Number.isInteger(limit) || limit < 1) throw new UserError("--limit is a whole number from 1.");
  if (batch !== undefined) {
    const questions = await readBatch(batch);
    if (typeof questions === "string") throw new UserError(questions);
    return askJson(
      services.library,
      await inArticles(services.library, questions, terminal),
      limit,
      terminal,
    );
  }
  if (!words.trim()) throw new UserError('Ask something: verbatim ask "Who warned of insecurity?"');
  const document = await named(services.library, source);
  if (json) return askJson(services.library, [{ question: words, document }], limit, terminal);
  const asked = {
    question: words,
    passages: Math.min(limit, 15),
    nearest: true,
    ...(document ? { source: document } : {}),
  };
  return run(services, "ask", asked, terminal);
};

export const quotes: Verb = async ({ library }, { given }, terminal) => {
  const { speaker, about, manner, source, json } = given;
  const sure = given.sure === undefined ? undefined : Number(given.sure);
  if (sure !== undefined && !(sure >= 0 && sure <= 1)) throw new UserError("--sure is a number from 0 to 1.");
  if (manner !== undefined && !isManner(manner))
    throw new UserError(`--manner is ${MANNERS.join(", ")}, or what is only told: ${TELLINGS.join(", ")}.`);
  const document = await named(library, source);
  const found = given.unstated
    ? await printUnstated(library, { document }, json, (line) => print(terminal, line))
    : await printQuotes(library, { speaker, about, manner, sure, scope: { document } }, json, terminal);
  if (found === exits.nothing && speaker && !given.unstated) {
    const unknown = await unknownSpeaker(library, speaker, { document });
    if (unknown) return (tell(terminal, unknown), found);
  }
  if (found === exits.nothing)
    tell(
      terminal,
      given.unstated
        ? "Every quotation has a speaker, or is set to nobody in corrections.yaml."
        : "There is no such quotation.",
    );
  return found;
};

/** What is said of a name that is nobody's, with those that come near; null where it is somebody's. */
async function unknownSpeaker(library: Library, speaker: string, scope: Scope): Promise<string | null> {
  const { speakers, suggestions } = await library.quotes({ speaker, scope, limit: 1 });
  if (speakers.length) return null;
  const say = wordingFor("en");
  const near = suggestions.slice(0, 3).map(({ name }) => name);
  return [
    say.quote.unknownSpeaker(speaker.slice(0, 80)),
    ...(near.length ? [say.didYouMean(near)] : []),
  ].join(" ");
}

export const whoSaid: Verb = async (services, { words, given }, terminal) => {
  const { speaker, json } = given;
  if (!words.trim()) throw new UserError('Give the words to check: verbatim who-said "..."');
  if (!json) return run(services, "who-said", { words, ...(speaker ? { speaker } : {}) }, terminal);
  const check = await services.library.whoSaid(words, { speaker });
  printJson(terminal, checkJson(check));
  return check.verdict === "not-found" ? exits.nothing : exits.found;
};

export const sources: Verb = async ({ library }, { given }, terminal) => {
  for (const listed of await library.sources())
    if (given.json) printJson(terminal, sourceJson(listed));
    else print(terminal, sourceLine(listed));
  return exits.found;
};

/** "harbour: The harbour opens, Ada Moss, Wexmouth Courier, 2026-11-04: 5 paragraphs, 2 quotations". */
function sourceLine({ document: { id, title, source, paragraphCount }, quotes }: Listed): string {
  const { author, publisher, published } = source;
  const about = [title, author, publisher, published?.slice(0, 10)].filter(Boolean).join(", ");
  return `${id}: ${about}: ${wordingFor("en").sources.counts(paragraphCount, quotes)}`.replace(/\s+/gu, " ");
}

/** The id of the article that `--source` names; a UserError where there is no such article. */
const named = async (library: Library, source: string | undefined): Promise<string | undefined> =>
  source ? sourceOf(source, { library, say: wordingFor("en") }) : undefined;

/** The questions with the ids of their articles. An article that is not there is told; nothing is found in it. */
async function inArticles(
  library: Library,
  questions: readonly Question[],
  terminal: Terminal,
): Promise<readonly Question[]> {
  const ids = new Map<string, string>();
  for (const typed of new Set(questions.flatMap(({ document }) => document ?? []))) {
    try {
      ids.set(typed, (await named(library, typed)) ?? typed);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      tell(terminal, error.message);
    }
  }
  return questions.map((q) => ({ ...q, document: q.document && (ids.get(q.document) ?? q.document) }));
}

export const chatHere: Verb = async (services, _, terminal) => {
  const { input, output } = terminal;
  const interactive = Boolean(input.isTTY && output.isTTY);
  if (interactive) tell(terminal, "Type a question, or /help. Tab completes, /quit ends.");
  await chat(services, { input, output, interactive, locale: locale() });
  return exits.found;
};

/** Runs a command and prints its reply; the exit code follows its tone. */
async function run(
  services: Services,
  command: string,
  options: Options,
  terminal: Terminal,
): Promise<number> {
  const { output } = terminal;
  const reply = await serve({ command, options, locale: locale(), caller: CALLER }, services);
  const style = { width: Math.min(100, output.columns || 100), rich: output.isTTY ?? false };
  const told = renderReply(reply, style, reply.tone === "slip").trimEnd();
  // Standard output carries results alone.
  if (reply.tone === "slip" || reply.tone === "trouble") tell(terminal, told);
  else print(terminal, told);
  return { answer: exits.found, nothing: exits.nothing, slip: exits.usage, trouble: exits.bug }[reply.tone];
}

/** One question after another, one JSON object a line; exits with `nothing` where a single one found nothing. */
async function askJson(
  library: Library,
  questions: readonly Question[],
  limit: number,
  terminal: Terminal,
): Promise<number> {
  let found = true;
  for (const { id, question, document } of questions) {
    const start = performance.now();
    const answer = await library.ask(question, { scope: { document }, limit });
    found = answer.found;
    printJson(terminal, answerJson(question, answer, performance.now() - start, id));
  }
  return questions.length === 1 && !found ? exits.nothing : exits.found;
}

/** The quotations of the material: one JSON object a document, or a line each for people. */
async function printQuotes(
  library: Library,
  query: QuoteQuery,
  json: boolean,
  terminal: Terminal,
): Promise<number> {
  const narrowed = Boolean(query.speaker ?? query.about ?? query.manner ?? query.sure);
  const page = narrowed ? await library.quotes({ ...query, limit: Number.POSITIVE_INFINITY }) : null;
  const wanted = page && new Set(page.passages.map((found) => found.snippet.id));
  let count = 0;
  for (const { document } of await library.sources(query.scope)) {
    const article = await library.article(document.id);
    const found =
      article?.snippets.filter(
        (s): s is Quote => s.kind === "quote" && (wanted ? wanted.has(s.id) : isSaid(s)),
      ) ?? [];
    count += found.length;
    if (!article || (narrowed && !found.length)) continue;
    if (json) printJson(terminal, quotesJson(article, found));
    else if (found.length)
      print(terminal, [document.title, ...found.map((q) => quoteLine(article.document.text, q))].join("\n"));
  }
  return count ? exits.found : exits.nothing;
}

/** "¶4 direct Xi Jinping (said): The development ... [the passage's id, as corrections name it]". */
function quoteLine(text: string, quote: Quote): string {
  const words = quote.content.map((s) => text.slice(s.start, s.end)).join(" … ");
  const who = quote.speakers.map((s) => s.name).join(" and ") || "speaker not stated";
  return `  ¶${quote.paragraph} ${quote.manner} ${who}${quote.cue ? ` (${quote.cue})` : ""}: ${words.replace(/\s+/gu, " ")} [${quote.id}]`;
}

const isManner = (value: string): value is Quote["manner"] =>
  [...MANNERS, ...TELLINGS].some((manner) => manner === value);
const locale = () => Intl.DateTimeFormat().resolvedOptions().locale;
const printJson = (terminal: Terminal, value: unknown) => print(terminal, jsonLine(value));
