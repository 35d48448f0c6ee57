/**
 * Articles as the store keeps them: a head, and chunks of a few paragraphs with their text and passages, compressed, without
 * what can be cut out of the text again. To cite a passage one chunk is read: measured, a seventh of the article's time.
 */
import { deflateSync, inflateSync } from "node:zlib";
import { tokenize, type Word } from "../analysis/terms.ts";
import { joinedPieces, piecesOf, type ParagraphPiece } from "./pieces.ts";
import { damage } from "./trouble.ts";
import type { Article, Document, Entity, Paragraph, Snippet, Span } from "../../model.ts";

/** A document without its text: what a list of articles shows. */
export type ArticleHead = Omit<Document, "text" | "paragraphs"> & { readonly paragraphCount: number };

/** What of an article stands from one paragraph, or piece of one, to another, which no passage crosses the ends of; or the whole. */
export interface Chunk {
  /** Where `text` begins in the document. */
  readonly start: number;
  readonly text: string;
  readonly paragraphs: readonly ParagraphPiece[];
  /** Those that begin in it, in the order of the article's. */
  readonly snippets: readonly Snippet[];
}

/** An article as an index keeps it: its head, and its text and snippets in chunks that are read apart. */
export interface PackedArticle {
  readonly head: string;
  /** What an article has besides its document and snippets. */
  readonly rest: string;
  /** `first`: place of the chunk's first piece. */
  readonly chunks: readonly {
    readonly first: number;
    readonly body: Uint8Array;
    /** The names of its passages, parted by blanks and between blanks, to find one by. */
    readonly passages: string;
  }[];
}

/** Characters: shorter chunks compress badly, longer ones take longer to read and fill a page of the file badly. */
const SHORTEST = 1_200;

/** A chunk is small: tables made for large texts take longer to set up than to use. */
const SMALL = { level: 1, windowBits: 12, memLevel: 5 };

/** Cuts an article into chunks. */
export function packArticle(article: Article): PackedArticle {
  const { document, snippets, entities, ...others } = article;
  const rest = { ...others, entities: entities.map((e) => ({ ...e, mentions: flat(e.mentions) })) };
  const { text } = document;
  const pieces = piecesOf(document.paragraphs);
  const head = articleHead(document);
  const bare = snippets.map(({ text: _text, document: _document, ...snippet }) => snippet);
  const edges = [{ piece: 0, snippet: 0 }, ...edgesOf(pieces, snippets)];
  const chunks = edges.map(({ piece, snippet }, i) => {
    const next = edges[i + 1];
    const start = i === 0 ? 0 : pieces[piece]!.span.start;
    const end = next ? pieces[next.piece]!.span.start : text.length;
    const chunk = {
      start,
      text: text.slice(start, end),
      paragraphs: pieces.slice(piece, next?.piece),
      snippets: bare.slice(snippet, next?.snippet),
    };
    const passages = ` ${chunk.snippets.map(({ id }) => nameIn(id)).join(" ")} `;
    return { first: piece, body: deflateSync(JSON.stringify(chunk), SMALL), passages };
  });
  return { head: JSON.stringify(head), rest: JSON.stringify(rest), chunks };
}

/** A passage's id without its article's. */
export const nameIn = (id: string) => id.slice(id.lastIndexOf("/") + 1);

/** What lists of articles tell: the document without its text. */
export function articleHead(document: Document): ArticleHead {
  const { text: _text, paragraphs, ...described } = document;
  return { ...described, paragraphCount: paragraphs.length };
}

/** Where a chunk may begin: places of a piece and of the first snippet from there on. */
function edgesOf(
  pieces: readonly ParagraphPiece[],
  snippets: readonly Snippet[],
): { piece: number; snippet: number }[] {
  const ends = running(snippets, ({ span }) => span.end, Math.max, 0);
  const starts = running(snippets.toReversed(), ({ span }) => span.start, Math.min, Infinity).toReversed();
  const edges: { piece: number; snippet: number }[] = [];
  let [from, snippet] = [0, 0];
  for (const [piece, { span }] of pieces.entries()) {
    if (span.start - from < SHORTEST) continue;
    while (snippet < snippets.length && starts[snippet]! < span.start) snippet++;
    if ((ends[snippet - 1] ?? 0) > span.start) continue;
    edges.push({ piece, snippet });
    from = span.start;
  }
  return edges;
}

function running<T>(
  list: readonly T[],
  of: (one: T) => number,
  both: (a: number, b: number) => number,
  first: number,
): number[] {
  let so = first;
  return list.map((one) => (so = both(so, of(one))));
}

type Rest = Omit<Article, "document" | "snippets" | "entities"> & {
  readonly entities: readonly (Omit<Entity, "mentions"> & { readonly mentions: readonly number[] })[];
};
/** Places as numbers in a row, which take a third of the room: a long article means its people hundreds of times. */
const flat = (spans: readonly Span[]) => spans.flatMap(({ start, end }) => [start, end]);
const pairs = (numbers: readonly number[]) =>
  numbers.flatMap((start, i): Span[] => (i % 2 ? [] : [{ start, end: numbers[i + 1]! }]));

/** `id`: of the document. Throws where the bytes are not those that were packed: what a disk changed is not to be shown as the source. */
export function unpackChunk(body: Uint8Array, id: string): Chunk {
  const bare = JSON.parse(inflated(body, id)) as Chunk;
  const snippets = bare.snippets.map((s): Snippet => ({ ...s, document: id, text: textIn(bare, s.span) }));
  return { ...bare, snippets };
}

/** Held against the sum that zlib keeps with it. */
function inflated(body: Uint8Array, id: string): string {
  try {
    return inflateSync(body, SMALL).toString();
  } catch (error) {
    throw damage(`What is kept of ${id} was changed: ${(error as Error).message}`);
  }
}

/** The article of which these are all the chunks, as it was packed. */
export function unpack(head: string, rest: string, chunks: readonly Chunk[]): Article {
  const { paragraphCount: _, ...described } = unpackHead(head);
  const document: Document = {
    ...described,
    text: chunks.map((p) => p.text).join(""),
    paragraphs: joinedPieces(chunks.flatMap((p) => p.paragraphs)),
  };
  const { entities, ...others } = JSON.parse(rest) as Rest;
  return {
    ...others,
    entities: entities.map((e) => ({ ...e, mentions: pairs(e.mentions) })),
    document,
    snippets: chunks.flatMap((p) => p.snippets),
  };
}

/** The head of a packed article. */
export function unpackHead(json: string): ArticleHead {
  return JSON.parse(json) as ArticleHead;
}

/** `span`: in the document. */
export const textIn = ({ start, text }: Pick<Chunk, "start" | "text">, span: Span) =>
  text.slice(span.start - start, span.end - start);

/** The words of a span, whose places are in the document as well. */
export const wordsIn = ({ start, text }: Pick<Chunk, "start" | "text">, span: Span): Word[] =>
  tokenize(text, span.start - start, span.end - start, start);

/** What the index takes as the sentences of a paragraph: its dateline, which is a passage of its own, and its sentences. */
export function unitsOf(paragraph: Paragraph) {
  return paragraph.dateline ? [paragraph.dateline, ...paragraph.sentences] : paragraph.sentences;
}
