/** What an article puts into the index, whichever engine keeps it. */
import { hash } from "node:crypto";
import { expressionsIn } from "../analysis/expressions.ts";
import { packedVectors } from "../analysis/sentence-vectors.ts";
import { termsOf, tokenize, type Word } from "../analysis/terms.ts";
import { isSaid, type Article, type Document, type Paragraph, type Quote, type Span } from "../../model.ts";
import { unitsOf } from "./chunks.ts";
import { meaningOf, type WordMeant } from "./entities-meant.ts";
import { packedWord, packForward, remarksOf } from "./forward-index.ts";
import { piecesOf } from "./pieces.ts";
import { postingOf, SENTENCES } from "./rows.ts";
import { namedForms, speakerForms } from "./speaker-forms.ts";
import { partitionPoint } from "../../text/partition-point.ts";

/** A sentence with its words and with what it means beside them. */
export interface SentenceEntry {
  readonly span: Span;
  readonly words: readonly Word[];
  readonly meant: readonly WordMeant[];
}

/** Of a paragraph, or of a piece of a very long one. */
export interface ParagraphEntry {
  readonly paragraph: Paragraph;
  readonly sentences: readonly SentenceEntry[];
}

/** In the order of the text, one at a time: the words of millions of characters take ten times their room. */
export function* paragraphEntries(article: Article): Generator<ParagraphEntry> {
  const { text, paragraphs } = article.document;
  const meaning = meaningOf(article);
  for (const paragraph of piecesOf(paragraphs)) {
    const sentences = indexedUnits(paragraph).map((span) => {
      const words = tokenize(text, span.start, span.end);
      return { span, words, meant: meaning(span, words) };
    });
    yield { paragraph, sentences };
  }
}

const indexedUnits = (paragraph: Paragraph) => unitsOf(paragraph).slice(0, SENTENCES);

/** The stems that a search finds a sentence by. */
export const termsHeld = ({ words, meant }: SentenceEntry): string[] =>
  [...words, ...meant].map((w) => w.term);

/** The posting of the n-th sentence of a paragraph, by the paragraph's number in the index. */
export const postingAt = (paragraph: number, n: number, { words }: SentenceEntry) =>
  postingOf(paragraph * SENTENCES + n, words.length);

/** The paragraph as the ranking reads it. `stem`: the number of a stem. */
export function packedParagraph(
  { text }: Document,
  { paragraph, sentences }: ParagraphEntry,
  stem: (term: string) => number,
): { forward: Uint8Array; vectors: Uint8Array } {
  const { start } = paragraph.span;
  const forward = packForward(
    sentences.map(({ span, words, meant }) => {
      const said = text.slice(span.start, span.end);
      return {
        span: { start: span.start - start, end: span.end - start },
        remarks: remarksOf(said),
        forward: words.map((w) => packedWord(stem(w.term), w.flags)),
        expressions: expressionsIn(said, words, span.start),
        meant: meant.map(({ term, ...rest }) => ({ ...rest, stem: stem(term) })),
      };
    }),
  );
  return { forward, vectors: packedVectors(sentences.map(({ words }) => words)) };
}

/** How often each word stands in the title. */
export const titleEntries = ({ title }: Document): [term: string, n: number][] =>
  [...Map.groupBy(termsOf(title), (term) => term)].map(([term, same]) => [term, same.length]);

/** A quotation by one of its speakers ("" for nobody), and the rows of its first and last sentence; of none 0 and -1. */
export interface QuoteEntry {
  readonly quote: Quote;
  /** Among the article's snippets. */
  readonly place: number;
  readonly speaker: string;
  readonly first: number;
  readonly last: number;
  /** How sure the words and whose they are, the less sure of both. */
  readonly sure: number;
  /** Of its passage, letter for letter: what several articles print alike has one. */
  readonly digest: string;
}

/** Letters of a digest: 96 bits. */
const DIGEST = 16;

/** `base`: the number of the article's first paragraph in the index. */
export function quoteEntries({ document, snippets }: Article, base: number): QuoteEntry[] {
  const rows = piecesOf(document.paragraphs).flatMap((paragraph, i) =>
    indexedUnits(paragraph).map((span, j): Row => [span, (base + i) * SENTENCES + j]),
  );
  return snippets.flatMap((quote, place) => {
    if (quote.kind === "fact") return [];
    const [first, last] = rowsIn(rows, quote.span);
    const names = quote.speakers.length ? quote.speakers.map(({ name }) => name) : [""];
    const { speakers, confidence, speakerConfidence } = quote;
    const sure = speakers.length ? Math.min(confidence, speakerConfidence) : confidence;
    const digest = hash("sha256", quote.text, "base64").slice(0, DIGEST);
    return names.map((speaker) => ({ quote, place, speaker, first, last, sure, digest }));
  });
}

type Row = readonly [place: Span, row: number];

/** The first and the last of the sentences that a span touches. `rows`: in the order of the text. */
function rowsIn(rows: readonly Row[], { start, end }: Span): [first: number, last: number] {
  const from = partitionPoint(rows, ([place]) => place.end <= start);
  const to = partitionPoint(rows, ([place]) => place.start < end);
  return from < to ? [rows[from]![1], rows[to - 1]![1]] : [0, -1];
}

/** Somebody who speaks in the article: as JSON, where they first do, how often, and what they may be called. */
export interface SpeakerEntry {
  readonly name: string;
  readonly json: string;
  readonly place: number;
  readonly direct: number;
  readonly mixed: number;
  readonly indirect: number;
  readonly forms: readonly { readonly form: string; readonly role: boolean }[];
}

/** The article’s speakers with how often and how each is quoted in it. */
export function speakerEntries(
  { snippets, speakers }: Article,
  quotes: readonly QuoteEntry[],
): SpeakerEntry[] {
  const byName = Map.groupBy(quotes, ({ speaker }) => speaker);
  const quoted = snippets.flatMap((s) => (s.kind === "quote" ? s.speakers : []));
  const known = new Map([...quoted, ...speakers].map((s) => [s.name, s]));
  return [...known.values()].map((speaker) => {
    const theirs = byName.get(speaker.name) ?? [];
    const counts = { direct: 0, mixed: 0, indirect: 0 };
    for (const { quote } of theirs) if (isSaid(quote)) counts[quote.manner]++;
    const place = theirs[0]?.place ?? 0;
    const json = JSON.stringify(speaker);
    return { name: speaker.name, json, place, ...counts, forms: speakerForms(speaker) };
  });
}

/** Everybody whom the article names, by what they may be called. */
export const namedEntries = ({ entities }: Article): { form: string; name: string }[] =>
  entities.flatMap((entity) =>
    (entity.body ? [] : namedForms(entity)).map((form) => ({ form, name: entity.name })),
  );
