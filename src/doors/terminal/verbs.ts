/**
 * The verbs that print and end: ask, who-said, sources (quotes stands beside it). Each gives its exit code; wrong usage is a
 * UserError, whose sentence says what would be right.
 */
import { exits } from "../../arguments.ts";
import type { Library, Listed } from "../../library.ts";
import { UserError, type OptionValues, type Reply } from "../../reply.ts";
import { serve, type Services } from "../../serve.ts";
import { print, printJson, tell, type Terminal } from "../../terminal.ts";
import { wordingFor } from "../../wording/index.ts";
import { readBatch, type BatchQuestion } from "./batch.ts";
import { answerJson, checkJson, sourceJson } from "./json.ts";
import { CALLER } from "./read.ts";
import { renderReply } from "./render.ts";
import { localeOfTerminal, documentNamed, type Verb } from "./verb.ts";

/** `verbatim ask`: 0 where something may answer, 1 where nothing does. */
export const askVerb: Verb = async (services, { words, given }, terminal) => {
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
  const document = await documentNamed(services.library, source);
  if (json) return askJson(services.library, [{ question: words, document }], limit, terminal);
  const asked = {
    question: words,
    passages: Math.min(limit, 15),
    nearest: true,
    ...(document ? { source: document } : {}),
  };
  return run(services, "ask", asked, terminal);
};

/** `verbatim who-said`: 1 where the material has nothing like these words. */
export const whoSaid: Verb = async (services, { words, given }, terminal) => {
  const { speaker, json } = given;
  if (!words.trim()) throw new UserError('Give the words to check: verbatim who-said "..."');
  if (!json) return run(services, "who-said", { words, ...(speaker ? { speaker } : {}) }, terminal);
  const { library } = services;
  const named = speaker ? await library.quotes({ speaker, limit: 1 }) : null;
  const known = !named || named.speakers.length > 0;
  const check = await library.whoSaid(words, { speaker: known ? speaker : undefined });
  const near = known ? null : named.suggestions.slice(0, 3).map(({ name }) => name);
  printJson(terminal, checkJson(check, near));
  return check.verdict === "not-found" ? exits.nothing : exits.found;
};

/** `verbatim sources`: the articles, and what could not be read. */
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

/** The questions with the ids of their articles. An article that is not there is told; nothing is found in it. */
async function inArticles(
  library: Library,
  questions: readonly BatchQuestion[],
  terminal: Terminal,
): Promise<readonly BatchQuestion[]> {
  const ids = new Map<string, string>();
  for (const typed of new Set(questions.flatMap(({ document }) => document ?? []))) {
    try {
      ids.set(typed, (await documentNamed(library, typed)) ?? typed);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      tell(terminal, error.message);
    }
  }
  return questions.map((q) => ({ ...q, document: q.document && (ids.get(q.document) ?? q.document) }));
}

/** Runs a command and prints its reply; the exit code follows its tone. */
async function run(
  services: Services,
  command: string,
  options: OptionValues,
  terminal: Terminal,
): Promise<number> {
  const { output } = terminal;
  const reply = await serve(
    { command, options, locale: localeOfTerminal(terminal), caller: CALLER },
    services,
  );
  const style = { width: Math.min(100, output.columns || 100), rich: output.isTTY ?? false };
  const told = [renderReply(reply, style).trimEnd(), ...typable(reply)].join("\n");
  // Standard output carries results alone.
  if (reply.tone === "slip" || reply.tone === "trouble") tell(terminal, told);
  else print(terminal, told);
  return { answer: exits.found, nothing: exits.nothing, slip: exits.usage, trouble: exits.bug }[reply.tone];
}

/** What a slip offers, as far as it can be typed in a shell. */
const typable = ({ tone, followUps }: Reply): string[] =>
  tone !== "slip"
    ? []
    : followUps.flatMap(({ call: { command, options } }) =>
        command === "ask" ? [`  verbatim ask ${inShell(String(options["question"]))}`] : [],
      );

/** As one word of a POSIX shell. */
const inShell = (text: string) =>
  /["$`\\!]/u.test(text) ? `'${text.replaceAll("'", `'\\''`)}'` : `"${text}"`;

/** One question after another, one JSON object a line; exits with `nothing` where a single one found nothing. */
async function askJson(
  library: Library,
  questions: readonly BatchQuestion[],
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
