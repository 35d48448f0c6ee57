/** A paragraph as tokens: words, marks, and each quotation as one. */
import type { Span } from "../model.ts";
import type { Quotation } from "./quotation-marks.ts";

export interface Token extends Span {
  readonly kind: "word" | "mark" | "quotation";
  readonly text: string;
  /** In lower case, with a curly apostrophe. */
  readonly lower: string;
  readonly capital: boolean;
  /** The second part of "he's" and "I'd". */
  readonly clitic: boolean;
  /** Of a quotation: its words, and the punctuation it ends with ("" where with none). */
  readonly words: number;
  readonly ending: string;
  /** Of a quotation: whether its first letter is a capital. */
  readonly begins: boolean;
}

const PATTERN =
  /[RDI]-(?:\p{Lu}\.)+\p{Lu}?\.?|[RDI]-\p{Lu}\p{Ll}+\.|(?:\p{Lu}\.){2,}|[$£€#@]?[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}’'&_%]|[-–](?=[\p{L}\p{N}])|[.,](?=\d)|\.(?=(?:com|org|net|ca|gov|uk|co)\b))*|—|--+|…|\.{3}|\S/gu;
const CONTRACTION = /^(i|he|she|they|we|you|it|that|who|there|what)([’'](?:s|d|ll|ve|re|m))$/iu;

/** The tokens of a paragraph. `abbreviations` keep their full stop. */
export function tokensOf(
  text: string,
  span: Span,
  quotations: readonly Quotation[],
  abbreviations: ReadonlySet<string>,
): Token[] {
  const out: Token[] = [];
  let at = span.start;
  for (const quotation of quotations) {
    if (quotation.start < at || quotation.end > span.end) continue;
    readWords(text, at, quotation.start, abbreviations, out);
    out.push(quoted(text, quotation));
    at = quotation.end;
  }
  readWords(text, at, span.end, abbreviations, out);
  return out;
}

function readWords(
  text: string,
  start: number,
  end: number,
  abbreviations: ReadonlySet<string>,
  out: Token[],
): void {
  for (const match of text.slice(start, end).matchAll(PATTERN)) {
    const at = start + match.index;
    const word = match[0];
    const last = out.at(-1);
    if (word === "." && last && last.end === at && isAbbreviation(last, abbreviations)) {
      out[out.length - 1] = token(text, last.start, at + 1);
      continue;
    }
    const parts = CONTRACTION.exec(word);
    if (parts) {
      const split = at + parts[1]!.length;
      out.push(token(text, at, split), token(text, split, at + word.length, true));
    } else out.push(token(text, at, at + word.length));
  }
}

/** Abbreviations that are written small: "No." is one, "no." ends a sentence. */
const SMALL = new Set(["vs", "etc", "eg", "ie", "pp", "approx", "est", "inc", "ltd", "cf"]);

function isAbbreviation(token: Token, abbreviations: ReadonlySet<string>): boolean {
  if (token.kind !== "word") return false;
  if (/^\p{Lu}$/u.test(token.text)) return true;
  return (
    abbreviations.has(token.lower) && (token.capital || token.lower.includes(".") || SMALL.has(token.lower))
  );
}

function token(text: string, start: number, end: number, clitic = false): Token {
  const word = text.slice(start, end);
  return {
    kind: /[\p{L}\p{N}]/u.test(word) ? "word" : "mark",
    text: word,
    lower: word.toLowerCase().replaceAll("'", "’"),
    start,
    end,
    capital: /^\p{Lu}/u.test(word),
    clitic,
    words: 0,
    ending: "",
    begins: false,
  };
}

function quoted(text: string, { start, end }: Quotation): Token {
  const whole = text.slice(start, end);
  const last = /([.,!?…;:—-])["“”»’'\s]*$/u.exec(whole.slice(-8));
  const words = whole.match(/[\p{L}\p{N}]+(?:['’-]\p{L}+)*/gu)?.length ?? 0;
  return {
    kind: "quotation",
    text: '"',
    lower: '"',
    start,
    end,
    capital: false,
    clitic: false,
    words,
    ending: last?.[1] ?? "",
    begins: /^[^\p{L}]*\p{Lu}/u.test(whole),
  };
}
