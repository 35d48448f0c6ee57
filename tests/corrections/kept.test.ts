import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openCollection } from "../../src/collection.ts";
import { openStore } from "../../src/search/index/sqlite/store.ts";
import { folderOf } from "../documents/folder.ts";

test("with an index on disk, corrections written or removed between two starts apply, and their faults are told at each", async () => {
  const folder = folderOf({ "dam.txt": "“We had no warning at all,” said the mayor, Greta Lindqvist.\n" });
  const index = join(folderOf({}), "index.sqlite");
  const corrections = join(folder, "corrections.yaml");
  const start = async () => {
    const store = openStore(index, "code 1");
    const collection = await openCollection(folder, store);
    const told = {
      speakers: (await store.quotedSpeakers(await store.ids())).map((q) => q.speaker.name),
      problems: collection.problems().map((p) => p.where),
    };
    store.close();
    return told;
  };
  expect(await start()).toEqual({ speakers: ["Greta Lindqvist"], problems: [] });
  writeFileSync(
    corrections,
    "people:\n  G. Lindqvist: { also: Greta Lindqvist }\npassages:\n  dam/gone: nobody\n",
  );
  const corrected = { speakers: ["G. Lindqvist"], problems: ["corrections.yaml:4"] };
  expect(await start()).toEqual(corrected);
  expect(await start()).toEqual(corrected);
  rmSync(corrections);
  expect(await start()).toEqual({ speakers: ["Greta Lindqvist"], problems: [] });
});
