/** What is to be checked in a pasted text: the words in its quotation marks, and who is said to have said them. */

export interface Claim {
  /** Whether the words stood in quotation marks. */
  readonly marked: boolean;
  /** The words to check, longest quotation first; without the marks. */
  readonly quotations: readonly string[];
  /** The name that the text puts to them, or null. */
  readonly speaker: string | null;
}

/** Fewer words in marks are a scare quote or a title beside a longer quotation. */
const FEWEST_WORDS = 4;
const MOST_QUOTATIONS = 5;
const LONGEST = 6_000;

const NAME = "(\\p{Lu}[\\p{L}.'’-]*(?: (?:(?:de|van|von|al|el|bin|da|of) )?\\p{Lu}[\\p{L}.'’-]*){0,4})";
const SAID = "(?:said|says|told|wrote|writes|tweeted|warned|added|argued|claimed|insisted|stated|declared)";
const SIGNED = new RegExp(`^[\\s,.;]*(?:[—–~-]|--) ?${NAME}(?:,[^\\n]{0,80})?\\s*$`, "mu");
const SAYS_BEFORE = new RegExp(`${NAME} ${SAID}(?: (?:that|this))?\\s*[:,]?\\s*$`, "u");
const LABEL_BEFORE = new RegExp(`(?:^|\\n)\\s*${NAME}\\s*:\\s*$`, "u");
const SAID_AFTER = new RegExp(`^[\\s,]*(?:${NAME} ${SAID}\\b|${SAID} ${NAME})`, "u");
const SIGNED_AT_END = new RegExp(`\\s(?:[—–~]|--|-) ?${NAME}\\s*$`, "u");
const LABEL_AT_HEAD = new RegExp(`^\\s*${NAME}(?: ${SAID})?\\s*:\\s+(?=\\S)`, "u");
const NO_NAME =
  /^(?:He|She|They|It|We|You|I|The|This|That|Who|And|But|So|As|Then|Note|Update|Source|Quote|Edit)$/u;

export function claimOf(pasted: string): Claim {
  const text = plainOf(pasted);
  const found = [
    ...text.matchAll(
      /[“„«]([^“”„«»]{1,4000})[”“»]|"([^"]{1,4000})"|(?<![\p{L}\p{N}])‘([^‘]{1,2000}?)’(?![\p{L}\p{N}])/gu,
    ),
  ].map((match) => ({
    words: match[1] ?? match[2] ?? match[3] ?? "",
    start: match.index,
    end: match.index + match[0].length,
  }));
  const long = found.filter(({ words }) => wordsIn(words) >= FEWEST_WORDS);
  const all = wordsIn(text);
  const kept = long.length
    ? long
    : found.filter(({ words }) => wordsIn(words) > 0 && wordsIn(words) > 0.5 * all);
  if (kept.length) {
    const speaker = kept
      .map(({ start, end }) => speakerAround(text, start, end))
      .find((name) => name !== null);
    const quotations = kept.map(({ words }) => words).toSorted((a, b) => wordsIn(b) - wordsIn(a));
    return { marked: true, quotations: quotations.slice(0, MOST_QUOTATIONS), speaker: speaker ?? null };
  }
  const signed = nameIn(SIGNED_AT_END.exec(text.slice(-200)));
  const label = nameIn(LABEL_AT_HEAD.exec(text.slice(0, 120)));
  const from = label ? LABEL_AT_HEAD.exec(text)![0].length : 0;
  const to = signed ? text.length - SIGNED_AT_END.exec(text.slice(-200))![0].length : text.length;
  return { marked: false, quotations: [text.slice(from, to).slice(0, LONGEST)], speaker: signed ?? label };
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

function speakerAround(text: string, start: number, end: number): string | null {
  const before = text.slice(Math.max(0, start - 120), start);
  const after = text.slice(end, end + 120);
  return (
    nameIn(SIGNED.exec(after.replace(/^\s*\n/u, "").split("\n", 1)[0] ?? "")) ??
    nameIn(SAYS_BEFORE.exec(before)) ??
    nameIn(LABEL_BEFORE.exec(before)) ??
    nameIn(SAID_AFTER.exec(after))
  );
}

function nameIn(match: RegExpExecArray | null): string | null {
  const name = match?.slice(1).find(Boolean)?.trim();
  return name && !NO_NAME.test(name) ? name : null;
}

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
