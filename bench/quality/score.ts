/**
 * Scores quotations against marked articles: found (by the words of the content, however it is cut) and, of those, the
 * speaker right. A marked article is a JSON line `{id, text, quotes: [{text, start, end, spans?, speaker, kind,
 * pronoun?, optional?, aliases?, mention?}]}`; quotations marked optional are neither needed nor punished.
 */
import type { Quote } from "../../src/model.ts";

/** An article with its quotations marked by hand. */
export interface Marked {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly MarkedQuote[];
}
export interface MarkedQuote {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where it is interrupted, its pieces. */
  readonly spans?: readonly (readonly [number, number])[];
  readonly speaker: string | null;
  readonly kind: string;
  readonly aliases?: readonly string[];
  readonly mention?: string;
  readonly pronoun?: boolean;
  readonly optional?: boolean;
  /** Where the words stand that name the speaker here. */
  readonly speakerStart?: number;
  readonly speakerEnd?: number;
  /** The words that report it. */
  readonly cue?: string;
}

/** Counts for one row of the table. */
export interface ScoreCounts {
  marked: number;
  predicted: number;
  found: number;
  hit: number;
  speakerRight: number;
}
export type Table = Map<string, ScoreCounts>;

/** Overlap of words from which on two contents are the same quotation. */
const SAME = 0.8;

const PRONOUN = /^(?:he|she|they|it|we|i|who|his|her|their|its)$/iu;
const TITLE = /^(?:mr|mrs|ms|dr|prof|sen|rep|gov|president|minister|mayor|the|a|an|sir|lord|lady|former)$/u;

const tokenize = (text: string): string[] =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/gu, "")
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** How much of two lists of words is in both, 0 to 1 (Jaccard, with repetitions). */
export function overlap(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const w of a) left.set(w, (left.get(w) ?? 0) + 1);
  let both = 0;
  for (const w of b) {
    const n = left.get(w) ?? 0;
    if (n > 0) both++;
    left.set(w, n - 1);
  }
  return both / Math.max(1, a.length + b.length - both);
}

/** The words that are compared: folded, and without the “that” of a report. */
export const contentOf = (text: string): string[] => {
  const words = tokenize(text);
  return words[0] === "that" && words.length > 2 ? words.slice(1) : words;
};

/** Names agree when they share the last word and no forename clashes, or one holds the other. */
export function sameSpeaker(predicted: string, marked: string): boolean {
  const names = (s: string): string[] => tokenize(s.replace(/[’']s\b/gu, "")).filter((w) => !TITLE.test(w));
  const [p, m] = [names(predicted), names(marked)];
  if (!p.length || !m.length) return false;
  if (p.every((w) => m.includes(w)) || m.every((w) => p.includes(w))) return true;
  return p.at(-1) === m.at(-1) && p[0]![0] === m[0]![0];
}

function speakerRight(quote: Quote, marked: MarkedQuote): boolean {
  const golds = [marked.speaker, marked.mention, ...(marked.aliases ?? [])].filter(
    (n): n is string => !!n && !PRONOUN.test(n),
  );
  if (!golds.length) return true;
  return quote.speakers.some((s) => golds.some((gold) => sameSpeaker(s.name, gold)));
}

const kindOfSpeaker = ({ speaker, mention, pronoun }: MarkedQuote): string => {
  if (pronoun || (mention && PRONOUN.test(mention))) return "speaker by pronoun";
  if (!speaker) return "speaker not stated";
  return /\p{Lu}\p{Ll}+(?:\s|$)/u.test(speaker.replace(/^\p{Lu}\p{Ll}*\s(?=\p{Ll})/u, ""))
    ? "speaker by name"
    : "speaker by description";
};

function addCounts(table: Table, row: string, add: Partial<ScoreCounts>): void {
  const t = table.get(row) ?? { marked: 0, predicted: 0, found: 0, hit: 0, speakerRight: 0 };
  for (const key of Object.keys(add) as (keyof ScoreCounts)[]) t[key] += add[key] ?? 0;
  table.set(row, t);
}

/** Adds one article to the table: rows for all, each manner and each kind of speaker. */
export function score(table: Table, article: Marked, quotes: readonly Quote[]): void {
  const said = quotes.map((q) => ({
    quote: q,
    words: contentOf(q.content.map((c) => article.text.slice(c.start, c.end)).join(" ")),
  }));
  const pairs = article.quotes.flatMap((marked, i) => {
    const words = contentOf(marked.text);
    return said.map((s, j) => ({
      i,
      j,
      overlap: overlap(words, s.words),
      apart: Math.abs((s.quote.content[0]?.start ?? 0) - marked.start),
    }));
  });
  const best = pairs
    .filter((p) => p.overlap >= SAME)
    .toSorted((a, b) => b.overlap - a.overlap || a.apart - b.apart);
  const ofMarked = new Map<number, number>();
  const ofQuote = new Map<number, number>();
  for (const { i, j } of best) {
    if (ofMarked.has(i) || ofQuote.has(j)) continue;
    ofMarked.set(i, j);
    ofQuote.set(j, i);
  }
  for (const [i, marked] of article.quotes.entries()) {
    if (marked.optional) continue;
    const j = ofMarked.get(i);
    const right = j !== undefined && speakerRight(said[j]!.quote, marked);
    const add = { marked: 1, found: Number(j !== undefined), speakerRight: Number(right) };
    for (const row of ["all", marked.kind, kindOfSpeaker(marked)]) addCounts(table, row, add);
  }
  for (const [j, { quote }] of said.entries()) {
    const i = ofQuote.get(j);
    const marked = i === undefined ? null : article.quotes[i]!;
    if (marked?.optional || (!marked && nearOptional(article, quote))) continue;
    const add = { predicted: 1, hit: Number(marked !== null) };
    addCounts(table, "all", add);
    addCounts(table, marked?.kind ?? quote.manner, add);
  }
}

const nearOptional = ({ quotes }: Marked, quote: Quote): boolean =>
  quotes.some((q) => q.optional && quote.content.some((c) => c.start < q.end && c.end > q.start));

const percent = (n: number, of: number): string => (of ? ((100 * n) / of).toFixed(1) : "-").padStart(6);

/** The table as lines to print. */
export function lines(table: Table): string[] {
  const head = `${"".padEnd(24)}precision recall     F1   speaker right (of those found)   marked`;
  const rows = [...table].map(([row, t]) => {
    const p = t.predicted ? t.hit / t.predicted : 0;
    const r = t.marked ? t.found / t.marked : 0;
    const f = p + r ? (2 * p * r) / (p + r) : 0;
    const precision = t.predicted ? percent(t.hit, t.predicted) : "     -";
    const f1 = t.predicted ? percent(f, 1) : "     -";
    return `${row.padEnd(24)}   ${precision} ${percent(t.found, t.marked)} ${f1}   ${percent(t.speakerRight, t.found).padStart(13)} ${"".padEnd(15)}${String(t.marked).padStart(9)}`;
  });
  return [head, ...rows];
}
