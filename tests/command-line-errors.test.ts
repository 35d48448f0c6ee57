/** What an operator is told who typed or set something wrong, and with which exit code. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folder, lines, verbatim } from "./program.ts";

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
  ["a port below all", { PORT: "-1" }, "PORT is not a port: 0 to 65535"],
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
