import { expect, test } from "vitest";
import { cutAt } from "../../../src/doors/discord/cut.ts";
import { renderMessage, type View } from "../../../src/doors/discord/render.ts";
import { reply, type FollowUp } from "../../../src/reply.ts";
import { wordingFor } from "../../../src/wording/index.ts";
import { buttonsOf, seen, sourceOf } from "../../stand-in/seen.ts";
import { messageProblems } from "../../stand-in/rules.ts";
import { shown } from "./running.ts";
import { leaves, view } from "./rendering.ts";

test("a reply reads from top to bottom: what it is, whose words, the words, where they stand", () => {
  const answer = reply({
    heading: "The material answers “Who?”",
    lines: ["I read “lui” as “Liu”."],
    passages: [
      shown({
        attribution: "Liu Yunshan, propaganda chief – direct quotation",
        text: "“There can’t be *security*,\nLiu said.",
        marks: [{ start: 1, end: 6 }],
        citation: "Catherine Cadell, Reuters, paragraph 13",
        place: "paragraph 13",
        note: "Cited.",
      }),
    ],
    closing: ["Page 1 of 2"],
  });
  expect(sourceOf(renderMessage(answer, view()))).toBe(
    [
      "**The material answers “Who?”**",
      "I read “lui” as “Liu”.",
      "Liu Yunshan, propaganda chief – direct quotation",
      "> “**There** can’t be \\*security\\*,",
      "> Liu said.",
      "-# (1) Catherine Cadell, Reuters, paragraph 13",
      "-# Cited.",
      "Page 1 of 2",
    ].join("\n"),
  );
});

test("a long passage is cut at a sentence's end, says so, and is read on to its last word", async () => {
  const sentences = Array.from({ length: 400 }, (_, i) => `This is sentence number ${i}.`);
  const answer = reply({
    heading: "Long",
    passages: [shown({ text: sentences.join(" ") }), shown({ text: "Short." })],
  });
  const [first, ...rest] = await leaves(answer, view());
  expect(seen(first)).toMatch(/number \d+\.\nCut here; “Read on” shows the rest/u);
  expect(seen(first)).toContain("Short.");
  const all = [first, ...rest].map(seen).join("\n");
  expect(sentences.filter((s) => !all.includes(s))).toEqual([]);
});

test("nothing is lost where there is too much for one message", async () => {
  const followUps: FollowUp[] = Array.from({ length: 43 }, (_, i) => ({
    label: `Follow ${i}`,
    call: { command: "help", options: { n: i } },
    opens: "anew",
  }));
  const answer = reply({
    heading: "Much",
    lines: Array.from({ length: 200 }, (_, i) => `Line ${i} ${"of many words ".repeat(5)}`),
    passages: Array.from({ length: 30 }, (_, i) =>
      shown({ text: `Passage ${i}.`, followUps: followUps.slice(0, 2) }),
    ),
    closing: ["The end."],
    followUps,
  });
  const bodies = await leaves(answer, view());
  const all = bodies.map(seen).join("\n");
  for (let i = 0; i < 200; i++) expect(all).toContain(`Line ${i} `);
  for (let i = 0; i < 30; i++) expect(all).toContain(`Passage ${i}.`);
  expect(all).toContain("The end.");
  const labels = new Set(bodies.flatMap((b) => buttonsOf(b).map(({ label }) => label)));
  for (const { label } of followUps) expect(labels).toContain(label);
  expect(bodies.flatMap((b) => messageProblems(b))).toEqual([]);
});

test("only a private answer with passages, where others are, can be shared", () => {
  const answer = reply({ heading: "Found", passages: [shown({})] });
  const labels = (parts: Partial<View>) =>
    buttonsOf(renderMessage(answer, view(parts))).map(({ label }) => label);
  const share = wordingFor("en").discord.share;
  expect(labels({ private: true })).toContain(share);
  expect(labels({ private: false })).not.toContain(share);
  expect(labels({ private: true, shareable: false })).not.toContain(share);
});

test("an article's address becomes a button only where it is one", () => {
  const urls = (url: string) =>
    renderMessage(reply({ heading: "x", passages: [shown({ url })] }), view()).components.flatMap((c) =>
      c.type === 1 ? c.components.map((b) => b.url) : [],
    );
  expect(urls("https://paper.example/a?b=1")).toEqual(["https://paper.example/a?b=1"]);
  for (const url of [
    "javascript:alert(1)",
    "https://a b",
    "not an address",
    `https://x.example/${"a".repeat(600)}`,
  ])
    expect(urls(url)).toEqual([]);
});

test("a long title or chapter is cut, and the paragraph still said", () => {
  const title = `“${"The harbour and its many boats ".repeat(20)}”`;
  const place = `chapter ${title}, paragraph 13`;
  const lines = [
    shown({ citation: `${title}, Ada Moss, paragraph 13`, place: "paragraph 13" }),
    shown({ citation: `Ada Moss, ${place}`, place }),
  ].map((passage) => sourceOf(renderMessage(reply({ heading: "Found", passages: [passage] }), view())));
  for (const line of lines) expect(line).toMatch(/^-# \(1\) .{40,300}…, paragraph 13$/mu);
});

test("a 50 kB heading, citation and label do no harm", async () => {
  const huge = "Wort ".repeat(10_000);
  const answer = reply({
    heading: huge,
    lines: [huge],
    passages: [shown({ attribution: huge, citation: huge, note: huge, text: huge })],
    followUps: [{ label: huge, call: { command: "ask", options: { question: huge } }, opens: "here" }],
  });
  const bodies = await leaves(answer, view());
  expect(bodies.length).toBeGreaterThan(5);
  expect(bodies.flatMap((b) => messageProblems(b))).toEqual([]);
});

test("a cut stands at a sentence's end, else between words, never within a character", () => {
  const size = (part: string) => part.length;
  expect(cutAt("One. Two. Three.", 10, size)).toBe("One. Two.".length);
  expect(cutAt("one two three", 9, size)).toBe("one two".length);
  expect(cutAt("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 15, size)).toBe("👩‍👩‍👧‍👦".length);
  expect(cutAt("文。字。", 3, size)).toBe(2);
  expect(cutAt("short", 100, size)).toBe(5);
});
