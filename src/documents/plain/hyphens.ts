/** Words that were divided at the end of a line. */

/** What a compound begins with whose hyphen stays: "self-made", "mid-week". */
const PREFIXES = new Set(
  `all anti co cross ex far first full half high ill in left long low mid much multi near neo non off old on one out over part post
  pre pro re right second self semi short single so sub three two ultra under up vice well`.split(/\s+/u),
);
const DIVIDED = /(?<![\p{L}\p{M}’'-])([\p{L}\p{M}’'-]*\p{Ll})[-‐]$/u;

/** The words of a text, in small letters, compounds whole: what a divided word is held against. */
export function wholeWords(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}[\p{L}\p{M}’'‐-]*/gu) ?? []);
}

/**
 * Lines put together with a space between them; a word that is divided at a line's end is put together as the rest of the
 * text has it. `otherwise`: what happens to a hyphen where the text does not tell: in print most of them are the printer's
 * ("drop"), in typed text they are the writer's ("keep").
 */
export function joinedLines(
  lines: readonly string[],
  known: ReadonlySet<string>,
  otherwise: "drop" | "keep",
): string {
  let out = "";
  for (const line of lines) {
    const [, head] = DIVIDED.exec(out) ?? [];
    const tail = /^\p{Ll}[\p{L}\p{M}’'-]*/u.exec(line)?.[0];
    if (head && tail) out = isOneWord(head, tail, known, otherwise) ? out.slice(0, -1) + line : out + line;
    else out += (out ? " " : "") + line;
  }
  return out;
}

function isOneWord(
  head: string,
  tail: string,
  known: ReadonlySet<string>,
  otherwise: "drop" | "keep",
): boolean {
  const [first, second] = [head.toLowerCase(), tail.toLowerCase()];
  if (known.has(`${first}-${second}`)) return false;
  if (known.has(first + second)) return true;
  if (first.includes("-") || PREFIXES.has(first)) return false;
  return otherwise === "drop";
}
