/** What is to be checked in a pasted text: the words in its quotation marks, and who is said to have said them. */

import { noNames, saying } from "../languages/checking-all.ts";
import { UNSPACED } from "./check-tokens.ts";

export interface Claim {
  /** Without the marks. */
  readonly words: string;
  /** Whether the words stood in quotation marks. */
  readonly marked: boolean;
  /** The name that the text puts to them, or null. */
  readonly speaker: string | null;
  /** Whether the name is given as one ("— Xi Jinping", "Xi:"), and not by a sentence that may be read wrongly. */
  readonly signed: boolean;
}

/** Fewer words in marks are a scare quote or a title beside a longer quotation. */
const FEWEST_WORDS = 4;
const MOST_QUOTATIONS = 5;
const LONGEST = 6_000;

const NAME = "(\\p{Lu}[\\p{L}.'’-]*(?: (?:(?:de|van|von|al|el|bin|da|of) )?\\p{Lu}[\\p{L}.'’-]*){0,4})";
const SAID = `(?:${[...saying].join("|")})`;
const SIGNED = new RegExp(`^[\\s,.;]*(?:[—–~-]|--) ?${NAME}(?:,[^\\n]{0,80})?\\s*$`, "mu");
const SAYS_BEFORE = new RegExp(`${NAME} ${SAID}(?: (?:that|this))?\\s*[:,]?\\s*$`, "u");
const LABEL_BEFORE = new RegExp(`(?:^|\\n)\\s*${NAME}\\s*:\\s*$`, "u");
const SAID_AFTER = new RegExp(`^[\\s,]*(?:${NAME} ${SAID}\\b|${SAID} ${NAME})`, "u");
const SIGNED_AT_END = new RegExp(`\\s(?:[—–~]|--|-) ?${NAME}\\s*$`, "u");
const LABEL_AT_HEAD = new RegExp(`^\\s*${NAME}(?: ${SAID})?\\s*:\\s+(?=\\S)`, "u");

const MARKED =
  /[“„«]([^“”„«»]{1,4000})[”“»]|[「『]([^「」『』]{1,4000})[」』]|"([^"]{1,4000})"|(?<![\p{L}\p{N}])‘([^‘]{1,2000}?)’(?![\p{L}\p{N}])/gu;

/** The quotations in a text, longest first; all of it where nothing in it is marked as one. */
export function claimsIn(pasted: string): Claim[] {
  const text = plainOf(pasted);
  const found = [...text.matchAll(MARKED)].map(
    ({ 0: all, 1: double, 2: corner, 3: straight, 4: single, index }) => ({
      words: double ?? corner ?? straight ?? single ?? "",
      start: index,
      end: index + all.length,
    }),
  );
  const long = found.filter(({ words }) => wordsIn(words) >= FEWEST_WORDS);
  const most = found.filter(({ words }) => wordsIn(words) > 0 && 2 * wordsIn(words) > wordsIn(text));
  const kept = long.length ? long : most;
  if (!kept.length) return [unmarked(text)];
  return kept
    .map(({ words, start, end }) => ({ words, marked: true, ...speakerAround(text, start, end) }))
    .toSorted((a, b) => wordsIn(b.words) - wordsIn(a.words))
    .slice(0, MOST_QUOTATIONS);
}

function unmarked(text: string): Claim {
  const end = SIGNED_AT_END.exec(text.slice(-200));
  const head = LABEL_AT_HEAD.exec(text.slice(0, 200));
  const [signed, label] = [nameIn(end), nameIn(head)];
  const words = text.slice(label ? head![0].length : 0, signed ? text.length - end![0].length : undefined);
  return { words: words.slice(0, LONGEST), marked: false, speaker: signed ?? label, signed: true };
}

/** Without the marks of a chat: quoted lines, emphasis, spoilers, addresses, mentions; "[T]he" reads "The". */
function plainOf(pasted: string): string {
  return pasted
    .replace(/^[ \t]*>{1,3}[ \t]?/gmu, "")
    .replace(/<[@#:a][^>\s]{1,80}>|https?:\/\/\S+/gu, " ")
    .replace(/\*{1,3}|__|\|\||`{1,3}/gu, "")
    .replace(/\[(\p{L})\](?=\p{L})/gu, "$1")
    .trim();
}

function speakerAround(text: string, start: number, end: number): Pick<Claim, "speaker" | "signed"> {
  const before = text.slice(Math.max(0, start - 120), start);
  const after = text.slice(end, end + 120);
  const line = after.replace(/^\s*\n/u, "").split("\n", 1)[0] ?? "";
  const signed = nameIn(SIGNED.exec(line)) ?? nameIn(LABEL_BEFORE.exec(before));
  const speaker = signed ?? nameIn(SAYS_BEFORE.exec(before)) ?? nameIn(SAID_AFTER.exec(after));
  return { speaker, signed: signed !== null };
}

function nameIn(match: RegExpExecArray | null): string | null {
  const name = match
    ?.slice(1)
    .find(Boolean)
    ?.replace(/[\s.,'’-]{1,9}$/u, "");
  return name && !noNames.has(name) ? name : null;
}

const WORD = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{N}])+`, "gu");
const wordsIn = (text: string) => text.match(WORD)?.length ?? 0;
