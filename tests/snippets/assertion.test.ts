import { expect, test } from "vitest";
import { listed } from "./listed.ts";
import { quotesIn, said } from "./reading.ts";

const told = (text: string): string[] =>
  quotesIn(text).map((q) => `${q.manner} ${q.speakers[0]?.name ?? "?"}: ${said(text, q)}`);

test.each([
  ["Ada Holt never said that the pier was safe.", "not-said Ada Holt: that the pier was safe"],
  ["Ada Holt did not say that the pier was safe.", "not-said Ada Holt: that the pier was safe"],
  ["Ada Holt hasn't said whether the pier is safe.", "not-said Ada Holt: whether the pier is safe"],
  ["Ada Holt stopped short of saying that the mayor had lied.", "not-said Ada Holt: that the mayor had lied"],
  ["Ada Holt ruled out saying that the pier was safe.", "not-said Ada Holt: that the pier was safe"],
  ["Ada Holt was misquoted as saying “the pier is safe”.", "not-said Ada Holt: the pier is safe"],
  ["A fake post quoted Ada Holt as saying that it held.", "not-said Ada Holt: that it held"],
  ["Ada Holt refused to say that the pier was safe.", "not-said Ada Holt: that the pier was safe"],
  ["Ada Holt left without saying that the pier was safe.", "not-said Ada Holt: that the pier was safe"],
  [
    "There is no proof that Ada Holt said that the pier was safe.",
    "not-said Ada Holt: that the pier was safe",
  ],
  ["Ada Holt does not believe that the pier is safe.", "not-said Ada Holt: that the pier is safe"],
  ["The trust has not yet said where the rest is.", "not-said The trust: where the rest is"],
  ["The trust has so far refused to say who will pay.", "not-said The trust: who will pay"],
  ["Ada Holt would not say who had signed it.", "not-said Ada Holt: who had signed it"],
  ["The trust was unable to say when the pier would open.", "not-said The trust: when the pier would open"],
  ["The trust has not decided or said where it will go.", "not-said The trust: where it will go"],
  ["Ada Holt denied that the pier was safe.", "denied Ada Holt: that the pier was safe"],
  ["Ada Holt warned against thinking that the pier was safe.", "denied Ada Holt: that the pier was safe"],
  ["If Ada Holt had said that the pier was safe, I would know.", "supposed Ada Holt: that the pier was safe"],
  ["Ada Holt might say that the pier was safe.", "supposed Ada Holt: that the pier was safe"],
])("nobody’s claim: %s", (text, expected) => {
  const [quote] = told(text);
  expect(quote?.startsWith(expected)).toBe(true);
});

test.each([
  ["Ada Holt condemned the new harbour law.", "stance Ada Holt: the new harbour law"],
  ["Ada Holt called for talks.", "stance Ada Holt: talks"],
  ["Ada Holt praised the plan.", "stance Ada Holt: the plan"],
])("a bare thing that somebody is for or against is their stance: %s", (text, expected) => {
  expect(told(text)).toEqual([expected]);
});

test.each([
  ["Ada Holt not only said that the pier was safe.", "indirect Ada Holt: that the pier was safe"],
  ["Ada Holt condemned the law as “a gift to thieves”.", "mixed Ada Holt: the law as “a gift to thieves”"],
  ["“I never said that it was safe,” Ada Holt said.", "direct Ada Holt: I never said that it was safe,"],
  ["Ada Holt denied it: “I was never at the pier.”", "direct Ada Holt: I was never at the pier."],
  ["Ada Holt said she had not yet decided.", "indirect Ada Holt: she had not yet decided"],
  ["Ada Holt did not hesitate to say that the pier was safe.", "indirect Ada Holt: that the pier was safe"],
])("said all the same: %s", (text, expected) => {
  expect(told(text)).toContain(expected);
});

test("“when asked” is nothing that somebody did not say", () => {
  expect(told("Ada Holt did not say when asked by the harbour police.")).toEqual([]);
});

test.each([
  "No one has claimed that the pier is safe.",
  "Neither Ada Holt nor Ravi Orr said that the pier was safe.",
])("nobody said so: %s", (text) => {
  expect(told(text)).toEqual([]);
});

test.each([
  ["Had Ada Holt said that the pier was safe, we would have gone.", "supposed Ada Holt"],
  ["Suppose Ada Holt said that the pier was safe.", "supposed Ada Holt"],
])("what was only supposed: %s", (text, start) => {
  expect(told(text)[0]?.startsWith(start)).toBe(true);
});

test("who is quoted speaks, not the post that quotes", () => {
  expect(told("A post quoted Ada Holt as saying that it held.")).toEqual(["indirect Ada Holt: that it held"]);
});

test("only a fake that passes words on puts them into a mouth", () => {
  expect(listed("Ida Krol, who was jailed for fake passports, was quoted as saying she was sorry.")).toEqual([
    "indirect Ida Krol: she was sorry",
  ]);
  expect(listed("A fake post quoted Ida Krol as saying that she was sorry.")).toEqual([
    "not-said Ida Krol: that she was sorry",
  ]);
});
