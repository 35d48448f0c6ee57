import { expect, test } from "vitest";
import type { Quote, Step } from "../../src/model.ts";
import { STEPS } from "../../src/snippets/sieve/steps.ts";
import { articleFrom, articleFromMarkdown, said } from "./reading.ts";

/** What each step finds in its example, where it alone finds who said the last quotation. */
const found: Readonly<Partial<Record<Step, string>>> = {
  "cue before the quotation": "Rosa Lind: The dam held.",
  "cue after the quotation": "Rosa Lind: The dam held,",
  "cue inside the quotation": "Rosa Lind: The dam, | has held.",
  "cue after the clause": "Rosa Lind: The dam held",
  "cue between commas": "Rosa Lind: The dam | would hold",
  "colon after the cue": "Rosa Lind: It held.",
  "“that” after the cue": "Rosa Lind: that it held",
  "preposition after the cue": "Rosa Lind: a new dam",
  "clause after the cue": "Rosa Lind: the dam would hold",
  participle: "Rosa Lind: it was late",
  "noun of saying": "Rosa Lind: that the dam had held",
  "“put it” beside the quotation": "Rosa Lind: The dam will hold,",
  "asked by": "Rosa Lind: if it held",
  "told to a hearer": "Rosa Lind: it was late",
  "according to": "Rosa Lind: The dam would hold",
  "name before a colon": "Rosa Lind: The dam will hold for years.",
  "name below the quotation": "Rosa Lind: The dam will hold for many years.",
  "speaker’s name before a colon": "Rosa Lind: It will hold for many years.",
  "block quotation": "Rosa Lind: The dam held.",
  "headline with a colon": "Rosa Lind: Dam will hold for many more years",
  "subject of the sentence before": "Rosa Lind: The dam will hold for years.",
  "follow-on quotation": "Rosa Lind: We are glad of it today.",
  "cue in the next sentence": "Rosa Lind: The dam will hold for many years.",
  "cue elsewhere in the sentence": "Rosa Lind: a great joy to all of us here.",
  "subject of the sentence": "Rosa Lind: the best thing that ever happened to us all.",
  "name in the sentence": "Rosa Lind: a great joy to all of us here.",
};

/** "Rosa Lind: what was said", of the quotations that one step has found. */
function foundBy(step: Step, example: string): string[] {
  const { document, snippets } = example.includes("\n> ")
    ? articleFromMarkdown(example)
    : articleFrom(example);
  return snippets
    .filter((s): s is Quote => s.kind === "quote" && s.evidence.step === step)
    .map((q) => `${q.speakers.map((s) => s.name).join(" and ") || "?"}: ${said(document.text, q)}`);
}

test.each(STEPS.map(({ name, example }) => [name, example] as const))("%s: %s", (step, example) => {
  expect(found[step]).toBeTypeOf("string");
  expect(foundBy(step, example)).toContain(found[step]);
});

test("where no step answers, nobody is named", () => {
  expect(foundBy("not stated", "“The dam will hold for many years.”")).toEqual([
    "?: The dam will hold for many years.",
  ]);
});
