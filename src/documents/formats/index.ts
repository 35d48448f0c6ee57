/** The formats that material may have, by the ending of the file's name. A new one is a file here and a line below. */
import type { Problem } from "../../model.ts";
import type { Raw } from "../document.ts";
import { jsonl } from "./jsonl.ts";
import { plain } from "./plain.ts";

/** Reads one file's text into the articles it holds, and says what in it could not be read. */
export type Format = (content: string, file: string) => { articles: Raw[]; problems: Problem[] };

export const formats: Readonly<Record<string, Format>> = { ".txt": plain, ".md": plain, ".jsonl": jsonl };
