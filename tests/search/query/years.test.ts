import { afterAll, describe, expect, test } from "vitest";
import { search } from "../../../src/search/search.ts";
import { tokenize } from "../../../src/search/analysis/terms.ts";
import { yearsMeant } from "../../../src/search/query/years.ts";
import { storeOf } from "../stored.ts";

const store = await storeOf({
  hives: `The bees of Torrin Hill
In 2008 the keepers had eleven hives, and six of those died in the winter.
By 2015 the keepers of the hill had 40 hives, and they sold 310 jars of honey.
There are 75 hives on the hill now.
The first fair was held in 1994 and drew 200 people.
The second, in 1997, drew 450 people.`,
});
afterAll(() => store.close());

const read = (question: string) =>
  [...yearsMeant(tokenize(question), question).values()].map(({ stem }) => stem);

describe("a year in two figures", () => {
  test.each([
    ["who won in 97", "1997"],
    ["how many hives did they have back in '08?", "2008"],
    ["the strike of 84 and what came of it", "1984"],
    ["what was it like in the 60s", "1960s"],
    ["bands of the 1980s", "1980s"],
  ])("“%s” asks of %s", (question, year) => {
    expect(read(question)).toEqual([year]);
  });

  test.each([
    "what happens in 97 countries",
    "does one in 10 agree",
    "was it in 40 of them",
    "did he retire in his 60s",
    "is it down in 30% of towns",
  ])("“%s” names no year", (question) => {
    expect(read(question)).toEqual([]);
  });

  test.each([
    ["how many hives did they have in 08", "2008"],
    ["how many came to the fair in 97", "1997"],
    ["how many came to the fair in the 90s", "199"],
  ])("“%s” finds the sentence of %s", async (question, year) => {
    const { hits, certainty } = await search(store, question, {}, 3);
    expect(hits[0]!.snippet.text).toContain(year);
    expect(certainty).not.toBe("no");
  });
});

test("what tells of another year is no sure answer", async () => {
  const [told, untold] = [
    await search(store, "how many hives did the keepers have in 2015", {}, 3),
    await search(store, "how many hives did the keepers have in 2019", {}, 3),
  ];
  expect(told.certainty).toBe("answers");
  expect(told.hits[0]!.snippet.text).toContain("40 hives");
  expect(untold.certainty).not.toBe("answers");
});
