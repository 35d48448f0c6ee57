import { expect, test } from "vitest";
import { attributed } from "./reading.ts";

test("behind a clause in the present, “said” and a name tell who said it, whatever its verb", () => {
  const clauses = [
    "The ferry sails at seven",
    "The market closes at noon",
    "The lane reopens on Friday",
    "Rents rise in June",
    "Snow settles on the hills",
    "Trade grows every year",
    "The tram stops here",
    "The school starts late",
    "It floods each spring",
    "The road through the hills reopens today",
    "The ferry sails at seven, not eight",
    "On Fridays the ferry sails at seven",
    "Stay indoors",
    "No chance of that",
  ];
  for (const clause of clauses) {
    expect(attributed(`${clause}, said Nora Hale.`)).toEqual([`Nora Hale: ${clause}`]);
    expect(attributed(`${clause}, said Nora Hale, a farmer.`)).toEqual([`Nora Hale: ${clause}`]);
    expect(attributed(`${clause}, said police.`)).toEqual([`police: ${clause}`]);
    expect(attributed(`${clause}, said prosecutor Nora Hale.`)).toEqual([`Nora Hale: ${clause}`]);
  }
});

test("the same clause is what was said where the name stands before the verb", () => {
  for (const clause of [
    "The ferry sails at seven",
    "The river floods each spring",
    "Buses leave every hour",
    "On Fridays the ferry will sail at seven",
    "In March the museum closes",
  ]) {
    expect(attributed(`${clause}, Nora Hale said.`)).toEqual([`Nora Hale: ${clause}`]);
    expect(attributed(`${clause}, the stationmaster said.`)).toEqual([`the stationmaster: ${clause}`]);
  }
});

test("a name with its description between commas stays the speaker of what follows", () => {
  const lines = [
    ["Nora Hale, a farmer, said Tom Rudd sells eggs.", "Nora Hale: Tom Rudd sells eggs"],
    ["Nora Hale, a farmer, said rents rise in June.", "Nora Hale: rents rise in June"],
    ["Nora Hale, the mayor, said police were late.", "Nora Hale: police were late"],
    ["Nora Hale, who owns the ferry, said many guests left.", "Nora Hale: many guests left"],
    ["The head of the board, said the lane will reopen.", "The head of the board: the lane will reopen"],
  ] as const;
  for (const [line, told] of lines) expect(attributed(line)).toEqual([told]);
  expect(attributed("On Friday, Nora Hale said.")).toEqual([]);
});

test("one, some and both “of them” speak", () => {
  for (const who of ["one of them", "one of us", "some of them", "both of them", "the eldest of them"]) {
    expect(attributed(`“Dead as a doornail,” ${who} said.`)).toEqual([`${who}: Dead as a doornail,`]);
    expect(attributed(`“Dead as a doornail,” said ${who}.`)).toEqual([`${who}: Dead as a doornail,`]);
    expect(attributed(`“Dead as a doornail,” ${who} told the court.`)).toHaveLength(1);
  }
  expect(attributed("“Dead as a doornail,” none of them said.").join()).not.toMatch(/^none/u);
});

test("somebody’s father, lawyer or neighbour is not the man the text spoke of before", () => {
  const before = "Ed Low, the harbour master, was on the stand on Friday. He wept.";
  for (const who of [
    "the boy’s father",
    "the boy’s lawyer",
    "the victim’s brother",
    "the boys’ uncle",
    "the dead man’s neighbour",
    "a boy’s father",
    "the father of the boy",
  ])
    expect(attributed(`${before}\n\n“It is over,” ${who} told the court.`)).toEqual([`${who}: It is over,`]);
  const two = "“It is over,” the girl’s father said.\n\n“It is not,” the boy’s father said.";
  expect(attributed(two)).toEqual(["the girl’s father: It is over,", "the boy’s father: It is not,"]);
});

test("what was said goes on behind its reporter where its verb stands there", () => {
  expect(attributed("The council members, said Nora Hale, were late.")).toEqual([
    "Nora Hale: The council members | were late",
  ]);
  expect(attributed("The ferry sails at seven, said Nora Hale, who owns it.")).toEqual([
    "Nora Hale: The ferry sails at seven",
  ]);
});
