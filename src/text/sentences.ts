/** Where sentences begin and end. */
import type { Span } from "../model.ts";

const ABBREVIATION =
  /(?:^|[\s(“"‘'])(?:Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Gen|Col|Lt|Sgt|Capt|Rev|Hon|St|Jr|Sr|vs|No|Inc|Corp|Co|Ltd|Jan|Feb|Aug|Sept|Oct|Nov|Dec|[A-Z]|(?:[A-Z]\.)+[A-Z]|e\.g|i\.e|etc|a\.m|p\.m)\.$/;

/** The sentences of `text` within `span`, in order, without the white space around them. */
export function sentencesOf(text: string, span: Span): Span[] {
  const out: Span[] = [];
  let start = span.start;
  const end = /[.!?…]+["”’')\]]*(?=\s+["“‘'([]*[\p{Lu}\p{N}])/gu;
  end.lastIndex = span.start;
  for (let m = end.exec(text); m && end.lastIndex < span.end; m = end.exec(text)) {
    if (m[0] === "." && ABBREVIATION.test(text.slice(Math.max(start, m.index - 12), m.index + 1))) continue;
    push(text, out, start, end.lastIndex);
    start = end.lastIndex;
  }
  push(text, out, start, span.end);
  return out;
}

function push(text: string, out: Span[], start: number, end: number): void {
  while (start < end && /\s/.test(text[start] ?? "")) start++;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end--;
  if (end > start) out.push({ start, end });
}
