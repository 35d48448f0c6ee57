import { expect, test } from "vitest";
import { attributed, quotesIn } from "./reading.ts";

test.each<[string, string, string, string[]]>([
  [
    "cue after the quotation",
    "cue after the quotation",
    "“The dam held,” Rosa Lind said.",
    ["Rosa Lind: The dam held,"],
  ],
  [
    "an inverted subject with an apposition",
    "cue after the quotation",
    "“The dam held,” said Rosa Lind, a former engineer.",
    ["Rosa Lind: The dam held,"],
  ],
  [
    "cue before the quotation",
    "cue before the quotation",
    "Rosa Lind said, “The dam held.”",
    ["Rosa Lind: The dam held."],
  ],
  [
    "an interrupted quotation is one",
    "cue inside the quotation",
    "“The dam,” said Rosa Lind, “has held.”",
    ["Rosa Lind: The dam, | has held."],
  ],
  [
    "words around a cue",
    "cue between commas",
    "The dam, Rosa Lind said, would hold.",
    ["Rosa Lind: The dam | would hold"],
  ],
  [
    "a clause before its cue",
    "cue after the clause",
    "The dam would hold, she said.",
    ["?: The dam would hold"],
  ],
  [
    "a clause behind “that”",
    "“that” after the cue",
    "Rosa Lind said on Monday that the dam would hold.",
    ["Rosa Lind: that the dam would hold"],
  ],
  [
    "a clause without “that”",
    "clause after the cue",
    "Rosa Lind said the dam would hold.",
    ["Rosa Lind: the dam would hold"],
  ],
  [
    "a hearer first",
    "“that” after the cue",
    "Rosa Lind told reporters that the dam would hold.",
    ["Rosa Lind: that the dam would hold"],
  ],
  [
    "according to",
    "according to",
    "The dam would hold, according to Rosa Lind.",
    ["Rosa Lind: The dam would hold"],
  ],
  ["a colon", "colon after the cue", "Rosa Lind wrote: “It held.”", ["Rosa Lind: It held."]],
  [
    "a thing called for",
    "preposition after the cue",
    "Rosa Lind called for a new dam.",
    ["Rosa Lind: a new dam"],
  ],
  [
    "a share of those asked",
    "clause after the cue",
    "Nearly six in 10 say the dam will hold.",
    ["Nearly six in 10: the dam will hold"],
  ],
  [
    "a speaker described by a participle",
    "clause after the cue",
    "Two people briefed on the plan said the dam would hold.",
    ["Two people briefed on the plan: the dam would hold"],
  ],
  [
    "a relative clause: its own antecedent speaks",
    "clause after the cue",
    "The report gave new arguments to farmers who say the dam is a danger.",
    ["farmers: the dam is a danger"],
  ],
  [
    "a subject with phrases before its verb",
    "clause after the cue",
    "Some experts think the case against the dam is clear.",
    ["Some experts: the case against the dam is clear"],
  ],
  [
    "“as ... noted” before the clause",
    "clause after the cue",
    "But as Rosa Lind noted, those walls would hold for a century.",
    ["Rosa Lind: those walls would hold for a century"],
  ],
  [
    "a noun of saying with its owner",
    "noun of saying",
    "The paper looked into Rosa Lind’s claim that the dam had been inspected.",
    ["Rosa Lind: that the dam had been inspected"],
  ],
  [
    "what a court heard",
    "“that” after the cue",
    "An inquest heard that the walls had been soaked for weeks.",
    ["An inquest: that the walls had been soaked for weeks"],
  ],
  ["“put it”", "“put it” beside the quotation", "As Rosa Lind puts it, “It held.”", ["Rosa Lind: It held."]],
  [
    "a fronted participle ends before its subject",
    "participle",
    "Noting that the walls were wet, Rosa Lind left.",
    ["Rosa Lind: that the walls were wet"],
  ],
  [
    "a name below the quotation",
    "name below the quotation",
    "“It held, and we slept well that night.”\n— Rosa Lind",
    ["Rosa Lind: It held, and we slept well that night."],
  ],
])("%s", (_, step, text, expected) => {
  expect(attributed(text).map((line) => line.replace("told to a hearer", ""))).toEqual(expected);
  const [first] = quotesIn(text);
  expect([step, "told to a hearer"]).toContain(first!.evidence.step);
});

test("the second half of “…,” he said. “…” belongs to the first", () => {
  expect(attributed("“It held,” Rosa Lind said. “We slept well.”")).toEqual([
    "Rosa Lind: It held, | We slept well.",
  ]);
});

test("what was said ends where the reporter goes on", () => {
  expect(attributed("Rosa Lind said the dam would hold, adding that nobody need leave.")).toEqual([
    "Rosa Lind: the dam would hold",
    "Rosa Lind: that nobody need leave",
  ]);
  expect(attributed("Rosa Lind said the dam would hold, though the gauges said otherwise.")[0]).toBe(
    "Rosa Lind: the dam would hold",
  );
});

test("terms, titles and scare quotes are nobody's words", () => {
  expect(attributed("The town calls nothing the “Great Wall” and lives behind it.")).toEqual([]);
  expect(attributed("The film “The Long Night of the Dam” opened on Friday.")).toEqual([]);
});

test("a passive is no cue, and somebody who refuses says nothing", () => {
  expect(attributed("The minister was told on Monday.")).toEqual([]);
  expect(attributed("Neither side would comment on the report.")).toEqual([]);
});

test("where the text does not say who, nobody is named", () => {
  const [quote] = quotesIn("“It held, and we slept well that night.”");
  expect(quote).toMatchObject({ speakers: [], title: null, evidence: { step: "not stated" } });
});
