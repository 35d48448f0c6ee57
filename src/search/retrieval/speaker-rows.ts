/** Sentences of somebody's quotations that come nearest to what their words are asked about. */
import type { Index, RowRange } from "../index/types.ts";
import { sentencesLike } from "./sentences-like.ts";

const MOST_ROWS = 20;
/** Sentences on the topic that are looked through for theirs. */
const MOST_ON_TOPIC = 200;

/** `quoted`: their quotations, in order. The closest to the topic; without one, the first. */
export function speakerRows(index: Index, quoted: readonly RowRange[], topic: readonly string[]): number[] {
  if (!quoted.length) return [];
  if (!topic.length) return quoted.slice(0, MOST_ROWS).map((range) => range.first);
  const within = [...new Set(quoted.map((range) => range.doc))];
  return (
    sentencesLike(index, topic, within, MOST_ON_TOPIC)
      // What is asked in the sentence before it, as in an interview, is what it is about.
      .map(({ row }) => (inRanges(quoted, row) ? row : row + 1))
      .filter((row) => inRanges(quoted, row))
      .slice(0, MOST_ROWS)
  );
}

export const inRanges = (ranges: readonly RowRange[], row: number) =>
  ranges.some((range) => range.first <= row && row <= range.last);
