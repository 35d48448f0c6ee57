/** Where the subject of a sentence's main clause stands. */
import { at, type Range, type Sentence } from "./sentence.ts";
import { nounPhraseFrom } from "./noun-phrases.ts";
import * as kind from "./parts-of-speech.ts";

/** Commas after which the main subject is looked for. */
const FRONTED_PHRASES = 5;

/**
 * The subject of the sentence's main clause, where it ends at `limit` or before. Of the noun phrases at the start and
 * behind each of the first commas: the first that a verb follows, else the first that no fronted phrase holds.
 */
export function mainSubject(s: Sentence, limit: number): Range | null {
  let i = 0;
  let fallback: Range | null = null;
  for (let n = 0; n < FRONTED_PHRASES && i < limit; n++) {
    while (i < limit && (at(s, i).kind === "mark" || kind.isConjunction(at(s, i)) || leads(s, i))) i++;
    i = pastTime(s, i);
    const swapped = behindVerb(s, i);
    if (swapped && swapped.to <= limit) return swapped;
    const fronted = opensFronted(s, i);
    const end = nounPhraseFrom(s, i);
    if (end !== null && end <= limit && !fronted && !isTime(s, end - 1)) {
      const range = { from: i, to: end };
      if (verbFollows(s, end) || (n < 2 && isApposed(s, end) && (n === 0 || opensName(s, range))))
        return range;
      fallback ??= range;
    }
    while (i < limit && at(s, i).text !== "," && at(s, i).kind !== "quotation") i++;
    i++;
  }
  return fallback;
}

/** "Minutes later they", "Two years ago Bell": where it goes on behind a time that no comma ends. */
function pastTime(s: Sentence, i: number): number {
  // "By Tuesday Vale had had enough"
  if (kind.isPreposition(at(s, i)) && kind.isDay(at(s, i + 1))) {
    let k = i + 2;
    while (kind.isDay(at(s, k)) || /^\d+$/u.test(at(s, k).text) || s.grammar.periods.has(at(s, k).lower)) k++;
    return at(s, k).text === "," ? i : k;
  }
  for (let k = i; k <= i + 3; k++)
    if (
      /^(?:later|earlier|ago)$/u.test(at(s, k).lower) &&
      s.grammar.nouns.spans.has(at(s, k - 1).lower) &&
      k > i
    )
      return at(s, k + 1).text === "," ? i : k + 1;
  return i;
}

/** "Then Lind stood": the adverb alone is no phrase. */
const leads = (s: Sentence, i: number): boolean =>
  s.grammar.modifiers.leading.has(at(s, i).lower) &&
  (at(s, i + 1).capital || kind.isDeterminer(at(s, i + 1)));

/** "In the room was Lind", "Then came Lind": place and verb stand first. */
function behindVerb(s: Sentence, i: number): Range | null {
  const first = at(s, i);
  const behind = first.lower === "next" && at(s, i + 1).lower === "to" ? i + 2 : i + 1;
  const place = kind.isPreposition(first) || behind > i + 1 ? nounPhraseFrom(s, behind, false) : null;
  const verb = place ?? (s.grammar.modifiers.leading.has(first.lower) ? i + 1 : null);
  if (verb === null || !s.grammar.verbs.standing.has(at(s, verb).lower) || !at(s, verb + 1).capital)
    return null;
  const to = nounPhraseFrom(s, verb + 1);
  return to === null ? null : { from: verb + 1, to };
}

/** "This May, the Economic Institute, a charity, ...": behind a fronted phrase, only what is surely somebody. */
const opensName = (s: Sentence, { from, to }: Range): boolean =>
  to - from > 1 && (kind.isDeterminer(at(s, from)) || at(s, from).capital) && at(s, to - 1).capital;

/** "This May", "two weeks": no subject. */
const isTime = (s: Sentence, i: number): boolean =>
  kind.isDay(at(s, i)) || s.grammar.nouns.spans.has(at(s, i).lower) || s.grammar.periods.has(at(s, i).lower);

/** A verb behind the noun phrase, past phrases that hang on it: "Republicans on Capitol Hill seized". */
function verbFollows(s: Sentence, from: number): boolean {
  let i = from;
  for (let n = 0; n < 4; n++) {
    while (kind.isAdverb(at(s, i)) || kind.isDay(at(s, i))) i++;
    if (kind.isVerb(s, i)) return true;
    if (!kind.isPreposition(at(s, i))) return false;
    const end = nounPhraseFrom(s, i + 1, false);
    if (end === null) return false;
    i = end;
  }
  return false;
}

/** "Liu, a member ...", "the people who": a description follows. */
const isApposed = (s: Sentence, end: number): boolean => {
  const t = at(s, end);
  if (t.text === "(" || t.lower === "who") return true;
  const next = at(s, end + 1);
  return (
    t.text === "," &&
    (["a", "an", "the", "who", "which", "whose"].includes(next.lower) ||
      /^\d\d$/u.test(next.text) ||
      kind.isTitle(next))
  );
};

function opensFronted(s: Sentence, i: number): boolean {
  const t = at(s, i);
  if (kind.isPreposition(t) || kind.isSubordinator(t) || kind.isListedAdverb(t)) return true;
  const form = /(?:ing|ly)$/u.test(t.lower) || kind.isPastForm(t);
  // "Kelly told", "Manning went": a name that ends so. "Housing campaigner Ada Krol"
  const named = t.capital && (kind.isVerb(s, i + 1) || kind.isRole(at(s, i + 1)));
  return form && !named && !at(s, i + 1).capital && !kind.isTitle(t);
}

/** The main subject with all that "and" joins to it: "Bell and Rao". */
export function wholeSubject(s: Sentence, limit: number): Range | null {
  const subject = mainSubject(s, limit);
  const second = subject && at(s, subject.to).lower === "and" ? nounPhraseFrom(s, subject.to + 1) : null;
  return subject && second && second <= limit ? { from: subject.from, to: second } : subject;
}
