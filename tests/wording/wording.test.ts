import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { definitions } from "../../src/doors/discord/command-definitions.ts";
import { en } from "../../src/wording/en.ts";
import { languages, wordingFor } from "../../src/wording/index.ts";
import { commandProblems } from "../stand-in/command-rules.ts";

interface Named {
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>>;
  readonly options?: readonly Named[];
  readonly choices?: readonly Named[];
}

/** Every line by its path: "ask.found". */
function linesOf(table: object, path = ""): [string, unknown][] {
  return Object.entries(table).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? linesOf(value, `${path}${key}.`)
      : [[`${path}${key}`, value] as [string, unknown]],
  );
}

const source = ["src", "commands"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.startsWith("wording/"))
      .map((name) => readFileSync(`${folder}/${name}`, "utf8")),
  )
  .join("\n")
  .replace(/\s*\n\s*(?=\.)/gu, "");

test.each(languages)("%s has every line that English has, and no other", (language) => {
  const paths = (table: object) =>
    linesOf(table)
      .map(([path]) => path)
      .toSorted();
  expect(paths(wordingFor(language))).toEqual(paths(en));
});

test("every line is used", () => {
  const taken = new Set([...source.matchAll(/\w+(?=\.(\w+))/gu)].map(([from, line]) => `${from}.${line}`));
  // A line may be chosen by a value: say.shown[manner].
  const chosen = new Set([...source.matchAll(/\w+(?=\[)/gu)].map(([from]) => from));
  const used = (path: string) => {
    const [last = "", parent] = path.split(".").toReversed();
    return taken.has(`${parent ?? "say"}.${last}`) || (parent !== undefined && chosen.has(parent));
  };
  const unused = linesOf(en)
    .map(([path]) => path)
    .filter((path) => !path.startsWith("commands.") && !used(path));
  expect(unused).toEqual([]);
});

/** Alike in both: a language is called by its own name, and two words are the same. */
const ALIKE = /\.choices\.(?:en|de)$|^page\.(?:app|original)$/u;

test.each(languages.filter((language) => language !== "en"))("%s leaves no line in English", (language) => {
  const english = new Map(linesOf(en));
  const same = linesOf(wordingFor(language)).filter(
    ([path, line]) => typeof line === "string" && line === english.get(path) && !ALIKE.test(path),
  );
  expect(same.map(([path]) => path)).toEqual([]);
});

test.each(languages)("an apostrophe is a ’ in every line of %s", (language) => {
  const straight = linesOf(wordingFor(language)).filter(([, line]) => /[\p{L}}]'\p{L}/u.test(String(line)));
  expect(straight.map(([path]) => path)).toEqual([]);
});

test("of somebody whom the article does not name a line says so as its sentence asks", () => {
  const { told, other } = wordingFor("de").whoSaid;
  expect(told.denied(null)).toBe(
    "Das Gegenteil: Laut Quelle bestreitet jemand, den der Artikel nicht nennt, das oder warnt davor.",
  );
  expect(told.stance(null)).toContain("von jemandem, den der Artikel nicht nennt,");
  expect(other(null, "Pratt")).toContain("von jemandem, den");
  expect(en.whoSaid.told["not-said"](null)).toBe(
    "The source says that someone the article does not name did not say this.",
  );
});

test("commands, options and choices are ones that Discord takes, in every language", () => {
  expect(commandProblems(definitions(commands))).toEqual([]);
});

test("Discord is told how commands, options and choices are called in German", () => {
  const all = definitions(commands) as unknown as readonly Named[];
  const named = (list: readonly Named[] | undefined, name: string) => list?.find((one) => one.name === name);
  const ask = named(all, "ask");
  expect(ask).toMatchObject({ name_localizations: { de: "fragen" } });
  expect(named(ask?.options, "question")).toMatchObject({ name_localizations: { de: "frage" } });
  const add = named(named(all, "library")?.options, "add");
  expect(add).toMatchObject({ name_localizations: { de: "neu" } });
  const manner = named(named(all, "quote")?.options, "manner");
  expect(manner).toMatchObject({ name_localizations: { de: "art" } });
  expect(manner?.choices?.map((choice) => choice.name_localizations?.["de"])).not.toContain(undefined);
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
