/** The types of files whose text has to be taken out of them, in a process of its own. */
import type { Problem } from "../../model.ts";

export type FileType = "pdf" | "docx" | "odt" | "epub" | "html" | "mhtml";

const ENDINGS: Readonly<Record<string, FileType>> = {
  ".pdf": "pdf",
  ".docx": "docx",
  ".odt": "odt",
  ".epub": "epub",
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".mhtml": "mhtml",
  ".mht": "mhtml",
};

const TYPES: Readonly<Record<string, FileType>> = {
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.oasis.opendocument.text": "odt",
  "application/epub+zip": "epub",
  "text/html": "html",
  "application/xhtml+xml": "html",
  "multipart/related": "mhtml",
};

export const extractedEndings: readonly string[] = Object.keys(ENDINGS);

/** What a file is by its name, else by its content type ("text/html; charset=utf-8"); null where it is none of these. */
export function fileTypeOf(ending: string, type?: string): FileType | null {
  return ENDINGS[ending] ?? TYPES[type?.split(";")[0]?.trim().toLowerCase() ?? ""] ?? null;
}

/** What is told of a file of another kind than are read, with those that are. */
export const unreadFileType = (where: string): Problem => ({
  where,
  what: "Files of this kind are not read.",
  fix: "These are: text (.txt, .md), PDF, Word (.docx, .odt), e-books (.epub), web pages (.html, .mhtml), subtitles (.srt, .vtt), tables (.csv, .tsv), collections (.json, .jsonl). Save it as one of them, or move it elsewhere.",
});
