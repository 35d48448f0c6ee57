/** `verbatim quotes`: the quotations of the material, all or narrowed. */
import { exits } from "../../arguments.ts";
import type { Library, QuoteQuery, Scope } from "../../library.ts";
import { isSaid, MANNERS, TELLINGS, type Quote } from "../../model.ts";
import { UserError } from "../../reply.ts";
import { print, printJson, tell, type Terminal } from "../../terminal.ts";
import { wordingFor } from "../../wording/index.ts";
import { namedOnly } from "../../../commands/shared/named.ts";
import { withinOf } from "../../../commands/shared/narrowing.ts";
import { citationLine } from "../../../commands/shared/passages.ts";
import { shortened } from "../../../commands/shared/shortened.ts";
import { quotesJson } from "./json.ts";
import { printUnstated } from "./unstated.ts";
import { documentNamed, type Verb } from "./verb.ts";

export const quotes: Verb = async ({ library }, { given }, terminal) => {
  const { speaker, about, manner, source, json } = given;
  const sure = given.sure === undefined ? undefined : Number(given.sure);
  if (sure !== undefined && !(sure >= 0 && sure <= 1)) throw new UserError("--sure is a number from 0 to 1.");
  if (manner !== undefined && !isManner(manner))
    throw new UserError(`--manner is ${MANNERS.join(", ")}, or what is only told: ${TELLINGS.join(", ")}.`);
  const document = await documentNamed(library, source);
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
  const { names, passages } = await namedOnly(speaker, library, scope);
  const within = withinOf(scope);
  return [
    names.length
      ? say.ask.notQuoted(names, within)
      : say.quote.unknownSpeaker(shortened(speaker, 80), within),
    ...passages.slice(0, 3).map(({ citation }) => citationLine(citation, say)),
    ...(near.length ? [say.didYouMean(near)] : []),
  ].join("\n");
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
