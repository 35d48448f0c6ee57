/** Articles as the shelf keeps them: compressed, and without what can be cut out of the text again. */
import { deflateSync, inflateSync } from "node:zlib";
import type { Article, Document, Paragraph, Snippet } from "../model.ts";

/** A document without its text: what a list of articles shows. */
export type Head = Omit<Document, "text" | "paragraphs"> & { readonly paragraphCount: number };

export interface Packed {
  readonly head: string;
  readonly body: Uint8Array;
}

export function pack(article: Article): Packed {
  const { text: _, paragraphs, ...rest } = article.document;
  const head: Head = { ...rest, paragraphCount: paragraphs.length };
  const bare = article.snippets.map(({ text: _text, document: _document, ...snippet }) => snippet);
  const json = JSON.stringify({ ...article, snippets: bare });
  return { head: JSON.stringify(head), body: deflateSync(json, { level: 1 }) };
}

export function unpack(body: Uint8Array): Article {
  const bare = JSON.parse(inflateSync(body).toString()) as Article;
  const { id, text } = bare.document;
  const snippets = bare.snippets.map((s): Snippet => ({
    ...s,
    document: id,
    text: text.slice(s.span.start, s.span.end),
  }));
  return { ...bare, snippets };
}

export function unpackHead(json: string): Head {
  return JSON.parse(json) as Head;
}

/** What the index takes as the sentences of a paragraph: its dateline, which is a passage of its own, and its sentences. */
export function unitsOf(paragraph: Paragraph) {
  return paragraph.dateline ? [paragraph.dateline, ...paragraph.sentences] : paragraph.sentences;
}
