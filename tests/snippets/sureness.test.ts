import fc from "fast-check";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { boosted, SETTINGS } from "../../bench/boosting.ts";
import { calibrationOf, shrunk } from "../../bench/calibration.ts";
import { documentOf } from "../../src/documents/document.ts";
import { isSaid } from "../../src/model.ts";
import { articleOf } from "../../src/snippets/article.ts";
import { readerOf, tablesIn, tablesOf, writtenTables } from "../../src/snippets/sieve/sureness/forest.ts";
import { fitted, THRESHOLD_WITH_MARKS, type Judge } from "../../src/snippets/sieve/sureness/judge.ts";
import { quotesIn, said } from "./reading.ts";

const documentFor = (text: string) =>
  documentOf({ id: "t", where: "t.txt", text, source: { file: "t.txt" } });
const saidIn = (text: string, judge: Judge) =>
  articleOf(documentFor(text), judge)
    .snippets.filter(isSaid)
    .map((q) => said(text, q));

const sureness = (text: string) => quotesIn(text)[0]!;

test("words in marks beside a cue and a name are surer than a clause after a verb of thinking", () => {
  const marked = sureness("“The dam held,” said Rosa Lind.");
  const thought = sureness("Rosa Lind thought that the dam held.");
  expect(marked.confidence).toBeGreaterThan(0.9);
  expect(marked.confidence).toBeGreaterThan(thought?.confidence ?? 0);
});

test("a name right beside the cue is surer than a “he” of whom two men may be meant", () => {
  const named = sureness("Tom Reyes said the dam held.");
  const text = "Tom Reyes met Paul Hale at the dam. Ben Rao came too.\n\nHe said the dam held.";
  const pronoun = quotesIn(text).find((q) => q.mention === "He")!;
  expect(named.speakerConfidence).toBeGreaterThan(pronoun.speakerConfidence);
});

test("what nobody is sure of is no quotation, and its sentence is a fact", () => {
  const text = "Rosa Lind said the dam would hold for years.";
  const doubting: Judge = { ...fitted, words: () => 0.1 };
  const { snippets } = articleOf(documentFor(text), doubting);
  expect(snippets).toMatchObject([{ kind: "fact", text }]);
});

test("the likeliest of the ends that the sentence offers is taken", () => {
  const text = "Rosa Lind said the dam would hold, as it had before.";
  const shortest: Judge = { ...fitted, words: (_, contents) => 8 - contents.at(-1)!.end / 10 };
  const longest: Judge = { ...fitted, words: (_, contents) => contents.at(-1)!.end / 10 };
  expect(saidIn(text, shortest)).toEqual(["the dam would hold"]);
  expect(saidIn(text, longest)).toEqual(["the dam would hold, as it had before"]);
});

test("where the rules’ own cut is sure, no other is weighed", () => {
  const cuts: number[] = [];
  const sure: Judge = {
    ...fitted,
    words: (_, contents, { byRule }) => {
      cuts.push(contents.at(-1)!.end);
      return byRule ? 30 : 40;
    },
  };
  saidIn("Rosa Lind said the dam would hold, as it had before.", sure);
  expect(cuts).toHaveLength(1);
});

test("every listed quotation of the seed is told between its threshold and 1", () => {
  const text = readFileSync("seeds/china-internet-conference.txt", "utf8");
  for (const quote of quotesIn(text).filter(isSaid)) {
    expect(quote.confidence).toBeGreaterThanOrEqual(THRESHOLD_WITH_MARKS);
    expect(quote.confidence).toBeLessThanOrEqual(1);
    expect(quote.speakerConfidence).toBeGreaterThan(0);
    expect(quote.speakerConfidence).toBeLessThanOrEqual(1);
  }
});

test("trees learn a rule of two features, and read the same when written down", () => {
  const rows = Array.from({ length: 400 }, (_, i) => [i % 20, Math.floor(i / 20), 7]);
  const right = ([a = 0, b = 0]: readonly number[]) => a > 9 !== b > 9;
  const examples = rows.map((row) => ({ row, label: Number(right(row)), weight: 1 }));
  const forest = tablesOf(boosted(examples, { ...SETTINGS, trees: 60, rate: 0.3 }));
  expect(rows.filter((row) => readerOf(forest)(row) > 0 === right(row)).length).toBeGreaterThan(390);
  const again = tablesIn(writtenTables(forest));
  for (const row of rows.slice(0, 50)) expect(readerOf(again)(row)).toBeCloseTo(readerOf(forest)(row), 1);
});

test("of the neighbours of a group one is right at most: what all have is no sign, what one has is", () => {
  // Of three ways to cut something the middle one is right, in two of three groups.
  const examples = Array.from({ length: 600 }, (_, i) => {
    const [group, way] = [Math.floor(i / 3), i % 3];
    return { row: [way, group % 3], label: Number(way === 1 && group % 3 !== 0), weight: 1, group };
  });
  const read = readerOf(tablesOf(boosted(examples, { ...SETTINGS, trees: 60, rate: 0.3, features: 1 })));
  const told = (kind: number, way: number) => {
    const odds = [0, 1, 2].map((w) => Math.exp(read([w, kind])));
    return odds[way]! / odds.reduce((sum, o) => sum + o, 1);
  };
  expect(told(1, 1)).toBeGreaterThan(0.9);
  expect(told(1, 0) + told(1, 2)).toBeLessThan(0.1);
  expect(told(0, 0) + told(0, 1) + told(0, 2)).toBeLessThan(0.1);
});

test("whatever is told, shrinking keeps its order and makes the mean true", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), (tenth) => {
      // Told as sure as 0.9 and 0.6, right in fewer and fewer cases.
      const all = Array.from({ length: 200 }, (_, i) => ({
        told: i % 2 ? 0.9 : 0.6,
        right: i % 20 < (i % 2 ? 2 * tenth : tenth),
        file: "x",
      }));
      const { slope, shift } = shrunk(all);
      const told = (p: number) => 1 / (1 + Math.exp(-(slope * Math.log(p / (1 - p)) + shift)));
      const mean = all.reduce((sum, t) => sum + told(t.told), 0) / all.length;
      const share = all.filter((t) => t.right).length / all.length;
      expect(mean).toBeCloseTo(share, 1);
    }),
    { numRuns: 9 },
  );
});

test("a calibration says how often what was told was right", () => {
  const all = [0.95, 0.95, 0.95, 0.1].map((told, i) => ({ told, right: i < 2, file: "x" }));
  expect(calibrationOf(all).at(-1)).toBe("told 0.8 to 1.0:     3 times, told  95 %, right  67 %");
});
