/** What somebody thinks of a thing, told by an answer that does not name it. */
import { afterAll, expect, test } from "vitest";
import { search } from "../../../src/search/search.ts";
import { storeOf } from "../stored.ts";

const store = await storeOf({
  bees: `Bees on the roof: an interview with Ottilie Marrow
By Dana Rusk
Ottilie Marrow keeps eleven hives on the roof of the library.
Q: How did you begin?
A: By accident. My aunt left me two hives.
Q: What do you think of the ferry?
A: I get seasick.
Q: What would you tell a beginner?
A: Read for a year. Then buy one hive, not two.`,
  ferry: `Ferry stops
The ferry to the island stopped on Thursday after a crack was found in its hull.
“Bread comes on that ferry,” said Ruth Penhaligon.`,
});
afterAll(() => store.close());

test.each([
  ["what does Marrow think about the ferry?", /I get seasick/u],
  ["what did Ottilie Marrow say about a beginner?", /Read for a year/u],
])("“%s” finds what she replied to a question about it", async (question, reply) => {
  const { hits, certainty, searched } = await search(store, question, {}, 3);
  expect(hits[0]!.snippet.text).toMatch(reply);
  expect(certainty).not.toBe("no");
  expect(searched.silent).toBe(false);
});

test("of what nobody asked her she has not replied", async () => {
  const { certainty } = await search(store, "what does Marrow think about bread?", {}, 3);
  expect(certainty).not.toBe("answers");
  const others = await search(store, "what does Penhaligon think about the ferry?", {}, 3);
  expect(others.hits[0]!.snippet.text).toMatch(/Bread comes/u);
});
