/** `verbatim add URL|FILE`: puts a page or a file into the material, and shows what it is. */
import { stat } from "node:fs/promises";
import packageJson from "../../../package.json" with { type: "json" };
import { dateOf } from "../../answers/citations.ts";
import { exits, type Arguments } from "../../arguments.ts";
import type { Config } from "../../config.ts";
import { addTo, type Added } from "../../documents/add.ts";
import { openExtractor } from "../../documents/extract/extract.ts";
import type { Document } from "../../model.ts";
import { UserError } from "../../reply.ts";
import { print, tell, type Terminal } from "../../terminal.ts";

/** Paragraphs and characters of the text that are shown. */
const SHOWN = 3;
const LENGTH = 400;

export async function addDocument(
  { words, given }: Arguments,
  terminal: Terminal,
  { material, dataDir }: Config,
): Promise<number> {
  const target = words.trim();
  if (!target) throw new UserError("Name a page or a file: verbatim add https://example.org/article");
  if ((await stat(material).catch(() => null))?.isFile())
    throw new UserError(`${material} is one file. Name the folder to add to with --material.`);
  const extractor = openExtractor({ dataDir });
  const agent = `Verbatim/${packageJson.version}`;
  const anywhere = given["allow-private"] ? { allowed: () => true } : {};
  const added = await addTo(material, target, { extractor, agent, ...anywhere });
  extractor.close();
  if ("fix" in added) {
    tell(terminal, `${added.where}: ${added.what} ${added.fix}`);
    return exits.nothing;
  }
  for (const { what, fix } of added.problems) tell(terminal, `${target}: ${what} ${fix}`);
  if (given.json) print(terminal, JSON.stringify(addedJson(added)));
  else print(terminal, `${shown(added)}\n\n${STATES[added.state](`${material}/${added.file}`)}`);
  return exits.found;
}

const STATES: Readonly<Record<Added["state"], (file: string) => string>> = {
  new: (file) => `Added: ${file}. Where Verbatim runs, it is live within two seconds.`,
  renewed: (file) => `Renewed: ${file}.`,
  same: (file) => `It is there already: ${file}.`,
};

/** What a person wants to see before trusting it: what it is, and how it begins. */
function shown({ documents }: Added): string {
  const [first] = documents;
  if (!first) return "";
  if (documents.length > 1)
    return `${documents.length} articles: ${documents
      .slice(0, 5)
      .map(({ title }) => `“${title}”`)
      .join(", ")}${documents.length > 5 ? " ..." : ""}`;
  const { author, publisher, published, url } = first.source;
  const by = [author, publisher, published && dateOf(published)].filter(Boolean).join(", ");
  const about = [first.title, by, url].filter(Boolean).join("\n");
  return `${about}\n\n${beginning(first)}`.replace(/[^\P{Cc}\n]/gu, "");
}

function beginning({ text, paragraphs }: Document): string {
  const body = paragraphs.filter(({ role }) => role === "body").slice(0, SHOWN);
  const lines = body.map(({ span }) => text.slice(span.start, span.end).replace(/\s+/gu, " "));
  const whole = lines.join("\n");
  const cut = whole.length <= LENGTH ? whole : `${whole.slice(0, LENGTH).replace(/\s+\S*$/u, "")} …`;
  return cut.replace(/^/gmu, "  │ ");
}

function addedJson({ documents, file, state }: Added) {
  return {
    file,
    state,
    articles: documents.map(({ title, language, source, paragraphs }) => ({
      title,
      language,
      ...source,
      paragraphs: paragraphs.length,
    })),
  };
}
