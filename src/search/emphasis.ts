/** Which words of a passage are emphasised: those that answer, where it is known what is asked for; else the question's. */
import { conjunctions } from "../languages/en/words.ts";
import type { Span } from "../model.ts";
import type { Word } from "./analysis/terms.ts";
import type { Chunk } from "./index/chunks.ts";
import type { IndexedSentence } from "./index/types.ts";
import { answeringIn } from "./ranking/of-asked-type.ts";
import type { Ranking } from "./ranking/rank.ts";
import { stemIds } from "./ranking/stem-ids.ts";

/** So many things of the asked kind are emphasised in a sentence: in a list of figures all would be. */
const MOST = 2;
/** The words of a reason, up to the next mark. */
const REASON = 25;

/** "£", "US$ ", "−": what stands before a figure and belongs to it. */
const BEFORE = /(?:(?<![\p{L}\p{N}).])[-−+])?(?:\b\p{Lu}{1,3})?\p{Sc}\s?$|(?<![\p{L}\p{N}).])[-−+]$/u;
/** "%", "°C", "€": what stands behind it. A blank before any other currency's sign: the next sum begins there. */
const BEHIND = /^(?:\s?(?:[%‰€]|°(?:\s?[CF]\b)?)|\p{Sc})(?![\p{L}\p{N}])/u;

/** For the sentences that one question found; `words` are the sentence's. */
export function emphasisOf({
  question,
  stems,
  terms,
}: Ranking): (
  sentence: IndexedSentence,
  words: readonly Word[],
  chunk: Pick<Chunk, "start" | "text">,
) => Span[] {
  const { type, counted } = question.askedFor;
  const named = stemIds(
    stems,
    question.words.map((w) => w.term),
  );
  const things = stemIds(stems, counted);
  const looked = new Set(terms.flatMap((t) => [t.stem, ...t.variants]));
  return (sentence, words, chunk) => {
    const matched = words.flatMap((w, i) => (looked.has(w.term) ? [i] : []));
    const answering = answeringIn(sentence, type, named, things, matched).places;
    // "(Countries) can't", behind a full stop within a quotation: its capital names nobody.
    const places = answering.filter(
      ({ from, to }) => type !== "person" || to - from > 1 || !opensSentence(from, words, chunk),
    );
    const best = places[0];
    const telling = partsNamed(words, matched, places, chunk);
    const alike = places.filter((p) => p.counts === best?.counts);
    const told = alike.filter((p) => telling(p.from));
    const answers = (told.length ? told : alike).slice(0, MOST);
    const spans = answers.flatMap(({ from, to }) => {
      const [first, last] = [words[from], words[(type === "cause" ? reasonEnd(words, from) : to) - 1]];
      return first && last ? [{ start: first.start, end: last.end }] : [];
    });
    const shown = spans.length ? spans : matched.map((i) => ({ start: words[i]!.start, end: words[i]!.end }));
    const sorted = shown.toSorted((a, b) => a.start - b.start);
    return sorted.map((span, i) =>
      withSigns(span, chunk, {
        start: sorted[i - 1]?.end ?? sentence.span.start,
        end: sorted[i + 1]?.start ?? sentence.span.end,
      }),
    );
  };
}

const OPENING = /[.!?…]["”’)\]]*\s+["“‘([]*$/u;
const opensSentence = (
  at: number,
  words: readonly Word[],
  { start, text }: Pick<Chunk, "start" | "text">,
): boolean => at > 0 && OPENING.test(text.slice(words[at - 1]!.end - start, words[at]!.start - start));

/**
 * Of a sentence whose parts say the same of several ("£40 in 2019 and £55 in 2021"), whether a place stands in a part that has
 * the day, figure or name that the question names. In any other sentence every place does.
 */
function partsNamed(
  words: readonly Word[],
  matched: readonly number[],
  places: readonly { readonly from: number }[],
  { start, text }: Pick<Chunk, "start" | "text">,
): (at: number) => boolean {
  const parts: number[] = [];
  for (const [i, word] of words.entries()) {
    const before = words[i - 1];
    const between = before ? text.slice(before.end - start, word.start - start) : "";
    parts.push((parts[i - 1] ?? 0) + (conjunctions.has(word.folded) || /[,;]/u.test(between) ? 1 : 0));
  }
  // The first word of a sentence has a capital in any case.
  const names = matched.filter((i) => i > 0 && (words[i]!.capital || /^\d/u.test(words[i]!.folded)));
  const held = new Set(places.map(({ from }) => parts[from]));
  const named = new Set(names.map((i) => parts[i]).filter((part) => held.has(part)));
  return (at) => !named.size || named.has(parts[at]);
}

/** A figure with the signs that are no words, as far as `room` goes. */
function withSigns(span: Span, { start, text }: Pick<Chunk, "start" | "text">, room: Span): Span {
  const between = (from: number, to: number) => text.slice(from - start, to - start);
  const shown = between(span.start, span.end);
  const before = /^\p{N}/u.test(shown) ? BEFORE.exec(between(room.start, span.start)) : null;
  const behind = /\p{N}$/u.test(shown) ? BEHIND.exec(between(span.end, room.end)) : null;
  return { start: span.start - (before?.[0].length ?? 0), end: span.end + (behind?.[0].length ?? 0) };
}

/** After "because": as far as words stand next to each other. */
function reasonEnd(words: readonly Word[], from: number): number {
  let to = from + 1;
  while (to < words.length && to - from < REASON && words[to]!.start - words[to - 1]!.end === 1) to++;
  return to;
}
