import { expect, test } from "vitest";
import { first, indexed, ask } from "../ranking/indexed.ts";

test("a name alone does not stand for what is told of it", async () => {
  await indexed({
    id: "council",
    text: `The council met on Tuesday and spoke for two hours about the new bridge.
Petra Lindgren.
She has led the council since May and wants the bridge to be free for everybody.`,
  });
  const passages = (await ask("who is petra lindgren")).hits.map(({ snippet }) => snippet.text);
  expect(passages[0]).toContain("has led the council");
  // Not the name alone, nor the sentence about her a second time.
  expect(passages.filter((text) => text.includes("has led the council"))).toHaveLength(1);
});

test("no sentence ends after the short form of a title", async () => {
  await indexed({
    id: "visit",
    text: `The fair was opened by two guests. The first prize went to Amb. Okafor and was handed over by Pres. Lund himself.`,
  });
  expect(await first("who got the first prize")).toBe(
    "The first prize went to Amb. Okafor and was handed over by Pres. Lund himself.",
  );
});

const TIMES = {
  id: "times",
  text: `The ferry runs all year.
Day | First | Last
Monday | 6:10 | 22:30
Saturday | 7:00 | 23:00
Sunday | 8:00 | 20:15
Dogs travel free.`,
};

test("a row of a table comes with the rows above it, of which the first says what its cells are", async () => {
  await indexed(TIMES);
  expect(await first("when does the last ferry leave on sunday")).toMatch(
    /^Day \| First \| Last\n.*Sunday \| 8:00 \| 20:15$/su,
  );
});

test("two rows of one table are one passage, down to the lower of them", async () => {
  await indexed(TIMES);
  const { hits } = await ask("the first ferry on monday and on sunday");
  const rows = hits.map(({ snippet }) => snippet.text).filter((text) => text.includes(" | "));
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatch(/^Day .*Monday .*Sunday \| 8:00 \| 20:15$/su);
});

const ROOF = {
  id: "roof",
  text: `School closes early
The roof of the sports hall leaks. Rain has soaked the boards of the sports hall since January. Nobody was hurt.
The cook will serve lunch as usual. Parents were told by letter.
“The roof of the sports hall must go,” said Irma Vass. The roof of the sports hall is 60 years old.`,
};

test("two sentences beside each other that both answer are one passage, in the order of the text", async () => {
  await indexed(ROOF);
  const passages = (await ask("what is wrong with the sports hall, its roof and its boards")).hits;
  const texts = passages.map(({ snippet }) => snippet.text);
  expect(texts[0]).toBe(
    "The roof of the sports hall leaks. Rain has soaked the boards of the sports hall since January.",
  );
  expect(texts.filter((text) => text.includes("leaks") || text.includes("soaked"))).toHaveLength(1);
});

test("somebody's words are never one passage with what somebody else tells", async () => {
  await indexed(ROOF);
  const { hits } = await ask("how old is the roof of the sports hall");
  const texts = hits.map(({ snippet }) => snippet.text);
  expect(texts).toContain("The roof of the sports hall is 60 years old.");
  expect(texts).toContain("“The roof of the sports hall must go,” said Irma Vass.");
});

test("the number of an item is no passage by itself", async () => {
  await indexed({
    id: "soup",
    text: `Leek soup
1. Wash the leeks.`,
  });
  const passages = (await ask("what do i do with the leeks")).hits.map(({ snippet }) => snippet.text);
  expect(passages[0]).toContain("Wash the leeks.");
  expect(passages.filter((text) => /^[\d.]+$/u.test(text))).toEqual([]);
});
