/** Questions for somebody's words, and what those are to be about. */
import { asking } from "../../languages/en/asking/index.ts";
import type { Span } from "../../model.ts";
import { tokenize } from "../analysis/terms.ts";

export interface Saying {
  /** Stems of what the words are to be about: "say about *fines*"; empty where nothing is named. */
  readonly about: readonly string[];
  /** Where in the question that stands: nobody named there is asked for; its length where it names nothing. */
  readonly aboutFrom: number;
  /** Where in the question stands whose words are asked for; null where the question names nobody. */
  readonly subject: Span | null;
}

function subjectOf(text: string, short: RegExpExecArray | null): Span | null {
  if (short) return { start: text.indexOf(short[1]!), end: text.indexOf(short[1]!) + short[1]!.length };
  for (const pattern of asking.subjects) {
    const place = pattern.exec(text)?.indices?.groups?.["who"];
    if (place) return { start: place[0], end: place[1] };
  }
  return null;
}

/** Null where the question asks for something else. `meant`: with its typos put right; `text`: as typed. */
export function sayingAsked(meant: string, text: string): Saying | null {
  const headline = asking.headline.exec(text);
  const short = headline && !asking.asks.test(text) ? headline : null;
  if (!short && !asking.saying.test(meant.toLowerCase())) return null;
  const about = short ? short[2]! : ((asking.about.exec(text) ?? asking.claimed.exec(text))?.[1] ?? "");
  return {
    about: tokenize(about).map((w) => w.term),
    subject: subjectOf(text, short),
    aboutFrom: about ? text.lastIndexOf(about) : text.length,
  };
}
