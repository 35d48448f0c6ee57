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
  /** Of a quotation: whether its longer words are all capitalised, as in names of works and things. */
  readonly titled: boolean;
}

/** With a time of day that a copy of the page has put on to the headline ("9:52PMLind says"), and with "MalagÃ³n" and "BÃ¼low" as one word each, as letters look that were read in the wrong encoding. */
const PATTERN =
  /\d{1,2}[AP]M(?=\p{Lu}\p{Ll})|[RDI]-(?:\p{Lu}\.)+\p{Lu}?\.?|[RDI]-\p{Lu}\p{Ll}+\.|(?:\p{Lu}\.){2,}|(?<![\p{L}\p{N}])(?:\p{Ll}\.){2,}|[$£€#@]?[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}’'&_%]|[-‐‑–](?=[\p{L}\p{N}])|[.,](?=\d)|(?<=\d)[/⁄](?=\d)|(?<=[ÃÂ]|A\p{M})[\u0080-\u00BF]|\.(?=(?:com|org|net|ca|gov|uk|co)\b))*|—|--+|…|\.{3}|\S/gu;
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
  let at = start;
  for (const written of text.slice(start, end).match(PATTERN) ?? []) {
    // Between two of them stands nothing but white space.
    while (text.charCodeAt(at) !== written.charCodeAt(0)) at++;
    const last = out.at(-1);
    if (written === "." && last && last.end === at && isAbbreviation(out, text, abbreviations)) {
      const word = wordOf(text.slice(last.start, at + 1));
      out[out.length - 1] = token(word, last.start);
    } else {
      const word = wordOf(written);
      if (word.parts) {
        const [first, second] = word.parts;
        out.push(token(first, at), token(second, at + first.text.length, true));
      } else out.push(token(word, at));
    }
    at += written.length;
  }
}

/** What a word is by its letters alone. */
interface Word extends Pick<Token, "kind" | "text" | "lower" | "capital"> {
  /** "he" and "’s" of "he's". */
  readonly parts: readonly [Word, Word] | null;
}

/** Words that were met before: a text repeats most of its own, and to look one up takes a tenth of reading its letters. */
const met = new Map<string, Word>();
const MOST_MET = 20_000;
/** V8 keeps a longer word as a piece of the text it was cut from, and with it that text. */
const LONGEST_MET = 12;

function wordOf(text: string): Word {
  const known = met.get(text);
  if (known) return known;
  const parts = CONTRACTION.exec(text);
  const word: Word = {
    kind: /[\p{L}\p{N}]/u.test(text) ? "word" : "mark",
    text,
    lower: text.toLowerCase().replaceAll("'", "’"),
    capital: /^(?:\p{Lu}|@\p{L})/u.test(text),
    parts: parts && [wordOf(parts[1]!), wordOf(parts[2]!)],
  };
  if (text.length > LONGEST_MET) return word;
  if (met.size >= MOST_MET) met.clear();
  met.set(text, word);
  return word;
}

/** Abbreviations that are written small: "No." is one, "no." ends a sentence. */
const SMALL = new Set("vs etc eg ie pp approx est inc ltd cf ca viz incl excl aka ibid".split(" "));
/** Written small before a number: "p. 12", "no. 5", "fig. 3", "vol. II". */
const NUMBERED = /^(?:figs?|vols?|nos?|ch|chaps?|secs?|arts?|paras?|pp?|pts?|cols?|apps?|ll?|ff|nn?|nr)$/u;
const NUMBER = /^\s?(?:\d|[IVXLCivxlc]+\b)/u;

/** Whether the last token and the full stop behind it are one abbreviation. */
function isAbbreviation(tokens: readonly Token[], text: string, abbreviations: ReadonlySet<string>): boolean {
  const token = tokens.at(-1)!;
  const before = tokens.at(-2);
  if (token.kind !== "word") return false;
  if (/^\p{Lu}$/u.test(token.text)) return true;
  const behind = text.slice(token.end + 1, token.end + 8);
  if (NUMBERED.test(token.lower) && NUMBER.test(behind)) return true;
  // "Abbey v. Burke", "Yan et al."
  if (token.text === "v") return before?.capital === true && /^\s\p{Lu}/u.test(behind);
  if (token.text === "al") return before?.lower === "et";
  // "then-Sen. Holt"
  const hyphen = token.text.lastIndexOf("-");
  if (hyphen > 0 && /^\p{Lu}/u.test(token.text.slice(hyphen + 1)))
    return abbreviations.has(token.lower.slice(hyphen + 1));
  return (
    abbreviations.has(token.lower) && (token.capital || token.lower.includes(".") || SMALL.has(token.lower))
  );
}

const token = ({ kind, text, lower, capital }: Word, start: number, clitic = false): Token => ({
  kind,
  text,
  lower,
  start,
  end: start + text.length,
  capital,
  clitic,
  words: 0,
  ending: "",
  begins: false,
  titled: false,
});

/** An empty mark that stands nowhere. */
export const NO_TOKEN = token({ kind: "mark", text: "", lower: "", capital: false, parts: null }, -1);

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
    titled: isTitleCase(whole),
  };
}

/** Prepositions that many papers leave in small letters (The Chicago Manual of Style, 8.159). */
const SMALL_IN_TITLES = /^(?:with|from|into|over|upon|about|after|before|through|without|against|between)$/u;

/** Title case, as names of books and laws have. */
const isTitleCase = (text: string): boolean => {
  const words: readonly string[] = text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  const long = words.filter((w) => w.length > 3 && !SMALL_IN_TITLES.test(w));
  const capital = (w: string): boolean => /^[\p{Lu}\p{N}]/u.test(w);
  // "Big Dig", not "Oh no" nor "I AM"
  return long.length > 0
    ? long.every(capital)
    : words.length > 1 && words.every((w) => /^\p{Lu}\p{Ll}/u.test(w));
};
