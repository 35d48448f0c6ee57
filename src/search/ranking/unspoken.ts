/** Whether whoever is asked for by name or description does not speak where the first passage stands. */
import type { Speaker } from "../../model.ts";
import { termsOf } from "../analysis/terms.ts";
import { STOP } from "../analysis/word-flags.ts";
import type { Chunk } from "../index/chunks.ts";
import { means, QUOTES, stemIn } from "../index/forward-index.ts";
import type { Candidate, IndexedSentence, StemNumbers } from "../index/types.ts";
import type { Term } from "../query/query-terms.ts";
import type { Question } from "../query/question.ts";
import { stemIds } from "./stem-ids.ts";

/** Words between whoever speaks and the verb of saying: "Holt, who led the search, said". */
const APART = 6;

/**
 * "What did the duchess say of it?", of which nobody is known by that name or description: nothing that is said or thought
 * stands in the passage, or beside it, together with all words of whom is asked for, unless it is known to be said by others.
 * `asked`: the question's terms; `chunk`: that which the candidate stands in, null where it was not read.
 */
export function isUnspoken(
  stems: StemNumbers,
  { subject, voicing }: Question,
  asked: readonly Term[],
  { sentence, paragraph }: Candidate,
  chunk: Chunk | null,
): boolean {
  if (!subject || !voicing.length) return false;
  const named = asked.filter((t) => t.word.start >= subject.start && t.word.end <= subject.end && !t.light);
  const whose = [
    ...stemIds(
      stems,
      named.filter((t) => t.known).map((t) => t.stem),
    ),
  ];
  const near = paragraph.sentences.filter((s) => Math.abs(s.place - sentence.place) <= 1);
  const isName = named.some((t) => t.name);
  // "The senate dem boss" may be described in any words, and "she" be anybody.
  const isPronoun = named.every((t) => t.word.flags & STOP);
  const isCalledSo = named.every((t) => t.known) && whose.every((stem) => near.some((s) => means(s, stem)));
  if (!isName && (isPronoun || !isCalledSo)) return false;
  const said = stemIds(stems, voicing);
  const called = new Set(named.map((t) => t.stem));
  const speaks = (s: IndexedSentence) => {
    if (isName && chunk && isSaidByOthers(chunk, s, called)) return false;
    const places = Array.from({ length: s.length }, (_, i) => i);
    const theirs = places.filter((i) => whose.includes(stemIn(s, i)));
    const verbs = places.filter((i) => said.has(stemIn(s, i)));
    const isTheirs = (i: number) => s.remarks & QUOTES || theirs.some((j) => Math.abs(i - j) <= APART);
    return whose.every((stem) => means(s, stem)) && verbs.some((i) => !theirs.length || isTheirs(i));
  };
  return !near.some(speaks);
}

/** Whether all quotations that a sentence has a part in are of speakers who are called by none of these stems. */
function isSaidByOthers(chunk: Chunk, { span }: IndexedSentence, called: ReadonlySet<string>): boolean {
  const isCalled = ({ name, aliases, titles }: Speaker) =>
    [name, ...aliases, ...titles].some((form) => termsOf(form).some((stem) => called.has(stem)));
  const quotations = chunk.snippets.flatMap((snippet) =>
    snippet.kind === "quote" && snippet.span.start < span.end && snippet.span.end > span.start
      ? [snippet.speakers]
      : [],
  );
  return quotations.length > 0 && quotations.every((by) => by.length > 0 && !by.some(isCalled));
}
