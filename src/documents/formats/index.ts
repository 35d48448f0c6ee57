/**
 * The formats that are text, by the ending of the file's name. A new one is a file here and a line below. What has to be
 * taken out of a file first (PDF, Word, web pages) stands in `extract/`.
 */
import type { Problem } from "../../model.ts";
import type { Raw } from "../document.ts";
import { csv } from "./csv.ts";
import { json } from "./json.ts";
import { jsonl } from "./jsonl.ts";
import { markdown } from "./markdown.ts";
import { plain } from "./plain.ts";
import { subtitles } from "./subtitles.ts";

export interface Contents {
  readonly articles: readonly Raw[];
  readonly problems: readonly Problem[];
  /** Whether an article in it could not be read at all. */
  readonly lost: boolean;
}

/** Reads one file's text into the articles it holds, and says what in it could not be read. */
export type Format = (content: string, file: string) => Contents;

/** By the ending of a file’s name, in lower case. */
export const formats: Readonly<Record<string, Format>> = {
  ".txt": plain,
  ".text": plain,
  ".md": markdown,
  ".markdown": markdown,
  ".srt": subtitles,
  ".vtt": subtitles,
  ".jsonl": jsonl,
  ".json": json,
  ".csv": csv,
  ".tsv": csv,
};

/** Endings of files that hold many articles. */
export const isCollection = (ending: string): boolean => /^\.(?:jsonl?|[ct]sv)$/u.test(ending);

const TYPES: Readonly<Record<string, string>> = {
  "text/plain": ".txt",
  "text/markdown": ".md",
  "text/vtt": ".vtt",
  "application/x-subrip": ".srt",
  "application/json": ".json",
  "application/feed+json": ".json",
  "application/x-ndjson": ".jsonl",
  "text/csv": ".csv",
  "text/tab-separated-values": ".tsv",
};

/** The ending of the format by a file's own ending, else by its content type; null where it is none of these. */
export function endingOf(ending: string, type?: string): string | null {
  if (ending in formats) return ending;
  return TYPES[type?.split(";")[0]?.trim().toLowerCase() ?? ""] ?? null;
}
