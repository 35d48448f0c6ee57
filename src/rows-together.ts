/** Rows of a table in a passage, one below the other: each is a paragraph of its article, and a blank line would part them. */
import type { Span } from "./model.ts";

/** What the formats put between two cells, and between two paragraphs. */
const BAR = " | ";
const BLANK = "\n\n";

/** The passage with its rows together, and what is marked in it where it is then. Nothing but blank lines goes. */
export function rowsTogether<P extends { readonly text: string; readonly marks: readonly Span[] }>(
  passage: P,
): P {
  if (!passage.text.includes(BAR)) return passage;
  const [first = "", ...others] = passage.text.split(BLANK);
  /** Where a line break was left out, in the text as it was. */
  const gone: number[] = [];
  let [text, before, at] = [first, first, first.length];
  for (const paragraph of others) {
    const isRow = before.includes(BAR) && paragraph.includes(BAR);
    if (isRow) gone.push(at);
    text += (isRow ? "\n" : BLANK) + paragraph;
    at += BLANK.length + paragraph.length;
    before = paragraph;
  }
  const moved = (place: number) => place - gone.filter((left) => left < place).length;
  const marks = passage.marks.map(({ start, end }) => ({ start: moved(start), end: moved(end) }));
  return gone.length ? { ...passage, text, marks } : passage;
}
