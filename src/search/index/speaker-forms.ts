/** What a speaker can be called, as the index keeps it. */
import { stopWords } from "../../languages/en/stop-words.ts";
import { termsOf, tokenize } from "../analysis/terms.ts";

/** In words. */
export const LONGEST_NAME = 6;

/** What anybody whom a text names can be called in a question, as stems: their name, each word of it, abbreviations. */
export function namedForms({ name, aliases }: { name: string; aliases: readonly string[] }): string[] {
  const whole = [name, ...aliases].map((form) => termsOf(form).join(" "));
  const parts = tokenize(name).flatMap((w) => (w.capital && w.folded.length > 2 ? [w.term] : []));
  return [...new Set([...whole, ...parts])].filter(Boolean);
}

/** What a speaker can be called in a question, as stems: names and aliases whole, roles also in part. */
export function speakerForms(speaker: {
  name: string;
  aliases: readonly string[];
  titles: readonly string[];
}) {
  const called = [speaker.name, ...speaker.aliases].map((name) => termsOf(name).join(" "));
  const family = termsOf(speaker.name).at(-1) ?? "";
  // "Overseas critics" are critics: whoever has no name is called by what describes them, as others are by their roles.
  const [first = "", second = ""] = speaker.name.split(" ");
  const described = /^[\p{Ll}\p{N}]/u.test(second && stopWords.has(first.toLowerCase()) ? second : first);
  const roles = [...speaker.titles, ...(described ? [speaker.name] : [])].flatMap((title) => {
    const words = tokenize(title)
      .filter((w) => !stopWords.has(w.folded))
      .map((w) => w.term)
      .slice(0, 8);
    const parts = words.flatMap((_, i) =>
      words.slice(i + 1, i + LONGEST_NAME).map((_, n) => words.slice(i, i + n + 2).join(" ")),
    );
    const head = termsOf(title.split(/\s(?:of|for|in|at|to|and)\s|,/u)[0] ?? "").at(-1) ?? "";
    return [...parts, head, words.join(" ")];
  });
  const isPerson = /^\p{Lu}\p{Ll}+ (?:\S+ ){0,2}\p{Lu}\p{Ll}/u.test(speaker.name);
  const forename = isPerson ? (termsOf(speaker.name)[0] ?? "") : "";
  const names = new Set([...called, described ? "" : family, forename].filter(Boolean));
  const others = new Set(roles.filter((r) => r && !names.has(r)));
  return [
    ...[...names].map((form) => ({ form, role: false })),
    ...[...others].map((form) => ({ form, role: true })),
  ];
}
