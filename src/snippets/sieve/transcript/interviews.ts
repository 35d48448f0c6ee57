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
/** What stands before the one who is asked, and before the one who asks. */
const ASKED =
  /(?:\b(?:interview|q&a|q and a|conversation|chat|questions?|minutes|coffee|lunch|talk|afternoon|evening|morning|hour|day|dinner|tea|breakfast|brunch|supper|drink|pint|bite|seconds|word|audience|sit-down|catch-up|stroll|walk|spotlight)\b(?:\s+(?:with|for|to))?(?:\.{3}|[:\s–—…-])*|\b(?:interviewed|asked|questioned|met|joined by|sat down with|caught up with|spoke to|spoke with|talked to|talked with|speaks to|talks to|meets)\s+)(?:\p{L}+\s+){0,3}$/iu;
const ASKING =
  /(?:\b(?:interviewed|asked|questioned)\s+by|\binterview by|\bquestions by|\bour)\s+(?:\p{L}+\s+){0,2}$/iu;
/** "Lena Voss talks to Harriet Bone about", "tells us how". */
const BEHIND_ASKED =
  /^(?:,[^.;]{2,60},)?\s+(?:talks|speaks|chats|opens up|tells us|answers|explains|reflects|looks back|on\s)/iu;
/** "She talks to Ned Farrow": to whom somebody named above talks asks. */
const TALKS_TO =
  /(?:^|[.;]\s)(?:He|She|They)\s(?:talks?|talked|speaks?|spoke|chats?|chatted|opens? up)\sto\s$/u;
const BEHIND_ASKER =
  /^(?:,[^.;]{2,60},)?\s+(?:\p{L}+\s+)?(?:asked|interviewed|questioned|met|sat down with|caught up with|asks|meets|interviews)\b/iu;
const PRESS = "reporter|correspondent|editor|journalist|columnist|interviewer|presenter|host";
const JOURNALIST = new RegExp(
  `\\b(?:${PRESS}|of the (?:\\p{Lu}\\p{L}+ )*(?:post|times|herald|gazette|news|mail|star|tribune|chronicle|echo|journal|press|guardian|telegraph|mirror|courier|observer|review))\\b`,
  "iu",
);
const PRESS_BEFORE = new RegExp(`\\b(?:${PRESS})\\s+$`, "iu");
/** "before Judge Corliss": who presides is not asked. */
const PRESIDES =
  /\b(?:[Bb]efore|BEFORE|[Pp]residing:?|PRESIDING:?)\s+(?:[Tt]he\s+)?(?:\p{Lu}[\p{L}.]*\s+){0,4}$/u;
/** "in Moss Bay": no person, where nothing else tells. */
const PLACE_BEFORE = /\b(?:in|at|of|from|near|over|the)\s+$/iu;

export function interviewOf(
  { document, text }: Reading,
  { mentions, people }: MentionIndex,
  first: Paragraph,
): Interview {
  const head = document.paragraphs.slice(Math.max(0, first.number - 1 - HEAD), first.number - 1);
  const start = head[0]?.span.start ?? first.span.start;
  const inPlace = (at: number): boolean => PLACE_BEFORE.test(text.slice(Math.max(0, at - 8), at));
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
    if (PRESIDES.test(before)) continue;
    if (TALKS_TO.test(before)) talked = true;
    const writes = byline || TALKS_TO.test(before) || ASKING.test(before) || BEHIND_ASKER.test(behind);
    if (writes || JOURNALIST.test(description) || PRESS_BEFORE.test(before)) asking.add(person);
    else {
      const told = ASKED.test(before) || BEHIND_ASKED.test(behind);
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
