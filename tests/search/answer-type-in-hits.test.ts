import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openLibrary } from "../../src/library.ts";

const folder = mkdtempSync(join(tmpdir(), "locks-"));
const sides = ["north", "south", "east", "west"];
/** Long enough that only an excerpt of it is read. */
const write = (name: string, last: string) => {
  const locks = Array.from({ length: 60 }, (_, i) =>
    `The ${sides[i % 4]} lock number ${i} has a keeper and a gate of oak. `.repeat(8),
  );
  writeFileSync(join(folder, `${name}.txt`), `The locks of ${name}\n\n${locks.join("\n\n")}\n\n${last}\n`);
};
write("arden", "The ferryman waits at the weir.");
write("brenn", "The miller slept.");
const many = Array.from(
  { length: 700 },
  (_, i) => `The ${sides[i % 4]} lock number ${i} has a keeper and a gate of oak.`,
);
const own =
  "The ferryman waits at the weir. The gate is old. The rope is new. The moss is green. His father had stood there for three hours of every day.";
writeFileSync(join(folder, "corve.txt"), `The locks of corve\n\n${many.join(" ")}\n\nA note.\n\n${own}\n`);
const library = await openLibrary({ material: folder });
afterAll(() => {
  library.close();
  rmSync(folder, { recursive: true });
});

test.each([
  ["arden", "how long does the ferryman wait at the weir", "weir"],
  ["brenn", "how long did the miller sleep", "miller"],
])(
  "in the last paragraph of %s, too, it is seen that no span of time stands",
  async (document, question, told) => {
    const answer = await library.ask(question, { scope: { document }, limit: 10 });
    const [first] = answer.found ? answer.passages : answer.nearest;
    expect(first!.snippet.text).toContain(told);
    expect(first!.snippet.paragraph).toBe(62);
    expect(first!.holdsKind).toBeUndefined();
  },
);

test("behind a very long paragraph, too, it is seen that the passage's own has a span of time", async () => {
  const question = "how long does the ferryman wait at the weir";
  const answer = await library.ask(question, { scope: { document: "corve" }, limit: 10 });
  const passages = answer.found ? answer.passages : answer.nearest;
  const first = passages.find(({ snippet }) => snippet.text === "The ferryman waits at the weir.");
  expect(answer.searched.lacks).toMatchObject({ kind: "duration" });
  expect(first).toMatchObject({ holdsKind: true, snippet: { paragraph: 4 } });
});
