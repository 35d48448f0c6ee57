/** Who asks and who answers where the labels are "Q" and "A": the head of the text names them. */
import type { MentionIndex } from "../../entities/mention-index.ts";
import { meet, type Person } from "../../entities/person.ts";
import type { Reading } from "../../syntax/sentence.ts";
import type { Paragraph } from "../../../model.ts";

/** Who asks and who answers; null where the head leaves it open. */
export interface Interview {
  readonly asks: Person | null;
  readonly answers: Person | null;
  /** Whether the head says that they are asked: "talks to", "an afternoon with". */
  readonly announced: boolean;
  /** Whether the head names nobody: then the answers are the article's own. */
  readonly nobody: boolean;
}

/** Paragraphs above the first label that may name them. */
const HEAD = 8;
export function interviewOf(
  { document, text, grammar: { formulas } }: Reading,
  { mentions, people }: MentionIndex,
  first: Paragraph,
): Interview {
  const head = document.paragraphs.slice(Math.max(0, first.number - 1 - HEAD), first.number - 1);
  const start = head[0]?.span.start ?? first.span.start;
  const inPlace = (at: number): boolean => formulas.beforePlace.test(text.slice(Math.max(0, at - 8), at));
  const named = mentions.filter(
    ({ person, run, place }) =>
      (person ||
        (run.words.length > 1 && run.words.length < 4 && !run.institution && !inPlace(place.start))) &&
      place.start >= start &&
      place.end <= first.span.start,
  );
  const asking = new Set<Person>();
  const asked = new Map<Person, number>();
  const announced = new Set<Person>();
  let talked = false;
  for (const mention of named) {
    const { place } = mention;
    const person = (mention.person ??= meet(people, { words: mention.run.words, place }));
    const before = text
      .slice(Math.max(start, place.start - 60), place.start)
      .split("\n")
      .at(-1)!;
    const behind = text.slice(place.end, Math.min(place.end + 70, first.span.start)).split("\n")[0]!;
    const byline = head.some(
      (p) => p.role === "byline" && p.span.start <= place.start && p.span.end >= place.end,
    );
    const description = /^(?:,|\s(?:of|from)\s)[^,.;]{2,60}/u.exec(behind)?.[0] ?? "";
    if (formulas.presides.test(before)) continue;
    if (formulas.talksTo.test(before)) talked = true;
    const writes =
      byline ||
      formulas.talksTo.test(before) ||
      formulas.beforeAsking.test(before) ||
      formulas.behindAsker.test(behind);
    if (writes || formulas.journalist.test(description) || formulas.beforeJournalist.test(before))
      asking.add(person);
    else {
      const told = formulas.beforeAsked.test(before) || formulas.behindAsked.test(behind);
      const subject = mention.subject && !/^\s+and\s/u.test(behind);
      if (told) announced.add(person);
      asked.set(person, (asked.get(person) ?? 0) + (told ? 2 : 1) + (subject ? 0.5 : 0));
    }
  }
  for (const person of asking) asked.delete(person);
  const ranked = [...asked].toSorted((a, b) => b[1] - a[1]);
  const [one, two] = ranked;
  const answers = one && (!two || one[1] > two[1]) ? one[0] : null;
  if (!named.length) return { asks: null, answers: null, announced: false, nobody: true };
  return {
    nobody: false,
    announced: answers !== null && (talked || announced.has(answers)),
    asks: asking.size === 1 ? [...asking][0]! : null,
    answers,
  };
}
