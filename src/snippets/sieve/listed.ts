/** The step for lists below a cue: "Holt also said:", and each point is hers. */
import type { Paragraph, Span } from "../../model.ts";
import type { Attribution } from "../syntax/attribution.ts";
import { at, textSpan, type Reading, type Sentence } from "../syntax/sentence.ts";

/** Tokens between the cue and the colon that ends its line. */
const NEAR = 3;
const BULLET = /^(?:[-*•–—]|\(?\d{1,2}[.)])\s+/u;
const LONGEST_POINT = 300;

/** The cue of a line that ends in a colon and leaves what was said to the paragraphs below; null where it is none. */
export function introducesList(s: Sentence, attributions: readonly Attribution[]): Span | null {
  if (s.tokens.at(-1)?.text !== ":") return null;
  const last = attributions.at(-1);
  if (!last || last.contents.length || last.telling || s.tokens.length - last.cue.to > NEAR) return null;
  return at(s, last.cue.to - 1).form?.frames.has("clause") ? textSpan(s, last.cue) : null;
}

/**
 * What a point of the list says; null where the paragraph is none. Where the format has taken the bullets away, a point is
 * a short paragraph without marks that ends like no sentence.
 */
export function pointOf({ text }: Reading, { role, span }: Paragraph): Span | null {
  const line = text.slice(span.start, Math.min(span.end, span.start + LONGEST_POINT + 1));
  if (role !== "body" || line.length > LONGEST_POINT || /["“”„«»]/u.test(line)) return null;
  const bullet = BULLET.exec(line);
  if (bullet) return { start: span.start + bullet[0].length, end: span.end };
  return /[.!?:;,…]$/u.test(line) ? null : span;
}

/** Characters of a paragraph that somebody is said to have written. */
const LONGEST_WRITTEN = 1200;

/**
 * "Our reporter Ada Krol is at the harbour. She writes:" and below it a paragraph without marks: the words are hers. Of
 * what is spoken papers put marks around it; how far what was written goes on nothing tells, so it is one paragraph.
 */
export function writtenBelow({ text, grammar }: Reading, cue: Span, { role, span }: Paragraph): Span | null {
  const written = grammar.verbs.writing.has(text.slice(cue.start, cue.end).split(/\s/u).at(-1)!);
  const line = text.slice(span.start, Math.min(span.end, span.start + LONGEST_WRITTEN + 1));
  const whole = role === "body" && line.length <= LONGEST_WRITTEN && /[.!?…]$/u.test(line);
  return written && whole && !/^["“”„«‘'(]/u.test(line) ? span : null;
}
