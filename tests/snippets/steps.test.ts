import { expect, test } from "vitest";
import { en } from "../../src/wording/en.ts";
import { quotesIn, said } from "./reading.ts";

/** A text for each step of the sieve, where that step alone finds the last quotation and who said it. */
const texts: Readonly<Record<string, readonly [text: string, found: string]>> = {
  "cue before the quotation": ["Rosa Lind said, “The dam held.”", "Rosa Lind: The dam held."],
  "cue after the quotation": ["“The dam held,” teased Rosa Lind.", "Rosa Lind: The dam held,"],
  "cue inside the quotation": ["“The dam,” said Rosa Lind, “has held.”", "Rosa Lind: The dam, | has held."],
  "cue after the clause": ["The dam held, Rosa Lind said.", "Rosa Lind: The dam held"],
  "cue between commas": ["The dam, Rosa Lind said, would hold.", "Rosa Lind: The dam | would hold"],
  "colon after the cue": ["Rosa Lind wrote: “It held.”", "Rosa Lind: It held."],
  "“that” after the cue": ["Rosa Lind said that it held.", "Rosa Lind: that it held"],
  "preposition after the cue": ["Rosa Lind called for a new dam.", "Rosa Lind: a new dam"],
  "clause after the cue": ["Rosa Lind said the dam would hold.", "Rosa Lind: the dam would hold"],
  participle: ["Rosa Lind left early, saying it was late.", "Rosa Lind: it was late"],
  "noun of saying": [
    "Rosa Lind’s claim that the dam had held was wrong.",
    "Rosa Lind: that the dam had held",
  ],
  "“put it” beside the quotation": [
    "“The dam will hold,” as Rosa Lind put it.",
    "Rosa Lind: The dam will hold,",
  ],
  "asked by": ["Asked by Rosa Lind if it held, he nodded.", "Rosa Lind: if it held"],
  "told to a hearer": ["Rosa Lind told Bo Hale it was late.", "Rosa Lind: it was late"],
  "according to": ["The dam would hold, according to Rosa Lind.", "Rosa Lind: The dam would hold"],
  "name before a colon": [
    "Rosa Lind: “The dam will hold for years.”",
    "Rosa Lind: The dam will hold for years.",
  ],
  "name below the quotation": [
    "“The dam will hold for many years.”\n\n– Rosa Lind, keeper",
    "Rosa Lind: The dam will hold for many years.",
  ],
  "speaker’s name before a colon": [
    "BEN RAO: I am not so sure about it at all.\n\nROSA LIND: It will hold for many years.",
    "ROSA LIND: It will hold for many years.",
  ],
  "headline with a colon": [
    "Lind: Dam will hold for many more years\n\nMayor Rosa Lind opened the dam.\n\nIt was late.\n\nIt rained.",
    "Rosa Lind: Dam will hold for many more years",
  ],
  "subject of the sentence before": [
    "Rosa Lind was in good spirits. “The dam will hold for years.”",
    "Rosa Lind: The dam will hold for years.",
  ],
  "follow-on quotation": [
    "“It held,” Rosa Lind said. It was late. “We are glad of it today.”",
    "Rosa Lind: We are glad of it today.",
  ],
  "cue in the next sentence": [
    "“The dam will hold for many years.” Rosa Lind told me.",
    "Rosa Lind: The dam will hold for many years.",
  ],
  "cue elsewhere in the sentence": [
    "When Rosa Lind spoke of it, it was “a great joy to all of us here.”",
    "Rosa Lind: a great joy to all of us here.",
  ],
  "subject of the sentence": [
    "Rosa Lind gave a talk on “the best thing that ever happened to us all.”",
    "Rosa Lind: the best thing that ever happened to us all.",
  ],
  "name in the sentence": [
    "The dam, in the words of Rosa Lind, is “a great joy to all of us here.”",
    "Rosa Lind: a great joy to all of us here.",
  ],
  "not stated": ["“The dam will hold for many years.”", "?: The dam will hold for many years."],
};

test.each(Object.entries(texts))("%s", (step, [text, found]) => {
  const quotes = quotesIn(text).filter((q) => q.evidence.step === step);
  const shown = quotes.map((q) => `${q.speakers.map((s) => s.name).join(" and ") || "?"}: ${said(text, q)}`);
  expect(shown).toContain(found);
});

test("every step that a reader may be told of is tried here", () => {
  // The two that no English article shows: marks alone stand for other languages, a correction for its owner's word.
  const others = ["quotation marks alone", "corrected by the owner"];
  expect([...Object.keys(texts), ...others].toSorted()).toEqual(Object.keys(en.why.steps).toSorted());
});
