import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { openLibrary, type Library } from "../../src/library.ts";
import type { OptionValues } from "../../src/reply.ts";
import { serve } from "../../src/serve.ts";
import type { Notes } from "../../src/state/notes.ts";
import { openNotes } from "../../src/state/notes-file.ts";

let library: Library;
let notes: Notes;
beforeAll(async () => {
  library = await openLibrary({ material: "seeds" });
});
afterAll(() => library.close());
beforeEach(() => {
  notes = openNotes(mkdtempSync(join(tmpdir(), "verbatim-")), () => {});
});

const owner = { user: "1", server: "10", channel: "100", manages: true };
const run = (command: string, options: OptionValues = {}, caller: Partial<typeof owner> = {}) =>
  serve(
    { command, options, locale: "en", caller: { ...owner, ...caller } },
    { commands, library, notes, log: pino({ level: "silent" }) },
  );
const text = async (...call: Parameters<typeof run>) => {
  const { heading, lines, closing } = await run(...call);
  return [heading, ...lines, ...closing].join("\n");
};
const VAIN = "Who plays the bassoon?";

test.each(["settings", "gaps"])(
  "/%s is for those who manage the server, and for a server",
  async (command) => {
    expect((await run(command, {}, { manages: false })).heading).toContain("Only those who manage");
    expect(
      (
        await serve(
          { command, options: {}, locale: "en", caller: { ...owner, server: null } },
          { commands, library, notes, log: pino({ level: "silent" }) },
        )
      ).tone,
    ).toBe("slip");
  },
);

test("/settings tells how it stands, and what was changed holds from then on", async () => {
  expect(await text("settings")).toContain("An answer shows 3 passages at first.");
  const changed = await text("settings", { passages: 1, private: true, language: "de" });
  expect(changed).toContain("Eine Antwort zeigt zunächst 1 Stelle.");
  expect(await notes.settings("10")).toMatchObject({ passages: 1, private: true, language: "de" });
  expect(await text("settings", { language: "own" })).toContain("Language: each person’s own.");
  expect((await notes.settings("10")).language).toBeNull();
});

test.each([
  [{ private: "language: Deutsch" }, "“private” is yes or no, and “language: Deutsch” is neither."],
  [
    { language: "Klingon" },
    "“language” is one of: each person’s own; English; Deutsch. “Klingon” is none of them.",
  ],
  [{ channel: "general" }, "“channel” is a channel of this server, chosen from its list; “general” is none."],
  [{ askers: "@Members" }, "“askers” is a role of this server, chosen from its list; “@Members” is none."],
  [{ passages: "four" }, "“passages” is a whole number from 1 to 5, and “four” is none."],
])("what an option cannot take is told, and nothing is changed: %o", async (options, told) => {
  const before = await notes.settings("10");
  const { tone, heading } = await run("settings", options);
  expect([tone, heading]).toEqual(["slip", told]);
  expect(await notes.settings("10")).toEqual(before);
});

test("a choice may be typed as it is shown, in any language", async () => {
  for (const [typed, kept] of [
    ["Deutsch", "de"],
    ["english", "en"],
    ["die Sprache jeder Person", null],
    ["each person's own", null],
    ["each person’s own", null],
  ] as const) {
    await run("settings", { language: "de" });
    expect((await run("settings", { language: typed })).tone).toBe("answer");
    expect((await notes.settings("10")).language).toBe(kept);
  }
  await run("settings", { language: "de", private: "nein" });
  expect((await run("settings", { language: "x" })).heading).toBe(
    "„sprache“ ist eines von: die Sprache jeder Person; English; Deutsch. „x“ ist keines davon.",
  );
});

test("the first word of several commands alone is told with how they go on", async () => {
  expect((await run("library")).heading).toContain("There are: /library add, /library list,");
});

test("where replies are private, lists are too", async () => {
  await run("settings", { private: true });
  for (const command of ["ask", "quote", "speakers", "sources", "help"])
    expect((await run(command, { question: "Who edited this?", speaker: "Xi" })).private, command).toBe(true);
  await run("settings", { private: false });
  expect((await run("speakers")).private).toBe(false);
});

test("in channels that were not chosen it says where it answers; the owner may still change that", async () => {
  await run("settings", { channel: "200" });
  expect(await text("ask", { question: "Who?" })).toBe("In this server I answer only in <#200>.");
  expect((await run("ask", { question: "What did Liu say?" }, { channel: "200" })).tone).not.toBe("slip");
  expect(await text("settings", { channel: "200" })).toContain("Channels: all");
});

test("a question asked in vain stands in /gaps with its count, until it is cleared on second thought", async () => {
  await run("ask", { question: VAIN });
  await run("ask", { question: VAIN.toLowerCase() });
  expect(await text("gaps")).toContain(`2× “${VAIN}”`);
  expect(await text("gaps", {}, { server: "11" })).toContain("No question");
  const asked = await run("gaps", { what: "clear" });
  expect(await notes.gaps("10")).toHaveLength(1);
  const cleared = await run("gaps", asked.followUps[0]!.call.options);
  expect([asked.private, cleared.private]).toEqual([true, true]);
  expect(await text("gaps")).toContain("No question");
});

test("questions are not noted where the owner does not want it", async () => {
  await run("settings", { gaps: false });
  await run("ask", { question: VAIN });
  expect(await text("gaps")).toContain("not being noted");
});

test("the list comes as a file that a spreadsheet opens and does not calculate", async () => {
  await notes.noteGap("10", '=1+1, "really"?');
  const { file } = await run("gaps", { what: "file" });
  expect(file).toEqual({
    name: "gaps.csv",
    content: 'kind,count,text\r\nquestion,1,"\'=1+1, ""really""?"\r\n',
  });
});

test("a doubted speaker is noted for the owner, who sees the passage", async () => {
  const answer = await run("ask", { question: "Who warned that insecurity in one corner was a risk?" });
  const id = answer.passages[0]!.snippet!;
  expect((await run("wrong-speaker", { passage: id })).tone).toBe("answer");
  const gaps = await run("gaps");
  expect(gaps.passages.map((p) => p.snippet)).toEqual([id]);
  expect(gaps.passages[0]!.note).toContain("1 time");
  expect((await run("speaker right", { passage: id }, { manages: false })).tone).toBe("slip");
  expect(await run("speaker right", { passage: id })).toMatchObject({ tone: "answer", private: true });
  expect((await run("gaps")).passages).toEqual([]);
});

test("whoever manages a server is told what to put into the corrections; a member is not", async () => {
  const [first] = (await run("quote", { speaker: "Liu" })).passages;
  const passage = first!.snippet!;
  expect((await run("why", { passage })).closing.join(" ")).toContain(passage);
  expect((await run("why", { passage }, { manages: false })).closing).toEqual([]);
});
