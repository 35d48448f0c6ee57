import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folder, lines, started, verbatim } from "./program.ts";

test("ask prints the passage with its speaker and place, and exits 0", async () => {
  const { code, out } = await started([
    "ask",
    "Who warned that insecurity in one corner of the internet was a risk to all?",
  ]);
  expect(out).toContain("Insecurity in one corner of the internet was a risk to all, he warned.");
  expect(out).toContain("Liu Yunshan");
  expect(out).toContain("paragraph 12");
  expect(code).toBe(0);
});

test("ask says that the material does not say, and why, and exits 1", async () => {
  const { code, out } = await verbatim(["ask", "What did Xi say about Taiwan?"]);
  expect(out).toContain("The material does not say");
  expect(out).toContain("“Taiwan” occurs nowhere");
  expect(code).toBe(1);
});

test("ask --json is one object, with passages that are slices of the text", async () => {
  const { out } = await verbatim([
    "ask",
    "--json",
    "--limit",
    "2",
    "What did Liu say about national security?",
  ]);
  const [answer] = lines(out);
  expect(answer).toMatchObject({ question: "What did Liu say about national security?", found: true });
  expect(Object.keys(answer).toSorted()).toEqual([
    "certainty",
    "confidence",
    "found",
    "ms",
    "passages",
    "question",
  ]);
  expect(answer.passages).toHaveLength(2);
  expect(answer.passages[0]).toMatchObject({
    document: "china-internet-conference",
    paragraph: 13,
    kind: "quote",
    manner: "direct",
    speaker: { name: "Liu Yunshan" },
    cue: "said",
    citation: "Catherine Cadell, Reuters, paragraph 13",
  });
});

test("ask --batch answers a line each, keeps the ids, narrows to a document, and exits 0", async () => {
  const material = join(folder(), "two.jsonl");
  const articles = [
    { id: "a", text: "The harbour in Wexmouth freezes every January." },
    { id: "b", text: "The harbour in Port Ellery never freezes." },
  ];
  writeFileSync(material, articles.map((a) => JSON.stringify(a)).join("\n"));
  const batch = join(folder(), "questions.jsonl");
  const questions = [
    { id: 1, question: "Which harbour freezes?", document: "b" },
    { id: "two", question: "Which harbour freezes in January?" },
  ];
  writeFileSync(batch, `${questions.map((q) => JSON.stringify(q)).join("\n")}\n`);
  const { out, code } = await verbatim([
    "ask",
    "--batch",
    batch,
    "--material",
    material,
    "--json",
    "--limit",
    "1",
  ]);
  const answers = lines(out);
  expect(answers.map((a) => [a.id, a.passages[0].document])).toEqual([
    [1, "b"],
    ["two", "a"],
  ]);
  expect(code).toBe(0);
});

test("quotes --json prints a line a document, with the speaker's full name and the words that name them", async () => {
  const { out } = await verbatim(["quotes", "--json", "--speaker", "Liu", "--manner", "direct"]);
  const [document] = lines(out);
  expect(document.id).toBe("china-internet-conference");
  expect(document.quotes).toHaveLength(1);
  expect(document.quotes[0]).toMatchObject({
    speaker: "Liu Yunshan",
    mention: "Liu",
    manner: "direct",
    cue: "said",
  });
});

test("who-said --json gives a verdict and the true passage", async () => {
  const { out, code } = await verbatim([
    "who-said",
    "--json",
    "The development of the internet knows no international boundaries",
  ]);
  expect(lines(out)[0]).toMatchObject({
    verdict: "exact",
    passages: [{ paragraph: 4, speaker: { name: "Xi Jinping" } }],
  });
  expect(code).toBe(0);
  expect((await verbatim(["who-said", "--json", "Purple bicycles sing at midnight"])).code).toBe(1);
});

test("--version prints the version alone", async () => {
  expect(await verbatim(["--version"])).toEqual({
    code: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u),
    err: "",
  });
});

test("sources --json lists the articles", async () => {
  const { out } = await verbatim(["sources", "--json"]);
  expect(lines(out)[0]).toMatchObject({
    id: "china-internet-conference",
    author: "Catherine Cadell",
    publisher: "Reuters",
    paragraphs: 14,
  });
});

test.each([
  [["dance"], "There is no verb"],
  [["constructor"], "There is no verb"],
  [["ask"], "Ask something"],
  [["ask", "--limit", "none", "why"], "--limit is a whole number"],
  [["ask", "--colour", "red", "why"], "--colour"],
  [["ask", "--batch", "nowhere.jsonl", "--json"], "nowhere.jsonl cannot be read"],
  [["quotes", "--manner", "loud"], "--manner is direct, mixed, indirect, or what is only told"],
])("wrong usage is told on standard error and exits 2: %j", async (args, message) => {
  const { code, out, err } = await verbatim(args);
  expect(err).toContain(message);
  expect(out).toBe("");
  expect(code).toBe(2);
});
