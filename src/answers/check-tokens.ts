/** Words and punctuation, compared as a careful reader compares a quotation with its source. */
import { functionWords } from "../languages/checking-all.ts";
import { foldCase } from "../text/folding.ts";
import { byWord } from "./by-word.ts";

export interface WordToken {
  readonly start: number;
  readonly end: number;
  /** As compared: one form for each apostrophe, dash and ellipsis; printers' ligatures and soft hyphens undone. */
  readonly text: string;
  readonly word: boolean;
}
export type Tokens = readonly WordToken[];

/** Scripts written without spaces between words, for the class of a pattern: each of their characters, with its marks, is a word. */
export const UNSPACED = "\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}";
const LETTER = `(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}\\u00AD]`;
const TOKEN = new RegExp(
  `\\p{N}+(?:[.,]\\p{N}+)*|(?=\\p{L})[${UNSPACED}]\\p{M}*|(?:${LETTER})+(?:['’ʼ\`][\\p{L}\\u00AD]+)*|\\.{3,}|…|[-‐‑–—]+|\\[|\\]|[^\\s\\p{L}\\p{N}]`,
  "gu",
);
/** Quotation marks of every style: which are used, and whether inner ones are, is style. */
const QUOTATION_MARK = /^["“”„‟«»‹›‘’‚‛'`´″「」『』〝〞]$/u;

/** The tokens of a text, without its quotation marks. */
export function comparedTokens(text: string, from = 0, to = text.length): WordToken[] {
  const out: WordToken[] = [];
  for (const match of text.slice(from, to).matchAll(TOKEN)) {
    const { text, word, mark } = read(match[0]);
    if (mark) continue;
    const start = from + match.index;
    out.push({ start, end: start + match[0].length, text, word });
  }
  return out;
}

const read = byWord((typed) => ({
  text: unified(typed),
  word: /[\p{L}\p{N}\p{Sc}%&@#+=]/u.test(typed),
  mark: QUOTATION_MARK.test(typed),
}));

function unified(token: string): string {
  if (/^[\da-z]+$/iu.test(token)) return token;
  if (/^(?:\.{3,}|…)$/u.test(token)) return "…";
  if (/^[-‐‑–—]+$/u.test(token)) return "-";
  return token
    .normalize("NFC")
    .replace(/[’ʼ`]/gu, "'")
    .replaceAll("\u00AD", "")
    .replace(/[\uFB00-\uFB06]/gu, (ligature) => ligature.normalize("NFKC"));
}

/** Without the punctuation at both ends. */
export function trimmed<T extends WordToken>(tokens: readonly T[]): readonly T[] {
  const first = tokens.findIndex((token) => token.word);
  return first === -1 ? [] : tokens.slice(first, tokens.findLastIndex((token) => token.word) + 1);
}

/** Equal but for the case of the first letter. */
export function sameButFirstLetter(a: string, b: string): boolean {
  if (a === b) return true;
  // Most differ there.
  if (a.length !== b.length || a.charCodeAt(1) !== b.charCodeAt(1)) return false;
  return a.slice(1) === b.slice(1) && a.slice(0, 1).toLowerCase() === b.slice(0, 1).toLowerCase();
}

/** For comparing loosely: without case, accents and the ending of a possessive. */
export const folded = byWord((word) => foldCase(word).replace(/'s$/u, ""));

/** Whether a word carries meaning of its own. "not", "no" and figures do. */
export const isContent = (word: string): boolean => !functionWords.has(folded(word));

export const lowered = byWord((word) => word.toLowerCase());
