/**
 * The steps of the sieve in their order, from sure to unsure: the first that answers wins. Whole turns first, then what
 * the cues of a sentence take, then quotations that no cue has claimed.
 */
import type { Step } from "../../model.ts";
import { at } from "../syntax/sentence.ts";
import { accordingTo } from "./according-to.ts";
import { askedBy } from "./asked-by.ts";
import { nounCues } from "./noun-cues.ts";
import { blockQuotation } from "./block-quotation.ts";
import { cueBehind, followOn, interposed, signedBelow } from "./standing-alone.ts";
import type { CueReading, CueStep, LooseStep, SentenceStep, Stands } from "./step.ts";
import { headlineQuotation } from "./headlines.ts";
import { turnsOf } from "./transcript/speaker-turns.ts";
import {
  cueElsewhere,
  nameBeforeColon,
  nameInSentence,
  putIt,
  subjectOfSentence,
} from "./within-sentence.ts";

export type { Stands };

/** Takes whole paragraphs; what it finds is exact words without marks. */
export const TURN_STEP = {
  name: "speaker’s name before a colon",
  example: "BEN RAO: I am not so sure.\n\nROSA LIND: It will hold for many years.",
  find: turnsOf,
} as const;

/** Takes a paragraph that the original sets apart, as Markdown does by a ">"; a plain text has none. */
export const BLOCK_STEP = {
  name: "block quotation",
  example: "Rosa Lind wrote:\n\n> The dam held.",
  find: blockQuotation,
} as const;

/** Takes the rest of a sentence before its cues are read. */
export const SOURCE_STEP = {
  name: "according to",
  example: "The dam would hold, according to Rosa Lind.",
  find: accordingTo,
} as const;

export const ASKED_STEP: SentenceStep = {
  name: "asked by",
  example: "Asked by Rosa Lind if it held, he nodded.",
  find: askedBy,
};

const opens =
  (opening: string) =>
  ({ start }: CueReading): boolean =>
    start?.opening === opening;

/** How a cue has what was said; the first that holds names it. */
export const CUE_STEPS: readonly CueStep[] = [
  {
    name: "cue between commas",
    example: "The dam, Rosa Lind said, would hold.",
    holds: ({ around }) => around,
  },
  {
    name: "participle",
    example: "Rosa Lind left early, saying it was late.",
    holds: ({ cue }) => cue.participle,
  },
  {
    name: "cue inside the quotation",
    example: "“The dam,” said Rosa Lind, “has held.”",
    holds: ({ before, contents }) => before !== null && contents.length > 1,
  },
  {
    name: "cue after the quotation",
    example: "“The dam held,” teased Rosa Lind.",
    holds: ({ s, before }) => before !== null && at(s, before.to - 1).kind === "quotation",
  },
  {
    name: "cue after the clause",
    example: "The dam held, Rosa Lind said.",
    holds: ({ before }) => before !== null,
  },
  {
    name: "told to a hearer",
    example: "Rosa Lind told Bo Hale it was late.",
    holds: ({ cue: { form } }) => form.frames.has("told") && !form.frames.has("clause"),
  },
  {
    name: "cue before the quotation",
    example: "Rosa Lind said, “The dam held.”",
    holds: opens("quotation"),
  },
  { name: "colon after the cue", example: "Rosa Lind wrote: “It held.”", holds: opens("colon") },
  { name: "“that” after the cue", example: "Rosa Lind said that it held.", holds: opens("that") },
  {
    name: "preposition after the cue",
    example: "Rosa Lind called for a new dam.",
    holds: opens("preposition"),
  },
  {
    name: "clause after the cue",
    example: "Rosa Lind said the dam would hold.",
    holds: opens("clause"),
  },
];

/** Takes what no cue of the sentence has taken. */
export const NOUN_STEP: SentenceStep = {
  name: "noun of saying",
  example: "Rosa Lind’s claim that the dam had held was wrong.",
  find: nounCues,
};

/** For a quotation that none of these has taken. */
export const LOOSE_STEPS: readonly LooseStep[] = [
  {
    name: "name below the quotation",
    example: "“The dam will hold for many years.”\n\n– Rosa Lind, keeper",
    where: ["alone", "within", "as a term"],
    find: signedBelow,
  },
  {
    name: "name before a colon",
    example: "Rosa Lind: “The dam will hold for years.”",
    where: ["alone", "within"],
    find: nameBeforeColon,
  },
  {
    name: "subject of the sentence before",
    example: "Rosa Lind was in good spirits. “The dam will hold for years.”",
    where: ["alone"],
    find: interposed,
  },
  {
    name: "follow-on quotation",
    example: "“It held,” Rosa Lind said. It was late. “We are glad of it today.”",
    where: ["alone"],
    find: followOn,
  },
  {
    name: "cue in the next sentence",
    example: "“The dam will hold for many years.” Rosa Lind told me.",
    where: ["alone"],
    find: cueBehind,
  },
  {
    name: "“put it” beside the quotation",
    example: "“The dam will hold,” as Rosa Lind put it.",
    where: ["within", "as a term"],
    find: putIt,
  },
  {
    name: "cue elsewhere in the sentence",
    example: "When Rosa Lind spoke of it, it was “a great joy to all of us here.”",
    where: ["within"],
    find: cueElsewhere,
  },
  {
    name: "subject of the sentence",
    example: "Rosa Lind gave a talk on “the best thing that ever happened to us all.”",
    where: ["within"],
    find: subjectOfSentence,
  },
  {
    name: "name in the sentence",
    example: "The dam, with thanks to Rosa Lind, is “a great joy to all of us here.”",
    where: ["within"],
    find: nameInSentence,
  },
];

export const HEADLINE_STEP = {
  name: "headline with a colon",
  example:
    "Lind: Dam will hold for many more years\n\nMayor Rosa Lind opened the dam.\n\nIt was late.\n\nIt rained.",
  find: headlineQuotation,
} as const;

/** All of them, in order; "not stated" and "quotation marks alone" say that none has answered. */
export const STEPS: readonly { readonly name: Step; readonly example: string }[] = [
  TURN_STEP,
  BLOCK_STEP,
  SOURCE_STEP,
  ASKED_STEP,
  ...CUE_STEPS,
  NOUN_STEP,
  ...LOOSE_STEPS,
  HEADLINE_STEP,
];
