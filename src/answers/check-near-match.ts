/** Where claimed words come nearest in the articles that have most of them, and what that makes of the claim. */
import type { Span } from "../model.ts";
import { withForms } from "./check-contractions.ts";
import { between, isAnothers, tellingAt, type Claimed, type Names, type QuoteMatch } from "./check-match.ts";
import { differencesOf, nearest, type Near } from "./check-near.ts";
import { cutNegation, isReversed } from "./check-negation.ts";
import { snippetAt, type Speech } from "./check-speech.ts";
import { isContent, lowered, type Tokens, type WordToken } from "./check-tokens.ts";
import { voicesMet } from "./check-voices.ts";

/** From this share of the words on, two texts are versions of one. */
const NEAR = 0.6;
/** The articles that have most of the words; the others are not compared word by word. */
const COMPARED = 3;

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
