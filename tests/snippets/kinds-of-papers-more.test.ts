/** What single kinds of papers have, the second half: minutes, live blogs, tabloids, obituaries, readers' letters in short. */
import { expect, test } from "vitest";
import { attributed } from "./reading.ts";

test("minutes name by office whom their head lists with it", () => {
  const minutes = [
    "Minutes of the meeting of Lenham Parish Council held on 4 March",
    "Present: Cllr M. Dace (Chair), Cllr T. Orr. In attendance: Mrs A. Krol (Clerk), Mr Bo Hale (Treasurer)",
    "1. Finance. The Clerk reported that the boiler had been paid for. The Treasurer said that rents had risen.",
    "2. Roads. The Chair replied that the lane was closed.",
  ].join("\n\n");
  expect(attributed(minutes)).toEqual([
    "A. Krol: that the boiler had been paid for",
    "Bo Hale: that rents had risen",
    "M. Dace: that the lane was closed",
  ]);
});

test("the paragraph below “She writes:” is hers, and the heading behind it nobody’s", () => {
  const blog = [
    "Our reporter Jess Orr is at the harbour. She writes:",
    "The wind is so strong that the gulls have given up.",
    "16.10 Power cuts",
    "It rained.",
  ].join("\n\n");
  expect(attributed(blog)).toEqual(["Jess Orr: The wind is so strong that the gulls have given up."]);
});

test("what is asked in a clause before the sentence’s own ends there, and who answers has the floor", () => {
  expect(attributed("When the daughter, Prue, asks what happened, Crale replies only: “He went.”")).toEqual([
    "Prue: what happened",
    "Crale: He went.",
  ]);
  const text = "Ada Krol was born here. When a woman asked why she stayed, she said, “Because I can.”";
  expect(attributed(text).at(-1)).toBe("Ada Krol: Because I can.");
});

test.each([
  [
    "But organiser Bo Hale, 61, was told by Lenham Council that he needed a fence.",
    "Lenham Council: that he needed a fence",
  ],
  ["Barry Hale left. Dad-of-three Barry said: “It is wet!”", "Barry Hale: It is wet!"],
  [
    "Bo Hale left. Schoolgirl Poppy Orr has written to him. Her letter reads: “Save it.”",
    "Poppy Orr: Save it.",
  ],
  [
    "The report warns, however, that “at least two” firms have threatened to go.",
    "The report: that “at least two” firms have threatened to go",
  ],
  ["Hale says the work is “bold” but questions whether it was done.", "Hale: the work is “bold”"],
  ["“The camera is far too good” – Priya Orr, Lenham", "Priya Orr: The camera is far too good"],
  ["More than one person said it was late.", "More than one person: it was late"],
])("whose it is, and where it ends: %s", (text, line) => {
  expect(attributed(text)).toContain(line);
});

test("“so high that” tells how, not what is sung", () => {
  expect(attributed("The frog sings so high that few have heard it.")).toEqual([]);
});

test("a sign that reads so is nobody’s name", () => {
  expect(attributed("The crowd had banners. “No more of this,” one read.")).toEqual(["?: No more of this,"]);
});

test("the name that somebody was born with is theirs", () => {
  const text = "Marguerite Falco has died. Marguerite Ann Dudek was born in Holm. “I made beds,” she wrote.";
  expect(attributed(text)).toEqual(["Marguerite Falco: I made beds,"]);
});

test("as many of a kind as are counted are none of them a man", () => {
  const text = "Mr Lewis came. We saw eleven Harry Potters. When asked why, he said that it was cold.";
  expect(attributed(text)).toEqual(["Lewis: that it was cold"]);
});
