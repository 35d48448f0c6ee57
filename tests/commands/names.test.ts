/** Names as they are typed: an owner's other names of somebody, misspelt ones; and questions that ask nothing. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pino } from "pino";
import { commands } from "../../commands/index.ts";
import { completeSpeaker } from "../../commands/shared/narrowing.ts";
import type { Context } from "../../src/command.ts";
import { examine, findingLine } from "../../src/doctor/index.ts";
import { readConfig } from "../../src/config.ts";
import { chat } from "../../src/doors/terminal/chat.ts";
import { printUnstated } from "../../src/doors/terminal/unstated.ts";
import { openLibrary, type Library } from "../../src/library.ts";
import { isUnstated } from "../../src/model.ts";
import type { OptionValues } from "../../src/reply.ts";
import { complete, serve } from "../../src/serve.ts";
import { noNotes } from "../../src/state/notes.ts";
import { wordingFor } from "../../src/wording/index.ts";

const ARTICLE = `“The orchard needs water before May,” said Samir Haddad, the grower.

“We will dig a second well,” said Joan Prewett, mayor of Ashcombe.

The well is 1 of 12 in the valley.

“Nobody asked us about the well.”
`;

let library: Library;
let material: string;
const services = () => ({ commands, library, notes: noNotes(), log: pino({ level: "silent" }) });
const caller = { user: "u", server: null, channel: null, manages: false };
const ask = (command: string, options: OptionValues) =>
  serve({ command, options, locale: "en", caller }, services());

beforeAll(async () => {
  material = mkdtempSync(join(tmpdir(), "verbatim-names-"));
  writeFileSync(join(material, "well.txt"), ARTICLE);
  const first = await openLibrary({ material });
  const unstated = (await first.article("well"))!.snippets.find(isUnstated);
  first.close();
  const people = "people:\n  Samir Haddad:\n    also: [Sam Haddad]\n";
  writeFileSync(join(material, "corrections.yaml"), `${people}passages:\n  ${unstated!.id}: nobody\n`);
  library = await openLibrary({ material });
});
afterAll(() => {
  library.close();
  rmSync(material, { recursive: true, force: true });
});

test.each([
  ["", ["What did Joan Prewett say?", "What did Samir Haddad say?"]],
  ["what did joan", ["what did joan", "What did Joan Prewett say?"]],
  ["how deep is the well", ["how deep is the well"]],
  ["well ".repeat(30), []],
])("a question that is being typed stays the first that is offered: %j", async (question, offered) => {
  const call = { command: "ask", options: { question }, locale: "en", caller };
  expect((await complete(call, "question", services())).map(({ value }) => value)).toEqual(offered);
});

test("somebody is found by the other names that the owner gives", async () => {
  expect((await ask("quote", { speaker: "Sam Haddad" })).passages).toMatchObject([
    { attribution: expect.stringContaining("Samir Haddad") },
  ]);
  const words = "The orchard needs water before May";
  expect((await ask("who-said", { words, speaker: "Sam Haddad" })).heading).toMatch(/Samir Haddad/u);
  expect((await ask("who-said", { words, speaker: "Sam Haddad" })).lines).toEqual([]);
  const context = { library, say: wordingFor("en") } as unknown as Context;
  expect((await completeSpeaker("Sam Had", context)).map(({ value }) => value)).toEqual(["Samir Haddad"]);
});

test.each(["Prewitt", "Joan Prewit", "prewet", "Jaon Prewett"])(
  "%s is nobody, and the name that comes near is offered",
  async (speaker) => {
    const quoted = await ask("quote", { speaker });
    expect(quoted).toMatchObject({ tone: "nothing", lines: ["Did you mean “Joan Prewett”?"] });
    const said = await ask("who-said", { words: "We will dig a second well", speaker });
    expect(said.lines).toContain("Did you mean “Joan Prewett”?");
  },
);

test("a name that is like nobody’s has no name beside it", async () => {
  expect((await ask("quote", { speaker: "Zwingli" })).lines).toEqual([wordingFor("en").quote.seeSpeakers]);
});

const courtesies = ["thanks", "Hello there!", "thank you so much", "ok, good bot"];
test.each(["1", "12?", "2 3", "a", "?", "x1", "!!", ...courtesies])("“%s” asks nothing", async (question) => {
  expect(await ask("ask", { question })).toMatchObject({
    tone: "slip",
    heading: wordingFor("en").ask.empty,
  });
});

test.each(["well", "why 12?", "Haddad", "hello kitty", "who said sorry"])(
  "“%s” asks something",
  async (question) => {
    expect((await ask("ask", { question })).tone).not.toBe("slip");
  },
);

test("a number in a chat chooses, and where nothing is offered says so", async () => {
  const [input, output] = [new PassThrough(), new PassThrough({ encoding: "utf8" })];
  const running = chat(services(), { input, output, interactive: false, locale: "en" });
  input.end("1\nWhat did Joan Prewett say?\n99\n");
  await running;
  const told = String(output.read());
  expect(told).toContain("There is nothing to choose from.");
  expect(told).toMatch(/There is a choice from 1 to \d/u);
  expect(told).not.toContain("“1”");
});

test("what an owner has set to nobody is decided, for the doctor and for the list of what is not", async () => {
  expect(await printUnstated(library, {}, false, () => {})).toBe(1);
  const { config, problems } = readConfig({ DATA_DIR: join(material, "data"), MATERIAL_DIR: material });
  const told = (await examine({ config, problems, library, commands, env: {} })).map(findingLine).join("\n");
  expect(told).toContain("3 quotations (0 without a stated speaker)");
});
