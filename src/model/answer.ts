/** What a question gets: passages with what they are cited by, or why there is none. */
import type { Place, Source, Span } from "./document.ts";
import type { Snippet } from "./snippet.ts";

/** Characters of a question that are looked for: what it asks stands at its head, and ranking reads every one of them. */
export const LONGEST_QUESTION = 600;

export interface Hit {
  readonly snippet: Snippet;
  /** 0 to 1, 1 best. */
  readonly score: number;
  /** Words of the passage that answer, where it is known what is asked for; else those that the question asked about. */
  readonly matched: readonly Span[];
}

export interface Citation {
  /** The document's id. */
  readonly document: string;
  readonly title: string;
  readonly paragraph: number;
  readonly sentence: number;
  /** Where the paragraph stands in the original; null where it has no pages, chapters, times, rows or slides. */
  readonly place: Place | null;
  readonly source: Source;
  /** The title where it is cited by it: where the article states one, or nothing else names it. */
  readonly titled: string | null;
  /** Its author and publisher, as far as it says. */
  readonly named: readonly string[];
  readonly published: string | null;
  /** In English, e.g. "Catherine Cadell, Reuters, paragraph 13". */
  readonly text: string;
}

/** A hit with what a reader needs to check it. */
export interface CitedHit extends Hit {
  readonly citation: Citation;
  /** Where else the very same stands, in other articles. */
  readonly also?: readonly Citation[];
  /** It, or a paragraph that it stands in, holds something of the kind that `Searched.lacks` names. */
  readonly holdsKind?: boolean;
}

/** What was looked for: the words that carried the question, as the index knows them and as they were typed. */
export interface Searched {
  readonly words: readonly string[];
  /** Misspelt words and what they were read as. */
  readonly repaired: readonly { readonly typed: string; readonly read: string }[];
  /** Names of the speakers that the question asks about. */
  readonly speakers: readonly string[];
  /** Whether none of their words that come nearest are about what is asked. */
  readonly silent: boolean;
  /** Names of those whose words it asks for, and whom the material names but never quotes. */
  readonly unquoted: readonly string[];
  /** What is asked for, where nothing of that kind stands where the material speaks of the topic; else null. See `lackBeside`. */
  readonly lacks: Lack | null;
  readonly documents: number;
}

/** Kinds of things that are written in few ways, so that one can tell where none stands. */
export const LACKED = ["age", "money", "percent", "date", "duration", "number", "measure"] as const;
export interface Lack {
  readonly kind: (typeof LACKED)[number];
  /** What it was asked of, as typed: "Great Firewall"; for a number, what is counted. */
  readonly topic: string;
}

/**
 * no-words: the question has none to look for; no-match: nothing comes near; not-said: the named speaker is quoted, but not
 * about this; not-quoted: whose words are asked for is only named; lacks: no such thing stands near what is asked about.
 */
export type Why = "no-words" | "no-match" | "not-said" | "not-quoted" | "lacks";
/** answers: one of the first passages most likely answers; may: they come nearest, and may not; no: the material does not say. */
export type Certainty = "answers" | "may" | "no";

export type Answer =
  | {
      readonly found: true;
      readonly certainty: Exclude<Certainty, "no">;
      readonly passages: readonly [CitedHit, ...CitedHit[]];
      /** 0 to 1, comparable between questions and collections. */
      readonly confidence: number;
      readonly searched: Searched;
      readonly unknownWords: readonly string[];
    }
  | {
      readonly found: false;
      readonly certainty: "no";
      readonly why: Why;
      /** The nearest passages, which are no answer. */
      readonly nearest: readonly CitedHit[];
      readonly confidence: number;
      readonly searched: Searched;
      /** Words of the question that occur nowhere in the material searched. */
      readonly unknownWords: readonly string[];
    };
