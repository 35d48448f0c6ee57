/** What a file becomes: a text, and where its paragraphs and sentences stand in it. */

/** A half-open range of UTF-16 code units in `Document.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a document comes from, as far as the document or its front matter says. */
export interface Source {
  /** Path of the file it was read from, relative to the material folder. */
  readonly file: string;
  readonly author?: string;
  /** The paper or agency, e.g. "Reuters". */
  readonly publisher?: string;
  /** The place of the dateline, e.g. "WUZHEN, China". */
  readonly place?: string;
  /** An ISO 8601 date or date-time. */
  readonly published?: string;
  readonly url?: string;
  /** The part of the library that its owner put it into. */
  readonly collection?: string;
}

export type ParagraphRole = "body" | "heading" | "byline" | "credit";

/** Where a paragraph begins in the original, as a person would look it up there. */
export type Place =
  /** 1-based, counted from the first page of the file. */
  | { readonly page: number }
  /** The heading of the chapter, or its number where it has none. */
  | { readonly chapter: string }
  /** Seconds from the beginning of the recording. */
  | { readonly time: number }
  /** 1-based, as a program for tables counts them: the row that names the columns is one. */
  | { readonly row: number }
  /** 1-based, hidden slides counted too; `notes`: among what its speaker noted, not on it. */
  | { readonly slide: number; readonly notes?: true };

export interface Paragraph {
  /** 1-based; byline, headline and credit lines are counted. */
  readonly number: number;
  readonly role: ParagraphRole;
  readonly span: Span;
  /** "WUZHEN, China (Reuters)" at the head of a story; the first sentence begins after it and its dash. */
  readonly dateline: Span | null;
  /** In order, without the white space between them; never empty. */
  readonly sentences: readonly Span[];
  /** Absent where the original has no pages, chapters, times, rows or slides. */
  readonly place?: Place;
  /** Whether the original sets it apart as somebody's words: a block quotation. */
  readonly quoted?: true;
  /** Number of the last paragraph that this one leads to, where it asks or announces what they say. */
  readonly leads?: number;
}

export interface Document {
  /** Readable and unique in the material, e.g. "china-internet-conference". */
  readonly id: string;
  readonly title: string;
  /** Whether the title stands in the article or its front matter, or was made from the file's name. */
  readonly titleFrom: "article" | "file";
  /** BCP 47, e.g. "en", as the file says; else "en", or "und" for what is plainly not English. */
  readonly language: string;
  readonly text: string;
  readonly source: Source;
  readonly paragraphs: readonly Paragraph[];
}
