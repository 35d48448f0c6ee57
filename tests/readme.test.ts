/** What README shows of the seed is what is printed, line for line. */
import { readFileSync } from "node:fs";
import { PassThrough } from "node:stream";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commands } from "../commands/index.ts";
import { chat } from "../src/doors/terminal/chat.ts";
import { openLibrary, type Library } from "../src/library.ts";
import { noNotes } from "../src/state/notes.ts";

const [, section = ""] = readFileSync("README.md", "utf8").split("\n## What you can ask\n");
const shown = section
  .split("\n## ")[0]!
  .split(/\n(?=[^\s])/u)
  .flatMap((part) =>
    [...part.matchAll(/(?:^ {4}.*\n?|^\n)+/gmu)].map(([block]) => block.replace(/^ {4}/gmu, "")),
  );

/** A line typed, with the lines that answer it; the evidence is what "Why this speaker?" under the first answer brings. */
const examples = shown.flatMap((block) => {
  const asked = block.split(/^> /mu).slice(1);
  if (asked.length) return asked.map((one) => [one.split("\n")[0]!, one.split("\n").slice(1)] as const);
  return block.trim() ? [["2", block.split("\n")] as const] : [];
});
const [first = ""] = examples.map(([typed]) => typed);

let library: Library;
beforeAll(async () => {
  library = await openLibrary({ material: "seeds" });
});
afterAll(() => library.close());

async function printed(typed: string): Promise<string[]> {
  const [input, output] = [new PassThrough(), new PassThrough({ encoding: "utf8" })];
  const services = { commands, library, notes: noNotes(), log: pino({ level: "silent" }) };
  const running = chat(services, { input, output, interactive: false, locale: "en" });
  input.end(typed === "2" ? `${first}\n2\n` : `${typed}\n`);
  await running;
  return linesOf(String(output.read()).split("\n"));
}

/** How sure it is comes anew with each fitting: its numbers are left open. */
const linesOf = (lines: readonly string[]): string[] =>
  lines
    .map((line) => (line.startsWith("How sure") ? line.replace(/\d+/gu, "#") : line).trimEnd())
    .filter((line) => line && !line.startsWith("..."));

test("the section has the examples that are looked at here", () => {
  expect(examples.length).toBeGreaterThan(6);
});

test.each(examples)("%s", async (typed, lines) => {
  const wanted = linesOf(lines);
  const found = await printed(typed);
  const from = found.indexOf(wanted[0]!);
  expect(found.slice(from, from + wanted.length)).toEqual(wanted);
});
