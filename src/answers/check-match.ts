/** Where claimed words stand in the articles to the letter, and what that makes of the claim. */
import { isSaid, type Snippet, type Span, type Telling } from "../model.ts";
import { cutNegation } from "./check-negation.ts";
import type { Verdict } from "./check.ts";
import { exactPlaces, type ExactPlace } from "./check-exact.ts";
import { isShort, standsAlone } from "./check-short.ts";
import { differencesOf, type Difference } from "./check-near.ts";
import { snippetAt, type Speech } from "./check-speech.ts";
import type { Tokens, WordToken } from "./check-tokens.ts";

export interface QuoteMatch {
  readonly verdict: Verdict;
  /** The true one first. */
  readonly snippets: readonly Snippet[];
  readonly differences?: readonly Difference[];
  /** Whether the words say the reverse of the source. */
  readonly opposite?: boolean;
  /** Whether they run from one speaker's words into another's. */
  readonly several?: boolean;
  /** Where the source only tells something of the speaker: what. */
  readonly telling?: Telling;
}

export interface Claimed {
  readonly text: string;
  readonly tokens: Tokens;
}

/** Names in the material that the named speaker may be; null where nobody was named. */
export type Names = readonly string[] | null;

const BEST_FIRST: readonly Verdict[] = ["exact", "other-speaker", "indirect"];

/** Where the words stand to the letter: the best of the places, the others after it. */
export function exactMatch(claim: Claimed, names: Names, speeches: readonly Speech[]): QuoteMatch | null {
  const places = speeches
    .flatMap((speech) =>
      [speech.whole, ...speech.runs].flatMap((stream) =>
        exactPlaces(claim.tokens, stream).flatMap((place) => matchAt(place, claim, speech, names) ?? []),
      ),
    )
    .toSorted((a, b) => BEST_FIRST.indexOf(a.verdict) - BEST_FIRST.indexOf(b.verdict));
  const [best] = places;
  return best
    ? { ...best, snippets: [...new Set(places.flatMap((place) => place.snippets))].slice(0, 3) }
    : null;
}

function matchAt(
  { found, edited }: ExactPlace,
  claim: Claimed,
  speech: Speech,
  names: Names,
): QuoteMatch | null {
  const { article, whole, isMarked } = speech;
  const [first, last] = [found[0]!, found.at(-1)!];
  const there = snippetAt(article, first);
  const snippet = there && ownWords(there, found);
  if (!snippet || !found.every((token) => sameSpeakers(snippet, snippetAt(article, token)))) return null;
  const { language, text } = article.document;
  if (isShort(claim.tokens, language) && !standsAlone(claim.tokens, found, snippet, text)) return null;
  // What "..." leaves out is left out of one quotation, not of a page.
  if (edited && snippetAt(article, last)?.paragraph !== snippet.paragraph) return null;
  const marked = found.every((token) => !token.word || isMarked(token));
  const telling = tellingAt(snippet, first, last);
  const told = telling ? { telling } : {};
  const verdict = telling && !isAnothers(snippet, names) ? "indirect" : verdictOf(snippet, marked, names);
  const cut = edited ? null : cutNegation(whole, first, last);
  if (!edited && !cut) return { verdict, snippets: [snippet], ...told };
  const source = between(first.start, last.end, cut, marked, speech);
  const differences = differencesOf({ text: article.document.text, tokens: source }, claim);
  if (cut) return { verdict, snippets: [snippet], differences, opposite: true, ...told };
  return { verdict, snippets: [snippet], differences, ...told };
}

/**
 * The words of a sign in a sentence that quotes somebody, or of the reporter around a quotation, are not that speaker's:
 * where none of them stand in what was said, the sentence alone has them.
 */
function ownWords(snippet: Snippet, found: readonly WordToken[]): Snippet {
  if (snippet.kind === "fact") return snippet;
  const said = ({ start, end }: WordToken) => snippet.content.some((c) => c.start <= start && end <= c.end);
  if (found.some((token) => token.word && said(token))) return snippet;
  const { id, document, paragraph, sentence, span, text } = snippet;
  return { kind: "fact", id, document, paragraph, sentence, span, text };
}

/** The source's words of a span, of the marked ones where only those count; with the "not" that was cut off beside it. */
export function between(
  from: number,
  to: number,
  cut: Span | null,
  marked: boolean,
  { whole, isMarked }: Speech,
): WordToken[] {
  const [start, end] = [Math.min(from, cut?.start ?? from), Math.max(to, cut?.end ?? to)];
  const isCut = (token: WordToken) => cut !== null && token.start >= cut.start && token.end <= cut.end;
  return whole.filter(
    (token) => token.start >= start && token.end <= end && (!marked || isMarked(token) || isCut(token)),
  );
}

/** What is told of the speaker, where the words from `first` to `last` are what is told and not the reporter's around it. */
export function tellingAt(snippet: Snippet, first: WordToken, last: WordToken): Telling | null {
  if (snippet.kind === "fact" || isSaid(snippet)) return null;
  const within = snippet.content.some((c) => c.start <= first.start && last.end <= c.end);
  return within ? (snippet.manner as Telling) : null;
}

function verdictOf(snippet: Snippet, marked: boolean, names: Names): Verdict {
  if (isAnothers(snippet, names)) return "other-speaker";
  return marked ? "exact" : "indirect";
}

/** Words that run from one speaker's into another's are no quotation of either. */
function sameSpeakers(one: Snippet, other: Snippet | null): boolean {
  if (one.kind === "fact" || !other || other.kind === "fact") return true;
  return one === other || one.speakers.map((s) => s.name).join() === other.speakers.map((s) => s.name).join();
}

/** Whether the text says that these words are somebody else's than the one named. */
export function isAnothers(snippet: Snippet, names: Names): boolean {
  if (!names || snippet.kind === "fact" || !snippet.speakers.length) return false;
  return !snippet.speakers.some((speaker) => names.includes(speaker.name));
}
