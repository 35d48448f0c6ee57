import { afterAll, describe, expect, test } from "vitest";
import { documentOf } from "../../src/documents/document.ts";
import { asking } from "../../src/languages/en/asking/index.ts";
import { search } from "../../src/search/search.ts";
import { articleOf } from "../../src/snippets/article.ts";
import { storeOf } from "./stored.ts";

const store = await storeOf({
  regatta: `Oars out again on the Wend
Marta Quill, who steers the veterans' eight, has won the Wend regatta for the third time. Her husband Tomas, a baker, held the stopwatch.
Quill, 52, took the helm over from Anders Wolk in spring.
The organiser, Rupert Sand, called it the finest race in years. He thanked the anglers for their patience.
Quill was born in Tarnow and came to the valley as a nurse. She studied at the college in Leet.
The attendance was 3,250, which is more than ever before.
The boathouse of 1931 leaks, and the anglers' hut beside it has lost its door. The new boat, the Heron, was launched on Friday.
Those who drop litter in the river risk being sent home by the stewards.`,
});
afterAll(() => store.close());

const asked = (question: string) => search(store, question, {}, 3);

describe("what a question asks for must be told by a word of its field", () => {
  test.each([
    ["is marta quill married", "is rupert sand married"],
    ["where was marta quill born", "where was rupert sand born"],
    ["where did marta quill study", "where did rupert sand study"],
    ["when was the boat launched", "what colour is the boat"],
    ["what did marta quill do before", "what does rupert sand do for a living"],
    ["who did quill take over from", "who makes the boats"],
  ])("“%s” is told, “%s” is not", async (told, untold) => {
    const [with_, without] = [await asked(told), await asked(untold)];
    expect(with_.certainty).not.toBe("no");
    expect(without.certainty).not.toBe("answers");
    expect(without.confidence).toBeLessThan(with_.confidence);
  });
});

test("what somebody thinks takes a word of saying", async () => {
  const [voiced, mute] = [
    await asked("what does rupert sand say about the race"),
    await asked("what do the anglers think of the heron"),
  ];
  expect(voiced.certainty).not.toBe("no");
  expect(mute.certainty).not.toBe("answers");
});

test("an age belongs to whom it stands behind", async () => {
  const [hers, his] = [await asked("how old is marta quill"), await asked("how old is anders wolk")];
  expect(hers.hits[0]!.snippet.text).toContain("52");
  expect(hers.certainty).not.toBe("no");
  expect(his.certainty).toBe("no");
});

test.each([
  ["is marta quill married", "husband"],
  ["where was quill born", "Tarnow"],
  ["how many fans were there", "3,250"],
  ["how many people turned up", "3,250"],
])("“%s”: a sentence with none of its words is found by what it tells: %s", async (question, told) => {
  const { hits } = await asked(question);
  expect(hits.map(({ snippet }) => snippet.text).join("\n")).toContain(told);
});

test("a sentence of the kind asked for is among the candidates, though none of its words is like the question's", async () => {
  const goods =
    "coal flour rope tea timber wool slate salt apples herring barrels letters sheep bricks oats turnips iron nails glass paper".split(
      " ",
    );
  const told = "Lady Elspeth, now 37 years old, creaks at every bolt.";
  const text = `Twenty winters at sea

${goods.map((load) => `The boat took ${load} across, and the boat came home with ${load}.`).join("\n\n")}

${told}`;
  const source = { file: "boat.txt" };
  await store.put([articleOf(documentOf({ id: "boat", where: "boat", source, text }))]);
  const { hits } = await search(store, "how old is the boat", { document: "boat" }, 30);
  expect(hits.map(({ snippet }) => snippet.text)).toContain(told);
});

const fieldsOf = (question: string) =>
  asking.fields.filter(({ asks }) => asks.test(question)).map(({ name }) => name);

test.each([
  ["is the keeper married", ["marriage"]],
  ["who is the keeper's wife", ["marriage"]],
  ["what did his wife say", []],
  ["did they win without a single goal", []],
  ["when was the keeper born", ["birth"]],
  ["how does he speak of his hometown", []],
  ["how much does the keeper earn", ["pay"]],
  ["why are wages so low", []],
  ["who scored the winner", ["goals"]],
  ["how did they score", []],
  ["who wrote the letter", ["authorship"]],
  ["what did she write about", []],
  ["who took the photo of the dam", ["picturing"]],
  ["who took the money", []],
  ["who moderated the debate", ["hosting"]],
  ["what does vera lund do for a living", ["profession"]],
  ["what does the mayor do about it", []],
  ["who took over from lund", ["succession"]],
  ["who came up with that idea", ["finding"]],
  ["how many voters were polled", ["sample"]],
  ["whats the margin of error", ["error"]],
  ["how many people live on the island", ["inhabitants"]],
  ["what religion is he", ["faith"]],
  ["was anyone arrested", ["arrests"]],
  ["how long did he get in prison", ["term"]],
  ["who makes the cameras", ["manufacture"]],
  ["what will become of the mill", ["future"]],
  ["what became of the mill", []],
  ["when did the town end its scheme", ["stopping"]],
  ["what is the phone number of the ferry office", ["telephone"]],
  ["can i bring my dog", ["permission"]],
  ["can he swim", []],
  ["what time does it start", ["hour"]],
  ["how many people came to the match", ["attendance"]],
  ["how many people live there", ["inhabitants"]],
  ["who built the pier", ["making"]],
  ["where did the keeper study", ["schooling"]],
  ["where did he publish the study", []],
])("“%s” asks for %j", (question, names) => {
  expect(fieldsOf(question)).toEqual(names);
});
