/** Words as they are compared: one rule for all, so that what is one name in one place is one name everywhere. */

export const withoutAccents = (text: string): string =>
  BEYOND_ASCII.test(text)
    ? text
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .replace(WHOLE, (letter) => PLAIN.get(letter)!)
    : text;
const BEYOND_ASCII = /[^\0-\x7f]/;

/** Letters that Unicode does not take apart, as those write them who have no such key: "Walesa", "Strasse", "Oresund". */
const PLAIN: ReadonlyMap<string, string> = new Map(
  "ı i, ł l, ø o, đ d, ð d, ħ h, þ th, ß ss, æ ae, œ oe, Ł L, Ø O, Đ D, Ð D, Ħ H, Þ Th, ẞ SS, Æ Ae, Œ Oe"
    .split(", ")
    .map((pair) => pair.split(" ") as [string, string]),
);
const WHOLE = new RegExp(`[${[...PLAIN.keys()].join("")}]`, "gu");

/**
 * In lower case, without accents, ligatures and full-width letters: "Martínez" and "MARTINEZ" are one name, and so are
 * "Wałęsa" and "Walesa", "İSTANBUL LİMANI" and "İstanbul limanı".
 */
export const foldCase = (text: string): string => withoutAccents(text).toLowerCase();

/** In lower case, every letter at its place: one whose lower case is longer ("İ") stays. */
export function lowerCaseInPlace(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (letter) =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  ).join("");
}
