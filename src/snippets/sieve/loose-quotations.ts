/** Quotations that no cue in their sentence claimed: the first of the steps that answers says whose they are. */
import { hasVerb } from "../syntax/clauses.ts";
import { at, isReadable, type Sentence, type TaggedToken } from "../syntax/sentence.ts";
import type { Around, Loose } from "./step.ts";
import { LOOSE_STEPS, type Stands } from "./steps.ts";

/** Who said a quotation that stands alone in its sentence, or whose sentence has no cue for it; null: it is nobody's speech. */
export function looseQuotation(around: Around, s: Sentence, i: number): Loose | null {
  if (!isReadable(s)) return NOT_STATED;
  const stands = standsHow(around.context.reading.text, s, i);
  for (const { name, where, find } of stands ? LOOSE_STEPS : []) {
    if (!where.includes(stands!)) continue;
    const claim = find(around, s, i);
    if (claim) return { ...claim, step: name };
  }
  // Neither cue nor person in the sentence: slogans, headlines and terms. Naming the last speaker would be a guess.
  return stands === "alone" ? NOT_STATED : null;
}

const NOT_STATED: Loose = { voice: null, step: "not stated", cue: null };

/** Null where a title or a heading stands alone, which is nobody's speech. */
function standsHow(text: string, s: Sentence, i: number): Stands | null {
  const token = at(s, i);
  const words = s.tokens.filter((t) => t.kind === "word").length;
  const title = token.titled;
  if (words > 3 || (words > 0 && token.words <= 8) || ledByClause(s, i, words))
    return isSpeech(s, i, title) ? "within" : "as a term";
  if (title && token.words < 8 && !/[.?!,]/u.test(token.ending)) return null;
  return isHeadingAlone(s, token) ? null : "alone";
}

/** "Krol resisted: “...”": whoever does so before the colon, not the last speaker. */
const ledByClause = (s: Sentence, i: number, words: number): boolean =>
  words > 1 && at(s, i - 1).text === ":" && hasVerb(s, 1, i);

/** A short line in marks between paragraphs is a heading taken from a quotation, not one. */
const isHeadingAlone = (s: Sentence, token: TaggedToken): boolean =>
  s.first && s.tokens.length === 1 && token.words <= 5 && token.ending === "";

/** Scare quotes, terms and titles are short and close without a stop. */
function isSpeech(s: Sentence, i: number, title: boolean): boolean {
  const token = at(s, i);
  const before = at(s, i - 1).text;
  const ended = /[.,?!]/u.test(token.ending);
  const long =
    token.words >= 7 ||
    (token.words >= 4 && ended && token.ending !== ",") ||
    before === ":" ||
    (before === "," && token.words > 3);
  return (
    long &&
    !(title && token.words < 16 && before !== ":") &&
    !s.grammar.nouns.mentioned.has(at(s, i - 1).lower)
  );
}
