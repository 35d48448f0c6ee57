/** Questions for somebody's words, and what those are to be about. */
import { sayings } from "../../languages/de/asking.ts";
import { asking } from "../../languages/en/asking/index.ts";
import type { Span } from "../../model.ts";
import { lowerCaseInPlace } from "../../text/folding.ts";
import { tokenize } from "../analysis/terms.ts";

export interface Saying {
  /** Stems of what the words are to be about: "say about *fines*"; empty where nothing is named. */
  readonly about: readonly string[];
  /** Where in the question that stands: nobody named there is asked for; its length where it names nothing. */
  readonly aboutFrom: number;
  /** Where in the question stands whose words are asked for; null where the question names nobody. */
  readonly subject: Span | null;
}

const spanOf = (indices: readonly [number, number] | undefined): Span | null =>
  indices ? { start: indices[0], end: indices[1] } : null;

/** Null where the question asks for something else. `meant`: with its typos put right; `text`: as typed. */
export function sayingAsked(meant: string, text: string): Saying | null {
  const lower = lowerCaseInPlace(text);
  const headline = asking.headline.exec(lower);
  const short = headline && !asking.asks.test(lower) ? headline : null;
  if (!short && !asksForWords(meant.toLowerCase())) return null;
  const about = short
    ? spanOf(short.indices![2])
    : spanOf((asking.about.exec(lower) ?? asking.claimed.exec(lower))?.indices?.[1]);
  return {
    about: about ? stemsIn(text, about) : [],
    subject: short ? spanOf(short.indices![1]) : subjectOf(lower),
    aboutFrom: about?.start ?? text.length,
  };
}

/** A longer question tells much of those it asks about, and "accused of" is part of that. */
const SHORT = 16;
const asksForWords = (lower: string): boolean =>
  asking.saying.test(lower) && !(asking.passive.test(lower) && lower.split(" ").length <= SHORT);

/** The same of a German question, as typed. */
export function sayingInGerman(text: string): Saying | null {
  const lower = lowerCaseInPlace(text);
  for (const pattern of sayings) {
    const groups = pattern.exec(lower)?.indices?.groups;
    if (!groups) continue;
    const about = spanOf(groups["about"]);
    return {
      about: about ? stemsIn(text, about) : [],
      subject: spanOf(groups["who"]),
      aboutFrom: about?.start ?? text.length,
    };
  }
  return null;
}

const stemsIn = (text: string, { start, end }: Span) =>
  tokenize(text.slice(start, end)).map((word) => word.term);

function subjectOf(lower: string): Span | null {
  for (const pattern of asking.subjects) {
    const who = spanOf(pattern.exec(lower)?.indices?.groups?.["who"]);
    if (who && !asking.nobody.test(lower.slice(who.start, who.end))) return who;
  }
  return null;
}
