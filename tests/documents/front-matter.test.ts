import { expect, test } from "vitest";
import { frontMatterOf } from "../../src/documents/front-matter.ts";

const told = (content: string) => {
  const { fields, text, problems } = frontMatterOf(content, "dam.md");
  return { ...fields, text, problems: problems.map(({ where, what }) => `${where}: ${what}`) };
};

test("front matter says what the article is, and the text is what stands below it", () => {
  const read = told(`---
title: "Dam bursts: a town is warned"
author: [Jane Doe, John Roe]
publisher: The Evening Post
date: 2026-11-04
url: https://example.org/dam
language: en-GB
tags: [dam, flood]
---
The dam burst.
`);
  expect(read).toEqual({
    title: "Dam bursts: a town is warned",
    language: "en",
    source: {
      author: "Jane Doe, John Roe",
      publisher: "The Evening Post",
      published: "2026-11-04",
      url: "https://example.org/dam",
    },
    text: "The dam burst.\n",
    problems: [],
  });
});

test("Windows line ends and an empty head are read too", () => {
  expect(told("---\r\ntitle: Dam\r\n---\r\nThe dam burst.")).toMatchObject({
    title: "Dam",
    text: "The dam burst.",
  });
});

test("a colon in a value loses nothing", () => {
  const read = told("---\ntitle: Pier: the long goodbye\nauthor: Jo Reed\ndate: 2025-03-04\n---\nIt fell.");
  expect(read).toEqual({
    title: "Pier: the long goodbye",
    source: { author: "Jo Reed", published: "2025-03-04" },
    text: "It fell.",
    problems: [],
  });
});

test("a head in TOML is read, its tables too, and a broken line is told with its number", () => {
  const head = `+++
title = "Pier: the long goodbye"
date = 2025-03-04T10:00:00Z
draft = false
[params]
author = "Jo Reed"
+++

It fell.`;
  expect(told(head)).toEqual({
    title: "Pier: the long goodbye",
    source: { author: "Jo Reed", published: "2025-03-04T10:00:00.000Z" },
    text: "\nIt fell.",
    problems: [],
  });
  const broken = told('+++\ntitle = "Pier"\nauthor = Jo Reed\n+++\nIt fell.');
  expect(broken).toMatchObject({ title: "Pier", text: "It fell." });
  expect(broken.problems[0]).toMatch(/^dam\.md:3: The front matter is not TOML: /u);
});

test("a broken line is told with its number, and the rest is taken", () => {
  const read = told('---\ntitle: Dam bursts\nauthor: Jane Doe\npublisher: "Post" extra\n---\nThe dam burst.');
  expect(read.title).toBe("Dam bursts");
  expect(read.text).toBe("The dam burst.");
  expect(read.problems[0]).toMatch(/^dam\.md:4: The front matter is not YAML: /u);
});

test("a field that makes no sense is told with its line, and the others stand", () => {
  const read = told("---\ntitle: Dam\n\ndate: soon\nurl: javascript:alert(1)\n---\nThe dam burst.");
  expect(read).toMatchObject({ title: "Dam", source: {}, text: "The dam burst." });
  expect(read.problems.map((line) => line.slice(0, 12))).toEqual(['dam.md:4: "d', 'dam.md:5: "u']);
});

test.each([
  "The dam burst.\n---\nIt rained.",
  "---\nThe dam burst.\n---\nIt rained.",
  "---\nThe dam burst, and nothing closes the head.",
  "+++\nThe dam burst.\n+++\nIt rained.",
  "--- title: Dam ---\nThe dam burst.",
])("rules between paragraphs are no front matter: %j", (content) => {
  expect(told(content)).toEqual({ source: {}, text: content, problems: [] });
});
