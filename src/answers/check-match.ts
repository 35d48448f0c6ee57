/** Where claimed words stand in the articles, to the letter or nearly, and what that makes of the claim. */
import { isSaid, type Snippet, type Span, type Telling } from "../model.ts";
import { cutNegation, isReversed } from "./check-negation.ts";
import type { Verdict } from "./check.ts";
import { exactPlaces, type ExactPlace } from "./check-exact.ts";
import { isShort, standsAlone } from "./check-short.ts";
import { withForms } from "./check-contractions.ts";
import { differencesOf, nearest, type Difference, type Near } from "./check-near.ts";
import { snippetAt, type Speech } from "./check-speech.ts";
import { voicesMet } from "./check-voices.ts";
import { isContent, lowered, type Tokens, type WordToken } from "./check-tokens.ts";

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

/** Names in the material that the named speaker may be; null where nobody was named. */
type Names = readonly string[] | null;

const BEST_FIRST: readonly Verdict[] = ["exact", "other-speaker", "indirect"];
/** From this share of the words on, two texts are versions of one. */
const NEAR = 0.6;
/** The articles that have most of the words; the others are not compared word by word. */
const COMPARED = 3;

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
function between(
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
function tellingAt(snippet: Snippet, first: WordToken, last: WordToken): Telling | null {
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
function isAnothers(snippet: Snippet, names: Names): boolean {
  if (!names || snippet.kind === "fact" || !snippet.speakers.length) return false;
  return !snippet.speakers.some((speaker) => names.includes(speaker.name));
}

export interface Claimed {
  readonly text: string;
  readonly tokens: Tokens;
}

/** Where the words come nearest, if near enough to be a version of what stands there. */
export function nearMatch(claim: Claimed, names: Names, speeches: readonly Speech[]): QuoteMatch | null {
  const words = claim.tokens.filter((token) => token.word);
  const [best] = closest(words, speeches)
    .flatMap((speech) => {
      const [claimed, text] = withForms(
        words,
        speech.whole.filter((token) => token.word),
      );
      const near = nearest(claimed, text);
      return near && near.share >= NEAR ? [{ speech, text, near }] : [];
    })
    .toSorted((a, b) => b.near.share - a.near.share);
  if (!best) return null;
  const { speech, text, near } = best;
  const { article, whole, isMarked } = speech;
  const met = near.met.map((i) => text[i]!);
  const marked = met.filter(isMarked);
  const quoted = marked.length * 2 >= met.length;
  const snippet = snippetAt(article, (quoted ? marked : met)[0]!);
  if (!snippet) return null;
  const [from, to] = [text[near.from]!.start, text[near.to]!.end];
  const cut = cutNegation(whole, text[near.from]!, text[near.to]!);
  const source = between(from, to, null, quoted, speech);
  const at = article.document.text;
  const apart = differencesOf({ text: at, tokens: source }, claim);
  const telling = tellingAt(snippet, text[near.from]!, text[near.to]!);
  const alike = apart.every(({ kind }) => kind === "same") ? "exact" : "near";
  const verdict = isAnothers(snippet, names) ? "other-speaker" : quoted && !telling ? alike : "indirect";
  const opposite = isReversed(apart, text[near.to + 1]) !== (cut !== null);
  const voices = voicesMet(met, speech);
  const several = voices.length > 1 && !telling;
  const wide = withInstead(near, text, words, speech);
  const shown = between(wide.start, wide.end, opposite ? cut : null, quoted, speech);
  const differences = differencesOf({ text: at, tokens: shown }, claim);
  return {
    verdict: several && verdict !== "indirect" ? "near" : verdict,
    snippets: several ? voices : [snippet],
    differences,
    ...(opposite ? { opposite } : {}),
    ...(telling ? { telling } : {}),
    ...(several ? { several } : {}),
  };
}

/** Claimed words at an end, and as many of the source's there, that are looked at as one in the place of the other. */
const INSTEAD = 2;

/** The span with the source's words in whose place the claim begins or ends with others: "broke his wrist". */
function withInstead(near: Near, text: Tokens, words: Tokens, { article }: Speech): Span {
  const at = article.document.text;
  const reach = (from: number, by: 1 | -1, count: number, claimed: WordToken | undefined): WordToken => {
    let end = text[from]!;
    if (count < 1 || count > INSTEAD || !claimed || !isContent(claimed.text)) return end;
    for (let n = 1; n <= count; n++) {
      const next = text[from + by * n];
      const gap = next && (by > 0 ? at.slice(end.end, next.start) : at.slice(next.end, end.start));
      if (!next || gap === undefined || /[.!?\n]/u.test(gap)) break;
      if (n === 1 && count === 1 && !isContent(next.text)) break;
      end = next;
    }
    return end;
  };
  const { start } = reach(near.from, -1, near.before, words[0]);
  return { start, end: reach(near.to, 1, near.after, words.at(-1)).end };
}

/** The articles with most of the words that carry meaning. */
function closest(words: Tokens, speeches: readonly Speech[]): Speech[] {
  const wanted = new Set(words.filter(({ text }) => isContent(text)).map(({ text }) => lowered(text)));
  const shared = ({ whole }: Speech) => {
    const missing = new Set(wanted);
    for (const { text } of whole) if (missing.delete(lowered(text)) && !missing.size) break;
    return wanted.size - missing.size;
  };
  return speeches
    .map((speech) => ({ speech, size: shared(speech) }))
    .toSorted((a, b) => b.size - a.size)
    .slice(0, COMPARED)
    .map(({ speech }) => speech);
}
