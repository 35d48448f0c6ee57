import { expect, test } from "vitest";
import { attributed, quotesIn } from "./reading.ts";

const whoSaid = (text: string): (string | undefined)[] => quotesIn(text).map((q) => q.speakers[0]?.name);

test("“the governor” is who is governor, not who was, and “the president” no vice president", () => {
  const people =
    "Gov. Bo Hale backed the pier on Monday. Nina Moss, a former governor, did not. Ida Renn, the vice president, was away.\n\n";
  expect(whoSaid(`${people}“It will hold,” the governor said.`)).toEqual(["Bo Hale"]);
  expect(whoSaid(`${people}“It will hold,” the former governor said.`)).toEqual(["Nina Moss"]);
  expect(whoSaid(`${people}“It will hold,” the president said.`)).toEqual(["the president"]);
});

test("“the actor” of a paragraph is whom it speaks of, not the actor of one above", () => {
  const text =
    "Ivo Dace, an actor, opened the fair.\n\nStar Tom Orr turned the tables. At the next show the actor told the crowd it was late.";
  expect(whoSaid(text).at(-1)).toBe("Tom Orr");
});

test("“the Kent senator” is the senator of Kent, else whom alone the text has just spoken of", () => {
  const two = "Sen. Ann Lee of Kent met Sen. Bo Hale of Essex.\n\nIt rained all day.\n\n";
  expect(whoSaid(`${two}The Kent senator said it was late.`)).toEqual(["Ann Lee"]);
  expect(whoSaid("Ann Lee warned of floods. “It is late,” the Kent senator said.")).toContain("Ann Lee");
  expect(whoSaid("Ann Lee warned Bo Hale on Monday. “It is late,” the Kent senator said.").at(-1)).toBe(
    "the Kent senator",
  );
});

test("“as for Hale, he” and “Hale hit out at what he called”: whom the sentence is about", () => {
  const start = "“It is late,” Ivo Dace said.\n\n";
  expect(attributed(`${start}As for Tom Hale, he said it would hold.`).at(-1)).toBe(
    "Tom Hale: it would hold",
  );
  expect(attributed(`${start}Tom Hale hit out at what he called “a costly folly.”`).at(-1)).toBe(
    "Tom Hale: a costly folly.",
  );
});

test("“they” are the people or the pair that the sentence before is about", () => {
  const residents = "Residents of Mill Lane met on Sunday. They said the road was closed.";
  expect(whoSaid(residents)).toEqual(["Residents of Mill Lane"]);
  const pair = "Two engineers, Leo Park and Ivan Roth, drew the plans. They said the bridge would hold.";
  expect(attributed(pair)).toEqual(["Leo Park and Ivan Roth: the bridge would hold"]);
  const again = "Critics of the pier met on Sunday. They sent a letter to the board. “It leaks,” they wrote.";
  expect(whoSaid(again)).toEqual(["Critics of the pier"]);
});

test("“she” is none of “those in the valley”", () => {
  const text = "Those in the valley said it was late. “I am glad of it today,” she said.";
  expect(whoSaid(text).at(-1)).not.toBe("Those in the valley");
});

test("who works at a place speaks, not the place, and names keep their apostrophes", () => {
  const nurse =
    "A nurse at St Bride’s who asked not to be named said the ward was shut. She said it was late.";
  expect(whoSaid(nurse)).toEqual(["A nurse at St Bride’s", "A nurse at St Bride’s"]);
  expect(whoSaid("The Bakers’ Union said it would strike.")).toEqual(["Bakers’ Union"]);
  expect(whoSaid("Despite Rosa Lind’s claim that it held, it leaked.")).toEqual(["Rosa Lind"]);
});

test("“the two” and “both women” are the pair that the last sentences were about", () => {
  const pair = "Rosa Lind and Ida Renn have left the board. It rained. ";
  expect(attributed(`${pair}Both women said the pier leaked.`).at(-1)).toBe(
    "Rosa Lind and Ida Renn: the pier leaked",
  );
  expect(attributed(`${pair}“It leaks,” the two wrote.`).at(-1)).toBe("Rosa Lind and Ida Renn: It leaks,");
  const candidates = "“It holds,” Rosa Lind said. Both candidates said the pier leaked.";
  expect(whoSaid(candidates).at(-1)).toBe("Both candidates");
});

test("what “the researcher added” is of whoever has just spoken", () => {
  const text = "“It leaks,” Rosa Lind said at a meeting. It was built in a hurry, the researcher added.";
  expect(whoSaid(text)).toEqual(["Rosa Lind", "Rosa Lind"]);
  const other = "“It leaks,” Rosa Lind said at a meeting. It was built in a hurry, the researcher said.";
  expect(whoSaid(other).at(-1)).toBe("the researcher");
});

test("who was governor once is not the governor where the text speaks of somebody else", () => {
  const text =
    "Nina Moss, a former governor of Kent, was away.\n\nTom Hale defended the plan on his show.\n\n“It holds,” the governor said.";
  expect(whoSaid(text).at(-1)).toBe("the governor");
});

test("“she” is no website, but may be an impostor", () => {
  const site = "The website said it was late. “I am glad of it,” she said.";
  expect(whoSaid(site)).toEqual(["The website", undefined]);
  const impostor = "The impostor said it was late. “I am glad of it,” she said.";
  expect(whoSaid(impostor).at(-1)).toBe("The impostor");
});
