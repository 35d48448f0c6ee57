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

test("without a verb the verbs are told, and nothing is started", async () => {
  const { code, out } = await verbatim([], { MATERIAL_DIR: "/nowhere/at/all" });
  expect(out).toMatch(/^Usage: verbatim VERB/u);
  expect(code).toBe(0);
  expect((await verbatim(["help"])).out).toBe(out);
});

test.each([
  ["a missing folder", { MATERIAL_DIR: "/nowhere/at/all" }, "There is no such folder"],
  ["a token with a blank", { DISCORD_TOKEN: "abc def" }, "DISCORD_TOKEN has a blank"],
  ["a port that is none", { PORT: "seventy" }, "PORT is not a number"],
])("wrong configuration is told before any login and exits 78: %s", async (_, env, message) => {
  const { code, err } = await verbatim(["start"], env);
  expect(err).toContain(message);
  expect(code).toBe(78);
});

test("an empty folder has nothing to serve: exit 78, with what to do", async () => {
  const { code, err } = await verbatim(["chat", "--material", folder()]);
  expect(err).toContain("Put articles there: text, PDF, Word");
  expect(code).toBe(78);
});

test("material that is no folder of articles but the system's ends every verb in 78, with what it is", async () => {
  for (const verb of [["sources"], ["ask", "who?"], ["start"]]) {
    const { code, out, err } = await verbatim([...verb, "--material", "/proc"]);
    expect([code, out]).toEqual([78, ""]);
    expect(err).toContain("/proc");
  }
});

test("a bad article is told in one line, named with its file and line where one lists them, and the others are served", async () => {
  const material = folder();
  const good = Array.from({ length: 6 }, (_, i) =>
    JSON.stringify({ id: `n${i}`, text: "Ferries run on Sundays." }),
  );
  writeFileSync(
    join(material, "list.jsonl"),
    [...good, "{broken", JSON.stringify({ text: "Trams do not." })].join("\n"),
  );
  writeFileSync(join(material, "empty.txt"), "");
  writeFileSync(join(material, "latin.txt"), Buffer.from([0x63, 0x01, 0x02, 0xe9]));
  const { code, out, err } = await verbatim([
    "ask",
    "--json",
    "--material",
    material,
    "When do ferries run?",
  ]);
  expect(err).toBe(
    'Not all of the material is served (empty.txt and 2 more); "verbatim doctor" says why, and what to do.\n',
  );
  expect(lines(out)[0]).toMatchObject({ found: true });
  expect(code).toBe(0);
  const named = (await verbatim(["sources", "--material", material])).err;
  expect(named).toContain("list.jsonl:7");
  expect(named).toContain("empty.txt");
  expect(named).toContain("latin.txt");
});

test("the token is told to nobody, not even where it is wrong", async () => {
  const { out, err } = await verbatim(["start"], { DISCORD_TOKEN: "canary.of.the-mine and more" });
  expect(out + err).not.toContain("canary");
});

test.each([
  [["sources", "--source", "x"], '"sources" does not take --source. It takes: --json, --material.'],
  [["quotes", "--limit", "3"], '"quotes" does not take --limit. It takes: --speaker, --about,'],
  [["who-said", "words", "--batch", "x"], '"who-said" does not take --batch.'],
  [["chat", "--json"], '"chat" does not take --json. It takes: --material.'],
  [["doctor", "--replace"], '"doctor" does not take --replace.'],
  [["ask", "--batch", "x", "--source", "y"], "--source does not go together with --batch."],
  [["quotes", "--unstated", "--speaker", "y"], "--speaker does not go together with --unstated."],
])("an option that a verb would pass over is wrong usage: %j", async (args, told) => {
  const { out, err, code } = await verbatim(args);
  expect([out, code]).toEqual(["", 2]);
  expect(err).toContain(told);
});

test("a source that is like none is answered with where they are listed, one that is misspelt with those near it", async () => {
  const far = await verbatim(["ask", "Who edited this?", "--source", "nosuch"]);
  expect([far.err.trim(), far.code]).toEqual([
    "There is no article “nosuch”. “verbatim sources” lists those there are.",
    2,
  ]);
  const near = await verbatim(["ask", "Who edited this?", "--source", "china-internt-confrence"]);
  expect(near.err).toContain("Did you mean “china-internet-conference”?");
});

test("in a shell a slip offers what can be typed there, and no numbers", async () => {
  const { err, code } = await verbatim(["ask", "the of"]);
  expect(err).toMatch(/for example:\n {2}verbatim ask "What did [^"]+ say\?"\n/u);
  expect(err).not.toMatch(/\d\)/u);
  expect(code).toBe(2);
});
