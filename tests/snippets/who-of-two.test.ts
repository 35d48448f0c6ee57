/** Whose words they are where two phrases stand side by side, or one was cut in the wrong place. */
import { expect, test } from "vitest";
import { attributed } from "./reading.ts";

const MAYOR = "Mayor Rosa Lind opened the weir on Monday with her deputy, Ivo Krol.\n\n";
const said = (text: string): string[] => attributed(MAYOR + text);

test.each([
  ["The beach is now the place port officials say the ferry will land.", "port officials"],
  ["They held a man police say set fire to the ferry.", "police"],
  [
    "It fell to 40 percent from 76 percent of islanders who said the ferry was late.",
    "76 percent of islanders",
  ],
  ["She won with the help of her grown children, who believed the ferry was safe.", "her grown children"],
  [
    "A newly printed leaflet about the ferry says that it is late.",
    "A newly printed leaflet about the ferry",
  ],
  ["Voters can happily campaign saying that they won.", "Voters"],
  ["Police receive 999 calls saying a ferry has sunk.", "999 calls"],
  ["He came back a week after the Echo’s editorial telling him to “leave his roses.”", "Echo"],
  ["A camera shows Krol walking to the gate, saying it was shut.", "Ivo Krol"],
  ["Ann Moran visits Mayor Bo Hale in May, saying that he was kind.", "Ann Moran"],
])("whoever speaks is told from the noun beside them: %s", (text, name) => {
  expect(said(text).map((line) => line.split(": ")[0])).toEqual([name]);
});

test("words in marks between an article and its noun are part of the name", () => {
  expect(said("The “Morning” programme said the ferry would cost a million.")).toEqual([
    "The “Morning” programme: the ferry would cost a million",
  ]);
  expect(said("According to the “Ferries for all” plan, it would cost a million a year.")).toEqual([
    "the “Ferries for all” plan: it would cost a million a year",
  ]);
});

test("a description that goes on with “who” is of the name before it, not of a place", () => {
  const text =
    "“It floats,” said Kay Moran, a welder on the ferry who is advising the union, citing its new hull.";
  expect(said(text)).toEqual(["Kay Moran: It floats,", "Kay Moran: its new hull"]);
  expect(said("In New Delta, a man who said the ferry was late went home.")).toEqual([
    "a man: the ferry was late",
  ]);
});

test("whoever acts before a colon speaks behind it, not the last speaker", () => {
  const text =
    "“Shut it,” said Ben Rao, head of the Lenham Sailors. Krol resisted: “No deputy may shut a ferry.”";
  expect(said(text)).toEqual(["Ben Rao: Shut it,", "Ivo Krol: No deputy may shut a ferry."]);
});

test("a clause in marks is of whose it is called", () => {
  const text = "It was all in Lind’s “if you like your ferry, you can keep it” promise.";
  expect(said(text)).toEqual(["Rosa Lind: if you like your ferry, you can keep it"]);
});

test("three marks close the inner quotation and the outer one", () => {
  const text = "''I saw it on 'Ferries and Friends,''' said Ben Rao, a welder, recalling a leak.";
  expect(said(text)).toEqual(["Ben Rao: I saw it on 'Ferries and Friends,'"]);
});

test("what somebody did when they said it is no part of what was said", () => {
  expect(said("Ben Rao said before boarding the ferry that the Echo had asked him to wait.")).toEqual([
    "Ben Rao: that the Echo had asked him to wait",
  ]);
});

test.each([
  "Their smiles said a lot.",
  "The race promised to be close.",
  "The same clarifying moment may be near.",
  "This “echo” has revealed its bias on the ferry.",
  "He presents the news on Monday, writes a weekly column and sails.",
  "“We will all drown one day,” is one common saying on the island.",
  "The letter was signed by many state workers “in quiet.”",
  "It was Ben Rao who mounted a fresh challenge to the ferry.",
])("nobody speaks here: %s", (text) => {
  expect(said(text).filter((line) => !/: (?:We will|in quiet)/u.test(line))).toEqual([]);
});

test("a verb with a capital is no part of a name", () => {
  expect(said("Say Delta sinks the plan. Delta said it would not.")).toEqual(["Delta: it would not"]);
  expect(attributed(`Posted at 9:52PMKrol Says The Ferry Is Late\n\n${MAYOR}It rained.`)[0]).toBe(
    "Ivo Krol: The Ferry Is Late",
  );
});

test("a biography is not the words of whom it is about", () => {
  expect(said("According to his biography, Krol sailed round the world.")).toEqual([
    "his biography: Krol sailed round the world",
  ]);
});
