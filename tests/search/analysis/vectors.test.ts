import { readFileSync, statSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  sentenceVector,
  stemAt,
  FIRST_OTHER,
  packedVectors,
} from "../../../src/search/analysis/sentence-vectors.ts";
import { stemOf, tokenize } from "../../../src/search/analysis/terms.ts";
import { cosine, packVector, placeCount, placeOfStem, similarity, SIZE, stemOfPlace, unit } from "../../../src/search/analysis/vectors.ts"; // prettier-ignore

const table = (name: string) => new URL(`../../../src/search/analysis/${name}`, import.meta.url);
const alike = (a: string, b: string) => similarity(placeOfStem(stemOf(a))!, placeOfStem(stemOf(b))!);

test("words that are used alike are nearer than words that are not", () => {
  for (const [word, near, far] of [
    ["doctor", "physician", "river"],
    ["begin", "launch", "butter"],
    ["jail", "prison", "recipe"],
    ["movie", "film", "harvest"],
    ["cost", "price", "violin"],
    ["kids", "children", "steel"],
  ] as const)
    expect(alike(word, near), `${word}: ${near} or ${far}`).toBeGreaterThan(alike(word, far) + 0.3);
});

test("the table has each stem once, is small, and brings the notices of both its sources", () => {
  const stems = Array.from({ length: placeCount() }, (_, place) => stemOfPlace(place));
  expect(stems.every((stem, place) => placeOfStem(stem) === place)).toBe(true);
  expect(["", "of the", "nosuchstem", "wörter", "łódź"].map(placeOfStem)).toEqual(Array(5).fill(undefined));
  expect(new Set(stems).size).toBe(stems.length);
  expect(stems.length).toBeLessThan(FIRST_OTHER);
  const size = statSync(table("vectors.bin")).size;
  expect(size).toBe(stems.length * SIZE);
  expect(size + statSync(table("vectors.txt")).size).toBeLessThan(3_000_000);
  const notices = readFileSync(table("vectors.txt"), "utf8");
  expect(notices).toContain("Permission is hereby granted, free of charge");
  expect(notices).toContain("WordNet 3.1 Copyright 2011 by Princeton University");
});

test("a stem keeps its number in every index, and one without a vector has none", () => {
  expect(stemAt(stemOf("doctor"))).toBe(placeOfStem(stemOf("doctor"))! + 1);
  expect(stemAt("zzyzzx")).toBeUndefined();
});

test("what a sentence means does not depend on the order of its words, and eight bits keep it", () => {
  const words = fc.array(fc.constantFrom(..."ferry harbour captain storm sail sink rescue crew coast night".split(" ")), { minLength: 1 }); // prettier-ignore
  fc.assert(
    fc.property(words, (list) => {
      const vector = unit(sentenceVector(list.map(stemOf)));
      expect(cosine(vector, sentenceVector(list.toReversed().map(stemOf)))).toBeCloseTo(1, 4);
      expect(cosine(vector, packVector(vector))).toBeGreaterThan(0.999);
    }),
    { numRuns: 50 },
  );
});

test("a paragraph's vectors are its sentences' and then its own; words that tell nothing leave zeros", () => {
  const packed = new Int8Array(
    packedVectors([tokenize("The ferry sank."), tokenize("And so it was.")]).buffer,
  );
  expect(packed.length).toBe(3 * SIZE);
  const ferry = unit(sentenceVector([stemOf("ferry"), stemOf("sank")]));
  expect(cosine(ferry, packed, 0)).toBeGreaterThan(0.999);
  expect(cosine(ferry, packed, SIZE)).toBe(0);
  expect(cosine(ferry, packed, 2 * SIZE)).toBeGreaterThan(0.999);
});
