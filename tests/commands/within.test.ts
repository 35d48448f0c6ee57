/** What is not in the articles that were asked for is said of them, and not of all the material. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { openReader, type Reader } from "./run.ts";

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader.close());

const ferry = { source: "ferry" };
const may = { since: "2026-05" };
const herring = { question: "What about the herring?" };
const ruth = { speaker: "Ruth Adeyemi" };

test.each([
  ["ask", { ...herring, ...ferry }, "That article does not say: “What about the herring?”"],
  ["ask", { ...herring, ...ferry }, "“herring” occurs nowhere in that article."],
  ["ask", { ...herring, ...may }, "Those articles do not say: “What about the herring?”"],
  ["ask", { ...herring, ...may }, "“herring” occurs nowhere in those articles."],
  ["ask", { question: "What about the bassoon?" }, "“bassoon” occurs nowhere in the material."],
  ["ask", { question: "What did Colin Pratt say?", ...ferry }, "That article answers “What did"],
  ["quote", { ...ruth, ...ferry }, "Nobody in that article goes by “Ruth Adeyemi”."],
  ["quote", { ...ruth, publisher: "Coast Weekly" }, "Nobody in those articles goes by"],
  ["quote", { about: "herring", ...ferry }, "No quotation about “herring” in that article."],
  ["quote", { about: "bassoon" }, "No quotation about “bassoon” in the material."],
  ["speakers", { source: "notice" }, "Nobody is quoted in that article."],
])("/%s %o: %s", async (command, options, told) => {
  const { heading, lines } = await reader.ask(command, options);
  expect([heading, ...lines].join("\n")).toContain(told);
});

test("what is offered then stays with those articles", async () => {
  const { followUps } = await reader.ask("quote", { ...ruth, ...ferry });
  expect(followUps.map(({ call }) => call.options)).toEqual([{ source: "ferry", about: "Ruth Adeyemi" }]);
});

test("a word of a title occurs where that article is asked, and not where others are", async () => {
  const question = "Is there a ferry line to Spain?";
  const told = async (options: object) => (await reader.ask("ask", { question, ...options })).lines.join(" ");
  expect(await told({})).toMatch(/“Spain” occurs nowhere in the material/u);
  expect(await told({ source: "harbour" })).toMatch(/“line”.* occur nowhere in that article/u);
});

test("of a question that is one endless word only the head is repeated", async () => {
  const { lines } = await reader.ask("ask", { question: "x".repeat(500) });
  for (const line of lines) expect(line.length).toBeLessThan(120);
  expect(lines[1]).toMatch(/^“x{59}…” occurs nowhere/u);
});
