import { afterAll, expect, test } from "vitest";
import { search } from "../../../src/search/search.ts";
import { storeOf } from "../stored.ts";

const store = await storeOf({
  barge: `A barge comes home
The barge, the Ellen Swift, was towed into Harl on Monday by a dentist from Leet.
Its owner, Ida Krone, had looked for a towing horse called Bramble all week.`,
});
afterAll(() => store.close());

const certainty = async (question: string) => (await search(store, question, {}, 3)).certainty;

test("a name belongs to what it stands by, and no other thing of the sentence is named by it", async () => {
  expect(await certainty("what is the barge called")).toBe("answers");
  expect(await certainty("what was the horse called")).toBe("answers");
  expect(await certainty("what is the dentist called")).not.toBe("answers");
});

test.each(["what places did they sail to", "which countries were there", "which streets were closed"])(
  "“%s” asks for places",
  async (question) => {
    const { readQuestion } = await import("../../../src/search/query/question.ts");
    expect(readQuestion(question).askedFor.type).toBe("place");
  },
);
