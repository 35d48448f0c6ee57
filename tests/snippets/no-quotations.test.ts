import { expect, test } from "vitest";
import { quotesIn } from "./reading.ts";

/** Those that are told as somebody's words. */
const said = (text: string): string[] =>
  quotesIn(text).flatMap((q) => (["direct", "mixed", "indirect"].includes(q.manner) ? [q.text] : []));

test.each([
  "The play came to the town in 1934 with Rosa Lind and Bo Hale in a film called “The Green Weir.” It lost money.",
  "The scheme, called “Cash for Boats”, ended in May.",
  "Her novel, “The Salt Road,” won the prize.",
  "Bo Hale was outside when a man with a bottle attacked Hale.",
  "Rosa Lind is known as a reader of tides, called on by villages in storms.",
  "People wrote in, including noted singer Bo Hale.",
  "The replay was much discussed online by fans.",
  "As she spoke there was a knock, and the carrier came in to announce the mail.",
  "Rosa Lind called her mother every Sunday.",
  "Rosa Lind added 40 runs.",
  "It would be safe to say that most boats leak.",
  "It goes without saying that the sea is deep.",
  "The club charges fees of 40 pounds.",
  "The coach could get fired.",
  "The survey also found that:",
  "Bo Hale’s face said it all.",
  "In the end the harbour said enough.",
  "It was the very storm the club warned about in its yearly report.",
  "That’s according to Rosa Lind.",
  "Rosa Lind reports: https://boats.example/leaks",
  "Rosa Lind is the editor of ''The Salt Road: Men and Boats.''",
  "Bo Hale began on the radio. He is now host of “A Long Night with Bo Hale.”",
])("nobody's words: %s", (text) => {
  expect(said(text)).toEqual([]);
});

test.each([
  "A large body of studies has pointed out that boats leak.",
  "Nine in ten sailors say the boats leak.",
  "Rosa Lind called Bo Hale a liar.",
  "Rosa Lind went on to say that it leaked.",
  "Rosa Lind said a lot of boats had leaked.",
  "Rosa Lind said much had changed.",
  "Rosa Lind warned about boats in her report.",
  "“There it is,” according to Rosa Lind.",
  "Asked where it leaked, Bo Hale said: “Here.”",
])("and somebody's: %s", (text) => {
  expect(said(text)).toHaveLength(1);
});

test.each([
  "The regatta now moves to northern bays next month that Lind is counting on winning.",
  "Rosa Lind went to Toft and Skerra, states that vote on Tuesday.",
  "Health worries have dogged Rosa Lind since the spring.",
])("a plural noun that looks like a verb reports nothing: %s", (text) => {
  expect(said(text)).toEqual([]);
});
