/** A document as the sieve reads it: sentences of tokens, each quotation one token. */
import { languageOf, type Grammar, type ReportingForm } from "../../languages/index.ts";
import type { Document, Span } from "../../model.ts";
import { quotationsOf, type Quotation } from "../../text/quotation-marks.ts";
import { sentencesIn } from "../../text/sentences.ts";
import { tokensOf, type Token } from "../../text/tokens.ts";
import { doubtfulForenames, doubtfulNames, doubtfulSurnames } from "./calendar-names.ts";
import { EDGE, tagged, type TaggedToken } from "./tagging.ts";

export type { TaggedToken };

/** A range of tokens, half open. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Sentence {
  /** Its place among all sentences of the document, from 0. */
  readonly index: number;
  /** Number of its paragraph, from 1. */
  readonly paragraph: number;
  /** Whether it is the first of its paragraph. */
  readonly first: boolean;
  readonly tokens: readonly TaggedToken[];
  readonly grammar: Grammar;
}

/** A document in sentences of tokens. */
export interface Reading {
  readonly document: Document;
  readonly text: string;
  readonly grammar: Grammar;
  readonly sentences: readonly Sentence[];
  /** By paragraph number. */
  readonly quotations: ReadonlyMap<number, readonly Quotation[]>;
}

/**
 * Words from which on a sentence is no sentence but a list or a broken text: its cues are not read. No sentence of the
 * news comes near; it keeps the time that hostile lines take linear.
 */
const LONGEST_SENTENCE = 400;
export const isReadable = (s: Sentence): boolean => s.tokens.length <= LONGEST_SENTENCE;

/** The token at `i`; an empty mark outside of the sentence. */
export const at = (s: Sentence, i: number): TaggedToken => (i < 0 ? EDGE : (s.tokens[i] ?? EDGE));

export const isEdge = (token: TaggedToken): boolean => token === EDGE;

/** The reporting verb that a token is a form of, if any. */
export const reportingForm = (s: Sentence, i: number): ReportingForm | undefined => at(s, i).form;

/** Where tokens stand in the text. */
export const textSpan = (s: Sentence, { from, to }: Range): Span => ({
  start: at(s, from).start,
  end: at(s, to - 1).end,
});

/** The sentence without its closing full stop. */
export function bodyEnd(s: Sentence): number {
  let end = s.tokens.length;
  while (end > 0 && /^[.!?]$/u.test(at(s, end - 1).text)) end--;
  return end;
}

/** Reads the paragraphs that tell the story; null where the language has no grammar. */
export function readingOf(document: Document): Reading | null {
  const language = languageOf(document.language);
  const { grammar } = language;
  if (!grammar) return null;
  const { text } = document;
  const told = document.paragraphs.filter((p) => p.role === "body" || p.role === "heading");
  const stories = told.map((p) => ({ start: p.sentences[0]?.start ?? p.span.start, end: p.span.end }));
  const quotations = quotationsOf(text, stories).map((found) => found.filter((q) => !isNickname(text, q)));
  const read = told.map((paragraph, i) => ({
    paragraph,
    parts: sentencesIn(tokensOf(text, stories[i]!, quotations[i]!, language.abbreviations), language).map(
      (part) => asSentenceCase(asNames(part, grammar), grammar),
    ),
  }));
  const wordsOf = (find: typeof doubtfulSurnames): ReadonlySet<string> =>
    new Set(
      read.flatMap(({ parts }) =>
        parts.flatMap((part) => find(part, grammar).map((i) => part[i]!.lower.replace(/’s$/u, ""))),
      ),
    );
  const doubtful = { surnames: wordsOf(doubtfulSurnames), forenames: wordsOf(doubtfulForenames) };
  const sentences: Sentence[] = [];
  for (const { paragraph, parts } of read)
    for (const [k, part] of parts.entries())
      sentences.push({
        index: sentences.length,
        paragraph: paragraph.number,
        first: k === 0,
        tokens: tagged(part, grammar, doubtfulNames(part, grammar, doubtful)),
        grammar,
      });
  const byNumber = new Map(told.map((p, i) => [p.number, quotations[i]!]));
  return { document, text, grammar, sentences, quotations: byNumber };
}

/** Anton “Toni” Velasco: a word or two between forename and surname are nobody's words. */
const isNickname = (text: string, { start, end }: Span): boolean =>
  end - start <= LONGEST_NICKNAME &&
  /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3)) &&
  /(?<!\p{L})\p{Lu}\p{Ll}+ $/u.test(text.slice(Math.max(0, start - 24), start)) &&
  !/[,.!?;:]/u.test(text.slice(start, end)) &&
  /^\W+\p{Lu}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*){0,2}\W+$/u.test(text.slice(start, end));
/** Characters with its marks. */
const LONGEST_NICKNAME = 26;

/** "The US said", "the WHO said": in a line that is not all capitals these are names, not pronouns. */
function asNames(tokens: readonly Token[], g: Grammar): readonly Token[] {
  const isPronoun = ({ lower }: Token): boolean =>
    g.objectPronouns.has(lower) || g.subjectPronouns.has(lower) || g.subordinators.has(lower);
  const isShouted = (t: Token): boolean => t.capital && /^[A-Z]{2,3}$/u.test(t.text) && isPronoun(t);
  if (!tokens.some(isShouted) || !tokens.some((t) => /\p{Ll}/u.test(t.text))) return tokens;
  return tokens.map((t) => (isShouted(t) ? { ...t, lower: `${[...t.lower].join(".")}.` } : t));
}

/** In a line of title case a capital tells no name: its function words and reporting verbs are taken as written small. */
function asSentenceCase(tokens: readonly Token[], g: Grammar): readonly Token[] {
  let long = 0;
  let capital = 0;
  for (const t of tokens) {
    if (t.kind !== "word" || t.text.length <= 3) continue;
    long++;
    if (t.capital) capital++;
  }
  if (long < 4 || capital < 0.75 * long) return tokens;
  return tokens.map((token, i) => {
    if (i === 0 || !token.capital) return token;
    const form = g.reporting.get(token.lower);
    const verb = form && [...form.tenses].some((tense) => tense !== "base");
    const small = [g.auxiliaries, g.prepositions, g.determiners, g.subordinators, g.conjunctions];
    return verb || small.some((words) => words.has(token.lower)) ? { ...token, capital: false } : token;
  });
}
