/** The language of a text that does not say. */
import { stopWords } from "../languages/en/stop-words.ts";
import { foreignWords } from "../languages/others.ts";

/** Characters at its head that are read for it. */
const READ = 1_000;
/** In fewer words even English may have no "the": there only another language's commonest words tell. */
const FEWEST = 30;
/** So many different ones, and more in all than of English: of 5,900 sentences of English news and encyclopaedia none has them. */
const FOREIGN = 2;
/**
 * Of the words of 1,052 English articles and news items at least one in five is such a word as "the" and "of"; of a few German,
 * French, Dutch and Swedish texts less than one in ten ("in", "was", "on").
 */
const ENGLISH = 0.13;

/** A tag of BCP 47: "en", or "und" (undetermined) for what is plainly something else. */
export function languageRead(text: string): "en" | "und" {
  const words =
    text
      .slice(0, READ)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST) return isForeign(words) ? "und" : "en";
  let english = 0;
  for (const word of words) if (stopWords.has(word) && ++english >= ENGLISH * words.length) return "en";
  return "und";
}

function isForeign(words: readonly string[]): boolean {
  const foreign = words.filter((word) => foreignWords.has(word));
  return (
    new Set(foreign).size >= FOREIGN && foreign.length > words.filter((word) => stopWords.has(word)).length
  );
}
