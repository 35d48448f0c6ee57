import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folder, lines, verbatim } from "../../program.ts";

const material = folder();
writeFileSync(
  join(material, "000_Tides.txt"),
  "The harbour in Wexmouth freezes every January.\n(Editing by Ann Lee)\n",
);
const many = Array.from({ length: 40 }, (_, i) =>
  JSON.stringify({ id: i + 1, text: `Tram number ${i} is blue.` }),
);
writeFileSync(join(material, "trams.jsonl"), many.join("\n"));
const run = (...args: string[]) => verbatim([...args, "--material", material]);

test.each(["000-tides", "000_Tides", "000_tides.txt", "000 Tides"])(
  "--source takes an article by its id, its file or its title: %s",
  async (source) => {
    const { out, code } = await run("ask", "--json", "--source", source, "Which harbour freezes?");
    expect(lines(out)[0].passages[0].document).toBe("000-tides");
    expect(code).toBe(0);
  },
);

test.each([
  ["ask", "--json", "Who edited this?"],
  ["ask", "Who edited this?"],
  ["quotes", "--json"],
])("a --source that is not there is wrong usage, told on standard error: %j", async (...args) => {
  const { out, err, code } = await run(...args, "--source", "nowhere");
  expect(err).toContain("There is no article “nowhere”.");
  expect(out).toBe("");
  expect(code).toBe(2);
});

test("--batch reads a file as editors save it, and articles by number, file or id", async () => {
  const batch = join(folder(), "questions.jsonl");
  const questions = [
    { id: 1, question: "What is blue?", document: 7 },
    { id: 2, question: "Which harbour freezes?", document: "000_Tides" },
    { id: 3, question: "Which harbour freezes?", document: "nowhere" },
    { id: 4, question: "Which harbour freezes?", document: null },
  ];
  writeFileSync(batch, `\ufeff${questions.map((q) => JSON.stringify(q)).join("\r\n")}\r\n`);
  const { out, err, code } = await run("ask", "--json", "--batch", batch);
  const answers = lines(out);
  expect(answers.map(({ passages: [first] }) => first?.document)).toEqual([
    "7",
    "000-tides",
    undefined,
    "000-tides",
  ]);
  expect(answers[2].found).toBe(false);
  expect(err).toContain("There is no article “nowhere”.");
  expect(code).toBe(0);
});

test("sources lists every article, however many there are", async () => {
  const { out } = await run("sources");
  expect(out.trim().split("\n")).toHaveLength(41);
  expect(out).toContain("000-tides: 000 Tides: 2 paragraphs, 0 quotations");
});

test("a slip stands on standard error, with what could be asked instead", async () => {
  const { out, err, code } = await verbatim(["ask", "the of"]);
  expect(out).toBe("");
  expect(err).toContain("What did Xi Jinping say?");
  expect(code).toBe(2);
});

test.each([
  ["quotes", "Liu"],
  ["sources", "harbour"],
  ["doctor", "me"],
])("words that a verb does not take are wrong usage, not passed over: %s %s", async (...args) => {
  const { out, err, code } = await run(...args);
  expect(err).toContain(`takes no words`);
  expect(out).toBe("");
  expect(code).toBe(2);
});

test("help is help", async () => {
  expect((await verbatim(["help"])).out).toContain("Usage: verbatim VERB");
});

test("signs in a title or the name of a file that would steer a terminal do not reach it", async () => {
  const at = folder();
  const nasty = "A\u001b]0;owned\u0007\u001b[8m tide\u009b31m";
  writeFileSync(join(at, "good.txt"), "The harbour in Wexmouth freezes every January.\n");
  writeFileSync(join(at, "a\u001b[2J\nok      All is well.txt"), "");
  writeFileSync(join(at, "b.jsonl"), JSON.stringify({ title: nasty, text: "Boats came in May." }));
  const here = (...args: string[]) => verbatim([...args, "--material", at]);
  const ran = [
    await here("sources"),
    await here("sources", "--json"),
    await here("doctor"),
    await here("ask", "When did boats come?"),
  ];
  for (const { out, err } of ran) {
    const plain = [0, 1, 2, 4, 24].reduce((text, n) => text.replaceAll(`\u001b[${n}m`, ""), `${out}${err}`);
    expect(plain).not.toMatch(/(?![\n\t])\p{Cc}/u);
    expect(`${out}${err}`).not.toMatch(/^ok {6}All is well/mu);
  }
  expect(lines(ran[1]!.out).map((l: { title: string }) => l.title)).toContain(nasty);
});
