import { expect, test } from "vitest";
import { foldCase } from "../../src/text/folding.ts";
import { openLibrary } from "../../src/library.ts";
import { folderOf } from "../documents/folder.ts";

test.each([
  ["Martínez", "MARTINEZ"],
  ["Lech Wałęsa", "lech walesa"],
  ["İSTANBUL LİMANI", "istanbul limanı"],
  ["ISPARTA", "ısparta"],
  ["Straße", "STRASSE"],
  ["Ørsted", "ORSTED"],
  ["ﬁeld", "field"],
  ["ＢＢＣ", "bbc"],
])("%s and %s are one name", (one, other) => {
  expect(foldCase(one)).toBe(foldCase(other));
});

test("a word of the material is found in capitals, and a name without the letters that a keyboard lacks", async () => {
  const library = await openLibrary({
    material: folderOf({
      "liman.txt": "---\nlanguage: tr\n---\nBelediye limanı ilkbaharda yenileyecek.\n",
      "yard.txt": "“The yard will open again,” said Lech Wałęsa, the electrician, on Monday.\n",
    }),
  });
  expect(await library.ask("LİMANI")).toMatchObject({ unknownWords: [], found: true });
  expect((await library.quotes({ speaker: "Walesa" })).speakers).toMatchObject([{ name: "Lech Wałęsa" }]);
  expect((await library.whoSaid("The yard will open again", { speaker: "lech walesa" })).verdict).toBe(
    "exact",
  );
  library.close();
});
