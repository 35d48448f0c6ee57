/** Where a text that is too long may be cut: after a sentence, else between words, never within a character. */
import { partitionPoint } from "../../text/partition-point.ts";

/** After a full stop and the marks that close with it, before white space or the next letter of a script without spaces. */
const SENTENCE_END = /[.!?…]["'”’»)\]]{0,4}(?=\s)|[。！？]["”』」）]{0,4}/gu;

const characters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** UTF-16 units that no character takes, a family of emoji included. */
const LONGEST_CHARACTER = 100;

/**
 * How much of `text` (UTF-16 units) can be shown when `size` of what is shown may be at most `limit`: all of it, else as
 * many whole sentences as fit, else as many words, else as many characters. At least one character, so that reading on ends.
 */
export function cutAt(text: string, limit: number, size: (part: string) => number): number {
  if (text.length <= limit && size(text) <= limit) return text.length;
  const head = text.slice(0, limit);
  const fits = (end: number) => end <= limit && size(text.slice(0, end)) <= limit;
  const sentences = [...head.matchAll(SENTENCE_END)].map((m) => m.index + m[0].length);
  return (
    lastThat(fits, sentences) ??
    lastThat(
      fits,
      [...head.matchAll(/\s(?=\S)/gu)].map((m) => m.index),
    ) ??
    lastThat(
      fits,
      [...characters.segment(text.slice(0, limit + LONGEST_CHARACTER))].map((c) => c.index),
    ) ??
    [...characters.segment(text.slice(0, LONGEST_CHARACTER))][0]!.segment.length
  );
}

/** The last of `ends` (ascending, 0 left out) that passes, given that all before one that passes do. */
const lastThat = (fits: (end: number) => boolean, ends: readonly number[]): number | undefined =>
  ends[partitionPoint(ends, fits) - 1] || undefined;
