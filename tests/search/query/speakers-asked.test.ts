import { afterAll, expect, test } from "vitest";
import { rank } from "../../../src/search/ranking/rank.ts";
import { storeOf } from "../stored.ts";

const store = await storeOf({
  budget: `Budget row
Party leader Michael Haward attacked Gordon Brand’s budget.
“Mr Brand gives with one hand and takes with the other,” Mr Haward said.
The treasurer, Ann Poe, welcomed it. “It is fair,” she said.`,
});
afterAll(() => store.close());

async function asked(question: string) {
  const { speakers } = await rank(store, question, {});
  return { names: speakers.names, unquoted: speakers.unquoted };
}

test.each([
  ["What did Haward say?", ["Michael Haward"]],
  ["what does michael think of brand", ["Michael Haward"]],
  ["haward on gordon brand", ["Michael Haward"]],
  ["how did the treasurer react to the budget", ["Ann Poe"]],
  ["according to ann poe is it fair", ["Ann Poe"]],
])("“%s” asks for the words of %s", async (question, names) => {
  expect(await asked(question)).toEqual({ names, unquoted: [] });
});

test("who is only named, and whom the words are about, is not asked for", async () => {
  expect(await asked("What did Gordon Brand say?")).toEqual({ names: [], unquoted: ["Gordon Brand"] });
  expect(await asked("what does brand think of haward")).toEqual({ names: [], unquoted: ["Gordon Brand"] });
  expect(await asked("What did Zoe Pike say about Haward?")).toEqual({ names: [], unquoted: [] });
});

const mill = await storeOf({
  mill: `The mill by the weir
Nearby residents say the mill hums all night.
A spokesman for the owners said the turbine meets every limit.
“We sleep with the windows shut,” Dora Finch said.`,
});
afterAll(() => mill.close());

test.each([
  ["what did residents say", ["Nearby residents"]],
  ["what did the spokesman say about the turbine", ["A spokesman for the owners"]],
])("“%s” asks for whoever is described so, without a name", async (question, names) => {
  expect((await rank(mill, question, {})).speakers.names).toEqual(names);
});

test("a forename or a role with another name behind it asks for nobody who is known by it", async () => {
  for (const question of [
    "What did Michael Frost say?",
    "What did Gordon Frost say?",
    "What did Treasurer Frost say?",
  ])
    expect([question, await asked(question)]).toEqual([question, { names: [], unquoted: [] }]);
  expect((await asked("What did Treasurer Poe say?")).names).toEqual(["Ann Poe"]);
  expect((await asked("What did Michael Haward Jr say?")).names).toEqual(["Michael Haward"]);
});

const council = await storeOf({
  minutes: `Minutes of the harbour council
Present: Cllr Ivo Brack, Cllr Nadia Quill, Cllr Peter Osterman
CLLR BRACK: I will vote for the crane.
CLLR OSTERMAN: I am against the crane. The company should pay.
CLLR QUILL: The crane cannot wait for lawyers.
CLLR OSTERMAN: Then let it wait.
CLLR BRACK: It has waited since March.`,
});
afterAll(() => council.close());

test("a role before a name asks for nobody else who has the role", async () => {
  const named = async (question: string) => (await rank(council, question, {})).speakers.names;
  expect(await named("What does Cllr Osterman think of the crane?")).toEqual(["Peter Osterman"]);
  expect(await named("what did cllr quill and cllr brack say about the crane")).toEqual([
    "Nadia Quill",
    "Ivo Brack",
  ]);
  expect((await named("what did the cllr say")).length).toBe(3);
});
