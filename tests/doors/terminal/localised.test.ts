import { expect, test } from "vitest";
import { commands } from "../../../commands/index.ts";
import { completeLine } from "../../../src/doors/terminal/chat.ts";
import { misspeltOption, readLine } from "../../../src/doors/terminal/read.ts";
import { servicesOverSeed } from "../contract.ts";
import { verbatim } from "../../program.ts";

test.each([
  ["/zitat Liu thema: security", "quote", { speaker: "Liu", about: "security" }],
  ["/zitat Liu about: security", "quote", { speaker: "Liu", about: "security" }],
  ["/fragen Wer?", "ask", { question: "Wer?" }],
  ["/lücken", "gaps", {}],
  ["/bibliothek liste", "library list", {}],
  ["/einstellungen sprache: Deutsch", "settings", { language: "Deutsch" }],
  [
    "/who-said I don't blame the council sprecher: Anand",
    "who-said",
    { words: "I don't blame the council", speaker: "Anand" },
  ],
  ["/ask Wer?", "ask", { question: "Wer?" }],
  ["/stelle artikel: tides absatz: 4", "passage", { source: "tides", paragraph: "4" }],
])("everybody may type %s", (line, command, options) => {
  for (const locale of ["de-DE", "en"])
    expect(readLine(line, commands, locale)).toMatchObject({ command, options });
});

test("Tab completes in the reader's language", async () => {
  const services = await servicesOverSeed();
  const complete = async (line: string) => (await completeLine(line, services, "de"))[0];
  expect(await complete("/zi")).toEqual(["/zitat"]);
  expect(await complete("/zitat them")).toEqual(["thema:"]);
  expect(await complete("/zitat sprecher: Liu")).toEqual(["Liu Yunshan"]);
  expect(await complete("/quo")).toEqual(["/quote"]);
});

test.each([
  ["/quote sepaker: Brandt", "sepaker", "speaker"],
  ["/quote Brandt abuot: the pier", "abuot", "about"],
  ["/ask Who spoke? sorce: china", "sorce", "source"],
  ["/zitat sprehcer: Brandt", "sprehcer", "sprecher"],
])("a mistyped name of an option is told, and is nobody's words: %s", (line, typed, meant) => {
  expect(misspeltOption(line, commands, "en")).toBe(
    `“${typed}:” is no option of this command. Did you mean “${meant}:”? If not, leave a blank before the colon.`,
  );
  expect(misspeltOption(line, commands, "de")).toContain(`Meintest du „${meant}:“?`);
  expect(misspeltOption(line.replace(":", " :"), commands, "en")).toBeNull();
});

test.each([
  "/quote speaker: Brandt about: the pier",
  "/zitat Liu thema: security",
  "/ask Sources: which are there?",
  "/ask What does https://example.org say of ratio: 3:1?",
  "/who-said he said: note: we sail at dawn",
  "What is the sorce: of this?",
])("other words with a colon are words: %s", (line) => {
  expect(misspeltOption(line, commands, "en")).toBeNull();
});

test.each([
  [{ LANG: "de_DE.UTF-8" }, "Das Material sagt dazu nichts"],
  [{ LANG: "en_GB.UTF-8", LC_MESSAGES: "de_AT" }, "Das Material sagt dazu nichts"],
  [{ LANG: "de_DE.UTF-8", LC_ALL: "C.UTF-8" }, "The material does not say"],
  [{ LANG: "tlh" }, "The material does not say"],
])("a shell is answered in the language of its messages: %o", async (env, told) => {
  const { out } = await verbatim(["ask", "What did Xi say about Taiwan?"], env);
  expect(out).toContain(told);
});
