/** Questions that the material does not answer, and words that are not looked for. */
import { expect, test } from "vitest";
import { ask, BRIDGE, first, indexed } from "./indexed.ts";

test("what is said of a speaker who does not say it is refused, with the speaker named", async () => {
  await indexed({ id: "bridge", text: BRIDGE });
  const result = await ask("What did Olga Stern say about Iceland?");
  expect(result.confidence).toBeLessThan(0.5);
  expect(result.searched.speakers).toEqual(["Olga Stern"]);
  expect(result.unknownWords).toEqual(["Iceland"]);
});

test("the words that ask are not looked for: how long, what happened, how somebody responded, in digits or in words", async () => {
  await indexed({ id: "bridge", text: BRIDGE });
  // No article prints "happened" or "respond" beside its news; to refuse for want of them would be pedantry.
  const answers: readonly (readonly [string, RegExp])[] = [
    ["What happened on Friday?", /closed on Friday/u],
    ["How long will the closure last?", /nine months/u],
    ["Will the closure last 9 months?", /nine months/u],
    ["How did the mayor respond?", /Safety is not|nine months/u],
    ["HOW MANY CARS USE THE BRIDGE?", /14,000 cars/u],
    ["market street winter", /half of the market street/u],
    ["when will the ferry run", /from Monday/u],
  ];
  for (const [question, passage] of answers) {
    expect(await first(question), question).toMatch(passage);
    expect((await ask(question)).confidence, question).toBeGreaterThanOrEqual(0.5);
  }
});

test("a sentence that says the opposite is trusted less", async () => {
  const dams =
    "The board rejected the plan for a smaller dam. The largest reservoir lies in the northern valley of Harlow.";
  await indexed({ id: "dams", text: dams });
  // Who reads of the northern valley when asking for the southern one is misled, however many words agree.
  const sure = async (question: string) => (await ask(question)).confidence;
  expect(await sure("Where does the smallest reservoir of Harlow lie?")).toBeLessThan(
    await sure("Where does the largest reservoir of Harlow lie?"),
  );
  expect(await sure("Which plan did the board not reject?")).toBeLessThan(
    await sure("Which plan did the board reject?"),
  );
});

test('a publisher that the question names is no unknown word, and "report" beside it nothing to look for', async () => {
  await indexed(
    {
      id: "one",
      text: "The mill at Orsett burned down on Sunday.\nReporters were kept away.",
      publisher: "Valley Times",
    },
    { id: "two", text: "The mayor of Orsett opened the fair.", publisher: "Harbour Post" },
  );
  // The article's head says where it stood; its text need not.
  const { hits, confidence, unknownWords } = await ask("What did the Valley Times report about the mill?");
  expect(hits[0]?.snippet.text).toContain("burned down");
  expect(confidence).toBeGreaterThanOrEqual(0.5);
  expect(unknownWords).toEqual([]);
});

test("a slip in a word that only asks is no word to look for", async () => {
  await indexed({ id: "bridge", text: BRIDGE });
  // "Waht" and "abuot" are not in the material either; that must not count against the answer.
  const result = await ask("waht did the mayor say abuot safety?");
  expect(result.hits[0]?.snippet.text).toContain("Safety is not a matter of money");
  expect(result.confidence).toBeGreaterThanOrEqual(0.5);
  expect(result.unknownWords).toEqual([]);
});

test("who wrote or reported it is answered only for an article on that topic", async () => {
  await indexed({ id: "bridge", text: BRIDGE });
  expect(await first("Which news agency reported the closure of the bridge?")).toBe(
    "RIVERTOWN (Harbour Post)",
  );
  expect((await ask("Who wrote the article about the bridge?")).confidence).toBeGreaterThanOrEqual(0.5);
  // The byline of another story is no answer.
  expect((await ask("Who wrote the article about the Mars landing?")).confidence).toBeLessThan(0.5);
});

test("somebody's words about one thing are no answer to what was said about another", async () => {
  await indexed({
    id: "port",
    text: `Dockers of Velmar walk out
Minister Jean Halloway urged both sides to return to the table. She said the government would not intervene.
Bakers warned that bread could become dearer within five weeks.
The harbour was quiet on Tuesday. Ships waited outside.`,
  });
  // Both are in the article, she and the bread; that she spoke of it is not. The nearest passages are shown, as no answer.
  expect((await ask("What did Jean Halloway say about bread?")).confidence).toBeLessThan(0.5);
  expect((await ask("What did the bakers say about bread?")).confidence).toBeGreaterThanOrEqual(0.5);
  expect((await ask("What did Jean Halloway say about the government?")).confidence).toBeGreaterThanOrEqual(
    0.5,
  );
});

test("what is told of another club is no answer for the one that is asked for", async () => {
  await indexed({
    id: "clubs",
    text: `The reading club meets every second Tuesday in the library. It has forty members.
The annual fair opens on Monday. The rowing club was founded in 1921.`,
  });
  const certain = async (question: string) => (await ask(question)).certainty;
  expect(await certain("when does the reading club meet")).toBe("answers");
  expect(await certain("when does the chess club meet")).not.toBe("answers");
  expect(await certain("when was the chess club founded")).not.toBe("answers");
  expect(await certain("when was the rowing club founded")).toBe("answers");
  // What is used alike is no other thing.
  expect(await certain("when does the yearly fair open")).toBe("answers");
});
