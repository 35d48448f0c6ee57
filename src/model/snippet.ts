/** What is read out of a document: facts, and who said what. */
import type { Document, Span } from "./document.ts";

export interface Speaker {
  /** The fullest form in the document, e.g. "Liu Yunshan". */
  readonly name: string;
  /** Roles stated in the document, e.g. "propaganda chief". */
  readonly titles: readonly string[];
  /** Other forms that name the same speaker, in the document ("Liu") or in the owner's corrections. */
  readonly aliases: readonly string[];
}

/**
 * How somebody's words are given. direct: all of the content stands in quotation marks, or is a turn of a transcript, which
 * gives a speaker's exact words; indirect: none does; mixed: some does.
 */
export const MANNERS = ["direct", "mixed", "indirect"] as const;
export type Manner = (typeof MANNERS)[number];

/**
 * What is told of a speaker without being their words. stance: what they are for or against ("condemned the law"). denied:
 * they say it is not so. not-said: they did not say it ("never said that"). supposed: "if she had said that".
 */
export const TELLINGS = ["stance", "denied", "not-said", "supposed"] as const;
export type Telling = (typeof TELLINGS)[number];

/** One step from a mention to the speaker it means: "he" in paragraph 12 is Liu, named in paragraph 11. */
export interface Link {
  readonly mention: Span;
  /** The mention it leads to. */
  readonly antecedent: Span;
}

/** What decided who said a quotation: a step of the sieve, whose order `snippets/sieve/steps.ts` lists, or a correction. */
export type Step =
  | "speaker’s name before a colon"
  | "block quotation"
  | "according to"
  | "cue between commas"
  | "participle"
  | "cue inside the quotation"
  | "cue after the quotation"
  | "cue after the clause"
  | "told to a hearer"
  | "cue before the quotation"
  | "colon after the cue"
  | "“that” after the cue"
  | "preposition after the cue"
  | "clause after the cue"
  | "asked by"
  | "noun of saying"
  | "name below the quotation"
  | "subject of the sentence before"
  | "follow-on quotation"
  | "cue in the next sentence"
  | "“put it” beside the quotation"
  | "name before a colon"
  | "cue elsewhere in the sentence"
  | "subject of the sentence"
  | "name in the sentence"
  | "headline with a colon"
  | "not stated"
  | "quotation marks alone"
  | "corrected by the owner";

/** Why a quotation has the speaker it has. All spans point into the document. */
export interface Evidence {
  readonly cue: Span | null;
  readonly mention: Span | null;
  readonly chain: readonly Link[];
  readonly step: Step;
  /** Whether the owner gave the role, not the document. */
  readonly titleCorrected?: true;
}

interface Passage {
  /** `<document>/<first words>-<hash of the text>`: unchanged while the text is, wherever it moves. */
  readonly id: string;
  /** The document's id. */
  readonly document: string;
  /** Number of the paragraph it begins in. */
  readonly paragraph: number;
  /** 1-based number, in that paragraph, of the sentence it begins in. */
  readonly sentence: number;
  /** One sentence, or the sentences that hold one quotation. */
  readonly span: Span;
  readonly text: string;
}

export interface Fact extends Passage {
  readonly kind: "fact";
  /** Whether it was read as a quotation, and the owner says that it is none. */
  readonly corrected?: true;
}

export interface Quote extends Passage {
  readonly kind: "quote";
  readonly manner: Manner | Telling;
  /** The whole of what was said; several spans only where the reporter interrupts it. */
  readonly content: readonly Span[];
  /** Empty: the text does not say who. Two for "Xi and Liu". */
  readonly speakers: readonly Speaker[];
  /** The role stated here, else the first in the article. */
  readonly title: string | null;
  /** The reporting words, e.g. "said". */
  readonly cue: string | null;
  /** The words that name the speaker here, e.g. "he". */
  readonly mention: string | null;
  /** How sure it is, 0 to 1, that these are somebody's words, from where to where. */
  readonly confidence: number;
  /** How sure it is, 0 to 1, that they are of `speakers`; where none is stated, that none is. */
  readonly speakerConfidence: number;
  readonly evidence: Evidence;
}

export type Snippet = Fact | Quote;

/** A quotation of somebody's words, as against what is only told of them. */
export type Said = Quote & { readonly manner: Manner };
export const isSaid = (snippet: Snippet): snippet is Said =>
  snippet.kind === "quote" && MANNERS.some((manner) => manner === snippet.manner);

/** Words whose speaker neither the text states nor the owner has decided on. */
export const isUnstated = (snippet: Snippet): snippet is Said =>
  isSaid(snippet) && !snippet.speakers.length && snippet.evidence.step !== "corrected by the owner";

/** Words of a text in a language in which speakers are not read: it may well say whose they are. */
export const isUnread = (quote: Quote): boolean =>
  !quote.speakers.length && quote.evidence.step === "quotation marks alone";

/** A person, or something called by an abbreviation, with every place of the text that means it: "Khan", "he", "the mayor". */
export interface Entity {
  /** The fullest form in the document. */
  readonly name: string;
  /** Roles stated in the document, e.g. "mayor of London". */
  readonly titles: readonly string[];
  /** What else it is called where its name does not say so: "DNC". */
  readonly aliases: readonly string[];
  /** Whether it is a body by whose name a search finds what means it: nobody whose words are asked for. */
  readonly body?: true;
  /** In the order of the text. */
  readonly mentions: readonly Span[];
}

/** A document with what was read out of it: the unit in which material is added, changed and removed. */
export interface Article {
  readonly document: Document;
  readonly snippets: readonly Snippet[];
  readonly speakers: readonly Speaker[];
  readonly entities: readonly Entity[];
}
