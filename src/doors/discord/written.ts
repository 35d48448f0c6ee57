/** What of a message tells what it wants, where Discord says nothing of it: its language, and whether words passed on ask. */
import { isGerman } from "../../languages/de/function-words.ts";
import { stopWords } from "../../languages/en/stop-words.ts";
import { foldCase } from "../../text/folding.ts";

const GREETED = /^\W*(?:hilfe|hallo|moin|servus|guten (?:tag|morgen|abend)|grüß)/iu;

/** A language that the bot speaks and the words are plainly in; null where they might be another's. */
export function languageWritten(text: string): "de" | null {
  const words = foldCase(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return GREETED.test(text) || isGerman(words, (word) => stopWords.has(word)) ? "de" : null;
}

/** What to do with a message that somebody passes on without a word: a question is asked, all else is checked as a quotation. */
export const passedOn = (text: string) =>
  /\?\W*$/u.test(text)
    ? ({ command: "ask", options: { question: text } } as const)
    : ({ command: "who-said", options: { words: text } } as const);

/** "/ask who said that?" typed out as a message, as the question in it. */
export const withoutCommand = (text: string): string =>
  text.replace(/^\/(?:ask|fragen)\b[\s:]*(?:(?:question|frage)\s*:\s*)?(?=\S)/iu, "");
