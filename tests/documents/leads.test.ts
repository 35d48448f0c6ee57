import { expect, test } from "vitest";
import { documentOf } from "../../src/documents/document.ts";
import { formats } from "../../src/documents/formats/index.ts";

/** "¶2-3": each paragraph that leads to others, and the last of them. */
const leads = (file: string, content: string) =>
  documentOf(formats[/\.[^.]+$/u.exec(file)![0]]!(content, file).articles[0]!).paragraphs.flatMap(
    ({ number, leads }) => (leads ? [`¶${number}-${leads}`] : []),
  );

test("a question leads to the paragraph that answers it, as a heading or as a line", () => {
  expect(
    leads(
      "a.md",
      "# About the mill\n\n## When does it turn?\n\nFrom May on.\n\n## Who owns it?\n\nThe parish.",
    ),
  ).toEqual(["¶2-3", "¶4-5"]);
  expect(leads("a.txt", "When does it turn?\nFrom May on, said the warden.\nIt is open on Sundays.")).toEqual(
    ["¶1-2"],
  );
});

test("a heading within the text leads to what stands below it; the headline does not, and a row of questions neither", () => {
  expect(
    leads("a.md", "# The mill\n\nIt turns.\n\n## The sails\n\nThere are four.\n\n### Oak\n\n### Elm"),
  ).toEqual(["¶3-4"]);
  expect(leads("a.txt", "When does it turn?\nWho owns it?\nNobody knows.")).toEqual(["¶2-3"]);
});

test("a short line by itself between whole sentences leads as a heading does, though nothing marks it as one", () => {
  const turns = "The mill turns from May to the end of September.";
  const free = "Nothing is paid by children and by the parish.";
  expect(leads("a.txt", `The mill\n\n${turns}\n\nWhat it costs\n\n${free}`)).toEqual(["¶3-4"]);
  for (const line of ["Orrin 3 Wendle 2", "It costs nothing.", "“Come and see”", "the sails,"])
    expect(leads("a.txt", `The mill\n\n${turns}\n\n${line}\n\n${free}`)).toEqual([]);
  expect(leads("a.txt", `The mill\n\n${turns}\n\nOak\n\nElm\n\nAsh`)).toEqual([]);
});

test("a line that ends in a colon leads to what follows, a list to its end", () => {
  expect(
    leads(
      "a.md",
      "You need to bring:\n\n- a ticket\n- warm clothes\n- bread\n\nThe mill opens at six, and nobody is let in later.",
    ),
  ).toEqual(["¶1-4"]);
  expect(leads("a.md", "The warden wrote:\n\n> The sails are worn.\n\nNobody answered.")).toEqual(["¶1-2"]);
});

test("running text leads nowhere", () => {
  expect(
    leads("a.txt", "The mill turns from May on.\nIt is open on Sundays.\n“Who owns it?” she asked."),
  ).toEqual([]);
});
