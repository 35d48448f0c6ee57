import { expect, test } from "vitest";
import { attributed, quotesIn } from "./reading.ts";

test("the name behind a description is who spoke, up to the next comma or bracket", () => {
  const lines = [
    "The fan, Rosa Lind, 19, said the dam would hold.",
    "Their mother, Rosa Lind, who lives by the dam, said it would hold.",
    "The keeper, Rosa Lind (32), said the dam would hold.",
    "“It held,” said the keeper, Rosa Lind, 19.",
    "“It held,” said his mother, Rosa.",
    "A spokesman for the union, Rosa Lind, said the dam would hold.",
  ];
  for (const line of lines)
    expect(attributed(line), line).toEqual([expect.stringMatching(/^Rosa(?: Lind)?: /u)]);
  const another = "A spokesman for the mayor, Rosa Lind, said the dam would hold.";
  expect(attributed(another)).toEqual(["A spokesman for the mayor: the dam would hold"]);
});

test("whom it was told to ends where what was said has its subject", () => {
  expect(attributed("Lind told the council the delay could cost millions.")).toEqual([
    "Lind: the delay could cost millions",
  ]);
  expect(attributed("Lind told CNN the dam was safe.")).toEqual(["Lind: the dam was safe"]);
  expect(attributed("Lind told MPs ministers had lied.")).toEqual(["Lind: ministers had lied"]);
  expect(attributed("Lind told the panel 14 people had died.")).toEqual(["Lind: 14 people had died"]);
});

test("nobody is told by the one who is told", () => {
  const text =
    "Anna Bell met Ben Rao. Mr Rao had come late. “You are late,” he told Mr Rao, and Bell laughed.";
  expect(attributed(text).filter((line) => line.startsWith("Ben Rao"))).toEqual([]);
});

test("“nothing” and the like open a clause or say nothing", () => {
  expect(attributed("Lind said nothing had been decided.")).toEqual(["Lind: nothing had been decided"]);
  expect(attributed("Lind said so many came that the dam shook.")).toEqual([
    "Lind: so many came that the dam shook",
  ]);
  expect(attributed("Lind said little about what had happened.")).toEqual([]);
  expect(attributed("Lind said nothing.")).toEqual([]);
});

test("a full stop inside the marks ends the sentence that led up to them", () => {
  expect(attributed("Lind called the plan “a farce.” Tom Ray agreed.")).toEqual([
    "Lind: the plan “a farce.”",
  ]);
});

test("a thing does not speak, its maker does, and in a film whoever it shows", () => {
  expect(attributed("Rosa Lind started a petition calling for a new dam.")).toEqual(["Rosa Lind: a new dam"]);
  const film = "The ad used footage of Rosa Lind saying the dam was safe.";
  expect(attributed(film)).toEqual(["Rosa Lind: the dam was safe"]);
  expect(attributed("The town financed a study calling for a new dam.")).toEqual(["a study: a new dam"]);
});

test("“both” and “more clearly” are no speakers", () => {
  expect(attributed("Rosa Lind and Ben Rao have both argued that the dam is safe.")).toEqual([
    "Rosa Lind and Ben Rao: that the dam is safe",
  ]);
  expect(attributed("Rosa Lind more openly said the dam was old.")).toEqual(["Rosa Lind: the dam was old"]);
  expect(attributed("Rosa Lind, when asked about it, responded that the dam “is old.”")).toEqual([
    "Rosa Lind: that the dam “is old.”",
  ]);
});

test("a label before a colon is nobody", () => {
  expect(attributed("Lind opened the dam.\n\nAnalysis: ‘A star is born’")).toEqual([]);
  expect(attributed("Lind opened the dam.\n\nLind: ‘The dam will hold for years’")).toEqual([
    "Lind: The dam will hold for years",
  ]);
});

test("what somebody else reported first is told by who it belongs to", () => {
  const text = "The emails, first reported by the Courier on Monday, show that the dam had leaked for years.";
  expect(attributed(text)).toEqual(["The emails: that the dam had leaked for years"]);
});

test.each([
  [
    "Experts on the north and coastal erosion said the storm could change that.",
    "Experts on the north and coastal erosion",
  ],
  ["In each of the towns, about half of voters say they trust Lind.", "about half of voters"],
  [
    "Another source familiar with Lind’s thinking said the dam was safe.",
    "Another source familiar with Lind’s thinking",
  ],
  ["With 50 days until the vote, Rosa Lind, an adviser to the town, said the dam was safe.", "Rosa Lind"],
  [
    "At Toft Sound, where it costs nine pounds to swim, Rosa Lind, the keeper, said it was cold.",
    "Rosa Lind",
  ],
  ["Rao made no mention of Rosa Lind, who announced she is leaving the council.", "Rosa Lind"],
  ["Rao and Bo Lind (Vt.) have said closing the dam should come first.", "Rao and Bo Lind"],
  ["Minutes later Rosa Lind ran out of the room and said they will close the dam.", "Rosa Lind"],
])("who spoke, past what hangs on them or opens the sentence: %s", (line, who) => {
  expect(quotesIn(line).map((q) => q.speakers.map((s) => s.name).join(" and "))).toEqual([who]);
});

test("a participle hangs on the sentence’s own clause, not on the one that opens it", () => {
  expect(
    attributed(
      "While most of her rivals called for more, Rosa Lind held to the plan, noting that it was cheap.",
    ),
  ).toContain("Rosa Lind: that it was cheap");
  expect(attributed("Rosa Lind has drawn huge crowds describing a town run by the rich.")).toEqual([
    "Rosa Lind: a town run by the rich",
  ]);
});

test("“as reported by” and a description behind “according to” name the source", () => {
  expect(
    attributed("As reported by the Herald, last year Toft became the first town to close its port."),
  ).toEqual(["Herald: last year Toft became the first town to close its port"]);
  const papers =
    "According to papers of Rosa Lind, a friend of the mayor who died in May, the port had been sold twice over.";
  expect(attributed(papers)[0]).toMatch(/: the port had been sold twice over$/u);
  const line = "Lind posted it under a headline that said, “Is this the end of the port of Toft?”";
  expect(attributed(line)).toEqual(["a headline: Is this the end of the port of Toft?"]);
});
