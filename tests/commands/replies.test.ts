import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Reply } from "../../src/reply.ts";
import { notesOf, openReader, type Reader } from "./run.ts";

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader.close());

const texts = (reply: Reply) => reply.passages.map((p) => p.text);
const labels = (reply: Reply) => reply.followUps.map((f) => f.label);

describe("/ask", () => {
  test("shows as many passages as the server's owner chose, numbered, and leafs through the rest", async () => {
    const notes = notesOf({ passages: 1 });
    const first = await reader.ask("ask", { question: "What did Colin Pratt say?" }, notes);
    expect(first.passages).toMatchObject([
      { number: 1, attribution: expect.stringContaining("Colin Pratt") },
    ]);
    const next = first.followUps.find((f) => f.label === "Next")!;
    const second = await reader.ask(next.call.command, next.call.options, notes);
    expect(second.passages).toMatchObject([
      { number: 2, attribution: expect.stringContaining("Colin Pratt") },
    ]);
    expect(second.passages[0]?.text).not.toBe(first.passages[0]?.text);
    expect([first.closing, second.closing]).toEqual([[], [expect.stringMatching(/^Page 2 of \d+/u)]]);
  });

  test("says of a long question how much of it was looked for, and cuts no word of it", async () => {
    const question = "Who decided that the harbour will be dredged? ".repeat(20);
    const { lines } = await reader.ask("ask", { question });
    expect(lines[0]).toBe("The question is long: I looked for what its first 600 characters ask.");
    expect(lines.slice(1).join()).not.toMatch(/nowhere/u);
    expect((await reader.ask("ask", { question: question.trim().slice(0, 590) })).lines.join()).not.toContain(
      "long",
    );
  });

  test("is private where the owner or the asker says so, the asker last", async () => {
    const question = "Who decided that the harbour will be dredged?";
    const hidden = notesOf({ private: true });
    expect((await reader.ask("ask", { question })).private).toBe(false);
    expect((await reader.ask("ask", { question }, hidden)).private).toBe(true);
    expect((await reader.ask("ask", { question, private: false }, hidden)).private).toBe(false);
  });

  test("notes a question without an answer once, and only where the owner wants it", async () => {
    const question = "Who will build the lighthouse in Valparaiso?";
    const wanted = notesOf({ gaps: true });
    const refused = await reader.ask("ask", { question }, wanted);
    expect(refused).toMatchObject({ tone: "nothing", private: true });
    await reader.ask("ask", { question, nearest: true }, wanted);
    expect(wanted.noted).toEqual([question]);
    const unwanted = notesOf({ gaps: false });
    await reader.ask("ask", { question }, unwanted);
    expect(unwanted.noted).toEqual([]);
  });

  test("offers examples where there is nothing to look for", async () => {
    const reply = await reader.ask("ask", { question: "the of and?" });
    expect(reply).toMatchObject({ tone: "slip", private: true });
    expect(labels(reply).length).toBeGreaterThan(0);
  });

  test("offers German questions to whoever reads German, and each is answered with its speaker's words", async () => {
    const { followUps } = await reader.ask("ask", { question: "?" }, notesOf({ language: "de" }));
    expect(followUps.map((f) => f.label)).toContain("Was hat Ruth Adeyemi gesagt?");
    for (const { call } of followUps) {
      const { tone, lines, passages } = await reader.ask(call.command, call.options);
      expect({ tone, lines }).toEqual({ tone: "answer", lines: [] });
      const [, name] = /^Was hat (.+) gesagt/u.exec(String(call.options["question"]))!;
      expect(passages[0]!.attribution).toContain(name);
    }
  });

  test("narrows to a source by its title, to a paper, and to a time", async () => {
    const documents = async (options: Record<string, string>) =>
      (await reader.ask("ask", { question: "What did Colin Pratt say?", ...options })).passages.map(
        (p) => p.document,
      );
    expect(new Set(await documents({ source: "Ferry line returns" }))).toEqual(new Set(["ferry"]));
    for (const publisher of ["wexmouth courier", "Courier"])
      expect(new Set(await documents({ publisher }))).toEqual(new Set(["harbour"]));
    expect(new Set(await documents({ since: "2026-04" }))).toEqual(new Set(["ferry"]));
    for (const since of ["1.4.2026", "1 April 2026", "1. April 2026"])
      expect(new Set(await documents({ since }))).toEqual(new Set(["ferry"]));
    expect(new Set(await documents({ until: "2026-03-02" }))).toEqual(new Set(["harbour"]));
  });

  test.each([
    ["a source that does not exist", { source: "lighthouse" }, "There is no article “lighthouse”."],
    ["a time of no article", { until: "1990" }, "there are some from 5 January 2026 to 20 May 2026."],
    ["a day that is none", { since: "soon" }, "“since” is a day such as"],
    ["a day that there is not", { since: "31.2.2026" }, "“since” is a day such as"],
    ["a day with more behind it", { since: "2026-03-02 source" }, "“since” is a day such as"],
  ])("tells the way out of %s", async (_, options, message) => {
    const reply = await reader.ask("ask", { question: "What did Colin Pratt say?", ...options });
    expect(reply).toMatchObject({ tone: "slip", private: true });
    expect(reply.heading).toContain(message);
  });
});

describe("/quote", () => {
  test("a page that is no more shows the last there is, and not nothing", async () => {
    const notes = notesOf({ passages: 1 });
    const options = { speaker: "Ruth Adeyemi" };
    const reply = await reader.ask("quote", { ...options, page: 9 }, notes);
    expect(reply.passages).toMatchObject([{ number: 2 }]);
    expect(reply.closing[0]).toContain("2 to 2 of 2");
  });

  test("gives a speaker's words, newest article first; what stands there whole is not counted beneath", async () => {
    const reply = await reader.ask("quote", { speaker: "Colin Pratt" });
    expect(reply.passages.map((p) => p.document)).toEqual(["ferry", "harbour"]);
    expect(reply.closing.join(" ")).not.toContain("1 to 2 of 2");
  });

  test("finds a speaker by role, and words by topic and manner", async () => {
    const byRole = await reader.ask("quote", { speaker: "port director", about: "ferries" });
    expect(texts(byRole).join(" ")).toContain("Ferries touch the ground at low tide.");
    const reported = await reader.ask("quote", { manner: "indirect", about: "herring" });
    expect(texts(reported)).toEqual(["Fishermen warned that the work would drive away the herring."]);
  });

  test("suggests who may be meant by an unknown name", async () => {
    const reply = await reader.ask("quote", { speaker: "Colin Prat" });
    expect(reply.tone).toBe("nothing");
    expect(labels(reply)).toEqual(["Colin Pratt", "What was said about “Colin Prat”"]);
  });

  test("says that another manner would have some", async () => {
    const reply = await reader.ask("quote", { speaker: "Fishermen", manner: "direct" });
    expect(reply).toMatchObject({
      tone: "nothing",
      lines: ["There are others; leave “manner” out to see them."],
    });
    const neither = await reader.ask("quote", { about: "lighthouses", manner: "direct" });
    expect(neither).toMatchObject({ tone: "nothing", lines: [] });
  });

  test("asks for a speaker or a topic where neither is given", async () => {
    expect(await reader.ask("quote")).toMatchObject({
      tone: "slip",
      heading: "Name a speaker, a topic, or both.",
    });
  });
});

test("/speakers counts how often and how each speaks", async () => {
  const { lines } = await reader.ask("speakers");
  expect(lines).toContain("Ruth Adeyemi, port director: 2 direct");
  expect(lines).toContain("Colin Pratt, Mayor: 1 direct, 1 indirect");
});

test("/sources lists the articles, newest first, and names to its owner what could not be read", async () => {
  const { lines, closing } = await reader.ask("sources");
  expect(lines.map((line) => line.split(",")[0])).toEqual([
    "Ferry line returns",
    "Wexmouth harbour to be dredged",
    "Tide tables",
  ]);
  expect(closing.join("\n")).not.toContain("broken.txt");
  const owners = await reader.ask("sources", {}, undefined, true);
  expect(owners.closing.join("\n")).toContain("broken.txt");
});

test("/help names every command, people to ask about, and what is kept", async () => {
  const { lines, closing, followUps } = await reader.ask("help");
  expect(lines.join("\n")).toContain("/who-said");
  expect(lines.join("\n")).toContain("Colin Pratt");
  expect(closing.join("\n")).toContain(
    "All that is kept about people is the name and id of whoever lets a message",
  );
  expect(followUps.every((f) => f.call.command === "ask")).toBe(true);
});

test("every example question that /help offers has an answer", async () => {
  const { followUps } = await reader.ask("help");
  const replies = await Promise.all(followUps.map((f) => reader.ask("ask", f.call.options)));
  expect(replies.map((r) => r.tone)).toEqual(replies.map(() => "answer"));
  expect(replies.length).toBeGreaterThan(0);
});
