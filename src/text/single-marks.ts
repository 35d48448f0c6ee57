/** Quotations in single marks, told from apostrophes. */
import type { Span } from "../model.ts";
import type { Quotation } from "./quotation.ts";

/** 'em, 'til, '90s: an apostrophe stands for what was left out. */
const ELISION = /^['‘’](?:em|til|till|cause|bout|tis|twas|n|round|cos|ere|neath|\d\ds?)\b/iu;

/**
 * The quotations of a paragraph in single marks, outermost ones only. A straight mark that nothing closes is an apostrophe,
 * unless the next paragraph opens with one.
 */
export function singleMarks(text: string, span: Span): Quotation[] {
  const out: Quotation[] = [];
  let closers: readonly number[] | null = null;
  let next = 0;
  let done = span.start;
  for (const { index } of text.slice(span.start, span.end).matchAll(SINGLE)) {
    const i = span.start + index;
    if (i < done || !opens(text, span, i)) continue;
    closers ??= closersIn(text, span);
    while (next < closers.length && closers[next]! <= i + 1) next++;
    const end = closing(text, closers, next);
    if (end !== null) {
      out.push({ start: i, end: end + 1, opened: true, closed: true, continues: false });
      done = end + 1;
    } else if ((text[i] === "‘" && i === span.start) || goesOn(text, span, i)) {
      out.push({ start: i, end: span.end, opened: true, closed: false, continues: false });
      break;
    }
  }
  return out;
}

/** Whether the next paragraph opens with the same mark, so that the last one goes on without closing. */
function goesOn(text: string, { end }: Span, i: number): boolean {
  const next = /\S/u.exec(text.slice(end, end + 8));
  return next?.[0] === text[i] && /\p{Lu}/u.test(text[end + next!.index + 1] ?? "");
}

/** What opens a quotation in single marks: `so' and ‚so‘ too. */
const SINGLE = /['‘`‚]/gu;

function opens(text: string, span: Span, i: number): boolean {
  const c = text[i]!;
  const before = i > span.start ? text[i - 1]! : " ";
  const after = text[i + 1] ?? " ";
  if (after === c || before === c || (c === "`" && after === "`") || !/[\p{L}\p{N}“"([$£€…]/u.test(after))
    return false;
  return /[\s([—–:-]/u.test(before) && !ELISION.test(text.slice(i, i + 8));
}

/** Where a mark stands at the end of a word. */
function closersIn(text: string, span: Span): number[] {
  // ‚German‘ marks close with the one that opens English ones.
  const low = text.slice(span.start, span.end).includes("‚");
  const out: number[] = [];
  for (let i = span.start + 1; i < span.end; i++) {
    const c = text[i];
    if (c !== "'" && c !== "’" && !(c === "‘" && low)) continue;
    const after = text[i + 1] ?? " ";
    if (!/\s/u.test(text[i - 1]!) && text[i - 1] !== c && after !== c && !/[\p{L}\p{N}]/u.test(after))
      out.push(i);
  }
  return out;
}

/**
 * Of the marks that may close, the first that is no possessive: "the workers' homes" has its mark behind an s and
 * another one to follow before the next quotation opens.
 */
function closing(text: string, closers: readonly number[], from: number): number | null {
  const first = closers[from];
  if (first === undefined) return null;
  for (let k = from; k < closers.length; k++) {
    const at = closers[k]!;
    if (!/[sz]/iu.test(text[at - 1]!) || /[.,!?;:]/u.test(text[at + 1] ?? ".")) return at;
    const next = closers[k + 1];
    if (next === undefined || /[\s(]['‘]\p{L}/u.test(text.slice(at, Math.min(next, at + 2000)))) return at;
  }
  return first;
}
