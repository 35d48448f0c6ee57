/**
 * Where quotations stand by their marks alone: “curly”, "straight", ''doubled'', «guillemets», „low“ and, in papers that
 * use them, 'single' marks. Only the outermost pair counts. Paragraphs are read one at a time; one that opens and does
 * not close is followed into the next.
 */
import type { Span } from "../model.ts";
import { singleMarks } from "./single-marks.ts";

/** A quotation with its marks, within one paragraph. */
export interface Quotation extends Span {
  /** Whether it begins with a mark: not so where it goes on from the paragraph before without one. */
  readonly opened: boolean;
  /** Whether it ends with a mark: not so where it goes on in the next paragraph, or where the mark was forgotten. */
  readonly closed: boolean;
  /** Whether it goes on from the paragraph before. */
  readonly continues: boolean;
}

const OPENING = "“„«〝";
const CLOSING = "”»〞";

/** The quotations of each paragraph, in order, outermost ones only. */
export function quotationsOf(text: string, paragraphs: readonly Span[]): Quotation[][] {
  const single = usesSingleMarks(text, paragraphs);
  let open = false;
  return paragraphs.map((span) => {
    const found = pairs(text, span, single);
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
export const quotationsIn = (text: string, span: Span): Quotation[] => quotationsOf(text, [span])[0]!;

/** Whether single marks are the main ones: they open more often than double ones do. */
function usesSingleMarks(text: string, paragraphs: readonly Span[]): boolean {
  let singles = 0;
  let doubles = 0;
  for (const span of paragraphs) {
    singles += singleMarks(text, span).length;
    doubles += doubleMarks(text, span).length;
  }
  return singles > doubles;
}

function pairs(text: string, span: Span, single: boolean): Quotation[] {
  const doubles = doubleMarks(text, span);
  const singles = singleMarks(text, span);
  const [outer, inner] = single ? [singles, doubles] : [doubles, singles];
  const apart = inner.filter((q) => q.closed && outer.every((o) => q.end <= o.start || q.start >= o.end));
  const shown = single ? apart : apart.filter(() => isHeadline(text, span));
  return [...outer, ...shown].toSorted((a, b) => a.start - b.start);
}

/** Headlines use single marks where the story has double ones. */
function isHeadline(text: string, span: Span): boolean {
  return span.end - span.start <= 140 && !/[.!?…:;,]["”’')\]]*\s*$/u.test(text.slice(span.start, span.end));
}

function doubleMarks(text: string, span: Span): Quotation[] {
  const out: Quotation[] = [];
  let start = -1;
  let mark = "";
  let depth = 0;
  const close = (end: number, closed: boolean): void => {
    if (end - start > 2) out.push({ start, end, opened: true, closed, continues: false });
    start = -1;
    depth = 0;
  };
  const closers = countClosers(text, span);
  for (let i = span.start; i < span.end; i++) {
    const c = text[i]!;
    const two = isDoubled(text, i);
    const kind = OPENING.includes(c)
      ? "open"
      : CLOSING.includes(c)
        ? "close"
        : c === '"' || two
          ? "either"
          : "";
    if (!kind) continue;
    const before = i > span.start ? text[i - 1]! : " ";
    const after = (i + (two ? 2 : 1) < span.end ? text[i + (two ? 2 : 1)] : " ")!;
    const width = two ? 2 : 1;
    // German quotations close with the mark that opens English ones.
    const ends = mark === "„" && c === "“";
    if (start < 0) {
      const apart = kind === "either" ? !isWord(before) || isWord(after) : kind === "open";
      if (apart && !(kind === "either" && /\d/u.test(before))) {
        start = i;
        mark = two ? "''" : c;
      }
    } else if (kind === "open" && !ends) {
      if ((closers.get(i) ?? 0) > 1) depth++;
      else {
        close(lastSentenceEnd(text, start, i), false);
        start = i;
        mark = c;
      }
    } else if (kind === "close" || ends || (kind === "either" && mark === (two ? "''" : '"'))) {
      if (kind === "either" && /\s/u.test(before) && isWord(after)) {
        close(lastSentenceEnd(text, start, i), false);
        start = i;
      } else if (depth > 0) depth--;
      else close(i + width, true);
    } else if (kind === "either" && !two && !isWord(after)) close(i + width, true);
    if (two) i++;
  }
  if (start >= 0) close(span.end, false);
  return out;
}

/** For each opening mark: how many closing marks follow it before as many other opening ones. */
function countClosers(text: string, span: Span): Map<number, number> {
  const out = new Map<number, number>();
  let surplus = 0;
  for (let i = span.end - 1; i >= span.start; i--) {
    if (CLOSING.includes(text[i]!)) surplus++;
    else if (OPENING.includes(text[i]!)) {
      out.set(i, surplus);
      surplus = Math.max(0, surplus - 1);
    }
  }
  return out;
}

/** A mark was forgotten: what was said ends with the last sentence before the next mark. */
function lastSentenceEnd(text: string, start: number, next: number): number {
  for (let i = next - 1; i > start + 2; i--) {
    if (/[.!?]/u.test(text[i]!) && /\s/u.test(text[i + 1] ?? " ")) return i + 1;
  }
  let end = next;
  while (end > start && /\s/u.test(text[end - 1]!)) end--;
  return end;
}

const isWord = (c: string): boolean => /[\p{L}\p{N}]/u.test(c);

function isDoubled(text: string, i: number): boolean {
  const pair = text.slice(i, i + 2);
  return pair === "''" || pair === "``" || pair === "‘‘" || pair === "’’";
}
