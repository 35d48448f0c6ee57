/** What marked articles say of a proposed quotation: whether its words and its speaker are right. */
import type { Document, Span } from "../src/model.ts";
import type { Whose } from "../src/snippets/sieve/sureness/judge.ts";
import { contentOf, overlap, sameSpeaker, type Marked, type MarkedQuote } from "./quality/score.ts";

/** A marked article; where `granularity` is "statement", whole sentences are marked, not the words said. */
export interface MarkedArticle extends Marked {
  readonly granularity?: string;
}

/** Overlap of words from which on two contents are one. */
const SAME = 0.8;
/** Share of a proposal that a marked statement must hold. */
const WITHIN = 0.7;
/** Overlap with a quotation that need not be found, from which on a proposal is not judged. */
const NEAR = 0.5;

export interface Verdict {
  /** Null: not to be judged. */
  readonly right: boolean | null;
  readonly marked: MarkedQuote | null;
}

const UNJUDGED: Verdict = { right: null, marked: null };
const WRONG: Verdict = { right: false, marked: null };

/** How much of each of two lists of words is in the other: of the first. */
function heldShare(words: readonly string[], by: readonly string[]): number {
  const left = new Map<string, number>();
  for (const w of by) left.set(w, (left.get(w) ?? 0) + 1);
  let held = 0;
  for (const w of words) {
    const n = left.get(w) ?? 0;
    if (n > 0) held++;
    left.set(w, n - 1);
  }
  return held / Math.max(1, words.length);
}

export function judged(article: MarkedArticle, document: Document, contents: readonly Span[]): Verdict {
  const { text } = article;
  const [start, end] = [contents[0]!.start, contents.at(-1)!.end];
  const touching = article.quotes.filter((q) => q.start < end && start < q.end);
  if (!touching.length) return WRONG;
  const words = contentOf(contents.map((c) => text.slice(c.start, c.end)).join(" "));
  if (article.granularity === "statement") {
    const marked = touching.find(
      (q) =>
        Math.min(q.end, end) - Math.max(q.start, start) >= WITHIN * Math.min(end - start, q.end - q.start),
    );
    return marked ? { right: true, marked } : WRONG;
  }
  const sentence = sentencesAround(document, { start, end });
  const inMarks = contents.every((c) =>
    /^["“‘']|[“"]$/u.test(text.slice(Math.max(0, c.start - 1), c.start + 1)),
  );
  let near: MarkedQuote | null = null;
  for (const q of touching) {
    const pieces = (q.spans ?? [[q.start, q.end]]).map(([a, b]) =>
      text.slice(Math.max(a, sentence.start), Math.min(b, sentence.end)),
    );
    const clipped = contentOf(pieces.join(" "));
    const same = overlap(words, clipped);
    const quoted = q.kind === "mixed" && partsOf(q.text).some((part) => overlap(part, words) >= SAME);
    const piece = inMarks && q.kind === "direct" && heldShare(words, clipped) >= 0.95;
    if (same >= SAME || quoted || piece) return q.optional ? UNJUDGED : { right: true, marked: q };
    if (q.optional && same >= NEAR) near = q;
  }
  return near ? UNJUDGED : WRONG;
}

/** Whether the words are right and reported by this cue: they may be another's in the same sentence. */
export function isReported(
  article: MarkedArticle,
  document: Document,
  contents: readonly Span[],
  { subject, cue }: { readonly subject: Span; readonly cue: Span },
): boolean | null {
  const { right, marked } = judged(article, document, contents);
  const { speakerStart: start, speakerEnd: end } = marked ?? {};
  // Null where the text names nobody.
  if (!right || !marked || typeof start !== "number" || typeof end !== "number") return right;
  const own = start < subject.end && subject.start < end;
  const verb = article.text.slice(cue.start, cue.end).split(" ").at(-1)!;
  return own || (marked.cue?.includes(verb) ?? false);
}

const partsOf = (text: string): string[][] =>
  [...text.matchAll(/[“"]([^“”"]{2,})[”"]/gu)].map(([, part]) => contentOf(part!));

function sentencesAround({ paragraphs }: Document, { start, end }: Span): Span {
  const held = paragraphs
    .filter((p) => p.span.start < end && start < p.span.end)
    .flatMap((p) => p.sentences)
    .filter((s) => s.start < end && start < s.end);
  return { start: held[0]?.start ?? start, end: held.at(-1)?.end ?? end };
}

const PRONOUN = /^(?:he|she|they|it|we|i|who|his|her|their|its|you|this|that|these|those)$/iu;

/** Whether one of the names is the marked speaker's; null where the marks do not tell who it is. */
function rightSpeaker(marked: MarkedQuote, names: readonly string[]): boolean | null {
  const golds = [marked.speaker, marked.mention, ...(marked.aliases ?? [])].filter(
    (n): n is string => Boolean(n) && !PRONOUN.test(n!),
  );
  if (!golds.length) return null;
  return names.some((name) => golds.some((gold) => sameSpeaker(name, gold)));
}

/**
 * The same of words of the text that were taken for somebody. Null too where the marks have those very words and no name:
 * they do not tell whom "the president" means.
 */
export function isTheirs(
  { text }: MarkedArticle,
  marked: MarkedQuote,
  { names, mention }: Whose,
): boolean | null {
  const right = rightSpeaker(marked, names);
  if (right !== false || !mention) return right;
  return rightSpeaker(marked, [text.slice(mention.start, mention.end)]) ? null : false;
}
