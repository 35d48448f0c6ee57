/** What single kinds of papers have, the second half: minutes, live blogs, tabloids, obituaries, readers' letters in short. */
import { expect, test } from "vitest";
import { attributed, quotesIn } from "./reading.ts";

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

test("who talks to somebody is asked by them, and a trade at the head of a sentence is no woman", () => {
  const interview = [
    "Marine biologist Thora Orr has spent years by the sea. She talks to Ned Hale about solitude",
    "Q: Do you get lonely?",
    "A: No. My sister rings on Sundays.",
    "Q: And what is next?",
    "A: A book, I am told.",
  ].join("\n\n");
  expect(attributed(interview)).toEqual([
    "Ned Hale: Do you get lonely?",
    "Thora Orr: No. My sister rings on Sundays.",
    "Ned Hale: And what is next?",
    "Thora Orr: A book, I am told.",
  ]);
});

test("a name is told to be somebody’s by what the next sentence calls them", () => {
  const text =
    "Jax Tuilagi landed a penalty. The fly-half, 21, had missed three. “I was lucky,” he revealed.";
  expect(attributed(text)).toEqual(["Jax Tuilagi: I was lucky,"]);
});

test("“the minister” of the sentence before is meant, though a fronted phrase stands before the pronoun", () => {
  const text = [
    "Water Minister Grace Nair dismissed the head of the dam.",
    "Beatrice Orr said it was late.",
    "The minister brushed it aside. Quoting an old song, she remarked that the pot was broken.",
  ].join("\n\n");
  expect(attributed(text).at(-1)).toBe("Grace Nair: that the pot was broken");
  expect(attributed(text)).toHaveLength(2);
});

test.each([
  ["His lawyer, Ivo Dace, described the sacking as “trial by gossip” on Monday.", "Ivo Dace"],
  ["One, from Jean Orr of School Lane, states: “I have lived here since then.”", "Jean Orr"],
  ["A sign in the window reads, “Be kind and come again.”", "A sign in the window"],
  ["Dax Hale deleted a post captioned “my whole wide world” on Sunday.", "Dax Hale"],
])("whose words they are: %s", (text, name) => {
  expect(quotesIn(text).map((q) => q.speakers[0]?.name)).toEqual([name]);
});

test("what was said ends before what the same speaker calls something", () => {
  expect(attributed("Orr said he was fit and dismissed reports of a move as “nonsense”.")[0]).toBe(
    "Orr: he was fit",
  );
  expect(attributed("The firm says the mast is needed in Holm, which it describes as “a not-spot”.")[0]).toBe(
    "The firm: the mast is needed in Holm",
  );
});

test("who proposes in a letter says no date", () => {
  expect(attributed("In a letter dated 3 May 1944, Orr proposed.")).toEqual([]);
});

test.each([
  ["Krol, who was once asked if she believed in ghosts, said: “Only on Fridays.”", "Krol: Only on Fridays."],
  ["“We are done here,” reads the note she left.", "the note: We are done here,"],
  ["The fair, as Bo Hale put it later, was “a very wet joke”.", "Bo Hale: a very wet joke"],
  [
    "It was no whale, though several people rang the police to say that it was.",
    "several people: that it was",
  ],
])("a clause that stands between takes nothing: %s", (text, line) => {
  expect(attributed(text)).toEqual([line]);
});
