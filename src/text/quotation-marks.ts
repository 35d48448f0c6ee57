/**
 * Where quotations stand by their marks alone: “curly”, "straight", ''doubled'', «guillemets», „low“ and, in papers that
 * use them, 'single' marks. Only the outermost pair counts. Paragraphs are read one at a time; one that opens and does
 * not close is followed into the next.
 */
import type { Span } from "../model.ts";
import { doubleMarks } from "./double-marks.ts";
import type { Quotation } from "./quotation.ts";
import { singleMarks } from "./single-marks.ts";

export type { Quotation } from "./quotation.ts";

/** The quotations of each paragraph, in order, outermost ones only. */
export function quotationsOf(text: string, paragraphs: readonly Span[]): Quotation[][] {
  const marked = paragraphs.map((span) => ({
    span,
    doubles: doubleMarks(text, span),
    singles: singleMarks(text, span),
  }));
  const count = (of: (m: (typeof marked)[number]) => number): number => marked.reduce((n, m) => n + of(m), 0);
  // Single marks are the main ones where they open more often than double ones do.
  const nested = (m: (typeof marked)[number]): number =>
    m.doubles.filter((d) => m.singles.some((q) => q.closed && q.start < d.start && d.end < q.end)).length;
  const [allSingle, allDouble] = [count((m) => m.singles.length), count((m) => m.doubles.length)];
  const inside = allSingle === allDouble && allDouble > 0 && count(nested) === allDouble;
  const single = allSingle > allDouble || inside;
  let open = false;
  return marked.map(({ span, doubles, singles }) => {
    const found = single
      ? outermost(singles, doubles)
      : outermost(doubles, isHeadline(text, span) ? singles : singles.filter((q) => isSpeech(text, q, span)));
    const line = text.slice(span.start, span.end);
    const first = found[0];
    if (open && first && /^\s*$/u.test(text.slice(span.start, first.start))) {
      found[0] = { ...first, continues: true };
    } else if (open) {
      const close = /^[^“"]*”/u.exec(line);
      if (close) {
        const end = span.start + close[0].length;
        found.unshift({ start: span.start, end, opened: false, closed: true, continues: true });
      }
    }
    open = found.length > 0 && !found.at(-1)!.closed;
    return found;
  });
}

/** The quotations of one paragraph that is read alone. */
export const quotationsInSpan = (text: string, span: Span): Quotation[] => quotationsOf(text, [span])[0]!;

/** The outer quotations, and of the others those that stand apart from them. */
function outermost(outer: readonly Quotation[], others: readonly Quotation[]): Quotation[] {
  let next = 0;
  const apart = others.filter((q) => {
    while (next < outer.length && outer[next]!.end <= q.start) next++;
    return q.closed && (next >= outer.length || outer[next]!.start >= q.end);
  });
  return apart.length ? [...outer, ...apart].toSorted((a, b) => a.start - b.start) : [...outer];
}

/** 'It is late,' he said. 'Go.': a pause before the closing mark, and the reporter's words behind it or a sentence before. */
const isSpeech = (text: string, { start, end }: Span, paragraph: Span): boolean =>
  end - start > 12 &&
  /[,.?!…]/u.test(text[end - 2]!) &&
  /\s/u.test(text.slice(start, end)) &&
  (/\p{L}/u.test(text.slice(end, paragraph.end)) || /[.!?]\s$/u.test(text.slice(paragraph.start, start)));

/** Headlines use single marks where the story has double ones. */
function isHeadline(text: string, span: Span): boolean {
  return span.end - span.start <= 140 && !/[.!?…:;,]["”’')\]]*\s*$/u.test(text.slice(span.start, span.end));
}
