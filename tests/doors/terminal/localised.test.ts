import { expect, test } from "vitest";
import { commands } from "../../../commands/index.ts";
import { completeLine } from "../../../src/doors/terminal/chat.ts";
import { readLine } from "../../../src/doors/terminal/read.ts";
import { servicesOverSeed } from "../contract.ts";

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
