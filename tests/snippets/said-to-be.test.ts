/** What a sentence says that somebody is, as the role that stands at their words. */
import { expect, test } from "vitest";
import { quotesIn } from "./reading.ts";

const titleIn = (text: string): string | null => quotesIn(text).at(-1)!.title;

test.each([
  ["Kay Moran is a nurse at the infirmary and has two sons.", "a nurse at the infirmary"],
  ["Kay Moran, who works as an engineer in Tarmouth, came late.", "an engineer in Tarmouth"],
  ["Kay Moran attended the meeting as chair of the board.", "chair of the board"],
  [
    "Kay Moran is the director of inquiries at the Harbour Trust, which she founded.",
    "the director of inquiries at the Harbour Trust",
  ],
])("%s", (sentence, title) => {
  expect(titleIn(`${sentence} “We are tired,” Moran said.`)).toBe(title);
});

test.each(["Kay Moran is not a doctor.", "Kay Moran is late.", "Kay Moran described her sister as a nurse."])(
  "no role of hers: %s",
  (sentence) => {
    expect(titleIn(`${sentence} “We are tired,” Moran said.`) ?? "").not.toMatch(/doctor|late|nurse/u);
  },
);

test("a role between commas is not joined by another that the sentence goes on to tell", () => {
  expect(titleIn("Kay Moran, the mayor, is a nurse. “We are tired,” Moran said.")).toBe("the mayor");
});

test.each([
  "If Kay Moran becomes the mayor of Tarmouth, the buses will be free.",
  "Whether Kay Moran is a nurse is unclear.",
  "It is not true that Kay Moran is a doctor.",
  "Rivals claimed Kay Moran was a spy for the port.",
  "Kay Moran spoke as the mayor of Tarmouth arrived.",
  "Kay Moran is the woman who built the pier.",
])("supposed, said by others, or no role: %s", (sentence) => {
  expect(titleIn(`${sentence} “We are tired,” Moran said.`)).toBeNull();
});

test("a role ends before what she did", () => {
  expect(
    titleIn("Kay Moran, who is the head teacher at Moss School told us. “We are tired,” Moran said."),
  ).toBe("the head teacher at Moss School");
});
