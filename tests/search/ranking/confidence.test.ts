import { expect, test } from "vitest";
import { confidenceOf, signalsOf, type Signals } from "../../../src/search/ranking/confidence.ts";
import type { Features } from "../../../src/search/ranking/features/features.ts";
import { featuresFor } from "./features/asking.ts";

const answerable: Omit<
  Signals,
  | "softMost"
  | "centroidMost"
  | "softLoose"
  | "centroidAround"
  | "belief"
  | "found"
  | "fresh"
  | "whole"
  | "softMissing"
  | "titled"
  | "early"
  | "heldCause"
> = {
  contradicts: 0,
  unknownName: 0,
  another: 0,
  beside: 0,
  metadataPart: 0,
  reach: 0,
  otherSpeaker: 0,
  notTheirs: 0,
  unquoted: 0,
  otherYear: 0,
  lacksType: 0,
  lacksTypeNear: 0,
  lacksSure: 0,
  lacksName: 0,
  lacksNamed: 0,
  lacksCounted: 0,
  untold: 0,
  unspoken: 0,
};

async function asked(): Promise<{ best: Features; other: Features }> {
  const of = await featuresFor("Which ferry sank in the strait?", [
    { text: "The ferry Alder sank in the strait on Sunday. A ferry is slow." },
  ]);
  return { best: of("The ferry Alder"), other: of("A ferry") };
}

test("what speaks against an answer lowers the confidence, each by itself", async () => {
  const { best, other } = await asked();
  const confidence = (wrong: Partial<typeof answerable>) =>
    confidenceOf(signalsOf(best, [other], 0.9, { ...answerable, ...wrong })).confidence;
  const sure = confidence({});
  expect(sure).toBeGreaterThan(0.5);
  expect(sure).toBeLessThan(1);
  const names = Object.keys(answerable) as (keyof typeof answerable)[];
  for (const name of names.filter((n) => n !== "metadataPart"))
    expect(confidence({ [name]: 1 }), name).toBeLessThan(sure);
});

test("the best coverage is looked for among the first five, not only in the very first", async () => {
  const { best, other } = await asked();
  const first = { ...other, softParagraph: 0.2 };
  const nearest = (list: readonly Features[]) => signalsOf(first, list, 0.9, answerable).softMost;
  const poor = { ...other, softParagraph: 0.1 };
  expect(nearest([poor, poor, poor, { ...best, softParagraph: 0.9 }])).toBe(0.9);
  expect(nearest([poor, poor, poor, poor, { ...best, softParagraph: 0.9 }])).toBe(0.2);
});
