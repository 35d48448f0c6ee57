/** Words as they are compared: one rule for all, so that what is one name in one place is one name everywhere. */

export const withoutAccents = (text: string): string =>
  BEYOND_ASCII.test(text) ? text.normalize("NFKD").replace(/\p{M}/gu, "") : text;
const BEYOND_ASCII = /[^\0-\x7f]/;

/** In lower case, without accents, ligatures and full-width letters: "Martínez" and "MARTINEZ" are one name. */
export const foldCase = (text: string): string => withoutAccents(text).toLowerCase();
