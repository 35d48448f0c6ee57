import { expect, test } from "vitest";
import { attributed, quotesIn } from "./reading.ts";

const whoSaid = (text: string): (string | undefined)[] => quotesIn(text).map((q) => q.speakers[0]?.name);

test.each([
  ["“You know, it happens, right?” Bo Hale went on, as if nobody had heard. “Get over it.”", "Bo Hale"],
  ["“Who will pay for the new pier?” Bo Hale told the Lenham Herald on Monday.", "Bo Hale"],
  ["“Who will pay for the new pier?” Bo Hale told reporters.", "Bo Hale"],
])("a sentence goes on behind a question where its tag does: %s", (text, name) => {
  const start = "“It can happen to anybody,” Rosa Lind said.\n\n";
  expect(whoSaid(start + text).at(-1)).toBe(name);
});

test("whoever went on holiday says nothing by it", () => {
  const text = "“It is late,” Rosa Lind said. Bo Hale went on holiday with “a heavy heart.”";
  expect(whoSaid(text)).not.toContain("Bo Hale");
});

test.each([
  [
    "Polls did foresee the result - Northern Pulse: “Most of us fared better than the papers say.”",
    "Northern",
  ],
  ["From the report: “Samples of this kind gave a better result than any other.”", "the report"],
])("who stands right before the colon speaks: %s", (text, name) => {
  expect(whoSaid(text).at(-1)).toContain(name);
});

test("who does what stands in the marks is spoken about", () => {
  const text =
    "Mayor Rosa Lind ran against Tom Hale. Lind’s slogan was that Hale “would say anything to win the day.”";
  expect(whoSaid(text)).toEqual(["Rosa Lind"]);
});

test("in a headline speaks who stands before “on”, and single marks hold no cue", () => {
  const body = "Tom Hale opened the pier with Rosa Lind.\n\nIt was late.\n\nIt rained.";
  expect(attributed(`Mayor Lind On Hale: ‘We Do Not Pay For Any Pier.’\n\n${body}`)[0]).toMatch(
    /^(?:Rosa|Mayor) Lind: /u,
  );
  const told = `Rosa Lind: ‘I’m Sick Of People Telling Us What To Do.’\n\n“It is our pier and nobody else’s,” she said.\n\n${body}`;
  expect(whoSaid(told)).toEqual(["Rosa Lind", "Rosa Lind"]);
});

test("what follows a statement is of whoever issued it, not of those it tells of", () => {
  const text =
    "The pier board issued a statement on Friday, which followed letters from clerks suggesting that it leaked.\n\n“We are sorry for the delay and will mend it at once.”";
  expect(attributed(text).at(-1)).toBe(
    "The pier board: We are sorry for the delay and will mend it at once.",
  );
});

test.each([
  ["The news spread, leading advisers like Rosa Lind to say that “every penny was spent.”", "advisers"],
  [
    "A group of traders called for a boycott, and the Pier League loudly condemned the sale and said it would go to court.",
    "Pier League",
  ],
  [
    "Voters see Rosa Lind argue that it leaks, while her main rival, Tom Hale, has won friends by saying that it holds.",
    "Tom Hale",
  ],
  ["The mayor’s chief engineer and editor Tom Hale hit out, warning that it leaked.", "Tom Hale"],
])("the subject of a clause that is joined to another: %s", (text, name) => {
  expect(whoSaid(text).at(-1)).toBe(name);
});
