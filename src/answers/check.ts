/** Checks a quotation against the material. */
import type { Article, Found, Snippet } from "../model.ts";
import { claimOf } from "./check-claim.ts";
import { exactPlaces } from "./check-exact.ts";
import { differencesOf, nearest, type Difference } from "./check-near.ts";
import { snippetAt, speechOf, type SourceToken, type Speech } from "./check-speech.ts";
import { isContent, tokensOf, trimmed, type Token } from "./check-tokens.ts";

export type { Difference };

/**
 * exact: these words are quoted so. near: they are quoted, but differently. other-speaker: they are somebody else's than
 * the one named. indirect: the article has them, but as the reporter's, not as anybody's exact words. not-found: the
 * material does not have them, which does not prove the quotation false.
 */
export type Verdict = "exact" | "near" | "other-speaker" | "indirect" | "not-found";

export interface Check {
  readonly verdict: Verdict;
  /** The true passage first. */
  readonly passages: readonly Found[];
  /** For words that part from the source's: where. */
  readonly differences?: readonly Difference[];
  /** The words that were checked, where they are a part of what was given. */
  readonly checked?: string;
  /** The name that the words were checked against, as typed or as found in the given text. */
  readonly named?: string;
}

export interface Material {
  /** Articles in which the words may stand. */
  readonly articles: readonly Article[];
  readonly cite: (snippet: Snippet) => Found;
  /** The passages that come nearest, for words that are not found. */
  readonly nearest: readonly Found[];
  /** Names in the material that a typed name means. */
  readonly namesOf: (typed: string) => readonly string[];
}

/** From this share of the words on, two texts are versions of one. */
const NEAR = 0.6;
/** The articles that have most of the words; the others are not compared word by word. */
const COMPARED = 6;
const LONGEST_COMPARED = 300;

/** `pasted`: the words, or a message with a quotation in it. `speaker`: as typed; else the name that the message gives. */
export function checkOf(pasted: string, speaker: string | null, material: Material): Check {
  const claim = claimOf(pasted);
  const typed = speaker ?? claim.speaker;
  const named = typed === null ? null : { typed, names: material.namesOf(typed) };
  const speeches = material.articles.map(speechOf);
  const checks = claim.quotations.map((words) => checkWords(words, named?.names ?? null, speeches, material));
  const order: Verdict[] = ["not-found", "other-speaker", "indirect", "near", "exact"];
  const [worst, ...others] = checks.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  if (!worst) return { verdict: "not-found", passages: material.nearest };
  const whole = claim.quotations.length === 1 && worst.checked?.trim() === pasted.trim();
  const passages = [...worst.passages, ...others.flatMap((check) => check.passages.slice(0, 1))];
  const { checked, ...rest } = worst;
  return {
    ...rest,
    passages: passages.filter((p, i) => passages.findIndex((q) => q.snippet.id === p.snippet.id) === i),
    ...(whole || checked === undefined ? {} : { checked }),
    ...(named ? { named: named.typed } : {}),
  };
}

function checkWords(
  words: string,
  names: readonly string[] | null,
  speeches: readonly Speech[],
  { cite, nearest }: Material,
): Check {
  const read = tokensOf(words);
  const tokens = trimmed(read);
  const base = { checked: words };
  if (!tokens.some((token) => isContent(token.text)) && tokens.length < 4)
    return { ...base, verdict: "not-found", passages: nearest };
  const exact = exactCheck(read, names, speeches, cite);
  if (exact) return { ...base, ...exact };
  return {
    ...base,
    ...(nearCheck({ text: words, tokens }, names, speeches, cite) ?? {
      verdict: "not-found",
      passages: nearest,
    }),
  };
}

type Cite = Material["cite"];

/** Where the words stand to the letter: the best of the places, the others after it. */
function exactCheck(
  tokens: readonly Token[],
  names: readonly string[] | null,
  speeches: readonly Speech[],
  cite: Cite,
): Check | null {
  const order: Verdict[] = ["exact", "other-speaker", "indirect"];
  const places = speeches
    .flatMap(({ article, whole, runs }) =>
      [whole, ...runs].flatMap((stream) => exactPlaces(tokens, stream).map((found) => ({ article, found }))),
    )
    .flatMap(({ article, found }) => {
      const snippet = snippetAt(article, found[0]!);
      const one = snippet && found.every((token) => sameSpeakers(snippet, snippetAt(article, token)));
      return one ? [{ snippet, verdict: verdictOf(snippet, found, names) }] : [];
    })
    .toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  const [best] = places;
  if (!best) return null;
  const snippets = [...new Set(places.map((place) => place.snippet))].slice(0, 3);
  return { verdict: best.verdict, passages: snippets.map(cite) };
}

function verdictOf(
  snippet: Snippet,
  found: readonly SourceToken[],
  names: readonly string[] | null,
): Verdict {
  if (isAnothers(snippet, names)) return "other-speaker";
  return found.every((token) => token.marked || !token.word) ? "exact" : "indirect";
}

/** Words that run from one speaker's into another's are no quotation of either. */
function sameSpeakers(one: Snippet, other: Snippet | null): boolean {
  if (one.kind === "fact" || !other || other.kind === "fact") return true;
  return one === other || one.speakers.map((s) => s.name).join() === other.speakers.map((s) => s.name).join();
}

/** Whether the text says that these words are somebody else's than the one named. */
function isAnothers(snippet: Snippet, names: readonly string[] | null): boolean {
  if (!names || snippet.kind === "fact" || !snippet.speakers.length) return false;
  return !snippet.speakers.some((speaker) => names.includes(speaker.name));
}

/** Where the words come nearest, if near enough to be a version of what stands there. */
function nearCheck(
  claim: { text: string; tokens: readonly Token[] },
  names: readonly string[] | null,
  speeches: readonly Speech[],
  cite: Cite,
): Check | null {
  const words = claim.tokens.filter((token) => token.word).slice(0, LONGEST_COMPARED);
  const wanted = new Set(
    words.filter((token) => isContent(token.text)).map((token) => token.text.toLowerCase()),
  );
  const shared = ({ whole }: Speech) =>
    new Set(whole.map((t) => t.text.toLowerCase())).intersection(wanted).size;
  const [best] = speeches
    .map((speech) => ({ speech, size: shared(speech) }))
    .toSorted((a, b) => b.size - a.size)
    .slice(0, COMPARED)
    .flatMap(({ speech }) => {
      const text = speech.whole.filter((token) => token.word);
      const near = nearest(words, text);
      return near && near.share >= NEAR ? [{ speech, text, near }] : [];
    })
    .toSorted((a, b) => b.near.share - a.near.share);
  if (!best) return null;
  const { speech, text, near } = best;
  const { article, whole } = speech;
  const met = near.met.map((i) => text[i]!);
  const middle = met.filter((token) => token.marked);
  const quoted = middle.length * 2 >= met.length;
  const snippet = snippetAt(article, (quoted ? middle : met)[0]!);
  if (!snippet) return null;
  const [from, to] = [text[near.from]!.start, text[near.to]!.end];
  const source = whole.filter((token) => token.start >= from && token.end <= to && (!quoted || token.marked));
  return {
    verdict: isAnothers(snippet, names) ? "other-speaker" : quoted ? "near" : "indirect",
    passages: [cite(snippet)],
    differences: differencesOf({ text: article.document.text, tokens: source }, claim),
  };
}
