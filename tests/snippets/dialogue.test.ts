import { expect, test } from "vitest";
import { attributed } from "./reading.ts";

const lines = (...paragraphs: string[]): string => paragraphs.join("\n\n");

test("in a dialogue a closed quotation behind a closed one is the other's, whom the text does not name", () => {
  const text = lines(
    "“Is the boat in?” Rosa Lind asked.",
    "“It came at nine.”",
    "“Who sails it?”",
    "“My sister,” said Bo Hale.",
    "“She never told me.”",
  );
  expect(attributed(text)).toEqual([
    "Rosa Lind: Is the boat in?",
    "?: It came at nine.",
    "?: Who sails it?",
    "Bo Hale: My sister,",
    "?: She never told me.",
  ]);
});

test("a reply makes a dialogue too", () => {
  const text = lines("“You are late,” Rosa said.", "“The tram was late,” Boris replied.", "“It always is.”");
  expect(attributed(text)).toEqual(["Rosa: You are late,", "Boris: The tram was late,", "?: It always is."]);
});

test("in the news a statement goes on in quotations of its own", () => {
  const text = lines("“We worked for it,” Rosa Lind said.", "“They gave everything.”", "“I ask no more.”");
  expect(attributed(text)).toEqual([
    "Rosa Lind: We worked for it,",
    "Rosa Lind: They gave everything.",
    "Rosa Lind: I ask no more.",
  ]);
});

test("“I said” beside marks is the author's; what a columnist thinks is no quotation", () => {
  expect(attributed("“Where are you bound?” I asked.")).toEqual(["the author: Where are you bound?"]);
  expect(attributed("I think the weir will hold. I say it is old.")).toEqual([]);
});

test("whoever asks does not answer in the next line", () => {
  expect(
    attributed(lines("“Shall I look?” asks Rosa Lind.", "“Stay where you are.”", "It is late.")),
  ).toEqual(["Rosa Lind: Shall I look?", "?: Stay where you are."]);
});
