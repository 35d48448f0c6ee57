/** Where sentences begin and end. A quotation counts as one word: its full stops end nothing but itself. */
import { languageOf, type Grammar, type Language } from "../languages/index.ts";
import type { Span } from "../model.ts";
import { quotationsInSpan } from "./quotation-marks.ts";
import { tokensOf, type Token } from "./tokens.ts";

/** The sentences of `text` within `span` (a paragraph, or the rest of one), in order, without the white space around them. */
export function sentencesOf(text: string, span: Span, language = "en"): Span[] {
  const known = languageOf(language);
  const tokens = tokensOf(text, span, quotationsInSpan(text, span), known.abbreviations);
  return sentencesIn(tokens, known).map((sentence) => ({
    start: sentence[0]!.start,
    end: sentence.at(-1)!.end,
  }));
}

/** A paragraph's tokens, sentence by sentence. */
export function sentencesIn(tokens: readonly Token[], language: Language): Token[][] {
  const out: Token[][] = [];
  let current: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    current.push(tokens[i]!);
    if (!endsAt(tokens, i, language)) continue;
    out.push(current);
    current = [];
  }
  if (current.length) out.push(current);
  return out;
}

function endsAt(tokens: readonly Token[], i: number, language: Language): boolean {
  const token = tokens[i]!;
  const next = tokens[i + 1];
  if (!next) return true;
  if (isNote(tokens, i + 1)) return false;
  if (isNote(tokens, i - 2)) return begins(next) && endsBefore(tokens[i - 3]!);
  if (token.kind === "mark") {
    if (/^[)\]’'»”"]$/u.test(token.text)) return /^[.!?…]$/u.test(tokens[i - 1]?.text ?? "") && begins(next);
    if (!/^(?:[.!?…]|\.{3})$/u.test(token.text)) return false;
    if (/^[)\]’'»”"]$/u.test(next.text) && next.start === token.end) return false;
    if (/^[.!?]$/u.test(next.text)) return false;
    if (token.text === "." && isDay(tokens, i)) return false;
    if (token.text === "." && next.start === token.end && next.kind === "word")
      return isGluedSentence(tokens[i - 1], next);
    return begins(next);
  }
  if (token.kind === "word") return endsWithAbbreviation(token, next, language);
  if (!/[.!?…]/u.test(token.ending)) return false;
  if (next.kind === "quotation") return true;
  const aside = next.text === "(" && token.ending !== "," && tokens[i + 2]?.capital === true;
  return (next.capital || aside || next.text === "[") && !goesOn(tokens, i, language);
}

/** "pier.[2] The": the mark of a footnote, close behind a sentence, belongs to it. */
const isNote = (tokens: readonly Token[], i: number): boolean =>
  i > 0 &&
  tokens[i]?.text === "[" &&
  tokens[i]!.start === tokens[i - 1]!.end &&
  /^(?:\d{1,3}|\p{Ll})$/u.test(tokens[i + 1]?.text ?? "") &&
  tokens[i + 2]?.text === "]";

const endsBefore = ({ kind, text, ending }: Token): boolean =>
  /[.!?…]$/u.test(kind === "quotation" ? ending : text) || text === "]";

const begins = (next: Token): boolean =>
  next.kind === "quotation" ||
  next.capital ||
  /^\p{N}/u.test(next.text) ||
  /^[[(‘'“"«„•*—@#$£€¿¡-]/u.test(next.text);

/** "am 3. Mai", "3. November 2026": the full stop of a German date ends no sentence. */
function isDay(tokens: readonly Token[], i: number): boolean {
  const [day, month, year] = [tokens[i - 1]?.text ?? "", tokens[i + 1]!.text, tokens[i + 2]?.text ?? ""];
  if (!/^[0-3]?\d$/u.test(day) || tokens[i - 1]!.end !== tokens[i]!.start) return false;
  const isGerman = /^(?:Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember)$/u.test(month);
  return isGerman || (/^(?:April|August|September|November)$/u.test(month) && /^[12]\d{3}$/u.test(year));
}

/** "the report.Two": the space was forgotten; "N.Y" and "example.com" are one word. */
const isGluedSentence = (before: Token | undefined, next: Token): boolean =>
  next.capital && /^\p{Ll}{3,}$/u.test(before?.text ?? "");

/** "... of the U.S. The ...": only where the next word is one that opens sentences. */
function endsWithAbbreviation(
  token: Token,
  next: Token,
  { leadingAbbreviations, sentenceStarters }: Language,
): boolean {
  if (!token.text.endsWith(".") || token.text.length < 3) return false;
  if (leadingAbbreviations.has(token.lower.slice(token.lower.lastIndexOf("-") + 1, -1))) return false;
  if (next.kind === "quotation") return isWholeSentence(next);
  return next.capital && sentenceStarters.has(next.lower);
}

/** "He moved to Moss Bay, N.C. “It is warm,” he said": no name of a thing, as in "Krol Inc. “Deep Water” project". */
const isWholeSentence = ({ begins, ending, words }: Token): boolean =>
  begins && words > 1 && /[,.?!…]/u.test(ending);

/** Tokens behind a quotation in which its verb stands: "Krol, who used to mend nets in the old harbour, said". */
const TAG = 20;
/** Words of whom somebody tells at most. */
const HEARER = 5;

/** "Are you sure?" Smith told the Moss Bay Herald on Monday: whom, and no clause that was said behind it. */
function isHearer(tokens: readonly Token[], from: number, grammar: Grammar): boolean {
  for (let k = from; k <= from + HEARER; k++) {
    const token = tokens[k];
    if (!token || /^[.,]$/u.test(token.text)) return k > from;
    if (token.kind !== "word" || token.lower === "that" || grammar.auxiliaries.has(token.lower)) return false;
    if (k > from && (grammar.prepositions.has(token.lower) || grammar.calendar.has(token.lower)))
      return token.lower !== "to";
    if (grammar.subjectPronouns.has(token.lower) || grammar.finiteVerbs.has(token.lower)) return false;
  }
  return false;
}

/**
 * "Are you sure?" Smith said on Monday: the sentence goes on behind the quotation when its reporting verb follows. Not
 * behind a full stop where words led up to the quotation: She called it "a farce." Ray agreed.
 */
function goesOn(tokens: readonly Token[], i: number, { grammar }: Language): boolean {
  if (!grammar) return false;
  if (tokens[i]!.ending === "." && tokens[i - 1]?.kind === "word") return false;
  for (let k = i + 1; k < Math.min(tokens.length, i + TAG); k++) {
    const token = tokens[k]!;
    if (token.kind === "quotation" || /^[.!?]$/u.test(token.text)) return false;
    const before = tokens[k - 1]!;
    // "Are you sure?" Smith went on.
    if (/^(?:went|goes)$/u.test(token.lower) && tokens[k + 1]?.lower === "on" && before.capital)
      return /^(?:[.,:]|as|with)$/u.test(tokens[k + 2]?.lower ?? ".");
    const form = grammar.reporting.get(token.lower);
    const tense = form?.tenses.has("past") || form?.tenses.has("third") || before.lower === "i";
    if (!form || form.frames.has("about") || !tense) continue;
    const after = tokens[k + 1];
    const led =
      before.capital ||
      before.text === "," ||
      grammar.subjectPronouns.has(before.lower) ||
      grammar.adverbs.has(before.lower) ||
      grammar.roles.has(before.lower);
    const ended = !after || /^[.,:]$/u.test(after.text);
    const trails =
      ended ||
      (form.frames.has("told") && isHearer(tokens, k + 1, grammar)) ||
      grammar.prepositions.has(after.lower) ||
      grammar.calendar.has(after.lower) ||
      grammar.adverbs.has(after.lower) ||
      (after.lower.endsWith("ly") && !after.capital);
    return led && (tokens[i]!.ending === "." ? !after || after.text === "." : trails);
  }
  return false;
}
