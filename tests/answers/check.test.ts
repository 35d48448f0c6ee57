import * as fc from "fast-check";
import { expect, test } from "vitest";
import { articleWith, dam } from "./check-article.ts";
import { check, told } from "./checking.ts";

test.each([
  ["the whole", "We had no warning at all, and nobody from the company has called us since that night"],
  ["a part", "nobody from the company has called us"],
  ["the first letter", "we had no warning at all"],
  [
    "straight marks and an end",
    '"We had no warning at all, and nobody from the company has called us since that night!"',
  ],
  ["white space", "We had  no\nwarning at   all"],
  ["with an ellipsis", "We had no warning at all ... nobody from the company has called us"],
  ["with an ellipsis in brackets", "We had no warning […] nobody from the company has called us since"],
  [
    "with words in brackets",
    "We had no warning at all, and nobody from [the firm] has called us since that night",
  ],
  [
    "with an added remark",
    "We had no warning at all, and nobody [of the owners] from the company has called us",
  ],
])("exact with %s", async (_, words) => {
  expect(await told(words)).toBe("exact: “We had no warni");
});

test("exact over the reporter's interruption, with nested marks of another style and an editor's bracket", async () => {
  const words =
    'Our engineers did everything that the law asks of them. (The inspectors) saw the so-called "black wall" themselves, and they didn\'t object';
  expect(await told(words)).toBe("exact: “Our engineers d");
  expect(await told("[The inspectors] saw the so-called 'black wall' themselves")).toBe(
    "exact: “Our engineers d",
  );
});

test("exact inside the marks of a mixed quotation, of a quotation without a speaker, and of a name in marks", async () => {
  expect(await told("a walk in the sun with a clipboard")).toBe("exact: Lindqvist called");
  expect(await told("We are sorry for what the town has lost.", "Berg")).toBe("exact: “We are sorry fo");
  expect(await told("“Valley Rule”")).toBe("exact: The law requires");
});

test.each([
  [
    "a word is another",
    "We had no warning at all, and nobody from the ministry has called us since that night",
  ],
  ["a word is missing", "We had no warning, and nobody from the company has called us since that night"],
  [
    "a word is added",
    "We had almost no warning at all, and nobody from the company has called us since that night",
  ],
  [
    "words are swapped",
    "We had no warning at all, and nobody from the company has us called since that night",
  ],
  [
    "a word is misspelt",
    "We had no waring at all, and nobody from the company has called us since that night",
  ],
  [
    "a comma is missing",
    "We had no warning at all and nobody from the company has called us since that night",
  ],
  ["its negation is gone", "We had warning, and nobody from the company has called us since that night"],
  [
    "a clause is left out and not shown",
    "We had no warning at all, and nobody has called us since that night",
  ],
])("near where %s", async (_, words) => {
  expect(await told(words)).toBe("near: “We had no warni");
});

test("near where the ends of one quotation are glued together", async () => {
  expect(await told("Our engineers did everything and they didn't object")).toBe("near: “Our engineers d");
});

test("the differences show both sides, in order, each as it was written", async () => {
  const { differences } = await check("We had no warning whatsoever, and nobody from the firm has called us");
  expect(differences?.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    "same: We had no warning",
    "source-only: at all",
    "yours-only: whatsoever",
    "same: , and nobody from the",
    "source-only: company",
    "yours-only: firm",
    "same: has called us",
  ]);
});

test("what an ellipsis or brackets stand for is shown", async () => {
  const { verdict, differences } = await check(
    "We had no warning ... and nobody from [the ministry] has called us",
  );
  expect(verdict).toBe("exact");
  expect(differences?.filter((d) => d.kind === "source-only").map((d) => d.text)).toEqual([
    "at all,",
    "company",
  ]);
});

test("an ellipsis does not join two quotations of a page, nor quotations around somebody else's", async () => {
  expect(
    (await check("We had no warning at all ... until I have seen the files with my own eyes")).verdict,
  ).toBe("near");
  const text =
    "“We had no warning,” Lindqvist said. “You had two,” said Berg. “Nobody called us at night,” Lindqvist said.";
  const between = articleWith("between", text, [
    { speaker: "Greta Lindqvist", manner: "direct", content: ["We had no warning"] },
    { speaker: "Tomas Berg", manner: "direct", content: ["You had two"] },
    { speaker: "Greta Lindqvist", manner: "direct", content: ["Nobody called us at night"] },
  ]);
  expect((await check("We had no warning. Nobody called us at night", null, [between])).verdict).toBe("near");
});

test("other-speaker where the words are somebody else's than the one named", async () => {
  expect(await told("We had no warning at all", "Berg")).toBe("other-speaker: “We had no warni");
  expect(await told("We had no warning at all", "Somebody Else")).toBe("other-speaker: “We had no warni");
  expect(await told("We had no warning at all", "Lindqvist")).toBe("exact: “We had no warni");
  expect(await told("We had no warning, and nobody from the company has called us since", "Berg")).toBe(
    "other-speaker: “We had no warni",
  );
  expect(await told("the dam had been inspected in March", "Lindqvist")).toBe(
    "other-speaker: The company’s ow",
  );
});

test("indirect where the article has the words, but not as anybody's exact words", async () => {
  expect(await told("the dam had been inspected in March and found sound")).toBe(
    "indirect: The company’s ow",
  );
  expect(await told("The dam had been inspected in April and found sound")).toBe(
    "indirect: The company’s ow",
  );
  expect(await told("the market square was under water within ten minutes")).toBe(
    "indirect: The dam above th",
  );
  expect(await told("asked the ministry to open its files")).toBe("indirect: Lindqvist called");
});

test("words that run from one speaker's into another's are nobody's exact words", async () => {
  expect(await told("seen the files with my own eyes,” she said. “We are sorry for what")).not.toMatch(
    /^exact/u,
  );
  const two = await check(
    "until I have seen the files with my own eyes. We are sorry for what the town has lost.",
  );
  expect(two.verdict).toBe("near");
});

const contents = dam.snippets.flatMap((s) =>
  s.kind === "quote" && s.manner === "direct"
    ? [
        s.content
          .map((c) => dam.document.text.slice(c.start, c.end))
          .join(" ")
          .split(" "),
      ]
    : [],
);
const slice = fc
  .constantFrom(...contents)
  .chain((words) =>
    fc
      .tuple(fc.nat(words.length - 4), fc.nat(words.length))
      .map(([from, more]) => words.slice(from, Math.min(words.length, from + 4 + more))),
  );

test("every slice of four words or more of a direct quotation is exact", async () => {
  await fc.assert(
    fc.asyncProperty(slice, async (words) => {
      expect((await check(words.join(" "))).verdict).toBe("exact");
    }),
    { numRuns: 300 },
  );
});

test("with one word changed, added or removed in the middle it never is", async () => {
  const other = fc.constantFrom("never", "moon", "5", "not", "ministers", "wit");
  await fc.assert(
    fc.asyncProperty(slice, fc.nat(), other, fc.constantFrom(0, 1), async (words, at, word, removed) => {
      const place = 1 + (at % (words.length - 2));
      const changed = words.toSpliced(place, removed, word).join(" ");
      expect((await check(changed)).verdict, changed).not.toBe("exact");
    }),
    { numRuns: 300 },
  );
});
