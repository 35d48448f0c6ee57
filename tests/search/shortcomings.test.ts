import { afterAll, expect, test } from "vitest";
import { search } from "../../src/search/search.ts";
import { storeOf } from "./stored.ts";

const store = await storeOf({
  pier: `Pier closes
Mayor Ada Holt, 45, closed the Grand Pier on Monday after cracks were found in it.
“It was rotten from end to end,” she said.
The engineer, Karl Brandt, drew up the plans. The Grand Pier has a theatre.
The council met on Tuesday.
The new roof of the market cost four million pounds, the council said.
(Editing by Tom Reed)`,
});
afterAll(() => store.close());

const asked = async (question: string) => {
  const { searched, confidence } = await search(store, question, {}, 3);
  return { ...searched, confidence };
};

test.each([
  ["how old is Karl Brandt", "age", "Karl Brandt"],
  ["how much did the Grand Pier cost?", "money", "Grand Pier"],
])(
  "“%s”: no such thing stands where the article speaks of it, and it is refused",
  async (question, kind, topic) => {
    const { lacks, confidence } = await asked(question);
    expect(lacks).toEqual({ kind, topic });
    expect(confidence).toBeLessThan(0.5);
  },
);

test.each(["how old is the mayor", "how much did the market roof cost", "when did the pier close"])(
  "“%s”: nothing is missing",
  async (question) => {
    expect((await asked(question)).lacks).toBeNull();
  },
);

test("who is named but never quoted is told apart from who speaks of something else", async () => {
  expect(await asked("What did Karl Brandt say?")).toMatchObject({ unquoted: ["Karl Brandt"] });
  expect((await asked("What did Karl Brandt say?")).confidence).toBeLessThan(0.5);
  expect(await asked("What did Tom Reed say?")).toMatchObject({ unquoted: ["Tom Reed"] });
  expect(await asked("What did Ada Holt say about ferries?")).toMatchObject({
    speakers: ["Ada Holt"],
    silent: true,
  });
  expect(await asked("What did Ada Holt say?")).toMatchObject({ unquoted: [], silent: false });
});

test.each([
  "Who told the mayor that there was no money for ferries?",
  "Who warned Ada Holt about ferries?",
  "Why was Ada Holt told about ferries?",
])("“%s” asks for somebody else's words than the mayor's", async (question) => {
  expect((await asked(question)).speakers).toEqual([]);
});

test("nobody is said to be named whose names stand apart, or are read otherwise", async () => {
  expect((await asked("What did Grand Council say?")).unquoted).toEqual([]);
  expect((await asked("What did Mayyor Pierr say?")).unquoted).toEqual([]);
});
