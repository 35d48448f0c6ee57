/** What is shown beside a speaker's name is their role, and nothing else of the sentence. */
import { expect, test } from "vitest";
import { isFormer } from "../../src/snippets/entities/titles.ts";
import { attributed, quotesIn } from "./reading.ts";

const roles = (text: string): (string | null)[] => quotesIn(text).map((q) => q.title);

test("in a list of people the next one is no role of the one before", () => {
  const minutes = `Minutes of the harbour council

Present: Cllr Ivo Brack, Cllr Nadia Quill, Cllr Peter Osterman

CLLR BRACK: I will vote for it.

CLLR QUILL: So will I.

CLLR OSTERMAN: I am against.`;
  expect(roles(minutes)).toEqual(["Cllr", "Cllr", "Cllr"]);
});

test("an office with a name of its own stays one", () => {
  expect(roles("“It will hold,” said Ada Holt, Prime Minister of Anam.")).toEqual(["Prime Minister of Anam"]);
  expect(roles("“It will hold,” said Ada Holt, Chief Constable.")).toEqual(["Chief Constable"]);
});

test("what a source is cited for is no role of theirs", () => {
  const text =
    "The developer Graham Tull wants to build. “It is wet rubble,” he says. According to Tull, a survey in 2022 found nothing worth keeping.";
  expect(roles(text).join()).not.toMatch(/survey/u);
  expect(
    roles("According to Ada Holt, a botanist at the institute, the garden holds forty mosses.").join(),
  ).toBe("a botanist at the institute");
});

test("“its chair” is shown as chair: beside the name nobody knows whose", () => {
  const text = "The committee decides in May. Its chair, Nadia Quill, said it was late.";
  expect(roles(text)).toEqual(["chair"]);
});

test("a hyphen that may not break is a hyphen", () => {
  const text =
    "The clock of Saint‑Aubrac was never loved: “trop fort”, noted the schoolmistress Anne‑Marie Le Goff in her diary.";
  expect(attributed(text).join()).toMatch(/^Anne‑Marie Le Goff: /u);
});

test("a label that is an office speaks for whom the list of those present gives it", () => {
  const minutes = (present: string) => `Minutes of the town council

Present: ${present}

MAYOR: We have flown 22 patients.

SNELL: That is too many for the reserve.

MAYOR: Could we try it for July only?

SNELL: For July, yes.`;
  const voices = (present: string) => [
    ...new Set(quotesIn(minutes(present)).map((q) => `${q.speakers[0]?.name}, ${q.title}`)),
  ];
  expect(voices("Selma Dautry (Mayor, in the chair), Harriet Snell (Treasurer)")).toEqual([
    "Selma Dautry, Mayor",
    "Harriet Snell, Treasurer",
  ]);
  // Two have it, or nobody is given it.
  expect(voices("Selma Dautry (Mayor), Ivo Brack (former Mayor), Harriet Snell")[0]).toBe("Mayor, null");
  expect(voices("Selma Dautry (by telephone), Harriet Snell")[0]).toBe("Mayor, null");
});

test("whoever was installed as a judge is one, whenever that was", () => {
  const text = "Ada Holt left in May. Holt, who was installed as a judge in 2019, said it was late.";
  expect(roles(text)).toEqual(["a judge"]);
  expect(roles("Ada Holt, who works as a nurse in Toft, said it was late.")).toEqual(["a nurse in Toft"]);
  expect(roles("Ada Holt left in May. Holt, who was late, said it rained.")).toEqual([null]);
});

test.each([
  ["a former Navy pilot", true],
  ["ex-mayor", true],
  ["retired judge", true],
  ["Lenham’s former harbour master", false],
  ["her husband, former mayor", false],
  ["transformer engineer", false],
])("whether “%s” is what somebody no longer is: %s", (title, former) => {
  expect(isFormer(title)).toBe(former);
});
