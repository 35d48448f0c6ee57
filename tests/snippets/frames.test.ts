/** What English reports by: the frames around a verb of saying, and where the reporter takes the word again. */
import { expect, test } from "vitest";
import { attributed } from "./reading.ts";

test.each([
  [
    "Anna Bell argued Roe’s plan to pay down the debt by printing money would crash the economy.",
    "Anna Bell: Roe’s plan to pay down the debt by printing money would crash the economy",
  ],
  [
    "Anna Bell has made clear that the port will close before the end of the year.",
    "Anna Bell: that the port will close before the end of the year",
  ],
  [
    "Anna Bell made the case that the port should close before the end of the year.",
    "Anna Bell: that the port should close before the end of the year",
  ],
  [
    "The news led traders to say that the council had been wrong from the start.",
    "traders: that the council had been wrong from the start",
  ],
  [
    "Robert Gordon of the University of Leeds suggested to me that skilled workers were harder to replace.",
    "Robert Gordon: that skilled workers were harder to replace",
  ],
  [
    "Those close to him say that he would have to consider it.",
    "Those close to him: that he would have to consider it",
  ],
  [
    "Political observers in Leeds and around the county say Scott deserves the right of refusal.",
    "Political observers in Leeds and around the county: Scott deserves the right of refusal",
  ],
  [
    "Official data suggest that output had already peaked in 2013.",
    "Official data: that output had already peaked in 2013",
  ],
  [
    "Unions have long argued that weekend work should be paid at time and a half.",
    "Unions: that weekend work should be paid at time and a half",
  ],
  [
    "No 10 said the prime minister had never met the donor.",
    "No 10: the prime minister had never met the donor",
  ],
  ["“It is wrong,” said 9/11 widow Terry Strand.", "Terry Strand: It is wrong,"],
  [
    "Anna Bell told the largely female audience that the dock would be shut for years.",
    "Anna Bell: that the dock would be shut for years",
  ],
])("a report in a frame of its own: %s", (text, want) => {
  expect(attributed(text)).toContain(want);
});

test.each([
  [
    "Several papers reported on Wednesday the Harbour Board had “more than one talk” with him.",
    "Several papers: the Harbour Board had “more than one talk” with him",
  ],
  [
    "Anna Bell celebrated in Leeds, declaring it “another great day for us”.",
    "Anna Bell: another great day for us",
  ],
  ["The council drew fire for what Anna Bell described as a “piece of folly.”", "Anna Bell: piece of folly."],
  [
    "If the rain goes on, forecasters say the dam will fail within days.",
    "forecasters: If the rain goes on | the dam will fail within days",
  ],
  [
    "And, as The Gazette previously reported, Roe is the top earner in the town.",
    "Gazette: Roe is the top earner in the town",
  ],
])("what was said begins with its own clause or marks: %s", (text, want) => {
  expect(attributed(text)).toContain(want);
});

test.each([
  [
    "Dan Roe said he would close the dock by June and turned to the map.",
    "Dan Roe: he would close the dock by June",
  ],
  ["Dan Roe said he had seen the letter and liked it.", "Dan Roe: he had seen the letter and liked it"],
  ["Dan Roe said he would offer help but did not say when he would come.", "Dan Roe: he would offer help"],
  [
    "Dan Roe said he had not seen it, and when asked whether he would resign, he said, “I hope not.”",
    "Dan Roe: he had not seen it",
  ],
])("a verb in another tense than what was said is the reporter’s: %s", (text, want) => {
  expect(attributed(text)).toContain(want);
});

test("a sign in a fronted phrase is not what the crowd chants", () => {
  const text =
    "Holding signs calling Roe “the biggest loser,” the protesters chanted “Dan Roe: bad for Leeds.”";
  expect(attributed(text)).toContain("the protesters: Dan Roe: bad for Leeds.");
  expect(attributed(text).join()).not.toContain("Holding");
});

test("words with a cue of their own are their speaker’s, by whomever’s account", () => {
  const text =
    "Dan Roe met his staff. “We can win,” he told advisers, according to Uri Arden, a former aide.";
  expect(attributed(text)).toEqual(["Dan Roe: We can win,"]);
});
