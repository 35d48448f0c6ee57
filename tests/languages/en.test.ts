import { expect, test } from "vitest";
import { languageOf } from "../../src/languages/index.ts";

const { grammar } = languageOf("en");

test.each([
  ["says", "say"],
  ["told", "tell"],
  ["announced", "announce"],
  ["denies", "deny"],
  ["signaled", "signal"],
  ["adding", "add"],
])("%s is a form of %s", (form, verb) => {
  expect(grammar!.reporting.get(form)?.verb).toBe(verb);
});

test("a region of English is English; an unknown language has no grammar", () => {
  expect(languageOf("en-GB").grammar).toBe(grammar);
  expect(languageOf("xx").grammar).toBeNull();
  expect(languageOf("constructor").grammar).toBeNull();
});

test.each([
  ["said", "say"],
  ["telling", "tell"],
  ["called", "call"],
  ["reported", null],
])("%s is the plain verb %s", (form, basic) => {
  expect(grammar!.reporting.get(form)?.basic).toBe(basic);
});

/** The tables of a grammar, and those within it, by name. */
function setsIn(value: object): [name: string, words: Set<string>][] {
  return Object.entries(value).flatMap(([name, table]: [string, unknown]) => {
    if (table instanceof Set) return [[name, table as Set<string>]];
    const plain =
      typeof table === "object" && table !== null && !(table instanceof RegExp || table instanceof Map);
    return plain
      ? setsIn(table).map(([inner, words]): [string, Set<string>] => [`${name}.${inner}`, words])
      : [];
  });
}

test("tables are in lower case and without doubtful forenames", () => {
  const capitals = new Set(["verbs.openingInverted", "verbs.openingSentences"]);
  const written = setsIn(grammar!).flatMap(([name, table]) =>
    capitals.has(name) ? [] : [...table].map((word) => `${name}: ${word}`),
  );
  expect(written.filter((line) => line !== line.replace(/(?<=: ).*/u, (word) => word.toLowerCase()))).toEqual(
    [],
  );
  expect([...grammar!.men].filter((n) => grammar!.women.has(n))).toEqual([]);
});

test("what is told of reporting verbs is told of verbs that report", () => {
  const known = new Set([...grammar!.reporting.values()].map(({ verb }) => verb));
  const tables = setsIn(grammar!.reportingVerbs);
  expect(tables.length).toBeGreaterThan(10);
  for (const [name, verbs] of tables)
    expect(`${name}: ${[...verbs].filter((verb) => !known.has(verb)).join(" ")}`).toBe(`${name}: `);
});
