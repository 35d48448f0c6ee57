import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lines, read } from "./reading.ts";

test("the seed is read for what it is", () => {
  const document = read("china.txt", readFileSync("seeds/china-internet-conference.txt", "utf8"));
  expect(document.source).toEqual({
    file: "china.txt",
    author: "Catherine Cadell",
    publisher: "Reuters",
    place: "WUZHEN, China",
  });
  expect(document.titleFrom).toBe("file");
  expect(document.paragraphs.map((p) => p.role)).toEqual(["byline", ...Array(12).fill("body"), "credit"]);
  const second = document.paragraphs[1]!;
  expect(document.text.slice(second.dateline!.start, second.dateline!.end)).toBe("WUZHEN, China (Reuters)");
  expect(document.text.slice(second.sentences[0]!.start).startsWith("Chinese President Xi Jinping")).toBe(
    true,
  );
});

test("a headline, a byline, a dateline on a line of its own, a body and credits each have their role", () => {
  const document = read(
    "dam.txt",
    `Dam bursts above valley town
Officials warn of more rain
By Jane Doe, Staff Writer
The Evening Post
LINZ, Austria (dpa) —
The dam above the town burst early on Tuesday, officials said.

“We had ten minutes,” said the mayor.
* * *
(Reporting by Jane Doe; editing by John Roe)`,
  );
  expect(lines(document)).toEqual([
    "¶1 heading | Dam bursts above valley town",
    "¶2 heading | Officials warn of more rain",
    "¶3 byline | By Jane Doe, Staff Writer",
    "¶4 byline | The Evening Post",
    "¶5 byline | LINZ, Austria (dpa) —",
    "¶6 body | The dam above the town burst early on Tuesday, officials said.",
    "¶7 body | “We had ten minutes,” said the mayor.",
    "¶8 credit | (Reporting by Jane Doe; editing by John Roe)",
  ]);
  expect(document).toMatchObject({ title: "Dam bursts above valley town", titleFrom: "article" });
  expect(document.source).toMatchObject({
    author: "Jane Doe",
    place: "LINZ, Austria",
    publisher: "The Evening Post",
  });
});

test("a headline about a paper is no byline", () => {
  const document = read(
    "post.txt",
    "Mayor attacks the Evening Post\nThe mayor said that the paper was wrong about the dam.",
  );
  expect(document.paragraphs.map((p) => p.role)).toEqual(["heading", "body"]);
  expect(document.source.publisher).toBeUndefined();
});

test("paragraphs that are plain sentences are all body", () => {
  const document = read(
    "rivers.txt",
    `The Oder rises in the Czech Republic and flows north.
It is 854 kilometres long
Its largest tributary is the Warta.
By winning the vote in 1921, the town stayed where it was.`,
  );
  expect(document.paragraphs.map((p) => p.role)).toEqual(["body", "body", "body", "body"]);
  expect(document).toMatchObject({ title: "Rivers", titleFrom: "file" });
});

test("a head of labelled lines says what the article is", () => {
  const document = read(
    "saved.txt",
    `Headline: Dam bursts above valley town
Author: Jane Doe
Date: Nov. 4, 2026
Publisher: The Evening Post
URL: https://example.org/dam
The dam above the town burst early on Tuesday, officials said.`,
  );
  expect(document.title).toBe("Dam bursts above valley town");
  expect(document.source).toMatchObject({
    author: "Jane Doe",
    published: "2026-11-04",
    publisher: "The Evening Post",
    url: "https://example.org/dam",
  });
  expect(document.paragraphs.map((p) => p.role).join(" ")).toBe("heading byline byline byline byline body");
});

test("hard-wrapped text is divided by its blank lines", () => {
  const document = read(
    "wrapped.txt",
    `The dam above the valley town burst early on Tuesday
morning, and within ten minutes the water stood in the
market square, officials of the district said. No one
was hurt.

The mayor said that the warning had come in time, and
that the town would ask the owners of the dam to pay
for what the flood had taken away.`,
  );
  expect(document.paragraphs.map((p) => p.sentences.length)).toEqual([2, 1]);
  expect(document.text).toContain("burst early on Tuesday morning, and within ten minutes");
  expect(document.text).toContain("burst early on Tuesday morning, and within ten minutes");
});

test("Windows line ends, form feeds and old Mac line ends divide paragraphs too", () => {
  const document = read("ends.txt", "One is here.\r\nTwo is here.\fThree is here.\rFour is here.\r\n\r\n");
  expect(lines(document).map((line) => line.slice(10))).toEqual([
    "One is here.",
    "Two is here.",
    "Three is here.",
    "Four is here.",
  ]);
});

test("an article of a collection that has no title goes by its first words", () => {
  const line = {
    id: "n",
    text: "By Jane Doe\nThe dam above the valley town burst early on Tuesday, officials said. It rained.",
  };
  const document = read("all.jsonl", JSON.stringify(line));
  expect(document).toMatchObject({
    title: "The dam above the valley town burst early on Tuesday …",
    titleFrom: "article",
  });
});
