import { expect, test } from "vitest";
import { commands } from "../../../commands/index.ts";
import { menuOf } from "../../../src/doors/web/menu.ts";
import { commandsFor, readTyped } from "../../../src/doors/typed.js";
import { languages, wordingFor } from "../../../src/wording/index.ts";

const menu = menuOf(commands, wordingFor("en"));
const names = (line: string) => commandsFor(line, menu).map((c) => c.name);
const read = (line: string) => {
  const typed = readTyped(line, menu);
  return typed && { command: typed.command.name, options: typed.options };
};

test("a slash lists the commands; letters narrow them, those that begin so first", () => {
  expect(names("/")).toEqual(commands.filter((c) => c.reach === "slash").map((c) => c.name));
  expect(names("/s").slice(0, 7)).toEqual([
    "speakers",
    "sources",
    "settings",
    "ask",
    "who-said",
    "passage",
    "gaps",
  ]);
  expect(names("/library r")).toEqual(["library replace", "library remove"]);
  expect(names("/S")[0]).toBe("speakers");
  expect(names("what is 1/2")).toEqual([]);
});

test("words after a command are its first option", () => {
  expect(read("/ask Who warned?")).toEqual({ command: "ask", options: { question: "Who warned?" } });
});

test("help needs no slash where it stands alone", () => {
  expect(["help", " Hilfe ", "help me"].map((line) => read(line)?.command)).toEqual([
    "help",
    "help",
    undefined,
  ]);
});

test("words behind a command without options are kept, to be told", () => {
  expect(read("/sources  foo bar ")).toEqual({ command: "sources", options: { "": "foo bar" } });
  expect(read("/sources ")).toEqual({ command: "sources", options: {} });
});

test("a command of two words is read as one", () => {
  expect(read("/library remove article: minutes")).toEqual({
    command: "library remove",
    options: { article: "minutes" },
  });
});

test("options can be named, in any order", () => {
  expect(read("/quote manner: direct speaker: Liu Yunshan")).toEqual({
    command: "quote",
    options: { manner: "direct", speaker: "Liu Yunshan" },
  });
  expect(read("/ask question:Who warned? source:china")).toEqual({
    command: "ask",
    options: { question: "Who warned?", source: "china" },
  });
});

test("the name of an option begins it, wherever it stands", () => {
  expect(read("/who-said I don't blame the council speaker: Anand")?.options).toEqual({
    words: "I don't blame the council",
    speaker: "Anand",
  });
  expect(read("/settings language: Deutsch")?.options).toEqual({ language: "Deutsch" });
});

test("a number that is needed may end the first option", () => {
  expect(read("/passage tides of 1953 4")?.options).toEqual({ source: "tides of 1953", paragraph: "4" });
  expect(read("/passage tides of 1953 paragraph: 4")?.options).toEqual({
    source: "tides of 1953",
    paragraph: "4",
  });
});

test.each(languages)(
  "whatever a command or an option is called in %s is understood in every language",
  (language) => {
    for (const command of menuOf(commands, wordingFor(language)))
      for (const { key, name, kind } of [...command.options, { key: "", name: "", kind: "text" }])
        for (const reader of languages) {
          const line = name ? `/${command.name} ${name}: 7` : `/${command.name}`;
          const typed = readTyped(line, menuOf(commands, wordingFor(reader)));
          const expected = { command: command.key, options: name ? { [key]: "7" } : {} };
          expect([line, kind, { command: typed?.command.key, options: typed?.options }]).toEqual([
            line,
            kind,
            expected,
          ]);
        }
  },
);

test("a colon that names no option, or one again, is part of the text", () => {
  expect(read("/ask Who said: enough? See https://example.org/a:b")).toEqual({
    command: "ask",
    options: { question: "Who said: enough? See https://example.org/a:b" },
  });
  expect(read("/who-said words: speaker: he said words: no")?.options).toEqual({
    speaker: "he said words: no",
  });
});

test("a command is one without options too, and its options begin behind a space", () => {
  expect(read("/library list")).toEqual({ command: "library list", options: {} });
  expect(readTyped("/ask", menu)?.begun).toBe(false);
  expect(readTyped("/ask ", menu)?.begun).toBe(true);
  expect(read("/askew")).toBeNull();
  expect(read("/nothing at all")).toBeNull();
  expect(read("ask me")).toBeNull();
});

test("what only buttons use is not offered", () => {
  const ask = menu.find((c) => c.name === "ask");
  expect(ask?.options.map((o) => o.key)).not.toContain("page");
  expect(menu.map((c) => c.name)).not.toContain("why");
});
