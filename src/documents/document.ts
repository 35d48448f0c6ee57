/** A text and what is known of it, read into a Document. */
import type { Document, Paragraph, Source } from "../model.ts";
import { sentencesOf } from "../text/sentences.ts";
import { paragraphsOf, type Block } from "./paragraphs.ts";
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

/** Reads paragraphs, sentences, byline, dateline and credits. What the file says of itself wins over what its lines say. */
export function documentOf(raw: Raw): Document {
  const { text } = raw;
  const blocks = raw.blocks ?? paragraphsOf(text);
  const { roles, dateline, title, source } = rolesOf(text, blocks, raw.title ?? null);
  const paragraphs = blocks.map(({ span }, i): Paragraph => {
    const head = dateline?.index === i && dateline.story < span.end ? dateline : null;
    const story = { start: head?.story ?? span.start, end: span.end };
    return {
      number: i + 1,
      role: roles[i] ?? "body",
      span,
      dateline: head?.span ?? null,
      sentences: sentencesOf(text, story),
    };
  });
  const named = raw.title ?? title;
  return {
    id: raw.id,
    title: named ?? nameOf(raw.source.file),
    titleFrom: named ? "article" : "file",
    language: raw.language ?? "en",
    text,
    source: { ...source, ...raw.source },
    paragraphs,
  };
}

/** "seeds/china-internet-conference.txt" reads "China internet conference". */
export function nameOf(file: string): string {
  const name = file.replace(/^.*[/\\]/u, "").replace(/\.[^.]*$/u, "");
  const words = name.replace(/[-_]+/gu, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
