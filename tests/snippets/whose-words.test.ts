import { expect, test } from "vitest";
import { attributed, quotesIn } from "./reading.ts";

const whoSaid = (text: string): (string | undefined)[] => quotesIn(text).map((q) => q.speakers[0]?.name);

test.each([
  [
    "Rosa Lind echoed it, but laid the blame on Governor Hale: “We have heard nothing all winter.”",
    "Rosa Lind",
  ],
  ["Rosa Lind had a message for the mayor, Bo Hale: “Come and see it for yourself.”", "Rosa Lind"],
  ["Rosa Lind paid tribute to goalkeeper Bo Hale: “He kept us in it from the start.”", "Rosa Lind"],
])("a name before a colon that something is done to does not speak: %s", (text, name) => {
  expect(whoSaid(text)).toEqual([name]);
});

test.each([
  ["Rosa Lind, who is the Secretary of the Board of the Coastal Union (CU) said, “It holds.”", "Rosa Lind"],
  ["Rosa Lind, who chairs the Moss Bay branch of the union said it held.", "Rosa Lind"],
  [
    "Rosa Lind, while briefing a news conference at the Hilltop Hotel on Tuesday had said it held.",
    "Rosa Lind",
  ],
  ["Describing it as rash, unfair and cold, Rosa Lind, a former judge, wondered why it leaked.", "Rosa Lind"],
  ["Rosa Lind, who was the head of the board until May said it held.", "Rosa Lind"],
])("the subject is found past what stands between it and its verb: %s", (text, name) => {
  expect(whoSaid(text)).toEqual([name]);
});

test("behind “by” stands who described it so", () => {
  expect(attributed("The flood was described as “a heavy loss” by the harbour department.")).toEqual([
    "the harbour department: a heavy loss",
  ]);
  expect(attributed("The plan was called “a gift to the rich” by Senator Rosa Lind.")).toEqual([
    "Rosa Lind: a gift to the rich",
  ]);
  expect(attributed("The museum was given “Woman with a Net” by Rosa Lind.")).toEqual([]);
});

test("“he” in a clause of its own is the sentence's subject, not who spoke before", () => {
  const text =
    "Mayor Bill Moor spoke on Saturday.\n\nNext to him stood Jonathan Toft, 18, who was cheered when he announced plans to sue.";
  expect(whoSaid(text)).toEqual(["Jonathan Toft"]);
});

test("in their own words: what they said stands in the marks", () => {
  expect(
    attributed("Rosa Lind rejected the count because, in her words: “It was marred by threats.”"),
  ).toEqual(["Rosa Lind: It was marred by threats."]);
});

test("points of a list below a cue are the words of its subject", () => {
  expect(
    attributed("Mayor Rosa Lind also said:\n\n- The weir must stay\n- She will not sell it.\n\nIt rained."),
  ).toEqual(["Rosa Lind: The weir must stay", "Rosa Lind: She will not sell it."]);
  expect(attributed("You will need to bring:\n\n- A coat\n- Good shoes")).toEqual([]);
});

test("a name behind a dash or above the quotation signs it", () => {
  expect(attributed("“She kept us alive for thirty years.” — Mayor Rosa Lind")).toEqual([
    "Rosa Lind: She kept us alive for thirty years.",
  ]);
  expect(attributed("“We owe her much.” – Rosa Lind, teacher")).toEqual(["Rosa Lind: We owe her much."]);
  expect(attributed("And from Rosa Lind:\n\n“She was the first to come.”")).toEqual([
    "Rosa Lind: She was the first to come.",
  ]);
});

test("a clause behind a name is no description of it, and a noun of forecasting no cue", () => {
  const [quote] = quotesIn(
    "Vinod Lind buys shares. According to Lind, foreign investors sold shares on Monday.",
  );
  expect(quote!.title).toBe(null);
  expect(
    whoSaid("Norvane Inc. on Monday cut its forecast, citing rain, and said it would close.").at(-1),
  ).toBe("Norvane Inc.");
});
