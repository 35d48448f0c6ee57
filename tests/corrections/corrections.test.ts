import { expect, test } from "vitest";
import { correct, CORRECTED, misplaced } from "../../src/corrections/correct.ts";
import { parseCorrections } from "../../src/corrections/parse.ts";
import type { Article } from "../../src/model.ts";
import { dam } from "../answers/check-article.ts";

const parse = (text: string) => {
  const { corrections, problems } = parseCorrections(text, "corrections.yaml");
  return { corrections, problems: problems.map(({ where, what }) => `${where}: ${what}`) };
};
/** One line a quotation: its id, who said it, and by which step that is known. */
const told = (article: Article) =>
  article.snippets.flatMap((s) =>
    s.kind === "quote"
      ? [
          `${s.id} ${s.speakers.map((p) => p.name).join(" and ") || "-"} (${s.title ?? "-"}) ${s.evidence.step}`,
        ]
      : [],
  );

test("an owner names, silences, merges and gives titles; the rest stays as the sieve left it", () => {
  const { corrections, problems } = parse(`
passages:
  dam/q5: Berg
  dam/q3: nobody
  dam/q1:
    speaker: [Tomas Berg, Ann Poe]
    title: owners
people:
  Greta M. Lindqvist:
    also: Greta Lindqvist
    title: mayor
`);
  expect(problems).toEqual([]);
  const corrected = correct(
    {
      ...dam,
      speakers: [
        { name: "Tomas Berg", titles: ["owner"], aliases: ["Berg"] },
        { name: "Greta Lindqvist", titles: [], aliases: [] },
      ],
    },
    corrections,
  );
  expect(told(corrected)).toEqual([
    `dam/q0 Greta M. Lindqvist (mayor) ${CORRECTED}`,
    `dam/q1 Tomas Berg and Ann Poe (owners) ${CORRECTED}`,
    "dam/q2 Tomas Berg (-) quotation marks alone",
    `dam/q3 - (-) ${CORRECTED}`,
    `dam/q4 Greta M. Lindqvist (mayor) ${CORRECTED}`,
    `dam/q5 Tomas Berg (owner) ${CORRECTED}`,
  ]);
  expect(corrected.speakers).toEqual([
    { name: "Tomas Berg", titles: ["owner"], aliases: ["Berg"] },
    { name: "Greta M. Lindqvist", titles: ["mayor"], aliases: ["Greta Lindqvist"] },
    { name: "Ann Poe", titles: [], aliases: [] },
  ]);
});

test("what an owner says is no quotation is a sentence like others, under the same id, with no speaker", () => {
  const { corrections, problems } = parse(`passages:
  dam/q0: not a quotation
  dam/q1: { speaker: Not a quote, title: owner }
  dam/q3: kein Zitat
people:
  Greta Lindqvist: { also: G. Lindqvist, title: mayor }
`);
  expect(problems).toEqual([]);
  const { snippets } = correct(dam, corrections);
  const none = snippets.filter((s) => s.kind === "fact" && s.corrected);
  expect(none.map(({ id }) => id)).toEqual(["dam/q0", "dam/q1", "dam/q3"]);
  const before = dam.snippets.find(({ id }) => id === "dam/q0");
  expect(none[0]).toMatchObject({ text: before!.text, span: before!.span, paragraph: before!.paragraph });
  expect(Object.keys(none[0]!)).not.toContain("speakers");
  const find = (id: string) => snippets.find((s) => s.id === id) ?? null;
  expect(misplaced(corrections, find)).toEqual([]);
});

test("a passage cannot be somebody’s words and no quotation", () => {
  const { corrections, problems } = parse("passages:\n  dam/q0: nobody\n  dam/q0: not a quotation\n");
  expect(problems).toHaveLength(1);
  expect(corrections.passages.size).toBe(0);
});

test("a role that the owner gives is told as the owner’s, one of the article’s as the article’s", () => {
  const given = (yaml: string): Record<string, true | undefined> =>
    Object.fromEntries(
      correct(dam, parse(yaml).corrections).snippets.flatMap((s) =>
        s.kind === "quote" && s.title ? [[`${s.id} ${s.title}`, s.evidence.titleCorrected]] : [],
      ),
    );
  expect(given("passages:\n  dam/q3: { speaker: Ann Poe, title: plot holder }\n")).toEqual({
    "dam/q3 plot holder": true,
  });
  expect(given("passages:\n  dam/q3: Ann Poe\npeople:\n  Ann Poe: { title: owner }\n")).toEqual({
    "dam/q3 owner": true,
  });
  const roles = { ...dam, speakers: [{ name: "Tomas Berg", titles: ["owner"], aliases: [] }] };
  const { snippets } = correct(roles, parse("passages:\n  dam/q3: Tomas Berg\n").corrections);
  const berg = snippets.find(({ id }) => id === "dam/q3");
  expect(berg).toMatchObject({ title: "owner", evidence: { step: CORRECTED } });
  expect(berg?.kind === "quote" && berg.evidence.titleCorrected).toBeFalsy();
});

test("without corrections, or with none that concern it, an article stays as it is", () => {
  expect(correct(dam, parse("").corrections)).toBe(dam);
  const { corrections } = parse("passages: { other/q1: Berg }");
  expect(told(correct(dam, corrections))).toEqual(told(dam));
});

test("a broken line, an unknown section and a value of another kind are told by line, and the rest applies", () => {
  const { corrections, problems } = parse(`passages:
  dam/q0: Berg
  dam/q1: { speaker: Berg, tilte: owner }
  dam/q2: "Berg" extra
  dam/q3: nobody
persons:
  A: { title: x }
people:
  Berg: {}
`);
  expect(problems.map((line) => line.replace(/(not YAML):.*/u, "$1"))).toEqual([
    "corrections.yaml:4: This is not YAML",
    'corrections.yaml:3: The correction of "dam/q1" is not understood.',
    'corrections.yaml:6: "persons" is not known.',
    'corrections.yaml:9: The correction of "Berg" is not understood.',
  ]);
  expect([...corrections.passages.keys()]).toEqual(expect.arrayContaining(["dam/q0", "dam/q3"]));
});

test("of two corrections that contradict, neither is applied, and the second is told with the line of the first", () => {
  const { corrections, problems } = parse(`passages:
  dam/q0: Berg
  dam/q0: nobody
  dam/q1: Berg
people:
  Tomas Berg: { also: [T. Berg] }
  Thomas Berg: { also: [T. Berg] }
  Ann Poe: { title: engineer }
  Ann Poe: { also: [A. Poe] }
`);
  expect(problems).toEqual([
    'corrections.yaml:3: It contradicts line 2 about the passage "dam/q0"; neither is applied.',
    'corrections.yaml:7: It contradicts line 6 about "T. Berg"; neither is applied.',
  ]);
  expect([...corrections.passages.keys()]).toEqual(["dam/q1"]);
  expect(corrections.people).toEqual([
    { name: "Ann Poe", also: ["A. Poe"], title: "engineer", where: "corrections.yaml:8" },
  ]);
});

test("a passage that is not there, or is no quotation, is told with the line", () => {
  const { corrections } = parse("passages:\n  dam/q0: Berg\n  dam/gone: Berg\n  dam/f0: Berg\n");
  const find = (id: string) => dam.snippets.find((s) => s.id === id) ?? null;
  expect(misplaced(corrections, find).map(({ where, what }) => `${where}: ${what}`)).toEqual([
    'corrections.yaml:3: There is no passage "dam/gone" in the material.',
    'corrections.yaml:4: The passage "dam/f0" is no quotation, so it has no speaker.',
  ]);
});

test("a file that is no mapping, or is empty, corrects nothing", () => {
  expect(parse("- a\n- b").problems).toEqual(["corrections.yaml:1: This is no list of corrections."]);
  expect(parse("# nothing yet\n").problems).toEqual([]);
  expect(parse("passages:\npeople:\n").problems).toEqual([]);
});
