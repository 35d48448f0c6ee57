/**
 * The quotations of a text and who said them, without an index or a bot: what `npm run pack:quotes` makes a package of.
 */
import { documentOf } from "./documents/document.ts";
import type { Manner, Quote, Span, Speaker, Step, Telling } from "./model.ts";
import { articleOf } from "./snippets/article.ts";

export type { Manner, Span, Speaker, Step, Telling };

export interface Quotation {
  /** What was said, letter for letter; several pieces only where the reporter interrupts it. */
  readonly words: readonly string[];
  /** Where the pieces stand in the text, in UTF-16 units. */
  readonly spans: readonly Span[];
  /** The sentences that hold it. */
  readonly sentences: Span;
  /**
   * direct: all of it stands in quotation marks; indirect: none does; mixed: some does. A telling ("denied", "not-said",
   * "stance", "supposed") says something of the speaker without being their words.
   */
  readonly manner: Manner | Telling;
  /** Empty where the text does not say who: nobody is guessed. */
  readonly speakers: readonly Speaker[];
  /** Their role, as stated beside the quotation or first in the text. */
  readonly role: string | null;
  /** The reporting words, e.g. "said", and the words that name the speaker here, e.g. "she". */
  readonly cue: string | null;
  readonly mention: string | null;
  /** How sure it is, 0 to 1, that these are somebody's words from here to there, and that they are of `speakers`. */
  readonly confidence: number;
  readonly speakerConfidence: number;
  /** What decided who said it, e.g. "cue after the quotation". */
  readonly step: Step;
}

export interface Options {
  /** BCP 47 primary subtag, by default "en"; speakers are read in English only, marks in any language. */
  readonly language?: string;
}

/** In the order of the text. Never throws; time grows with the length of the text. */
export function quotationsIn(text: string, { language = "en" }: Options = {}): Quotation[] {
  const source = { file: "text" };
  const { snippets } = articleOf(documentOf({ id: "text", where: "text", text, language, source }));
  return snippets.filter((snippet) => snippet.kind === "quote").map((quote) => quotation(text, quote));
}

const quotation = (text: string, quote: Quote): Quotation => ({
  words: quote.content.map(({ start, end }) => text.slice(start, end)),
  spans: quote.content,
  sentences: quote.span,
  manner: quote.manner,
  speakers: quote.speakers,
  role: quote.title,
  cue: quote.cue,
  mention: quote.mention,
  confidence: quote.confidence,
  speakerConfidence: quote.speakerConfidence,
  step: quote.evidence.step,
});
