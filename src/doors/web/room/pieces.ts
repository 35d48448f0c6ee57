/** An article's text cut into pieces that carry what is known of them. Joined again they are the text, letter for letter. */
import { isSaid, type Article, type Paragraph, type Quote, type Said, type Span } from "../../../model.ts";
import { partitionPoint } from "../../../text/partition-point.ts";

export interface ShownPiece {
  readonly text: string;
  /** The quotation whose words these are, as its place in `saidIn`; of two, the shorter. Null outside of any. */
  readonly quote: number | null;
  /** Whether the quotation's words end here. */
  readonly ends: boolean;
}

/** A sentence, or what stands between two: white space, a dateline. */
export interface Segment {
  /** 1-based in its paragraph; null between sentences. */
  readonly sentence: number | null;
  readonly pieces: readonly ShownPiece[];
}

/** An article’s quotations, in the order of the text. */
export const saidIn = ({ snippets }: Article): readonly Said[] => snippets.filter(isSaid);

/** Words of a quotation. */
export interface Marked extends Span {
  readonly quote: number;
  /** Whether it is the last of the quotation's words. */
  readonly last: boolean;
}

/** For each paragraph, by its place, the words of quotations in it. */
export function marksIn(
  paragraphs: readonly Paragraph[],
  quotes: readonly Quote[],
): ReadonlyMap<number, Marked[]> {
  const marks = new Map<number, Marked[]>();
  for (const [quote, { content }] of quotes.entries())
    for (const span of content)
      for (let i = placeOf(span.start, paragraphs); i < paragraphs.length; i++) {
        if (paragraphs[i]!.span.start >= span.end) break;
        const marked = { ...span, quote, last: span === content.at(-1) };
        const here = marks.get(i);
        if (here) here.push(marked);
        else marks.set(i, [marked]);
      }
  return marks;
}

/** The place of the paragraph that holds an offset, or of the next one. */
const placeOf = (offset: number, paragraphs: readonly Paragraph[]): number =>
  partitionPoint(paragraphs, ({ span }) => span.end <= offset);

/** A paragraph in segments and pieces, in order; `marks` are the words of quotations in it. */
export function segmentsOf(
  text: string,
  { span, sentences }: Paragraph,
  marks: readonly Marked[],
): Segment[] {
  const cuts = [span, ...sentences, ...marks].flatMap(({ start, end }) => [start, end]);
  const inside = [...new Set(cuts)]
    .filter((at) => at >= span.start && at <= span.end)
    .toSorted((a, b) => a - b);
  const segments: { sentence: number | null; pieces: ShownPiece[] }[] = [];
  // From the first to the last once: a paragraph may hold thousands of sentences and quotations.
  const coming = marks.toSorted((a, b) => a.start - b.start);
  let [next, at] = [0, 0];
  let open: Marked[] = [];
  for (const [i, end] of inside.entries()) {
    const start = inside[i - 1];
    if (start === undefined) continue;
    for (; coming[next] && coming[next]!.start <= start; next++) open.push(coming[next]!);
    open = open.filter((mark) => mark.end >= end);
    const inner = shortestOf(open);
    while (sentences[at] && sentences[at]!.end <= start) at++;
    const sentence = sentences[at] && sentences[at]!.start <= start ? at + 1 : null;
    const ends = inner !== undefined && inner.last && inner.end === end;
    const piece = { text: text.slice(start, end), quote: inner?.quote ?? null, ends };
    const last = segments.at(-1);
    if (last && last.sentence === sentence) last.pieces.push(piece);
    else segments.push({ sentence, pieces: [piece] });
  }
  return segments;
}

/** Of two that are as long, the one that comes first in the article. */
function shortestOf(marks: readonly Marked[]): Marked | undefined {
  const length = ({ start, end }: Marked) => end - start;
  return marks.reduce<Marked | undefined>(
    (best, mark) =>
      !best || length(mark) < length(best) || (length(mark) === length(best) && mark.quote < best.quote)
        ? mark
        : best,
    undefined,
  );
}
