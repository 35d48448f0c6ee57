import { expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { definitions } from "../../src/doors/discord/register.ts";
import { languages, wordingFor } from "../../src/wording/index.ts";
import { commandProblems } from "../stand-in/rules.ts";

test("commands, options and choices are ones that Discord takes, in every language", () => {
  expect(commandProblems(definitions(commands))).toEqual([]);
});

test.each(languages)("no two commands, and no two options of one, are called alike in %s", (language) => {
  const table = Object.values(wordingFor(language).commands);
  const names = [
    table.map((c) => c.name),
    ...table.map((c) => Object.values<{ name: string }>(c.options).map((o) => o.name)),
  ];
  for (const list of names) expect(new Set(list).size, list.join(", ")).toBe(list.length);
});

test.each([
  ["de-AT", "de"],
  ["de_CH", "de"],
  ["fr", "en"],
  ["", "en"],
])("someone whose language is “%s” reads %s", (locale, language) => {
  expect(wordingFor(locale)).toBe(wordingFor(language));
});
