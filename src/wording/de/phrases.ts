/** Wie auf Deutsch aufgezählt, gezählt und angeführt wird, und wie die gefragten Artikel heißen. */
import type { Within } from "../shape.ts";
import { amid } from "../names-in-sentence.ts";

export const some = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
export const list = (words: readonly string[]) =>
  new Intl.ListFormat("de", { type: "conjunction" }).format(words);
export const quoted = (words: readonly string[]) => list(words.map((word) => `„${word}“`));
export const languageName = (code: string) =>
  new Intl.DisplayNames("de", { type: "language" }).of(code) ?? code;
export const IN = {
  all: "im Material",
  article: "in diesem Artikel",
  articles: "in diesen Artikeln",
} as const;
export const ofAll = (within: Within) =>
  within === "article" ? "Dieser Artikel" : within === "articles" ? "Diese Artikel" : "Die Artikel";
export const name = (within: Within) => `${ofAll(within)} ${within === "article" ? "nennt" : "nennen"}`;
export const material = (within: Within) => (within === "all" ? "Das Material" : ofAll(within));
export const of = (speakers: readonly string[]) =>
  speakers.length ? ` von ${list(speakers.map(amid))}` : "";
export const on = (about: string | undefined) => (about ? ` zu „${about}“` : "");

export const whose = (read: boolean) =>
  read ? "der Artikel sagt nicht, von wem sie sind" : "Sprecher werden nur im Englischen gelesen";

/** Ein Sprecher im Satz, oder wer auch immer es ist: als Satzgegenstand, und hinter „von“. */
export const known = (speaker: string | null) =>
  speaker === null ? "jemand, den der Artikel nicht nennt," : amid(speaker);
export const toKnown = (speaker: string | null) =>
  speaker === null ? "jemandem, den der Artikel nicht nennt" : amid(speaker);
