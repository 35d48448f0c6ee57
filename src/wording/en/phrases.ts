/** How English lists, counts and quotes, and what the articles asked are called. */
import type { Within } from "../shape.ts";
import { amid } from "../names-in-sentence.ts";

export const some = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
export const list = (words: readonly string[]) =>
  new Intl.ListFormat("en", { type: "conjunction" }).format(words);
export const quoted = (words: readonly string[]) => list(words.map((word) => `“${word}”`));

export const languageName = (code: string) =>
  new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code;
export const MATERIAL = { all: "the material", article: "that article", articles: "those articles" } as const;
export const ofAll = (within: Within) =>
  within === "article" ? "That article" : within === "articles" ? "Those articles" : "The articles";
export const give = (within: Within) => `${ofAll(within)} give${within === "article" ? "s" : ""}`;
export const s = (within: Within) => (within === "articles" ? "" : "s");
export const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);

/** `read`: whether speakers are read in the article's language. */
export const whose = (read: boolean) =>
  read ? "the article does not say whose they are" : "speakers are read in English only";

/** A speaker amid a sentence, or whoever that is. */
export const known = (speaker: string | null) =>
  speaker === null ? "someone the article does not name" : amid(speaker);
