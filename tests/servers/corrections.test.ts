/** Two names of one person, put together and taken apart again in the text of a `corrections.yaml`. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseCorrections } from "../../src/corrections/parse.ts";
import { gathered } from "../../src/servers/gathered.ts";
import { withName, withoutNames, withoutPassage, withSpeaker } from "../../src/servers/corrections.ts";

const people = (yaml: string) => {
  const { corrections, problems } = parseCorrections(yaml, "corrections.yaml");
  expect(problems).toEqual([]);
  return Object.fromEntries(corrections.people.map(({ name, also }) => [name, also]));
};

test("names come together under the one that is to hold, whoever had them before", () => {
  const one = withName("", "Ann Poe", "A. Poe");
  expect(people(one.yaml)).toEqual({ "Ann Poe": ["A. Poe"] });
  const other = withName(one.yaml, "Ann Poe-Hill", "ann poe");
  expect(people(other.yaml)).toEqual({ "Ann Poe-Hill": ["Ann Poe", "A. Poe"] });
  expect(people(withoutNames(other.yaml, "Ann Poe-Hill", other.joined))).toEqual({ "Ann Poe": ["A. Poe"] });
});

test("what is put right of a passage is taken out again, and once more, and where there is nothing", () => {
  const one = withSpeaker("", "dam/q5", { speakers: ["Berg"], title: "" });
  const none = withoutPassage(one, "dam/q5");
  expect([none, withoutPassage(none, "dam/q5"), withoutPassage("", "dam/q5")]).toEqual([none, none, "{}\n"]);
  expect(withSpeaker("passages:\n", "dam/q5", { speakers: ["Berg"], title: "" })).toContain("dam/q5");
});

test("roles and what else stands in the file stay", () => {
  const before = `passages:
  dam/q5: Berg # as she told me
people:
  Ann Poe:
    title: owner
`;
  const { yaml, joined } = withName(before, "Ann Poe", "Annie");
  expect(yaml).toContain("dam/q5: Berg # as she told me");
  expect(yaml).toContain("title: owner");
  expect(withoutNames(yaml, "Ann Poe", joined)).toBe(before);
});

test("whatever is put together in whatever order contradicts nothing, and each name is one person's", () => {
  const name = fc.constantFrom("Ann", "ann", "Ben", "Cleo", "Dora", "Émile", "Emile");
  fc.assert(
    fc.property(fc.array(fc.tuple(name, name), { maxLength: 8 }), (pairs) => {
      const yaml = pairs
        .filter(([a, b]) => a.localeCompare(b, undefined, { sensitivity: "base" }) !== 0)
        .reduce((text, [a, b]) => withName(text, a, b).yaml, "");
      const all = Object.entries(people(yaml)).flatMap(([known, also]) => [known, ...also]);
      expect(new Set(all).size).toBe(all.length);
    }),
    { numRuns: 100 },
  );
});

test("“not a quotation” is written as that, without a role, and taken over from a server", () => {
  const theirs = withSpeaker("", "dam/q5", { speakers: ["Not a quotation"], title: "owner" });
  expect(theirs).toBe("passages:\n  dam/q5: not a quotation\n");
  const given = [{ server: "1", yaml: theirs }];
  expect(gathered("", given)).toMatchObject({
    yaml: "passages:\n  dam/q5: not a quotation # from server 1\n",
    passages: 1,
  });
  expect(gathered("passages:\n  dam/q5: nobody\n", given).clashes).toEqual([
    "dam/q5: nobody stands; server 1 says not a quotation.",
  ]);
});
