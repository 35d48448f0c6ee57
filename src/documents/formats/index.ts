/** The formats that material may have, by the ending of the file's name. A new one is a file here and a line below. */
import type { Problem } from "../../model.ts";
import type { Raw } from "../document.ts";
import { jsonl } from "./jsonl.ts";
import { markdown } from "./markdown.ts";
import { plain } from "./plain.ts";

export interface Contents {
  readonly articles: readonly Raw[];
  readonly problems: readonly Problem[];
  /** Whether an article in it could not be read at all. */
  readonly lost: boolean;
}

/** Reads one file's text into the articles it holds, and says what in it could not be read. */
export type Format = (content: string, file: string) => Contents;

export const formats: Readonly<Record<string, Format>> = {
  ".txt": plain,
  ".md": markdown,
  ".jsonl": jsonl,
};
