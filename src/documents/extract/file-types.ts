/** The types of files whose text has to be taken out of them, in a process of its own. */
import type { Problem } from "../../model.ts";

export type FileType =
  | "pdf"
  | "docx"
  | "odt"
  | "epub"
  | "html"
  | "mhtml"
  | "eml"
  | "xlsx"
  | "ods"
  | "pptx"
  | "odp";

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
  ".eml": "eml",
  ".xlsx": "xlsx",
  ".xlsm": "xlsx",
  ".ods": "ods",
  ".pptx": "pptx",
  ".ppsx": "pptx",
  ".odp": "odp",
};

const TYPES: Readonly<Record<string, FileType>> = {
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.oasis.opendocument.text": "odt",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/vnd.oasis.opendocument.spreadsheet": "ods",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
  "application/vnd.oasis.opendocument.presentation": "odp",
  "application/epub+zip": "epub",
  "text/html": "html",
  "application/xhtml+xml": "html",
  "multipart/related": "mhtml",
  "message/rfc822": "eml",
};

export const extractedEndings: readonly string[] = Object.keys(ENDINGS);

/** What a file is by its name, else by its content type ("text/html; charset=utf-8"); null where it is none of these. */
export function fileTypeOf(ending: string, type?: string): FileType | null {
  return ENDINGS[ending] ?? TYPES[type?.split(";")[0]?.trim().toLowerCase() ?? ""] ?? null;
}

/** The ending that a file of this content type usually has. */
export const usualEnding = (type: string): string | undefined => {
  const kind = fileTypeOf("", type);
  return extractedEndings.find((ending) => ENDINGS[ending] === kind);
};

/** What is told of a file of another kind than are read, with those that are. */
export const unreadFileType = (where: string): Problem => ({
  where,
  what: "Files of this kind are not read.",
  fix: "These are: text (.txt, .md), PDF, Word (.docx, .odt), spreadsheets (.xlsx, .ods), slides (.pptx, .odp), e-books (.epub), web pages (.html, .mhtml), e-mails (.eml), subtitles (.srt, .vtt), tables (.csv, .tsv), collections (.json, .jsonl). Save it as one of them, or move it elsewhere.",
});
