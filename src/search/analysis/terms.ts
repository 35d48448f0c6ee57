/** Words as the index knows them: folded, stemmed, irregular forms led back to their base. */
import { stemmer } from "stemmer";
import type { Span } from "../../model.ts";
import { withoutAccents } from "../../text/folding.ts";
import { irregular } from "../../languages/en/irregular-forms.ts";
import { keptApart } from "./stem-exceptions.ts";
import { CAPITAL, flagsOf } from "./word-flags.ts";

export interface Word extends Span {
  /** Lower case, without accents, apostrophes and a possessive "s". */
  readonly folded: string;
  /** The stem that the index holds. */
  readonly term: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Bits of word-flags.ts. */
  readonly flags: number;
}

/** Scripts written without spaces between words: each character is a word. */
const UNSPACED = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}";
const WORD = new RegExp(
  `[${UNSPACED}]|(?:\\p{L}\\.){2,}|\\d+(?:[.,]\\d+)+|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+(?:['’](?![${UNSPACED}])\\p{L}+)?`,
  "gu",
);
/** A word longer than this is cut: nobody asks for it, and the index must not grow with it. */
const LONGEST = 40;

type Read = Pick<Word, "folded" | "term" | "flags">;
const known = new Map<string, Read>();
const MOST_KNOWN = 50_000;

/** The same for text of ASCII and typographic marks only, which is most, at a third of the time. */
const PLAIN_WORD = /(?:[A-Za-z]\.){2,}|\d+(?:[.,]\d+)+|[A-Za-z0-9]+(?:['’][A-Za-z]+)?/g;
const PLAIN = /^[\0-\x7f‘’“”–—…]*$/;

/** The words of `text` between `from` and `to`, in order, with where they stand; `shift` is added to the places. */
export function tokenize(text: string, from = 0, to = text.length, shift = 0): Word[] {
  const out: Word[] = [];
  const part = text.slice(from, to);
  for (const match of part.matchAll(PLAIN.test(part) ? PLAIN_WORD : WORD)) {
    const typed = match[0];
    const first = typed.charCodeAt(0);
    const capital = first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(typed);
    const start = shift + from + match.index;
    const { folded, term, flags } = read(typed);
    if (!term) continue;
    out.push({
      start,
      end: start + typed.length,
      folded,
      term,
      capital,
      flags: capital ? flags | CAPITAL : flags,
    });
  }
  return out;
}

/** The stems of `text` in order. */
export function termsOf(text: string): string[] {
  return tokenize(text).map((word) => word.term);
}

function read(typed: string): Read {
  const before = known.get(typed);
  if (before) return before;
  const folded = fold(typed);
  const term = stemOf(folded);
  const value = { folded, term, flags: flagsOf(folded) };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(typed, value);
  return value;
}

/** "U.S." and "US" are one name, and are not "us". */
function fold(typed: string): string {
  const plain = withoutAccents(typed.slice(0, LONGEST)).replace(/['’][sS]$/u, "");
  const joined = plain.replace(/['’.,]/gu, "");
  if (joined === "US") return "usa";
  return joined.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** The stem of a folded word. */
export function stemOf(folded: string): string {
  const apart = keptApart.get(folded);
  if (apart) return apart;
  const base = irregular.get(folded) ?? folded;
  return base.length > 3 && /^[a-z]+$/.test(base) ? stemmer(base) : base;
}

/** A word from its last letter to its first: words with the same tail stand together in the index. */
export const backwards = (word: string) => Array.from(word).toReversed().join("");
