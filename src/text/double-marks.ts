/** Quotations in double marks: curly, straight, doubled single ones, guillemets, low ones. */
import type { Span } from "../model.ts";
import type { Quotation } from "./quotation.ts";

const OPENING = "“„«‹〝「『";
const CLOSING = "”»›〞」』";
/** Every mark, single ones only where two make a double one: of the three in “... 'Dams,'''” the last two. */
const MARK = /[“„«‹〝「『”»›〞」』"]|''(?!'(?![\p{L}\p{N}']))|``|‘‘|’’/gu;

/** The quotations of a paragraph in double marks, outermost ones only; where a mark was forgotten, to where the reporter speaks again. */
export function doubleMarks(text: string, span: Span): Quotation[] {
  const out: Quotation[] = [];
  let start = -1;
  let mark = "";
  let depth = 0;
  const close = (end: number, closed: boolean): void => {
    if (end - start > 2) out.push({ start, end, opened: true, closed, continues: false });
    done = end;
    terms = false;
    start = -1;
    depth = 0;
  };
  /** Where the words begin that no quotation has taken. */
  let done = span.start;
  let closers: Map<number, number> | null = null;
  let terms = false;
  for (const match of text.slice(span.start, span.end).matchAll(MARK)) {
    const i = span.start + match.index;
    const c = text[i]!;
    const two = match[0].length > 1;
    const before = i > span.start ? text[i - 1]! : " ";
    const width = two ? 2 : 1;
    const after = (i + width < span.end ? text[i + width] : " ")!;
    const kind = directionOf(c, before, after);
    // German quotations close with the mark that opens English ones, and so do English ones that were mistyped: “Go,“ he said.
    const mistyped = mark === "“" && /[,.?!…]/u.test(before) && /\s/u.test(after);
    const ends = c === "“" && (mark === "„" || mistyped);
    if (start < 0 && kind === "close" && isForgotten(text, done, i)) {
      out.push({
        start: sentenceBefore(text, done, i),
        end: i + width,
        opened: false,
        closed: true,
        continues: false,
      });
      done = i + width;
    } else if (start < 0) {
      const apart = kind === "either" ? !isWord(before) || isWord(after) : kind === "open";
      if (apart && !(kind === "either" && /\d/u.test(before))) {
        start = i;
        mark = two ? "''" : c;
      }
    } else if (kind === "open" && !ends) {
      closers ??= countClosers(text, span);
      const term = isTerm(text, i, span.end);
      if (term || (closers.get(i) ?? 0) > 1) depth++;
      // “A. “B. “C,” it said: a statement that opens every sentence anew.
      if (term) terms = true;
      else if (depth === 0 && !(terms && /[.!?]\s$/u.test(text.slice(i - 2, i)))) {
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
  }
  if (start >= 0) close(span.end, false);
  return out;
}

/** »So« some papers turn guillemets round. */
function directionOf(c: string, before: string, after: string): "open" | "close" | "either" {
  if (/[»›]/u.test(c) && !/[\p{L}\p{N},.?!…]/u.test(before) && isWord(after)) return "open";
  if (/[«‹]/u.test(c) && /[\p{L}\p{N},.?!…]/u.test(before) && !isWord(after)) return "close";
  return OPENING.includes(c) ? "open" : CLOSING.includes(c) ? "close" : "either";
}

/** (the “Bank”): a short term in marks within what is said. */
const isTerm = (text: string, i: number, end: number): boolean =>
  /^[“„«][\p{L}\p{N} '’&-]{1,30}[”“»]/u.test(text.slice(i, Math.min(end, i + 33))) &&
  /[\p{L}(,] ?$/u.test(text.slice(Math.max(0, i - 2), i));

/** Whether a closing mark ends words behind a pause, and its opening one was forgotten. */
const isForgotten = (text: string, from: number, i: number): boolean =>
  /[,.?!…]/u.test(text[i - 1] ?? "") &&
  /\p{L}\s+\p{L}/u.test(text.slice(Math.max(from, i - WORDS), i)) &&
  !isWord(text[i + 1] ?? " ");

/** Characters before a mark in which two words stand. */
const WORDS = 80;

/** Where the sentence begins that ends at `end`. */
function sentenceBefore(text: string, from: number, end: number): number {
  let start = from;
  for (let i = from; i < end - 2; i++) if (/[.?!]/u.test(text[i]!) && /\s/u.test(text[i + 1]!)) start = i + 1;
  while (/\s/u.test(text[start]!)) start++;
  return start;
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
