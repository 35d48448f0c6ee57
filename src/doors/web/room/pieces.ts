/** An article's text cut into pieces that carry what is known of them. Joined again they are the text, letter for letter. */
import type { Article, Paragraph, Quote, Span } from "../../../model.ts";

export interface Piece {
  readonly text: string;
  /** The quotation whose words these are, as its place in `quotationsOf`; of two, the shorter. Null outside of any. */
  readonly quote: number | null;
  /** Whether the quotation's words end here. */
  readonly ends: boolean;
  /** The quotations that these words are evidence for: cue, mention, or a name on the way from "he" to Liu. */
  readonly shows: readonly number[];
}

/** A sentence, or what stands between two: white space, a dateline. */
export interface Stretch {
  /** 1-based in its paragraph; null between sentences. */
  readonly sentence: number | null;
  readonly pieces: readonly Piece[];
}

export const quotationsOf = ({ snippets }: Article): readonly Quote[] =>
  snippets.filter((s) => s.kind === "quote");

interface Marked extends Span {
  readonly quote: number;
  readonly kind: "content" | "evidence";
  /** Whether it is the last of the quotation's words. */
  readonly last: boolean;
}

export function marksOf(quotes: readonly Quote[]): readonly Marked[] {
  return quotes.flatMap(({ content, evidence }, quote) => {
    const { cue, mention, chain } = evidence;
    const shown = [cue, mention, ...chain.flatMap((link) => [link.mention, link.antecedent])];
    return [
      ...content.map((span): Marked => ({ ...span, quote, kind: "content", last: span === content.at(-1) })),
      ...shown.flatMap((span): Marked[] => (span ? [{ ...span, quote, kind: "evidence", last: false }] : [])),
    ];
  });
}

export function stretchesOf(text: string, paragraph: Paragraph, all: readonly Marked[]): Stretch[] {
  const { span, sentences } = paragraph;
  const marks = all.filter((m) => m.start < span.end && m.end > span.start);
  const cuts = [span, ...sentences, ...marks].flatMap(({ start, end }) => [start, end]);
  const inside = [...new Set(cuts)]
    .filter((at) => at >= span.start && at <= span.end)
    .toSorted((a, b) => a - b);
  const stretches: { sentence: number | null; pieces: Piece[] }[] = [];
  for (const [i, end] of inside.entries()) {
    const start = inside[i - 1];
    if (start === undefined) continue;
    const covering = marks.filter((m) => m.start <= start && m.end >= end);
    const contents = covering.filter((m) => m.kind === "content");
    const [inner] = contents.toSorted((a, b) => a.end - a.start - (b.end - b.start));
    const shows = covering.filter((m) => m.kind === "evidence").map((m) => m.quote);
    const at = sentences.findIndex((s) => s.start <= start && s.end >= end);
    const sentence = at < 0 ? null : at + 1;
    const ends = inner !== undefined && inner.last && inner.end === end;
    const quote = inner?.quote ?? null;
    const piece = { text: text.slice(start, end), quote, ends, shows: [...new Set(shows)] };
    const last = stretches.at(-1);
    if (last && last.sentence === sentence) last.pieces.push(piece);
    else stretches.push({ sentence, pieces: [piece] });
  }
  return stretches;
}
