import { expect, test } from "vitest";
import { commands } from "../../../commands/index.ts";
import { readLine } from "../../../src/doors/terminal/read.ts";

test.each([
  ["/zitat Liu thema: security", "quote", { speaker: "Liu", about: "security" }],
  ["/zitat Liu about: security", "quote", { speaker: "Liu", about: "security" }],
  ["/fragen Wer?", "ask", { question: "Wer?" }],
  ["/ask Wer?", "ask", { question: "Wer?" }],
  ["/stelle artikel: tides absatz: 4", "passage", { source: "tides", paragraph: "4" }],
])("someone who reads German may type %s", (line, command, options) => {
  expect(readLine(line, commands, "de-DE")).toMatchObject({ command, options });
});
