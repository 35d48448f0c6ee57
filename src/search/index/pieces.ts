/**
 * A very long paragraph in pieces of whole sentences: what the index keeps, reads and shows from as it does a paragraph, so that a
 * question reads what is near its words and not a megabyte. In a paragraph of 1.2 MB, 14,000 sentences, a question took 50 to 180 ms
 * of the answering thread, and 10 to 30 since.
 */
import type { Paragraph } from "../../model.ts";

/** A paragraph, or one of its pieces: with its sentences alone, under the paragraph's number. */
export interface ParagraphPiece extends Paragraph {
  /** Sentences of the paragraph that stand in the pieces before it; absent of the first. */
  readonly before?: number;
}

/** Characters of a paragraph that is cut, and of a piece, where no sentence is longer. */
const LONG = 20_000;
const LENGTH = 1_500;

/** In the order of the text; what lies between two sentences belongs to the piece of the first. */
export const piecesOf = (paragraphs: readonly Paragraph[]): readonly ParagraphPiece[] =>
  paragraphs.flatMap((paragraph) =>
    paragraph.span.end - paragraph.span.start > LONG ? cut(paragraph) : paragraph,
  );

function cut(paragraph: Paragraph): ParagraphPiece[] {
  const { sentences, span, dateline } = paragraph;
  const starts = [0];
  let from = span.start;
  for (const [i, sentence] of sentences.entries()) {
    if (i === 0 || sentence.start - from < LENGTH) continue;
    starts.push(i);
    from = sentence.start;
  }
  return starts.map((before, i) => {
    const next = starts[i + 1];
    const own = {
      start: i ? sentences[before]!.start : span.start,
      end: next === undefined ? span.end : sentences[next]!.start,
    };
    const piece = { ...paragraph, span: own, sentences: sentences.slice(before, next) };
    return i ? { ...piece, dateline: null, before } : { ...piece, dateline };
  });
}

/** The paragraphs that these are pieces of, as far as they follow one another. */
export function joinedPieces(pieces: readonly ParagraphPiece[]): Paragraph[] {
  const paragraphs: ParagraphPiece[] = [];
  for (const piece of pieces) {
    const last = paragraphs.at(-1);
    if (piece.before && last?.number === piece.number && last.span.end === piece.span.start) {
      const span = { start: last.span.start, end: piece.span.end };
      paragraphs[paragraphs.length - 1] = {
        ...last,
        span,
        sentences: last.sentences.concat(piece.sentences),
      };
    } else paragraphs.push(piece);
  }
  return paragraphs;
}
