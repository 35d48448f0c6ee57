/** Verbs that no table has, and participles that are none here, told by the words beside them. */
import type { Grammar } from "../../languages/index.ts";
import { PartOfSpeech as P, type TaggedToken } from "./tagging.ts";

/**
 * "Ann Moran visits Mayor Dace": between a whole name and another, or an article, a word in -s that no table has is a verb.
 * "Ann Moran supporters Tom and Bo" are a group.
 */
export function isVerbBehindName(tokens: readonly TaggedToken[], i: number, g: Grammar): boolean {
  const t = tokens[i]!;
  const next = tokens[i + 1];
  if (isBehindPronoun(tokens, i)) return true;
  if (i < 2 || t.form || t.tags || !/[^su’']s$/u.test(t.lower) || g.endings.people.test(t.lower))
    return false;
  const [first, last] = [tokens[i - 2]!, tokens[i - 1]!];
  if (!first.capital || !last.capital || last.tags || /[’']s?$/u.test(last.text)) return false;
  const named = g.men.has(first.lower) || g.women.has(first.lower);
  return (
    named && next?.kind === "word" && (next.capital || g.functionWords.articlesAndPossessives.has(next.lower))
  );
}

/** "he visits", "who runs", "It rests": behind such a subject stands no noun. */
function isBehindPronoun(tokens: readonly TaggedToken[], i: number): boolean {
  const { form, tags, lower } = tokens[i]!;
  if (i < 1 || form || tags || !/[^su’']s$/u.test(lower)) return false;
  const before = tokens[i - 1]!;
  return /^(?:he|she|who)$/u.test(before.lower) || (before.lower === "it" && before.capital);
}

/** "a newly released email", "the recently announced plan": between article and noun, what was done to it. */
export function isDoneTo(tokens: readonly TaggedToken[], i: number, g: Grammar): boolean {
  const [article, manner, next] = [tokens[i - 2], tokens[i - 1], tokens[i + 1]];
  if (!article || !manner || !(tokens[i]!.tags & P.pastForm && manner.tags & P.lyAdverb)) return false;
  const noNoun =
    P.preposition | P.conjunction | P.subordinator | P.auxiliary | P.adverb | P.determiner | P.lyAdverb;
  const opens = g.functionWords.articlesAndPossessives.has(article.lower) || /[’']s$/u.test(article.text);
  return opens && next?.kind === "word" && !(next.tags & noNoun);
}

/** "40 runs", "999 calls": what there is a number of. */
export function isCounted(tokens: readonly TaggedToken[], i: number, g: Grammar): boolean {
  const number = tokens[i - 1];
  const counts =
    number &&
    (/^(?:\d+|twenty|dozen|several)$/u.test(number.lower) || g.functionWords.smallNumbers.has(number.lower));
  return Boolean(counts) && !/^(?:19|20)\d\d$/u.test(number!.text) && tokens[i]!.lower.endsWith("s");
}

/** "New figures show", "police reports say", "Chinese state media": nouns that are forms of verbs, by the word behind them. */
export function isNounByNext(tokens: readonly TaggedToken[], i: number, g: Grammar): boolean {
  const { lower } = tokens[i]!;
  const [before, next] = [tokens[i - 1], tokens[i + 1]];
  if (!before || !next || next.kind !== "word") return false;
  const led = (before.tags & (P.subjectPronoun | P.auxiliary)) !== 0 || before.lower === "to";
  if (lower === "state") return !led && next.lower !== "that";
  if (led || !g.nouns.written.has(lower)) return false;
  const says = next.form !== undefined && !next.lower.endsWith("s") && !next.lower.endsWith("ing");
  return says || (next.tags & P.auxiliary) !== 0;
}
