import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { en } from "../../src/wording/en.ts";
import { commandWords } from "../../src/wording/index.ts";

test("every file in commands/ stands in the list, under its own name", () => {
  const files = readdirSync("commands").filter((f) => f.endsWith(".ts") && f !== "index.ts");
  expect(commands.map((c) => `${c.name.replace(" ", "-")}.ts`).toSorted()).toEqual(files.toSorted());
});

test.each(commands.filter((c) => c.reach === "slash"))(
  "/$name has words for itself and every option it offers",
  (command) => {
    const words = commandWords(en, command.name);
    const offered = Object.entries(command.options).filter(([, option]) => !option.hidden);
    expect(words?.summary.length).toBeGreaterThan(10);
    expect(offered.map(([name]) => name).toSorted()).toEqual(Object.keys(words?.options ?? {}).toSorted());
  },
);
