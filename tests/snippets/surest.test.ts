/** Of reports that share words the surest is listed. */
import { expect, test } from "vitest";
import type { ResolvedSpeaker } from "../../src/snippets/coreference/discourse.ts";
import { surestOf } from "../../src/snippets/sieve/surest.ts";
import type { SiftedQuotation } from "../../src/snippets/sieve/step.ts";

const voiceOf = (label: string): ResolvedSpeaker => ({
  people: [],
  label,
  mention: { start: 0, end: 4 },
  chain: [],
  title: null,
  sort: "group",
  gender: null,
  pronoun: null,
});

const report = (start: number, end: number, confidence: number, more: Partial<SiftedQuotation> = {}) => ({
  contents: [{ start, end }],
  voice: null,
  cue: { start: start - 5, end: start - 1 },
  step: "clause after the cue" as const,
  confidence,
  speakerConfidence: 0.9,
  sentence: 3,
  paragraph: 1,
  ...more,
});

const inNone = () => false;

test("exact words stay beside a report of them by somebody else", () => {
  const exact = report(30, 60, 0.5);
  const told = report(10, 60, 0.9, { voice: null });
  const other = { ...told, voice: voiceOf("the divers") };
  const inMarks = (q: SiftedQuotation) => q === exact;
  expect(surestOf([other, exact], inMarks)).toEqual([other, exact]);
  expect(surestOf([told, exact], inMarks)).toEqual([told]);
});

test("the same words are one report: the surer one", () => {
  const [outer, inner] = [report(10, 60, 0.5), report(30, 60, 0.8)];
  expect(surestOf([outer, inner], inNone)).toEqual([inner]);
  const whose = report(10, 60, 0.9, { speakerConfidence: 0.4 });
  expect(surestOf([whose, inner], inNone)).toEqual([inner]);
});

test("reports that share no words, or stand in other sentences, are two", () => {
  const beside = [report(10, 30, 0.5), report(35, 60, 0.8)];
  expect(surestOf(beside, inNone)).toEqual(beside);
  const apart = [report(10, 60, 0.5), report(30, 60, 0.8, { sentence: 4 })];
  expect(surestOf(apart, inNone)).toEqual(apart);
});

test("what is denied, what no cue reports, and a turn that holds a report stay beside it", () => {
  const inner = report(30, 60, 0.8);
  for (const more of [
    { telling: "denied" },
    { cue: null },
    { step: "speaker’s name before a colon" },
  ] as const) {
    const both = [report(10, 60, 0.5, more), inner];
    expect(surestOf(both, inNone)).toEqual(both);
  }
});
