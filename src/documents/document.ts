/** A text and what is known of it, read into a Document. */
import type { Document, Paragraph, Place, Source, Span } from "../model.ts";
import { sentencesOf } from "../text/sentences.ts";
import { languageRead } from "./language.ts";
import { leadsOf } from "./leads.ts";
import { paragraphsOf, type Block } from "./paragraphs.ts";
import { recordingTimes } from "./recording-times.ts";
import { rolesOf } from "./roles.ts";

/** What a format hands over: the text to read, and what the file says of it. */
export interface Raw {
  readonly id: string;
  readonly text: string;
  /** Where it stands, as a person would look it up: "notes.jsonl:7". */
  readonly where: string;
  /** Where the format marks its paragraphs; else they are told by line breaks. */
  readonly blocks?: readonly Block[];
  readonly title?: string;
  readonly language?: string;
  readonly source: Source;
}

/** Characters of a row of a table that is read as one sentence, whatever stands in its cells: what they are stands before them. */
const LONGEST_ROW = 600;
const isRow = (place: Place | undefined, { start, end }: Span): boolean =>
  place !== undefined && "row" in place && end - start <= LONGEST_ROW;

/** Characters of a story that stand for its title. */
const OPENING = 60;

/** Reads paragraphs, sentences, byline, dateline and credits. What the file says of itself wins over what its lines say. */
export function documentOf(raw: Raw): Document {
  const { text } = raw;
  const blocks = raw.blocks ?? paragraphsOf(text);
  // Cells have hardly a "the" in any language.
  const language = raw.language ?? (blocks[0]?.place && "row" in blocks[0].place ? "en" : languageRead(text));
  const { roles, dateline, title, source } = rolesOf(text, blocks, raw.title ?? null, language);
  const times = recordingTimes(blocks.map(({ span }) => text.slice(span.start, span.end)));
  const paragraphs = blocks.map(({ span, quoted, ...block }, i): Paragraph => {
    const place = block.place ?? times[i];
    const head = dateline?.index === i && dateline.story < span.end ? dateline : null;
    const story = { start: head?.story ?? span.start, end: span.end };
    return {
      number: i + 1,
      role: roles[i] ?? "body",
      span,
      dateline: head?.span ?? null,
      sentences: isRow(place, span) ? [span] : sentencesOf(text, story),
      ...(place ? { place } : {}),
      ...(quoted ? { quoted } : {}),
    };
  });
  for (const [i, last] of leadsOf(text, paragraphs).entries())
    if (last !== null) paragraphs[i] = { ...paragraphs[i]!, leads: last + 1 };
  const named = raw.title ?? title ?? (raw.where === raw.source.file ? null : openingOf(text, paragraphs));
  return {
    id: raw.id,
    title: named ?? nameOf(raw.source.file),
    titleFrom: named ? "article" : "file",
    language,
    text,
    source: { ...source, ...raw.source },
    paragraphs,
  };
}

/** The first words of the story: what an article of a collection goes by that has no title. */
function openingOf(text: string, paragraphs: readonly Paragraph[]): string | null {
  const story = paragraphs.find(({ role }) => role === "body") ?? paragraphs[0];
  const first = story?.sentences[0];
  if (!first) return null;
  const line = text.slice(first.start, first.end).replace(/\s+/gu, " ");
  return line.length <= OPENING ? line : `${line.slice(0, OPENING).replace(/[\s,;:–—-]+\S*$/u, "")} …`;
}

/** "seeds/china-internet-conference.txt" reads "China internet conference". */
export function nameOf(file: string): string {
  const name = file.replace(/^.*[/\\]/u, "").replace(/\.[^.]*$/u, "");
  const words = name.replace(/[-_]+/gu, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
