/**
 * The words that every station shares. Values only: readonly interfaces, no behaviour.
 *
 * The text of a document is what its format hands over: the file's own text, or the words without the marks of the format
 * (see `documents/`). From there on it is never copied, normalised or repaired: everything else points into it with spans,
 * so that `document.text.slice(span.start, span.end)` is what a reader is shown.
 */

/** A half-open range of UTF-16 code units in `Document.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a document comes from, as far as the document or its front matter says. */
export interface Source {
  /** Path of the file it was read from, relative to the material folder. */
  readonly file: string;
  readonly author?: string;
  /** The paper or agency, e.g. "Reuters". */
  readonly publisher?: string;
  /** The place of the dateline, e.g. "WUZHEN, China". */
  readonly place?: string;
  /** An ISO 8601 date or date-time. */
  readonly published?: string;
  readonly url?: string;
  /** The part of the library that its owner put it into. */
  readonly collection?: string;
}

export type ParagraphRole = "body" | "heading" | "byline" | "credit";

/** Where a paragraph begins in the original, as a person would look it up there. */
export type Place =
  /** 1-based, counted from the first page of the file. */
  | { readonly page: number }
  /** The heading of the chapter, or its number where it has none. */
  | { readonly chapter: string }
  /** Seconds from the beginning of the recording. */
  | { readonly time: number };

export interface Paragraph {
  /** 1-based; byline, headline and credit lines are counted. */
  readonly number: number;
  readonly role: ParagraphRole;
  readonly span: Span;
  /** "WUZHEN, China (Reuters)" at the head of a story; the first sentence begins after it and its dash. */
  readonly dateline: Span | null;
  /** In order, without the white space between them; never empty. */
  readonly sentences: readonly Span[];
  /** Absent where the original has no pages, chapters or times. */
  readonly place?: Place;
  /** Whether the original sets it apart as somebody's words: a block quotation. */
  readonly quoted?: true;
  /** Number of the last paragraph that this one leads to, where it asks or announces what they say. */
  readonly leads?: number;
}

export interface Document {
  /** Readable and unique in the material, e.g. "china-internet-conference". */
  readonly id: string;
  readonly title: string;
  /** Whether the title stands in the article or its front matter, or was made from the file's name. */
  readonly titleFrom: "article" | "file";
  /** BCP 47 primary subtag, e.g. "en". */
  readonly language: string;
  readonly text: string;
  readonly source: Source;
  readonly paragraphs: readonly Paragraph[];
}

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

/** A person, or something called by an abbreviation, with every place of the text that means it: "Khan", "he", "the mayor". */
export interface Entity {
  /** The fullest form in the document. */
  readonly name: string;
  /** Roles stated in the document, e.g. "mayor of London". */
  readonly titles: readonly string[];
  /** What else it is called where its name does not say so: "DNC". */
  readonly aliases: readonly string[];
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

export interface Hit {
  readonly snippet: Snippet;
  /** 0 to 1, 1 best. */
  readonly score: number;
  /** Words of the passage that answer, where it is known what is asked for; else those that the question asked about. */
  readonly matched: readonly Span[];
}

export interface Citation {
  /** The document's id. */
  readonly document: string;
  readonly title: string;
  readonly paragraph: number;
  readonly sentence: number;
  /** Where the paragraph stands in the original; null where it has no pages, chapters or times. */
  readonly place: Place | null;
  readonly source: Source;
  /** What the article says of itself: its title in quotation marks where it states one, author, publisher. */
  readonly named: readonly string[];
  readonly published: string | null;
  /** In English, e.g. "Catherine Cadell, Reuters, paragraph 13". */
  readonly text: string;
}

/** A hit with what a reader needs to check it. */
export interface CitedHit extends Hit {
  readonly citation: Citation;
}

/** What was looked for: the words that carried the question, as the index knows them and as they were typed. */
export interface Searched {
  readonly words: readonly string[];
  /** Misspelt words and what they were read as. */
  readonly repaired: readonly { readonly typed: string; readonly read: string }[];
  /** Names of the speakers that the question asks about. */
  readonly speakers: readonly string[];
  /** Whether none of their words that come nearest are about what is asked. */
  readonly silent: boolean;
  /** Names of those whose words it asks for, and whom the material names but never quotes. */
  readonly unquoted: readonly string[];
  /** What is asked for, where nothing of that kind stands anywhere that the material speaks of the topic; else null. */
  readonly lacks: Lack | null;
  readonly documents: number;
}

/** Kinds of things that are written in few ways, so that one can tell where none stands. */
export const LACKED = ["age", "money", "percent", "date", "duration", "number", "measure"] as const;
export interface Lack {
  readonly kind: (typeof LACKED)[number];
  /** What it was asked of, as typed: "Great Firewall"; for a number, what is counted. */
  readonly topic: string;
}

/**
 * no-words: the question has none to look for; no-match: nothing comes near; not-said: the named speaker is quoted, but not
 * about this; not-quoted: whose words are asked for is only named; lacks: no such thing stands near what is asked about.
 */
export type Why = "no-words" | "no-match" | "not-said" | "not-quoted" | "lacks";
/** answers: one of the first passages most likely answers; may: they come nearest, and may not; no: the material does not say. */
export type Certainty = "answers" | "may" | "no";

export type Answer =
  | {
      readonly found: true;
      readonly certainty: Exclude<Certainty, "no">;
      readonly passages: readonly [CitedHit, ...CitedHit[]];
      /** 0 to 1, comparable between questions and collections. */
      readonly confidence: number;
      readonly searched: Searched;
      readonly unknownWords: readonly string[];
    }
  | {
      readonly found: false;
      readonly certainty: "no";
      readonly why: Why;
      /** The nearest passages, which are no answer. */
      readonly nearest: readonly CitedHit[];
      readonly confidence: number;
      readonly searched: Searched;
      /** Words of the question that occur nowhere in the material searched. */
      readonly unknownWords: readonly string[];
    };

/** Something wrong with the material or the configuration, told to the operator. */
export interface Problem {
  /** File, variable or setting, e.g. "seeds/notes.jsonl:7". */
  readonly where: string;
  readonly what: string;
  /** What to do about it. */
  readonly fix: string;
  /** Whether it is only worth knowing: nothing is left out for it. */
  readonly note?: true;
}
