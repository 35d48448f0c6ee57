import { expect, test } from "vitest";
import { articleFrom } from "./reading.ts";

/** By name: the words of the text that mean them, in order. */
function meant(text: string): Record<string, string[]> {
  const { document, entities } = articleFrom(text);
  return Object.fromEntries(
    entities.map(({ name, mentions }) => [name, mentions.map((m) => document.text.slice(m.start, m.end))]),
  );
}

test("pronouns, roles and surnames mean the person they stand for", () => {
  const people = meant(`Mayor Ada Holt closed the pier on Monday. She lives near it.
Owen Lisle, the harbour master, disagreed. “Holt is wrong,” he said. Lisle will write to the mayor.`);
  expect(people["Ada Holt"]).toEqual(["Ada Holt", "She", "Holt", "the mayor"]);
  expect(people["Owen Lisle"]).toEqual(["Owen Lisle", "he", "Lisle"]);
});

test("an abbreviation in brackets is the name before it, from there on", () => {
  const { entities } = articleFrom(
    "The Pier Preservation Trust (PPT) met on Monday. The PPT has forty members.",
  );
  expect(entities.find((e) => e.aliases.includes("PPT"))?.name).toBe("Pier Preservation Trust");
  expect(entities.find((e) => e.aliases.includes("PPT"))?.mentions).toHaveLength(3);
});

test("a surname of two people inside quotation marks means neither", () => {
  const people = meant(`Ada Holt met her brother Ben Holt. “I trust Holt,” Owen Lisle said.`);
  expect([...(people["Ada Holt"] ?? []), ...(people["Ben Holt"] ?? [])]).not.toContain("Holt");
});

test("every mention is a piece of the text", () => {
  const { document, entities } = articleFrom(
    "Ada Holt came. She spoke. “Ada is here,” Ben Orr said. The mayor, Ada Holt, left.",
  );
  for (const { mentions } of entities)
    for (const { start, end } of mentions) expect(document.text.slice(start, end).trim()).not.toBe("");
});

test("the trust, the firm and a following “it” mean the body that was named so", () => {
  const bodies =
    meant(`Lenham Harbour Trust runs the quay. It employs twelve people. It is clear that more are needed.
The University of Corley sent two students. Its boats lie there.
Brill & Sons, a boat builder in Lenham, paid for the crane. The firm has closed a hall.
The trust met on Monday, and the university came.`);
  expect(bodies["Lenham Harbour Trust"]).toEqual(["It", "The trust"]);
  expect(bodies["University of Corley"]).toEqual(["Its", "the university"]);
  expect(bodies["Brill & Sons"]).toEqual(["The firm"]);
});

test("far from the name of any firm nobody knows which the company is", () => {
  const between = "The quay was quiet all day and nobody came. ".repeat(12);
  expect(meant(`Brill & Sons, a boat builder, paid. ${between}The company is closed.`)).toEqual({});
});
